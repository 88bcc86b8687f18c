"""What lines and cards mean, those that are drawn and no others; the lines are switched on and off here."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.gui.canvas.layer_words import LAYERS
from app.gui.canvas.overlays import FlatButton, Plate
from app.gui.plain import as_tooltip
from app.i18n import marked
from app.rendering.fonts import style_font, style_metrics
from app.rendering.icons import icon_at, icon_pen
from app.rendering.painter import paint_marks
from models.layout import styles
from models.layout.geometry import Point
from models.layout.legend import Sample, card_samples, left_out_samples, line_samples
from models.layout.marks import Line, TextStyle, Token
from models.layout.settings import DEFAULT_LAYERS
from models.layout.signs import line_marks

if TYPE_CHECKING:
    from collections.abc import Container

    from app.i18n import Catalogue
    from app.rendering.theme import Theme
    from models.core.relations import RelationType
    from models.layout.drawing import Drawing, Layer
    from models.layout.legend import LegendWords

_ = marked

ROW = 24
MOST_HIGH = 0.21
"""Of the chart's height: a legend that would be higher stands folded until it is opened."""
PADDING = 10
GAP = 8
CHECK = 14
BETWEEN = 6
SAMPLE = 32
STYLE = TextStyle.SMALL


def _wide(text: str) -> int:
    return round(style_metrics(STYLE).horizontalAdvance(text)) + 1


def _sample_of(layer: Layer, drawn: Container[RelationType]) -> Sample:
    """Return a short sample of a layer: of its first kind of line that is drawn, or its first at all."""
    kinds = [relation for relation, home in styles.LAYERS.items() if home is layer]
    relation = next((kind for kind in kinds if kind in drawn), kinds[0])
    points = (Point(0, 0), Point(SAMPLE, 0))
    return Sample(marks=line_marks(points, styles.STYLES[relation]), width=SAMPLE, text="")


def _look(sample: Sample) -> tuple[object, ...]:
    """Return what tells a line from another, however long the sample is: its stroke, and its signs."""
    return tuple(mark.stroke if isinstance(mark, Line) else type(mark) for mark in sample.marks)


