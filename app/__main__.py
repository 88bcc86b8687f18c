"""``python -m app`` and ``mandatkarta`` are the same."""

from __future__ import annotations

import sys

from app.bootstrap import start


def main() -> int:
    """Start the program with the arguments of the process."""
    return start(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
