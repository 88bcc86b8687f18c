"""How many dots a picture has: told before it is painted. Knows nothing of Qt."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from app.rendering.request import USUAL_RESOLUTION
from models.core.errors import UserFacingError

if TYPE_CHECKING:
    from models.layout.geometry import Rect

USUAL_DENSITY = 96
"""Dots per inch at which a pixel of the sheet is a dot."""
MOST_DOTS = 200_000_000
"""Most programs cannot open a larger picture."""
HANDY_DOTS = 60_000_000
"""A picture that nobody asked to be finer is not larger than this, unless the screen is finer already."""


def size_of(bounds: Rect, resolution: float) -> tuple[int, int]:
    """Return the width and height of a picture in dots."""
    scale = resolution / USUAL_DENSITY
    return ceil(bounds.width * scale), ceil(bounds.height * scale)


def finest(bounds: Rect) -> int:
    """Return the finest resolution that a sheet can have, in dots per inch."""
    return int(USUAL_DENSITY * (MOST_DOTS / max(1.0, bounds.width * bounds.height)) ** 0.5)


def usual(bounds: Rect) -> int:
    """Return the resolution for a sheet when none was chosen: twice as fine as the screen, or as is handy."""
    handy = int(USUAL_DENSITY * (HANDY_DOTS / max(1.0, bounds.width * bounds.height)) ** 0.5)
    return min(USUAL_RESOLUTION, finest(bounds), max(USUAL_DENSITY, handy))


def check_size(bounds: Rect, resolution: float) -> None:
    """Raise ``UserFacingError`` for a picture that would be too large, with what would do instead."""
    width, height = size_of(bounds, resolution)
    if width * height > MOST_DOTS:
        raise UserFacingError(
            "picture-too-large",
            width=width,
            height=height,
            megapixels=MOST_DOTS // 1_000_000,
            resolution=finest(bounds),
        )
