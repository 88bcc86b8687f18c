"""Texts of the data on their way into widgets that would read them as HTML."""

from __future__ import annotations

import html


def as_tooltip(text: str) -> str:
    """Return a text so that a tooltip shows it as it is, line by line, wrapped when it is long."""
    if not text:
        return ""
    return "".join(f"<p style='margin:0'>{html.escape(line)}&nbsp;</p>" for line in text.splitlines())
