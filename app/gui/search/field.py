"""The field that finds and asks: as one types, actors and matters; on a pause, the whole question."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from app.answer_words import AnswerWords
from app.charts import QUICK
from app.gui.marks import status_icon
from app.gui.panels.outline import COLOURS
from app.gui.search.finder import Finder, Found, Kind, is_question
from app.gui.search.results import Results, Row
from app.gui.text_field import leave_to_window
from app.i18n import marked as _
from app.rendering.icons import themed_icon
from models.authority.answer import Frame
from models.layout.marks import Token

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from app.gui.tasks import Task, Tasks
    from app.gui.workspace import Workspace
    from models.authority.answer import Answer
    from models.authority.question.understand import Understood

PAUSE = 250
"""Milliseconds without a key after which a question is traced."""
LEAST, WIDEST = 560, 640
"""Widths in pixels: of the list at least, of the field at most."""
LONGEST = 300
HINTS = (
    _("Who may appoint the heads of administration?"),
    _("Who decides on the organisation?"),
    _("Whom must the director consult?"),
)


class Question(NamedTuple):
    """A whole question, as a row stands for it."""

    text: str


class SearchField(QLineEdit):
    """The field with its list of results."""

    left = Signal()
    """Someone was found, or nothing is searched any more: the keyboard goes to the chart."""

    def __init__(self, workspace: Workspace, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._tasks = tasks
        self._finder: Finder | None = None
        self._gathering: Task | None = None
        self._answered: tuple[str, Understood, Answer] | None = None
        self._asking: Task | None = None
        self._wanted = ""
        self._ready = ""
        self._icons: dict[tuple[str, Token], QIcon] = {}
        self.results: Results | None = None
        self._action = QAction(self)
        self.addAction(self._action, QLineEdit.ActionPosition.LeadingPosition)
        self._key = QLabel("Ctrl K", self)
        self._key.setProperty("role", "small")
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextMargins(0, 0, 44, 0)
        self.setMaxLength(LONGEST)
        self.setMinimumWidth(150)
        self.setMaximumWidth(WIDEST)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(lambda: self._trace(self.text().strip()))
        self.textEdited.connect(self._typed)
        self.installEventFilter(self)
        workspace.region_changed.connect(self.forget)
        workspace.actor_selected.connect(lambda _actor: self._leave_question())
        workspace.language_changed.connect(self.forget)

    # --- how it looks ---------------------------------------------------------------------------------

    def speak(self) -> None:
        """Take the words of the language."""
        words = self._workspace.words
        self.setPlaceholderText(words(_("Search or ask …")))
        self.setAccessibleName(words(_("Search or ask")))

    def dress(self) -> None:
        """Take the colours of the theme."""
        self._icons.clear()
        self._action.setIcon(themed_icon("search", self._workspace.theme, Token.INK3))

    def forget(self) -> None:
        """Begin anew: with another region, or in another language."""
        if self._gathering is not None:
            self._gathering.stop()
        self._finder = self._answered = self._gathering = None
        self.clear()
        self.close_results()

    def _leave_question(self) -> None:
        """Let the field stand empty once something else is shown than the answer to what stands in it."""
        if not self.hasFocus():
            self.clear()
            self._rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shortcut at the right."""
        super().resizeEvent(event)
        self._key.adjustSize()
        self._key.move(self.width() - self._key.width() - 10, (self.height() - self._key.height()) // 2)

    # --- how it is used -------------------------------------------------------------------------------

    def begin(self) -> None:
        """Take the keyboard, with all that stands in the field chosen."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._show()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make ready for asking before the first key."""
        super().focusInEvent(event)
        self._key.hide()
        self.setTextMargins(0, 0, 0, 0)
        self._make_ready()
        if event.reason() is Qt.FocusReason.MouseFocusReason:
            self._show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list."""
        super().focusOutEvent(event)
        self._rest()
        self.close_results()

    def _rest(self) -> None:
        """Show the shortcut where no text stands."""
        self._key.setVisible(not self.text())
        self.setTextMargins(0, 0, 0 if self.text() else 44, 0)
        self.setCursorPosition(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Heed the keys that move in the list; leave the window's shortcuts to it."""
        if watched is self and leave_to_window(event):
            return True
        if watched is self and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key_pressed(event.key()) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def close_results(self) -> None:
        """Close the list; a question that is being traced is no longer waited for."""
        self._pause.stop()
        self._wanted = ""
        if self.results is not None:
            self.results.hide()

    @property
    def finder(self) -> Finder:
        """The names of the open region, made ready when first searched."""
        if self._finder is None:
            self._finder = self._new_finder()
        return self._finder

    def _new_finder(self) -> Finder:
        work = self._workspace
        return Finder(work.organisation, work.chart_words, work.words)

    def _key_pressed(self, key: int) -> bool:
        shown = self.results is not None and self.results.isVisible()
        match key:
            case Qt.Key.Key_Escape if shown:
                self.close_results()
                return True
            case Qt.Key.Key_Escape:
                self.clear()
                self.left.emit()
                return True
            case Qt.Key.Key_Down | Qt.Key.Key_Up if self.results is not None:
                if not shown:
                    self._show()
                else:
                    self.results.move_by(1 if key == Qt.Key.Key_Down else -1)
                return True
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter()
                return True
        return False

    def _typed(self) -> None:
        self._answered = None
        self._wanted = ""
        self._show()
        if is_question(self.text()):
            self._pause.start()
        else:
            self._pause.stop()

    def _enter(self) -> None:
        chosen = self.results.current() if self.results is not None and self.results.isVisible() else None
        if chosen is not None:
            self._choose(chosen)
        elif self.text().strip():
            self._choose(Question(self.text().strip()))

    def _choose(self, chosen: object) -> None:
        if isinstance(chosen, Question):
            self.setText(chosen.text)
            self.ask(chosen.text)
        elif isinstance(chosen, Found):
            self.close_results()
            self.clear()
            if chosen.kind is Kind.ACTOR:
                self._workspace.select(chosen.id)
                self.left.emit()
            else:
                self._workspace.answer(Frame(matter=chosen.id))

    def _make_ready(self) -> None:
        """Gather names and load the words of questions while the first one is typed: a second's work."""
        session, region = self._workspace.session, self._workspace.region
        if self._finder is None and self._gathering is None:
            self._gathering = self._tasks.start(lambda _task: self._new_finder().warmed(), self._take_finder)
        if self._ready != region:
            self._ready = region
            self._tasks.start(lambda _task: session.understand(region, ""))

    def _take_finder(self, finder: Finder) -> None:
        self._finder, self._gathering = finder, None
        if self.results is not None and self.results.isVisible():
            self._show(self.results.current())

    # --- questions ------------------------------------------------------------------------------------

    def _trace(self, text: str) -> None:
        """Trace a question, off the window's thread."""
        session, region = self._workspace.session, self._workspace.region
        if self._asking is not None:
            self._asking.stop()

        def traced(result: tuple[Understood, Answer]) -> None:
            self._asking = None
            self._take(text, *result)

        self._asking = self._tasks.start(lambda _task: session.ask(region, text), traced)

    def _take(self, text: str, understood: Understood, answer: Answer) -> None:
        self._answered = (text, understood, answer)
        if self._wanted == text:
            self.ask(text)
        elif self.results is not None and self.results.isVisible() and self.text().strip() == text:
            self._show(self.results.current())

    def ask(self, text: str) -> None:
        """Show the answer to a question, as soon as it is there."""
        self._pause.stop()
        if self._answered is None or self._answered[0] != text:
            self._wanted = text
            self._trace(text)
            return
        _text, understood, answer = self._answered
        self.close_results()
        self._workspace.asked(text)
        self._workspace.show_answer(answer, understood)

    # --- the list -------------------------------------------------------------------------------------

    def _show(self, current: object = None) -> None:
        if self.results is None:
            self.results = Results(self._workspace, self.window())
            self.results.chosen.connect(self._choose)
        typed = self.text().strip()
        groups = self._found(typed) if typed else self._hints()
        self.results.show_rows(groups, current)
        corner = self.mapTo(self.window(), QPoint(0, self.height() + 4))
        width = max(LEAST, self.width())
        left = min(corner.x(), self.window().width() - width - 8)
        self.results.setGeometry(max(left, 0), corner.y(), width, self.results.height_of_rows())
        self.results.show()
        self.results.raise_()

    def _found(self, typed: str) -> list[tuple[str, list[Row]]]:
        words = self._workspace.words
        found = self._fits(typed)
        actors = [self._row(item) for item in found if item.kind is Kind.ACTOR]
        matters = [self._row(item) for item in found if item.kind is Kind.MATTER]
        question = [self._question(typed)] if is_question(typed) or not found else []
        return [
            (words(_("Question")), question),
            (words(_("In the organisation")), actors),
            (words(_("Matters")), matters),
        ]

    def _fits(self, typed: str) -> tuple[Found, ...]:
        """Return whom and what the words fit; nothing yet while the names of a large region are gathered."""
        if self._finder is None and len(self._workspace.organisation.actors) > QUICK:
            self._make_ready()
            return ()
        return self.finder.find(typed)

    def _hints(self) -> list[tuple[str, list[Row]]]:
        words = self._workspace.words
        icon = self._icon("message-circle-question", Token.INK3)
        past = self._icon("history", Token.INK3)
        recent = [
            Row(text, "", past, Question(text)) for text in self._workspace.settings.recent_questions[:4]
        ]
        hints = [Row(words(text), "", icon, Question(words(text))) for text in HINTS]
        return [(words(_("Recent questions")), recent), (words(_("Try to ask")), hints)]

    def _question(self, typed: str) -> Row:
        words = self._workspace.words
        icon: QIcon = self._icon("message-circle-question", Token.INK)
        told = words(_("Press Enter for the answer"))
        if self._answered is not None and self._answered[0] == typed:
            _text, _understood, answer = self._answered
            told = AnswerWords(answer, self._workspace.organisation, words).headline()
            icon = status_icon(answer.status, self._workspace.theme)
        return Row(typed, told, icon, Question(typed), below=True)

    def _row(self, found: Found) -> Row:
        if found.sphere is not None:
            icon = self._icon(found.icon, COLOURS[found.sphere])
        else:
            icon = self._icon("scale", Token.INK2)
        return Row(found.title, found.told, icon, found)

    def _icon(self, name: str, token: Token) -> QIcon:
        """Return an icon, drawn once for each theme."""
        key = (name, token)
        if key not in self._icons:
            self._icons[key] = themed_icon(name, self._workspace.theme, token)
        return self._icons[key]
