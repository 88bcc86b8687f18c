"""SVG of a sheet: real text that holds its width in any program, a group and a title for each box and line.

Colours and sizes stand at each element, because office programs read neither style sheets nor variables.
The same sheet always gives the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from models.layout.elbows import Curve, path
from models.layout.marks import Anchor, Disc, Icon, Line, Plate, Polygon, Token, Words
from models.layout.measure import STYLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from models.layout.drawing import Box, Edge
    from models.layout.geometry import Point
    from models.layout.marks import Mark, Stroke
    from models.layout.sheet import Sheet

FONT_STACK = "Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
ICON_SIZE = 24
"""The pixels on which the icons are drawn."""
ICON_STROKE = 1.75
"""The width of their lines there."""

UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold."""


class Outlines(Protocol):
    """Gives text as paths."""

    def path(self, words: Words) -> str:
        """Return the outline of a line of text, at its place, as the data of an SVG path."""
        ...


class SvgStyle(Struct, frozen=True, kw_only=True):
    """How a sheet is written.

    Parameters
    ----------
    colours : mapping of Token to str
        The theme.
    background : str or None
        What lies behind everything; None: nothing.
    icons : mapping of str to str
        The elements of each icon, drawn on a square of 24.
    language : str
        Of its texts.
    outlines : Outlines, optional
        Set where text is to be written as paths.
    """

    colours: Mapping[Token, str]
    background: str | None
    icons: Mapping[str, str]
    language: str
    outlines: Outlines | None = None


def svg(sheet: Sheet, title: str, description: str, style: SvgStyle) -> str:
    """Return a sheet as the text of an SVG file.

    Parameters
    ----------
    sheet : Sheet
        What is written.
    title, description : str
        What programs that read pictures aloud say of it.
    style : SvgStyle
        Its colours and icons, and whether text is written as text.

    Returns
    -------
    str
        The file; one line for each box and each line.
    """
    return "\n".join(_Writer(style).file(sheet, title, description)) + "\n"


def escaped(text: str) -> str:
    """Return a text as it stands in XML, between tags or in quotation marks.

    Examples
    --------
    >>> escaped('a < "b" & c')
    'a &lt; &quot;b&quot; &amp; c'
    """
    fit = UNFIT.sub("\ufffd", text)
    return fit.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def number(value: float) -> str:
    """Return a number as short as a hundredth of a pixel allows.

    Examples
    --------
    >>> number(2.0), number(-0.001), number(10.256)
    ('2', '0', '10.26')
    """
    short = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if short == "-0" else short


