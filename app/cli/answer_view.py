"""An answer as a person reads it: the sentence first, then what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.answer_words import DOWN, AnswerWords
from app.citations import cited_together
from app.cli.reading_view import show_doubts, show_reading
from app.i18n import marked as _
from app.labels import label
from app.messages import MOST_NAMES, listing, shortened
from models.authority.conditions import NOT_BINDING
from models.core.vocabulary import RequirementKind, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.cli.context import Context
    from models.authority.answer import Answer
    from models.authority.question.understand import Understood
    from models.core.citations import Basis
    from models.core.organisation import Organisation

TESTS = (RequirementKind.IN_SITUATION, RequirementKind.UNLESS)
"""Conditions that are facts of the case: the readable answer tells the key by which they can be told."""

MOST_STEPS = 20
"""Steps of a chain in the readable answer; the JSON has all of them."""

OPEN_DELEGATION = "delegation-order-may-settle"
"""A notice that the readable answer tells under what is left open."""


def show(
    answer: Answer,
    organisation: Organisation,
    context: Context,
    understood: Understood | None = None,
    explain: bool = False,
) -> None:
    """Print an answer: sentence, chain, conditions, what is open, who it is not, sources, notices.

    Parameters
    ----------
    answer, organisation, context : Answer, Organisation, Context
        What is answered, about which region, for whom.
    understood : Understood, optional
        How the question was read, when it was one in plain words.
    explain : bool
        Whether to tell that in full.
    """
    view = _View(answer, organisation, context)
    view.head()
    if understood is not None:
        show_doubts(understood, organisation, context)
    view.situation()
    view.show_chain()
    view.show_limits()
    view.conditions()
    view.open()
    view.readings()
    view.near()
    view.beside_silence()
    if understood is not None and explain:
        show_reading(understood, organisation, context)
    view.foot()


class _View(AnswerWords):
    def __init__(self, answer: Answer, organisation: Organisation, context: Context) -> None:
        super().__init__(answer, organisation, context.words)
        self.context = context

    def head(self) -> None:
        region = self.organisation.region.name[self.language]
        if self.answer.matter is not None:
            self.context.line(f"{region} · {self.matter()}", "dim")
        self.context.line(self.headline(), "bold")
        self.context.line(" · ".join(self.facts()), "dim")
        for remark in self.remarks():
            self.context.line(remark)

    def situation(self) -> None:
        """Tell what the situation has changed, and what of it changes nothing."""
        before = self.answer.before
        if before is None:
            return
        self.context.heading(self.words(_("What the situation changes")))
        told = [
            f"{self.words(part)}: {plain} {DOWN} {now}"
            for part, plain, now in self._changes(before)
            if plain != now
        ]
        told += self._moved_holders(before)
        for text in told or [self.words(_("The answer stays the same."))]:
            self.context.point(text)
        for notice in self.answer.notices:
            if notice not in before.notices:
                self.context.point(self.told(notice))

    def _changes(self, before: Answer) -> Iterator[tuple[str, str, str]]:
        yield _("Status"), label(before.status, self.words), label(self.answer.status, self.words)
        if before.verdict is not None or self.answer.verdict is not None:
            yield _("Yes or no"), self._verdict(before), self._verdict(self.answer)
        if max(len(before.holders), len(self.answer.holders)) <= MOST_NAMES:
            yield _("Holders"), self._holders(before), self._holders(self.answer)
        yield _("Conditions"), self._conditions(before), self._conditions(self.answer)

    def _moved_holders(self, before: Answer) -> list[str]:
        """Return who came in and who fell out, where there are too many holders to list them twice."""
        if max(len(before.holders), len(self.answer.holders)) <= MOST_NAMES:
            return []
        old = {(item.actor, item.role) for item in before.holders}
        new = {(item.actor, item.role) for item in self.answer.holders}
        came = [self.holder(item) for item in self.answer.holders if (item.actor, item.role) not in old]
        left = [self.holder(item) for item in before.holders if (item.actor, item.role) not in new]
        parts = ((_("Come in: {names}"), came), (_("Fall out: {names}"), left))
        return [
            self.words(part).format(names=listing(shortened(names, self.words), self.words))
            for part, names in parts
            if names
        ]

    def _verdict(self, answer: Answer) -> str:
        return self.words(_("no answer")) if answer.verdict is None else label(answer.verdict, self.words)

    def _holders(self, answer: Answer) -> str:
        names = [self.holder(item) for item in answer.holders]
        return listing(shortened(names, self.words), self.words) or self.words(_("no one"))

    def _conditions(self, answer: Answer) -> str:
        binding = [self.words_of(item.text) for item in answer.conditions if item.kind not in NOT_BINDING]
        return " ".join(binding) or self.words(_("none"))

    def show_chain(self) -> None:
        if self.answer.status is Status.BARRED:
            self.context.heading(self.words(_("Stands in")))
            self.context.point(self.where(self.answer.basis))
        if not self.answer.chain:
            return
        self.context.heading(self.words(_("Chain")))
        steps = self.steps()
        for step in steps[:MOST_STEPS]:
            self.context.point(self.step(step), self.where(step.basis))
        if len(steps) > MOST_STEPS:
            template = self.words(_("… and {number} more; --actor shows those of one, --json all."))
            self.context.point(template.format(number=len(steps) - MOST_STEPS))

    def show_limits(self) -> None:
        told = self.limits()
        if told:
            self.context.heading(self.words(_("Limits")))
        for item in told:
            self.context.point(item)

    def conditions(self) -> None:
        binding = [item for item in self.answer.conditions if item.kind not in NOT_BINDING]
        easing = [item for item in self.answer.conditions if item.kind in NOT_BINDING]
        for title, items in ((_("Conditions"), binding), (_("Also"), easing)):
            if items:
                self.context.heading(self.words(title))
            for item in items:
                keyed = item.fact is not None or item.kind in TESTS
                key = "".join(f" (--fact {fact}=…)" for fact in item.facts[:1] if keyed)
                self.context.point(self.condition(item) + key, self.where(item.basis))

    def open(self) -> None:
        if self.answer.unsettled:
            self.context.heading(self.words(_("Left open")))
        for item in self.answer.unsettled:
            self.context.point(self.words_of(item.text), self.where(item.basis))

    def readings(self) -> None:
        if self.answer.readings:
            self.context.heading(self.words(_("Readings")))
        for item in self.answer.readings:
            self.context.point(self.reading(item), self.where(item.basis))

    def near(self) -> None:
        if self.answer.considered:
            self.context.heading(self.words(_("Not to be mistaken for it")))
        for item in self.answer.considered:
            self.context.point(self.told(item.why_not), self.where(item.basis))

    def beside_silence(self) -> None:
        if self.answer.derived:
            self.context.heading(self.words(_("By general law")))
        for derived in self.answer.derived:
            self.context.point(derived.rule.text[self.language], derived.rule.id)
        if self.answer.elsewhere:
            self.context.heading(self.words(_("In other regions")))
        for other in self.answer.elsewhere:
            names = listing([name[self.language] for _actor, name in other.holders], self.words)
            region = self.context.session.organisation(other.region).region.name[self.language]
            self.context.point(f"{region}: {names} ({label(other.status, self.words)})")

    def foot(self) -> None:
        self.context.line()
        for notice in self.answer.notices:
            new = self.answer.before is not None and notice not in self.answer.before.notices
            if notice.code != OPEN_DELEGATION and not new:
                self.context.line(self.told(notice), "dim")

    def where(self, bases: Iterable[Basis]) -> str:
        return cited_together(bases, self.words)
