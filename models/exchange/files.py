"""Files are written whole or not at all."""

from __future__ import annotations

import os
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from models.core.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give the place of a temporary file beside another, which takes its place when all went well.

    A failure, or whoever breaks off, leaves the old file as it was and nothing beside it.

    Parameters
    ----------
    path : Path
        The file that is to be written.

    Yields
    ------
    Path
        Where to write; with the same ending, by which many programs choose the format.

    Raises
    ------
    BadInputError
        When the file cannot be written, with the code ``unwritable-file``.
    """
    # Short and plain whatever the file is called, and another for each thread.
    temporary = path.with_name(f".mandatkarta-{os.getpid()}-{threading.get_ident()}{path.suffix}")
    try:
        yield temporary
        os.replace(temporary, path)
    except OSError as error:
        raise BadInputError("unwritable-file", file=str(path), reason=error.strerror or str(error)) from None
    finally:
        temporary.unlink(missing_ok=True)
