"""What the whole window shares: the session, the settings, and what is open, chosen and shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from app.charts import Charts
from app.gui.canvas.drawer import Drawer
from app.i18n import catalogue
from app.i18n import marked as _
from app.rendering.colours import ThemeName
from app.rendering.theme import theme
from app.settings import first, region_name
from models.layout.settings import ChartSettings

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.i18n import Catalogue
    from app.rendering.theme import Theme
    from app.session import Session
    from app.settings import Settings, SettingsFile
    from models.authority.answer import Answer, Frame
    from models.authority.question.understand import Understood
    from models.core.organisation import Organisation, Region
    from models.core.texts import Language
    from models.layout.words import ChartWords


class Workspace(QObject):
    """What is open; whoever shows it listens to the signals.

    Parameters
    ----------
    session : Session
        The regions.
    settings : Settings
        As read at the start.
    file : SettingsFile
        Where they are written.
    unexpected : callable
        Takes what goes wrong off the window's thread.
    """

    region_changed = Signal()
    chart_shown = Signal()
    """The chart of the open region stands: lists and details follow it, each when the window has a turn."""
    renamed = Signal()
    language_changed = Signal()
    theme_changed = Signal()
    motion_changed = Signal()
    actor_selected = Signal(str)
    """Who is selected; empty for nobody."""
    pointed = Signal(str)
    """Who an answer names: chart and list show where they are, the details keep the answer."""
    answered = Signal(object, object)
    """An answer, and how its question was understood (None for a matter that was picked)."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        file: SettingsFile,
        unexpected: Callable[[Exception], None],
    ) -> None:
        super().__init__()
        self.session = session
        self.settings = settings
        self._file = file
        self.drawer = Drawer(lambda: self.charts, unexpected, self)
        self.opening = ChartSettings()
        """How the next region is drawn at first: in the shape of the window."""
        self._charts: Charts | None = None
        self._chart_words: dict[str, ChartWords] = {}
        self._region = self._first_region()
        self._actor = self.organisation.structure.director or ""
        self._remember_region()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    # --- what holds -----------------------------------------------------------------------------------

    @property
    def language(self) -> Language:
        """The language of the window."""
        return self.settings.language

    @property
    def words(self) -> Catalogue:
        """The texts of that language."""
        return catalogue(self.settings.language)

    @property
    def theme(self) -> Theme:
        """The colours; those of the desktop where the user follows it."""
        if self.settings.theme == "system":
            dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
            return theme(ThemeName.DARK if dark else ThemeName.LIGHT)
        return theme(ThemeName(self.settings.theme))

    @property
    def region(self) -> str:
        """The id of the region that is open."""
        return self._region

    @property
    def organisation(self) -> Organisation:
        """The region that is open."""
        return self.session.organisation(self._region)

    @property
    def actor(self) -> str:
        """Who is selected; empty for nobody."""
        return self._actor

    @property
    def charts(self) -> Charts:
        """The charts of the regions, in the language of the window."""
        if self._charts is None:
            self._charts = Charts(self.session, self.words, self.language, self.drawer.run)
        return self._charts

    @property
    def chart_words(self) -> ChartWords:
        """What the actors of the open region are called on its chart, and so in every list."""
        if self._region not in self._chart_words:
            self._chart_words[self._region] = self.charts.words(self._region)
        return self._chart_words[self._region]

    def region_title(self, region: Region) -> str:
        """Return what a region is called, marked where it is made up."""
        name = region.name[self.language]
        return self.words(_("{name} (made up)")).format(name=name) if region.fictional else name

    # --- what the user does ---------------------------------------------------------------------------

    def open(self, region: str) -> None:
        """Open another region, its director selected, as soon as its chart is at hand.

        Raises ``UnknownNameError`` for an unknown one.
        """
        if region == self._region:
            self.drawer.give_up()
            return
        self.session.catalogue.known(region)

        def ready() -> None:
            self._region = region
            self._actor = self.organisation.structure.director or ""
            self._remember_region()
            self.region_changed.emit()

        self.drawer.prepare(region, [self.opening], ready, lambda: None)

    def select(self, actor: str) -> None:
        """Select an actor, or nobody; telling it again shows it again."""
        if actor and actor not in self.organisation.actors:
            return
        self._actor = actor
        self.actor_selected.emit(actor)

    def answer(self, frame: Frame) -> None:
        """Show the answer about a matter that was picked."""
        self.show_answer(self.session.trace(self._region, frame))

    def show_answer(self, answer: Answer, understood: Understood | None = None) -> None:
        """Show an answer, and where whoever holds it stands."""
        self.answered.emit(answer, understood)
        holder = answer.holders[0].actor if answer.holders else ""
        if holder and holder != self._actor:
            self._actor = holder
            self.pointed.emit(holder)

    def name_region(self, typed: str) -> None:
        """Give the open region, whose document names none, a name; an empty one takes it back."""
        names = {key: value for key, value in self.settings.names.items() if key != self._region}
        if name := region_name(typed):
            names[self._region] = name
        self.change(names=names)
        self.session.called_anew(self._region)
        self._forget_charts()
        self.renamed.emit()

    def asked(self, question: str) -> None:
        """Remember a question that was asked."""
        self.change(recent_questions=first(question, self.settings.recent_questions))

    def change(self, **values: Any) -> None:
        """Change some settings, and tell whoever shows what they decide."""
        before, self.settings = self.settings, self.settings.changed(**values)
        if before.language != self.settings.language:
            self._forget_charts()
            self.language_changed.emit()
        if before.theme != self.settings.theme:
            self.theme_changed.emit()
        if before.reduced_motion != self.settings.reduced_motion:
            self.motion_changed.emit()

    def save(self) -> None:
        """Write the settings; raise ``BadInputError`` where that is not possible."""
        self._file.save(self.settings)

    def leave(self) -> None:
        """Hear no more of the desktop."""
        QGuiApplication.styleHints().colorSchemeChanged.disconnect(self._system_changed)

    def _forget_charts(self) -> None:
        self._charts = None
        self._chart_words = {}

    def _system_changed(self) -> None:
        if self.settings.theme == "system":
            self.theme_changed.emit()

    def _first_region(self) -> str:
        known = self.session.catalogue.ids
        wanted = (self.settings.region, "vastmanland", *known)
        return next(item for item in wanted if item in known)

    def _remember_region(self) -> None:
        recent = first(self._region, self.settings.recent_regions)
        self.change(region=self._region, recent_regions=recent)
