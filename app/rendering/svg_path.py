"""The path data of SVG (the ``d`` of a path) as a path of Qt: all that the bundled icons use."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
# The flags of an arc may stand without a space before what follows them.
ARC = re.compile(
    rf"({NUMBER.pattern})[\s,]*({NUMBER.pattern})[\s,]*({NUMBER.pattern})[\s,]*([01])[\s,]*([01])[\s,]*"
    rf"({NUMBER.pattern})[\s,]*({NUMBER.pattern})"
)
PLACES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7}


def read_path(data: str) -> QPainterPath:
    """Return a path as Qt draws it."""
    pen = _Pen()
    for letter, rest in COMMAND.findall(data):
        if letter in "Zz":
            pen.path.closeSubpath()
            pen.here = pen.path.currentPosition()
            continue
        for place, values in enumerate(_arguments(letter.upper(), rest)):
            # More points after a move are lines.
            name = {"M": "L", "m": "l"}.get(letter, letter) if place else letter
            pen.draw(name.upper(), values, relative=name.islower())
    return pen.path


def _arguments(letter: str, text: str) -> Iterator[list[float]]:
    if letter == "A":
        for found in ARC.finditer(text):
            yield [float(value) for value in found.groups()]
        return
    numbers = [float(value) for value in NUMBER.findall(text)]
    size = PLACES[letter]
    for first in range(0, len(numbers), size):
        yield numbers[first : first + size]


class _Pen:
    """Where the drawing has come to."""

    def __init__(self) -> None:
        self.path = QPainterPath()
        self.here = QPointF()
        self._handle: tuple[str, QPointF] | None = None

    def draw(self, letter: str, values: list[float], *, relative: bool) -> None:
        origin = self.here if relative else QPointF()
        if letter == "H":
            points = [QPointF(values[0] + origin.x(), self.here.y())]
        elif letter == "V":
            points = [QPointF(self.here.x(), values[0] + origin.y())]
        else:
            pairs = values[5:] if letter == "A" else values
            points = [origin + QPointF(x, y) for x, y in zip(pairs[::2], pairs[1::2], strict=True)]
        match letter:
            case "M":
                self.path.moveTo(points[0])
            case "A":
                self._arc(values, points[0])
            case "C" | "S" | "Q" | "T":
                self._curve(letter, points)
            case _:
                self.path.lineTo(points[0])
        if letter not in "CSQT":
            self._handle = None
        self.here = points[-1]

    def _curve(self, letter: str, points: list[QPointF]) -> None:
        family = "C" if letter in "CS" else "Q"
        if letter in "ST":
            kept = self._handle[1] if self._handle and self._handle[0] == family else self.here
            points = [self.here * 2 - kept, *points]
        if family == "C":
            self.path.cubicTo(*points)
        else:
            self.path.quadTo(*points)
        self._handle = (family, points[-2])

    def _arc(self, values: list[float], end: QPointF) -> None:
        """Draw an arc of an ellipse between two points, as SVG 1.1 (F.6.5) finds its centre."""
        rx, ry, turned, large, sweep = values[:5]
        if not rx or not ry or end == self.here:
            self.path.lineTo(end)
            return
        turn = QTransform().rotate(turned)
        back = QTransform().rotate(-turned)
        half = back.map((self.here - end) / 2)
        rx, ry = abs(rx), abs(ry)
        grow = math.sqrt((half.x() / rx) ** 2 + (half.y() / ry) ** 2)
        if grow > 1:
            rx, ry = rx * grow, ry * grow
        under = (rx * half.y()) ** 2 + (ry * half.x()) ** 2
        root = math.sqrt(max((rx * ry) ** 2 / under - 1, 0)) * (1 if large != sweep else -1)
        middle = QPointF(root * rx * half.y() / ry, -root * ry * half.x() / rx)
        first = _angle((half.x() - middle.x()) / rx, (half.y() - middle.y()) / ry)
        last = _angle((-half.x() - middle.x()) / rx, (-half.y() - middle.y()) / ry)
        span = (last - first) % 360
        if not sweep:
            span -= 360
        centre = turn.map(middle) + (self.here + end) / 2
        arc = QPainterPath()
        frame = QRectF(-rx, -ry, 2 * rx, 2 * ry)
        # Qt counts angles upwards, SVG downwards.
        arc.arcMoveTo(frame, -first)
        arc.arcTo(frame, -first, -span)
        self.path.connectPath((turn * QTransform.fromTranslate(centre.x(), centre.y())).map(arc))


def _angle(x: float, y: float) -> float:
    return math.degrees(math.atan2(y, x))
