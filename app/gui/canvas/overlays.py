"""What lies over the edges of the chart: plates, and the flat buttons on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.rendering.fonts import style_font, style_metrics
from app.rendering.icons import icon_at, icon_pen
from models.layout.marks import TextStyle, Token

if TYPE_CHECKING:
    from app.rendering.theme import Theme

RADIUS = 6.0
HEIGHT = 28
ICON = 16
PADDING = 8
GAP = 6


class Plate(QWidget):
    """A quiet ground for buttons: the colour of panels, with a hairline around it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)

    def set_theme(self, theme: Theme) -> None:
        """Show it in other colours, with all that stands on it."""
        self._theme = theme
        for button in self.findChildren(FlatButton):
            button.set_theme(theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme[Token.HAIR], 1))
        painter.setBrush(self._theme[Token.PANEL])
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


class FlatButton(QAbstractButton):
    """A button without a border: a picture, a text, or both."""

    def __init__(self, theme: Theme, parent: QWidget, *, icon: str = "", text: str = "") -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._style = TextStyle.BODY
        self._least = 0
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_theme(self, theme: Theme) -> None:
        """Show it in other colours."""
        self._theme = theme
        self.update()

    def set_icon(self, icon: str) -> None:
        """Show another picture."""
        self._icon = icon
        self.update()

    def set_style(self, style: TextStyle) -> None:
        """Write in another size."""
        self._style = style
        self.updateGeometry()
        self.update()

    def set_least_width(self, text: str) -> None:
        """Be wide enough for a text, so that the button keeps its width while its own text changes."""
        self._least = round(style_metrics(self._style).horizontalAdvance(text))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size that picture and text need."""
        words = 0
        if self.text():
            words = max(round(style_metrics(self._style).horizontalAdvance(self.text())), self._least)
        gap = GAP if self._icon and words else 0
        return QSize(2 * PADDING + (ICON if self._icon else 0) + gap + words + 1, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the same: nothing is cut."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme[Token.SUNK])
            painter.drawRoundedRect(frame, RADIUS - 2, RADIUS - 2)
        if self.hasFocus():
            painter.setPen(QPen(self._theme[Token.INK], 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, RADIUS - 2, RADIUS - 2)
        colour = self._theme[Token.INK if self.isEnabled() else Token.EDGE]
        left = float(PADDING if self.text() else (self.width() - ICON) / 2)
        if self._icon:
            painter.setPen(icon_pen(colour, ICON))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(icon_at(self._icon, QRectF(left, (self.height() - ICON) / 2, ICON, ICON)))
            left += ICON + GAP
        painter.setPen(colour)
        painter.setFont(style_font(self._style))
        alignment = Qt.AlignmentFlag.AlignVCenter | (
            Qt.AlignmentFlag.AlignLeft if self._icon else Qt.AlignmentFlag.AlignHCenter
        )
        if not self._icon:
            left = 0.0
        painter.drawText(QRectF(left, 0, self.width() - left, self.height()), alignment, self.text())
