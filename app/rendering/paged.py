"""The texts of a PDF file, read with another program's eyes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path


def texts_of_pdf(path: Path) -> Iterator[str]:
    """Return every piece of text of a PDF file, page by page."""
    import pypdfium2  # only when a PDF was written

    document = pypdfium2.PdfDocument(path)
    try:
        for page in document:
            text = page.get_textpage()
            yield from text.get_text_range().splitlines()
            text.close()
            page.close()
    finally:
        document.close()
