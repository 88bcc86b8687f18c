"""What the inspector tells of an answer: the sentence, who, by which chain, on what conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.answer_words import AnswerWords
from app.gui.panels.matter_tree import capital
from app.gui.panels.page import Line, Page, Section
from app.i18n import marked as _
from app.labels import label
from app.messages import listing
from models.authority.conditions import NOT_BINDING
from models.core.vocabulary import Scope, Status

if TYPE_CHECKING:
    from app.i18n import Catalogue
    from app.session import Session
    from models.authority.answer import Answer, Condition, Holder
    from models.authority.question.understand import Understood

OPEN_DELEGATION = "delegation-order-may-settle"
"""A notice that is told under what is left open."""


def answer_page(
    answer: Answer, understood: Understood | None, session: Session, region: str, words: Catalogue
) -> Page:
    """Return what is told of an answer."""
    return _AnswerPage(answer, session, region, words).page(understood)


class _AnswerPage:
    def __init__(self, answer: Answer, session: Session, region: str, words: Catalogue) -> None:
        self.answer = answer
        self.session = session
        self.words = words
        self.language = words.language
        self.organisation = session.organisation(region)
        self.told = AnswerWords(answer, self.organisation, words)

    def page(self, understood: Understood | None) -> Page:
        sections = [
            self.section(_("How the question was read"), self.corrections(understood)),
            self.section(_("Perhaps you meant"), [] if self.answer.matter else self.alternatives(understood)),
            self.section(_("Who"), [self.holder(item) for item in self.answer.holders]),
            self.section(_("Chain"), self.chain()),
            self.section(_("Limits"), [Line(text=item) for item in self.told.limits()]),
            self.section(_("Conditions"), self.conditions(binding=True)),
            self.section(_("Also"), self.conditions(binding=False)),
            self.section(_("Left open"), self.open()),
            self.section(
                _("Readings"),
                [Line(text=self.told.reading(item), bases=item.basis) for item in self.answer.readings],
            ),
            self.section(_("Not to be mistaken for it"), self.considered()),
            self.section(_("By general law"), self.by_law()),
            self.section(_("In other regions"), self.elsewhere()),
            self.section(_("Stands in"), self.stands_in()),
            self.section(_("Perhaps you meant"), self.alternatives(understood) if self.answer.matter else []),
        ]
        return Page(
            title=self.told.matter() or self.words(_("The question was not understood")),
            second=self.organisation.region.name[self.language],
            status=self.answer.status,
            said=self.told.headline(),
            facts=(capital(" · ".join(self.told.facts())), *self.told.remarks()),
            sections=tuple(section for section in sections if section.lines),
            foot=tuple(self.told.told(item) for item in self.answer.notices if item.code != OPEN_DELEGATION),
        )

    def section(self, title: str, lines: list[Line]) -> Section:
        return Section(title=self.words(title), lines=tuple(lines), most=8)

    def corrections(self, understood: Understood | None) -> list[Line]:
        read = self.words(_("Read {written} as {read}."))
        corrected = () if understood is None else understood.reading.corrected
        return [Line(text=read.format(written=old, read=new)) for old, new in corrected]

    def alternatives(self, understood: Understood | None) -> list[Line]:
        return [
            Line(text=capital(self.organisation.matter_name(item.matter)[self.language]), matter=item.matter)
            for item in (() if understood is None else understood.alternatives)
        ]

    def holder(self, item: Holder) -> Line:
        scope = ""
        if isinstance(item.scope, Scope):
            scope = label(item.scope, self.words)
        elif item.scope is not None:
            scope = item.scope[self.language]
        return Line(text=capital(self.told.holder(item)), label=capital(scope), actor=item.actor)

    def chain(self) -> list[Line]:
        return [
            Line(text=capital(self.told.step(step)), bases=step.basis, mark=str(number), actor=step.target)
            for number, step in enumerate(self.told.steps(), start=1)
        ]

    def conditions(self, *, binding: bool) -> list[Line]:
        return [
            Line(text=self.told.condition(item), bases=item.basis, actor=self.party(item))
            for item in self.answer.conditions
            if (item.kind not in NOT_BINDING) is binding
        ]

    @staticmethod
    def party(item: Condition) -> str:
        return item.party or ""

    def open(self) -> list[Line]:
        told = [Line(text=self.told.words_of(item.text), bases=item.basis) for item in self.answer.unsettled]
        return told + [
            Line(text=self.told.told(item)) for item in self.answer.notices if item.code == OPEN_DELEGATION
        ]

    def considered(self) -> list[Line]:
        return [
            Line(text=self.told.told(item.why_not), bases=item.basis, actor=item.actor)
            for item in self.answer.considered
        ]

    def by_law(self) -> list[Line]:
        return [
            Line(text=item.rule.text[self.language], label=item.rule.id, actor=item.actor or "")
            for item in self.answer.derived
        ]

    def elsewhere(self) -> list[Line]:
        regions = {item.id: item.name[self.language] for item in self.session.regions()}
        return [
            Line(
                label=regions[item.region],
                text=capital(listing([name[self.language] for _actor, name in item.holders], self.words)),
                tip=label(item.status, self.words),
            )
            for item in self.answer.elsewhere
        ]

    def stands_in(self) -> list[Line]:
        if self.answer.chain and self.answer.status is not Status.BARRED:
            return []
        return [Line(text=self.words(_("The region's document")), bases=self.answer.basis)] * bool(
            self.answer.basis
        )
