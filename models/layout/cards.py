"""The marks of a card: its form, its icon, its words; less of them when seen from afar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.layout.drawing import Shape, Sphere
from models.layout.faces import ICON, INSETS, SECOND, TITLE, Face
from models.layout.geometry import Point, Rect
from models.layout.marks import (
    Anchor,
    Disc,
    Icon,
    Line,
    Mark,
    Plate,
    Polygon,
    Stroke,
    TextStyle,
    Token,
    Words,
)
from models.layout.measure import STYLES

if TYPE_CHECKING:
    from models.layout.drawing import Box
    from models.layout.measure import Measure

TAB = (50.0, 6.0)
"""The folder tab of a unit."""
FOLD = 10.0
"""The folded corner of a document."""
BADGE = 18.0
"""The height of the badge that counts a folded branch."""
_BORDER = Stroke(Token.EDGE)
_BASELINE = 0.36
"""The middle of a line stands so far above the baseline, in sizes of its text."""


class Tints(Struct, frozen=True):
    """The two colours of a sphere."""

    full: Token
    tint: Token


TINTS = {
    Sphere.POLITICAL: Tints(Token.POL, Token.POL_TINT),
    Sphere.ADMINISTRATION: Tints(Token.ADM, Token.ADM_TINT),
    Sphere.OUTSIDE: Tints(Token.OUT, Token.OUT_TINT),
}


def card_marks(
    shape: Shape, sphere: Sphere, rect: Rect, icon: str, face: Face, *, stack: bool = False
) -> tuple[Mark, ...]:
    """Return all marks of a card at full detail.

    Parameters
    ----------
    shape, sphere : Shape, Sphere
        Its form, and whose colours it has.
    rect : Rect
        Its place.
    icon : str
        The icon of its kind.
    face : Face
        Its lines.
    stack : bool
        Whether it stands for all members of a class.
    """
    return (
        *form_marks(shape, sphere, rect, stack=stack),
        *_icon(shape, sphere, rect, icon, face),
        *_words(shape, rect, face),
    )


def form_marks(shape: Shape, sphere: Sphere, rect: Rect, *, stack: bool = False) -> tuple[Mark, ...]:
    """Return the form of a card without icon and words: what is left of it at medium zoom."""
    behind = (6.0, 3.0) if stack else ()
    return (
        *(_outline(shape, sphere, rect.moved(by, by)) for by in behind),
        _outline(shape, sphere, rect),
        *_bars(shape, sphere, rect),
    )


def far_marks(box: Box) -> tuple[Mark, ...]:
    """Return what is left of a box far away: its form in the tint of its sphere, and its bar."""
    tints = TINTS[box.sphere]
    outline = Stroke(tints.full, 1.5)
    plain = Plate(rect=box.rect, radius=_radius(box.shape, box.rect), fill=tints.tint, stroke=outline)
    return (plain, *_bars(box.shape, box.sphere, box.rect))


def _radius(shape: Shape, rect: Rect) -> float:
    match shape:
        case Shape.SEAT:
            return min(rect.height / 2, 24.0)
        case Shape.POST:
            return 8.0
    return 2.0


def _outline(shape: Shape, sphere: Sphere, rect: Rect) -> Mark:
    match shape:
        case Shape.UNIT:
            return Polygon(points=_folder(rect), fill=TINTS[sphere].tint, stroke=_BORDER)
        case Shape.DOCUMENT:
            return Polygon(points=_sheet(rect), fill=Token.CARD, stroke=_BORDER)
        case Shape.OUTSIDE:
            return Plate(rect=rect, radius=2, fill=TINTS[sphere].tint, stroke=_BORDER)
    return Plate(rect=rect, radius=_radius(shape, rect), fill=Token.CARD, stroke=_BORDER)


def _folder(rect: Rect) -> tuple[Point, ...]:
    width, height = TAB
    shoulder = rect.y + height
    return (
        Point(rect.x, rect.y),
        Point(rect.x + width - height, rect.y),
        Point(rect.x + width, shoulder),
        Point(rect.right, shoulder),
        Point(rect.right, rect.bottom),
        Point(rect.x, rect.bottom),
    )


def _sheet(rect: Rect) -> tuple[Point, ...]:
    return (
        Point(rect.x, rect.y),
        Point(rect.right - FOLD, rect.y),
        Point(rect.right, rect.y + FOLD),
        Point(rect.right, rect.bottom),
        Point(rect.x, rect.bottom),
    )


def _bars(shape: Shape, sphere: Sphere, rect: Rect) -> tuple[Mark, ...]:
    full = TINTS[sphere].full
    match shape:
        case Shape.ASSEMBLY:
            upper = Plate(rect=Rect(rect.x, rect.y, rect.width, 4), fill=full)
            return (upper, Plate(rect=Rect(rect.x, rect.y + 6, rect.width, 1.5), fill=full))
        case Shape.BODY:
            return (Plate(rect=Rect(rect.x, rect.y, rect.width, 4), fill=full),)
        case Shape.POST:
            return (Plate(rect=Rect(rect.x + 6, rect.y + 8, 3, rect.height - 16), radius=1.5, fill=full),)
        case Shape.OUTSIDE:
            return (Plate(rect=rect.grown(-3), radius=1, stroke=Stroke(Token.EDGE)),)
        case Shape.DOCUMENT:
            fold = (
                Point(rect.right - FOLD, rect.y),
                Point(rect.right - FOLD, rect.y + FOLD),
                Point(rect.right, rect.y + FOLD),
            )
            return (Line(points=fold, stroke=_BORDER),)
    return ()


def _top(shape: Shape, rect: Rect, face: Face) -> float:
    """Return where the first line begins: the words stand in the middle of what the bars leave."""
    words = len(face.title) * STYLES[TITLE].line + len(face.second) * STYLES[SECOND].line
    free = INSETS[shape].top
    return rect.y + free + (rect.height - free - words) / 2


def _icon(shape: Shape, sphere: Sphere, rect: Rect, name: str, face: Face) -> tuple[Mark, ...]:
    tints = TINTS[sphere]
    if shape is Shape.SEAT:
        radius = 14.0
        middle = Point(rect.x + 6 + radius, rect.centre.y)
        place = Rect(middle.x - ICON / 2, middle.y - ICON / 2, ICON, ICON)
        return (
            Disc(centre=middle, radius=radius, fill=tints.tint),
            Icon(name=name, rect=place, token=tints.full),
        )
    at = _top(shape, rect, face) + (STYLES[TITLE].line - ICON) / 2
    return (Icon(name=name, rect=Rect(rect.x + INSETS[shape].icon, at, ICON, ICON), token=tints.full),)


def _words(shape: Shape, rect: Rect, face: Face) -> tuple[Mark, ...]:
    x = rect.x + INSETS[shape].text
    top = _top(shape, rect, face)
    found: list[Mark] = []
    lines = [(text, TITLE, Token.INK) for text in face.title]
    lines += [(text, SECOND, Token.INK2) for text in face.second]
    for place, (text, style, token) in enumerate(lines):
        found.append(line_of_words(text, x, top, style, token, face.widths[place]))
        top += STYLES[style].line
    return tuple(found)


def line_of_words(
    text: str,
    x: float,
    top: float,
    style: TextStyle,
    token: Token,
    width: float,
    anchor: Anchor = Anchor.START,
) -> Words:
    """Return a line of text whose room begins at a height."""
    kind = STYLES[style]
    baseline = top + kind.line / 2 + kind.size * _BASELINE
    return Words(text=text, at=Point(x, baseline), width=width, style=style, token=token, anchor=anchor)


def badge_marks(rect: Rect, hidden: int, measure: Measure) -> tuple[Mark, ...]:
    """Return the badge below a card that tells how many are folded away under it."""
    text = f"+{hidden}"
    width = measure.width(text, TextStyle.SMALL_BOLD)
    plate = Rect(rect.centre.x - width / 2 - 8, rect.bottom - BADGE / 3, width + 16, BADGE)
    at = plate.y + (BADGE - STYLES[TextStyle.SMALL_BOLD].line) / 2
    return (
        Plate(rect=plate, radius=BADGE / 2, fill=Token.PANEL, stroke=_BORDER),
        line_of_words(text, rect.centre.x, at, TextStyle.SMALL_BOLD, Token.INK2, width, anchor=Anchor.MIDDLE),
    )
