"""The panel that tells of what is chosen: an actor, or an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.gui.marks import status_pixmap
from app.gui.panels.answer_page import answer_page
from app.gui.panels.citation import CitationPopup
from app.gui.panels.outline import COLOURS
from app.gui.panels.role_page import role_page
from app.gui.panels.rows import LineRow, text_label
from app.gui.slices import REST, Slices
from app.i18n import marked as _
from app.rendering.icons import icon_pixmap, themed_icon
from models.authority.answer import Frame
from models.layout.marks import Token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.gui.panels.page import Line, Page, Section
    from app.gui.workspace import Workspace
    from models.authority.answer import Answer
    from models.authority.question.understand import Understood
    from models.core.citations import Basis

MARGIN = 14


class Inspector(QScrollArea):
    """Shows the actor that is selected, or the answer that was asked for last."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._answer: tuple[Answer, Understood | None] | None = None
        self._popup: CitationPopup | None = None
        self.page: Page | None = None
        self._filling = Slices(self)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        workspace.actor_selected.connect(self._show_actor)
        workspace.answered.connect(self._show_answer)
        workspace.region_changed.connect(self._forget)
        workspace.chart_shown.connect(self.show_again)
        workspace.theme_changed.connect(self.show_again)
        workspace.renamed.connect(self.show_again)

    def show_again(self) -> None:
        """Show what is chosen, in the words and colours of now."""
        work = self._workspace
        self.setAccessibleName(work.words(_("What is known of what is chosen")))
        self._filling.start(self._filled(), self._settle, self._settle)

    def _page(self) -> Page | None:
        """Return what is to be told of what is chosen."""
        work = self._workspace
        if self._answer is not None:
            return answer_page(*self._answer, work.session, work.region, work.words)
        if work.actor:
            return role_page(work.actor, work.session, work.region, work.chart_words, work.words)
        return None

    def _show_actor(self, actor: str) -> None:
        if actor or self._answer is None:
            self._answer = None
            self.show_again()

    def _show_answer(self, answer: Answer, understood: Understood | None) -> None:
        self._answer = (answer, understood)
        self.show_again()

    def _forget(self) -> None:
        self._answer = None

    @property
    def matter(self) -> str:
        """The matter whose answer is shown; empty while none is."""
        return "" if self._answer is None else self._answer[0].matter or ""

    @property
    def is_filled(self) -> bool:
        """Whether all of the page is there; a long one comes in slices."""
        return not self._filling.under_way

    def _filled(self) -> Iterator[object]:
        """Work out the page, then show one part after the other: a long one would be felt."""
        self.page = self._page()
        yield REST
        body = QWidget(self)
        body.setObjectName("panel")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 16)
        layout.setSpacing(0)
        layout.addStretch(1)
        self.setWidget(body)  # ends the page before: nothing of it is at work, this is a turn of its own
        self.verticalScrollBar().setValue(0)
        yield REST
        for part in self._parts(self.page, body):
            for one in part.findChildren(QWidget):
                one.ensurePolished()  # with its true font, before its height counts
            layout.insertWidget(layout.count() - 1, part)
            part.show()  # Qt would do so an event later, and until then its height would not count
            yield part

    def _settle(self) -> None:
        """Let the last lines decide the height of all."""
        body = self.widget()
        layout = None if body is None else body.layout()
        if body is not None and layout is not None:
            # At once, not a few events later: until then the lines would stand squeezed.
            layout.activate()
            QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def _parts(self, page: Page | None, body: QWidget) -> Iterator[QWidget]:
        if page is None:
            yield self._empty(body)
            return
        yield self._head(page, body)
        if page.said or page.facts:
            yield self._said(page, body)
        for section in page.sections:
            yield _rule(body)
            yield self._section(section, body)
        if page.foot:
            yield _rule(body)
            yield self._foot(page, body)

    def _empty(self, parent: QWidget) -> QWidget:
        words = self._workspace.words
        box, layout = _box(parent)
        layout.addWidget(text_label(words(_("Nothing is selected")), "title", box))
        told = words(_("Select someone in the chart or the list, or ask a question with Ctrl+K."))
        layout.addWidget(text_label(told, parent=box))
        return box

    def _head(self, page: Page, parent: QWidget) -> QWidget:
        box, layout = _box(parent)
        row = QHBoxLayout()
        row.setSpacing(10)
        theme = self._workspace.theme
        if page.icon and page.sphere is not None:
            picture = QLabel(box)
            density = self.devicePixelRatioF()
            picture.setPixmap(icon_pixmap(page.icon, theme[COLOURS[page.sphere]], 20, density))
            row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(2)
        title = text_label(page.title, "title", box)
        title.setToolTip("")
        told.addWidget(title)
        told.addWidget(text_label(page.second, "second", box))
        row.addLayout(told, 1)
        layout.addLayout(row)
        return box

    def _said(self, page: Page, parent: QWidget) -> QWidget:
        box, layout = _box(parent, above=0)
        row = QHBoxLayout()
        row.setSpacing(8)
        if page.status is not None:
            picture = QLabel(box)
            picture.setPixmap(status_pixmap(page.status, self._workspace.theme))
            picture.setFixedSize(14, 18)
            row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        said = text_label(page.said, "said", box)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(said, 1)
        layout.addLayout(row)
        for fact in page.facts:
            layout.addWidget(text_label(fact, "second", box))
        return box

    def _section(self, section: Section, parent: QWidget) -> QWidget:
        box, layout = _box(parent)
        layout.addWidget(text_label(section.title, "section", box))
        # One line more takes no more room than the button that would show it.
        most = section.most if len(section.lines) > section.most + 1 else len(section.lines)
        for line in section.lines[:most]:
            layout.addWidget(self._row(line, box))
        rest = section.lines[most:]
        if rest:
            more = QToolButton(box)
            more.setProperty("bare", True)
            more.setText(self._workspace.words(_("Show {number} more")).format(number=len(rest)))
            more.setIcon(themed_icon("chevron-down", self._workspace.theme, Token.INK3))
            more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

            def unfold() -> None:
                more.hide()
                for line in rest:
                    layout.addWidget(self._row(line, box))

            more.clicked.connect(unfold)
            layout.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _row(self, line: Line, parent: QWidget) -> LineRow:
        row = LineRow(line, self._workspace.words, parent)
        row.followed.connect(self._follow)
        row.cited.connect(self._cite)
        return row

    def _foot(self, page: Page, parent: QWidget) -> QWidget:
        box, layout = _box(parent)
        for told in page.foot:
            layout.addWidget(text_label(told, "small", box))
        return box

    def _follow(self, actor: str, matter: str) -> None:
        if actor:
            self._workspace.select(actor)
        else:
            self._workspace.answer(Frame(matter=matter))

    def _cite(self, bases: tuple[Basis, ...], chip: QWidget) -> None:
        popup = CitationPopup(bases, self._workspace, self.window())
        popup.show_at(chip)
        self._popup = popup


def _box(parent: QWidget, above: int = MARGIN) -> tuple[QWidget, QVBoxLayout]:
    box = QWidget(parent)
    layout = QVBoxLayout(box)
    layout.setContentsMargins(MARGIN, above, MARGIN, MARGIN)
    layout.setSpacing(8)
    return box, layout


def _rule(parent: QWidget) -> QFrame:
    rule = QFrame(parent)
    rule.setObjectName("rule")
    rule.setFixedHeight(1)
    return rule