class LayerSwitch(QAbstractButton):
    """A layer: whether it is on, a sample of its lines, its name."""

    def __init__(self, layer: Layer, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.layer = layer
        self._theme = theme
        self._sample = _sample_of(layer, ())
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_theme(self, theme: Theme) -> None:
        """Show it in other colours."""
        self._theme = theme
        self.update()

    def show_sample(self, sample: Sample) -> None:
        """Show how its lines look."""
        self._sample = sample
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that box, sample and name need."""
        return QSize(3 + CHECK + BETWEEN + SAMPLE + BETWEEN + _wide(self.text()) + 3, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, middle = self._theme, self.height() / 2
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme[Token.SUNK])
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        box = QRectF(3.5, middle - CHECK / 2 + 0.5, CHECK - 1, CHECK - 1)
        painter.setPen(QPen(theme[Token.INK if self.hasFocus() else Token.INK3], 1))
        painter.setBrush(theme[Token.CARD])
        painter.drawRoundedRect(box, 3, 3)
        if self.hasFocus():
            painter.setPen(QPen(theme[Token.INK], 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        if self.isChecked():
            painter.setPen(icon_pen(theme[Token.INK], CHECK))
            painter.drawPath(icon_at("check", box.adjusted(1.5, 1.5, -1.5, -1.5)))
        left = 3 + CHECK + BETWEEN
        painter.save()
        painter.setOpacity(1.0 if self.isChecked() else theme.dimmed)
        painter.translate(left, middle)
        paint_marks(painter, self._sample.marks, theme)
        painter.restore()
        left += SAMPLE + BETWEEN
        painter.setFont(style_font(STYLE))
        painter.setPen(theme[Token.INK if self.isChecked() else Token.INK3])
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())


class SampleLabel(QWidget):
    """A sample with what it means."""

    def __init__(self, sample: Sample, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.sample = sample
        self._theme = theme
        self.setAccessibleName(sample.text)

    def set_theme(self, theme: Theme) -> None:
        """Show it in other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that sample and words need."""
        return QSize(3 + int(self.sample.width) + BETWEEN + _wide(self.sample.text), ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.translate(3, self.height() / 2)
        paint_marks(painter, self.sample.marks, self._theme)
        painter.restore()
        painter.setFont(style_font(STYLE))
        painter.setPen(self._theme[Token.INK2])
        left = 3 + int(self.sample.width) + BETWEEN
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.sample.text)


class Legend(Plate):
    """Lines, each layer with its switch and all its kinds, and cards; unfolded, it has every layer."""

    switched = Signal(object, bool)
    """A layer was switched on or off."""
    resized = Signal()
    """It was folded or unfolded, and needs another place."""

    def __init__(self, words: Catalogue, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._words = words
        self._drawing: Drawing | None = None
        self._names: LegendWords | None = None
        self._on: frozenset[Layer] = frozenset()
        self._switches: dict[Layer, LayerSwitch] = {}
        self._cards: list[SampleLabel] = []
        self._left_out: list[SampleLabel] = []
        self._kinds: dict[Layer, list[SampleLabel]] = {}
        self._all = False
        self._open: bool | None = None
        self._folded = False
        self._heads: list[tuple[str, int]] = []
        self._more = FlatButton(theme, self, icon="chevron-up")
        self._more.clicked.connect(self._toggle_all)
        self.set_words(words)

    def set_words(self, words: Catalogue) -> None:
        """Show it in another language."""
        self._words = words
        self.setAccessibleName(words(_("Legend")))
        self._tell_more()

    def set_theme(self, theme: Theme) -> None:
        """Show it in other colours."""
        super().set_theme(theme)
        for switch in self._switches.values():
            switch.set_theme(theme)
        for label in (*self._cards, *self._left_out, *chain.from_iterable(self._kinds.values())):
            label.set_theme(theme)

    @property
    def switches(self) -> tuple[LayerSwitch, ...]:
        """The switches, one for each layer that has lines."""
        return tuple(self._switches.values())

    def show_drawing(self, drawing: Drawing, on: frozenset[Layer], names: LegendWords) -> None:
        """Explain a drawing from now on."""
        # One line of each kind tells as much as all of them.
        kinds = {(edge.layer, edge.relation, not edge.records): edge for edge in reversed(drawing.edges)}
        drawing = replace(drawing, edges=tuple(kinds.values()))
        self._drawing, self._on, self._names = drawing, on, names
        if tuple(self._switches) != drawing.layers:
            self._renew_switches(drawing)
        for layer, switch in self._switches.items():
            own = replace(drawing, edges=tuple(edge for edge in drawing.edges if edge.layer is layer))
            samples = line_samples(own, names)
            main = _sample_of(layer, {edge.relation for edge in own.edges if edge.records})
            switch.show_sample(main)
            others = [sample for sample in samples if _look(sample) != _look(main)]
            self._renew(self._kinds.setdefault(layer, []), tuple(others))
            switch.setChecked(layer in on)
            switch.setText(self._words(LAYERS[layer]))
            switch.setAccessibleName(self._words(LAYERS[layer]))
            told = [self._words(LAYERS[layer]), *(sample.text for sample in samples)]
            switch.setToolTip(as_tooltip("\n".join(dict.fromkeys(told))))
        self._renew(self._cards, card_samples(drawing, names))
        self._renew(self._left_out, left_out_samples(drawing, names))
        self.resized.emit()

    def _renew_switches(self, drawing: Drawing) -> None:
        for switch in self._switches.values():
            switch.hide()
            switch.deleteLater()
        for labels in self._kinds.values():
            self._renew(labels, ())
        self._switches, self._kinds = {}, {}
        for layer in drawing.layers:
            switch = LayerSwitch(layer, self._theme, self)
            switch.clicked.connect(lambda on, layer=layer: self.switched.emit(layer, on))
            switch.show()
            self._switches[layer] = switch

    def _renew(self, labels: list[SampleLabel], samples: tuple[Sample, ...]) -> None:
        if tuple(label.sample for label in labels) == samples:
            return
        for label in labels:
            label.hide()
            label.deleteLater()
        labels[:] = [SampleLabel(sample, self._theme, self) for sample in samples]
        for label in labels:
            label.show()

    def _toggle_all(self) -> None:
        if self._folded:
            self._open = True
        elif self._open:  # opened where there is little room: fold it again
            self._open = None
        else:
            self._all = not self._all
        self._tell_more()
        if self._drawing is not None and self._names is not None:
            self.show_drawing(self._drawing, self._on, self._names)

    def _tell_more(self) -> None:
        fewer = self._all or (self._open and not self._folded)
        self._more.set_icon("chevron-down" if fewer else "chevron-up")
        told = self._words(_("Show fewer lines") if fewer else _("Show all kinds of lines"))
        if self._folded:
            told = self._words(_("Show the legend"))
        self._more.setText(self._words(_("Legend")) if self._folded else "")
        self._more.setToolTip(told)
        self._more.setAccessibleName(told)

    # --- its place --------------------------------------------------------------------------------

    def arrange(self, width: int, height: int) -> None:
        """Stand in so many rows as this width needs; folded where they would take too much of the height."""
        self._folded = False
        self._arrange_rows(width)
        self._folded = self._open is None and self.height() > height * MOST_HIGH
        for part in (*self._switches.values(), *chain.from_iterable(self._kinds.values()), *self._cards):
            part.setVisible(
                not self._folded and (not isinstance(part, LayerSwitch) or part in self._offered())
            )
        self._tell_more()
        if self._folded:
            self._heads = []
            self._more.adjustSize()
            self.setFixedSize(self._more.width() + 4, self._more.height() + 4)
            self._more.move(2, 2)
        self.update()

    def _arrange_rows(self, width: int) -> None:
        rows: list[tuple[str, list[QWidget]]] = [
            (self._words(_("Links")), [*self._offered(), *self._left_out]),
            (self._words(_("Boxes")), list(self._cards)),
        ]
        told = [(head, parts) for head, parts in rows if parts]
        offered = set(rows[0][1])
        for switch in self._switches.values():
            switch.setVisible(switch in offered)
        column = max((_wide(head) for head, _ in told), default=0) + GAP
        y, widest = PADDING - 2, 0
        self._heads = []
        for head, parts in told:
            self._heads.append((head, y))
            x = PADDING + column
            for part in parts:
                size = part.sizeHint()
                # The first row leaves room for the button.
                room = width - PADDING - (ROW if y < ROW else 0)
                if x + size.width() > room and x > PADDING + column:
                    x, y = PADDING + column, y + ROW
                part.setGeometry(x, y, size.width(), ROW)
                x += size.width() + GAP
                widest = max(widest, x - GAP)
            y += ROW
        self.setFixedSize(max(min(widest + PADDING + ROW, width), ROW), y + PADDING - 2)
        self._more.setGeometry(self.width() - ROW - 4, 4, ROW, ROW)

    def _offered(self) -> list[QWidget]:
        """Return the switches that are shown (of the usual layers, those that are on, or all).

        After each stand the other kinds of lines that its layer has.
        """
        found: list[QWidget] = []
        for layer, switch in self._switches.items():
            if self._all or layer in DEFAULT_LAYERS or layer in self._on:
                found += [switch, *self._kinds.get(layer, ())]
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the heads of the rows."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(style_font(TextStyle.SMALL_BOLD))
        painter.setPen(self._theme[Token.INK3])
        for head, y in self._heads:
            place = QRectF(PADDING, y, 80, ROW)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, head)
