"""How a question was read, told to a person: words taken for misspelt, what else may be meant, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import marked as _
from app.labels import label

if TYPE_CHECKING:
    from app.cli.context import Context
    from models.authority.question.matching import Match
    from models.authority.question.understand import Understood
    from models.core.organisation import Organisation

LANGUAGES = {"sv": _("Swedish"), "en": _("English")}


def show_doubts(understood: Understood, organisation: Organisation, context: Context) -> None:
    """Print what was taken for misspelt and, when nothing was understood, what may have been meant."""
    view = _View(understood, organisation, context)
    view.corrections()
    if understood.frame.matter is None:
        view.others()


def show_reading(understood: Understood, organisation: Organisation, context: Context) -> None:
    """Print how the question was read and why its matter was chosen."""
    view = _View(understood, organisation, context)
    view.frame()
    view.choice()


class _View:
    def __init__(self, understood: Understood, organisation: Organisation, context: Context) -> None:
        self.understood = understood
        self.reading = understood.reading
        self.organisation = organisation
        self.context = context
        self.words = context.words
        self.language = context.language

    def corrections(self) -> None:
        for written, read in self.reading.corrected:
            self.context.line(self.words(_("Read {written} as {read}.")).format(written=written, read=read))

    def others(self) -> None:
        if self.understood.alternatives:
            self.context.heading(self.words(_("Perhaps you meant")))
        for match in self.understood.alternatives:
            self.context.point(self.matter(match), match.matter)

    def frame(self) -> None:
        frame, reading = self.understood.frame, self.reading
        self.context.heading(self.words(_("How the question was read")))
        self.fact(_("Language"), self.words(LANGUAGES[reading.language]))
        if frame.asked is not None:
            self.fact(_("Asked for"), label(frame.asked, self.words))
        if frame.actor is not None:
            self.fact(_("About"), self.organisation.actor(frame.actor).name[self.language])
        acts = [*sorted(reading.acts, key=lambda act: -reading.acts[act]), *sorted(reading.general)]
        known = self.organisation.matters.acts
        named = [known[act].pattern[self.language].format_map(_Blank()) for act in acts if act in known]
        if named:
            self.fact(_("Acts named"), "; ".join(" ".join(one.split()) for one in named))
        content = [said.concept.stem for said in reading.content]
        if content:
            self.fact(_("Telling words, as stems"), ", ".join(dict.fromkeys(content)))

    def choice(self) -> None:
        if self.understood.matches:
            self.context.heading(self.words(_("What fits best")))
        for match in self.understood.matches[:5]:
            told = self.words(_("{matter}: {score} (act {act}, words {words}, name {name})")).format(
                matter=self.matter(match),
                score=f"{match.score:.2f}",
                act=f"{match.act:.2f}",
                words=f"{match.explained:.2f}",
                name=f"{match.named:.2f}",
            )
            self.context.point(told, match.matter)

    def fact(self, name: str, value: str) -> None:
        self.context.point(f"{self.words(name)}: {value}")

    def matter(self, match: Match) -> str:
        return self.organisation.matter_name(match.matter)[self.language]


class _Blank(dict[str, str]):
    """Leaves an ellipsis where a pattern takes its object."""

    def __missing__(self, key: str) -> str:
        return "…"
