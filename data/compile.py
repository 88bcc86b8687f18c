"""Validates and compiles all shipped data: run by the set-up as ``python -m data.compile``."""

from __future__ import annotations

import sys

from data.catalogue import Catalogue
from models.core.errors import BadInputError
from models.core.texts import LANGUAGES


def main() -> int:
    """Load everything once; the first fault is printed with its file and record."""
    catalogue = Catalogue()
    try:
        rules = len(catalogue.law.rules)
        for region_id in catalogue.ids:
            catalogue.load(region_id)
            catalogue.law_of(region_id)
            for language in LANGUAGES:
                catalogue.topics(region_id, language)
    except BadInputError as error:
        sys.stderr.write(f"data: {error}\n")
        return 3
    sys.stdout.write(f"data: {len(catalogue.ids)} regions, {rules} rules of law\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