class _Writer:
    def __init__(self, style: SvgStyle) -> None:
        self.style = style
        self.ids: set[str] = set()

    def file(self, sheet: Sheet, title: str, description: str) -> Iterator[str]:
        bounds, drawing = sheet.bounds, sheet.drawing
        x, y, width, height = map(number, (bounds.x, bounds.y, bounds.width, bounds.height))
        yield '<?xml version="1.0" encoding="UTF-8"?>'
        yield (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
            f' viewBox="{x} {y} {width} {height}" lang="{self.style.language}"'
            f' xml:lang="{self.style.language}" font-family="{FONT_STACK}"'
            " style=\"font-kerning:none;font-feature-settings:'tnum','kern' 0\">"
        )
        yield f"<title>{escaped(title)}</title>"
        yield f"<desc>{escaped(description)}</desc>"
        if self.style.background is not None:
            yield (
                f'<rect id="background" x="{x}" y="{y}" width="{width}" height="{height}"'
                f' fill="{self.style.background}"/>'
            )
        yield from self.group("ground", [self.marks(drawing.ground)])
        yield from self.group("edges", map(self.edge, drawing.edges))
        yield from self.group("boxes", map(self.box, drawing.boxes))
        yield from self.group("heading", [self.marks(drawing.heading)])
        yield from self.group("stamp", map(self.mark, sheet.stamp))
        yield "</svg>"

    def group(self, name: str, parts: Iterable[str]) -> Iterator[str]:
        content = [part for part in parts if part]
        if content:
            yield f'<g id="{name}">'
            yield from content
            yield "</g>"

    def box(self, box: Box) -> str:
        told = f"{box.title}, {box.second}" if box.second else box.title
        return (
            f'<g id="{self.unique("box-" + box.id)}" data-kind="{box.kind.value}">'
            f"<title>{escaped(told)}</title>{self.marks(box.marks)}</g>"
        )

    def edge(self, edge: Edge) -> str:
        return (
            f'<g id="{self.unique("edge-" + edge.id)}" data-relation="{edge.relation.value}"'
            f' data-from="{escaped(edge.source)}" data-to="{escaped(edge.target)}">'
            f"{self.marks(edge.marks)}</g>"
        )

    def unique(self, wanted: str) -> str:
        """Return an id that XML allows and that no other element has."""
        name = re.sub(r"[^A-Za-z0-9_.-]", "_", wanted)
        found, count = name, 1
        while found in self.ids:
            count += 1
            found = f"{name}_{count}"
        self.ids.add(found)
        return found

    def marks(self, marks: Iterable[Mark]) -> str:
        return "".join(map(self.mark, marks))

    def mark(self, mark: Mark) -> str:
        match mark:
            case Plate():
                return self.plate(mark)
            case Line():
                data = curve(path(mark.points, mark.radius))
                return f'<path d="{data}" fill="none"{self.pen(mark.stroke)}/>'
            case Polygon():
                corners = " ".join(f"{number(at.x)},{number(at.y)}" for at in mark.points)
                return f'<polygon points="{corners}"{self.look(mark)}/>'
            case Disc():
                x, y, radius = map(number, (mark.centre.x, mark.centre.y, mark.radius))
                return f'<circle cx="{x}" cy="{y}" r="{radius}"{self.look(mark)}/>'
            case Words():
                return self.words(mark)
            case Icon():
                return self.icon(mark)

    def plate(self, plate: Plate) -> str:
        # The stroke runs inside the rectangle, as on the screen.
        inset = plate.stroke.width / 2 if plate.stroke else 0.0
        rect = plate.rect.grown(-inset)
        x, y, width, height = map(number, (rect.x, rect.y, rect.width, rect.height))
        radius = min(max(plate.radius - inset, 0.0), rect.width / 2, rect.height / 2)
        rounded = f' rx="{number(radius)}"' if radius else ""
        return f'<rect x="{x}" y="{y}" width="{width}" height="{height}"{rounded}{self.look(plate)}/>'

    def look(self, mark: Plate | Polygon | Disc) -> str:
        fill = "none" if mark.fill is None else self.style.colours[mark.fill]
        return f' fill="{fill}"{self.pen(mark.stroke)}'

    def pen(self, stroke: Stroke | None) -> str:
        if stroke is None:
            return ""
        told = f' stroke="{self.style.colours[stroke.token]}"'
        if stroke.width != 1:
            told += f' stroke-width="{number(stroke.width)}"'
        if stroke.dash:
            told += f' stroke-dasharray="{" ".join(map(number, stroke.dash))}"'
        if stroke.round:
            told += ' stroke-linecap="round" stroke-linejoin="round"'
        return told

    def words(self, words: Words) -> str:
        if not words.text.strip():
            return ""
        colour = self.style.colours[words.token]
        if self.style.outlines is not None:
            outline = self.style.outlines.path(words)
            return f'<path aria-label="{escaped(words.text)}" fill="{colour}" d="{outline}"/>'
        kind = STYLES[words.style]
        anchor = "" if words.anchor is Anchor.START else f' text-anchor="{words.anchor.value}"'
        weight = "" if kind.weight == 400 else f' font-weight="{kind.weight}"'
        return (
            f'<text x="{number(words.at.x)}" y="{number(words.at.y)}" font-size="{number(kind.size)}"{weight}'
            f'{anchor} fill="{colour}" textLength="{number(words.width)}"'
            f' lengthAdjust="spacingAndGlyphs">{escaped(words.text)}</text>'
        )

    def icon(self, icon: Icon) -> str:
        scale = icon.rect.width / ICON_SIZE
        return (
            f'<g transform="translate({number(icon.rect.x)} {number(icon.rect.y)}) scale({scale:.4g})"'
            f' fill="none" stroke="{self.style.colours[icon.token]}" stroke-width="{number(ICON_STROKE)}"'
            f' stroke-linecap="round" stroke-linejoin="round">{self.style.icons[icon.name]}</g>'
        )


def curve(parts: Iterable[Curve]) -> str:
    """Return the data of an SVG path."""
    return "".join(_told(part) for part in parts)


def _told(part: Curve) -> str:
    return part.letter + " ".join(_place(at) for at in part.points)


def _place(at: Point) -> str:
    return f"{number(at.x)},{number(at.y)}"
