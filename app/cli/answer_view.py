"""An answer as a person reads it: the sentence first, then what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.citations import cited_together
from app.cli.reading_view import show_doubts, show_reading
from app.i18n import marked as _
from app.labels import label
from app.messages import MOST_NAMES, listing, sentence, shortened
from models.authority.codes import Sentence
from models.authority.conditions import NOT_BINDING
from models.core.texts import Form, Text
from models.core.vocabulary import Certainty, RequirementKind, Scope, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.cli.context import Context
    from models.authority.answer import Answer, ChainStep, Holder
    from models.authority.question.understand import Understood
    from models.core.citations import Basis
    from models.core.organisation import Organisation

HEAD_CODES = (
    "verdict-",
    "holds-",
    "is-",
    "are-",
    "prepares-",
    "proposes-",
    "silent",
    "barred",
    "not-understood",
    "in-",
    "not-in-person",
)
"""The sentences that answer; the others are told by the parts below them."""

ASIDES = ("each-in-own-area", "within-area", "towards", "right-beside", "stands-")
"""The sentences that belong to the answer but come after it."""

TESTS = (RequirementKind.IN_SITUATION, RequirementKind.UNLESS)
"""Conditions that are facts of the case: the readable answer tells the key by which they can be told."""

MOST_STEPS = 20
"""Steps of a chain in the readable answer; the JSON has all of them."""

DOWN = "→"
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
    view.chain()
    view.limits()
    view.conditions()
    view.open()
    view.readings()
    view.near()
    view.beside_silence()
    if understood is not None and explain:
        show_reading(understood, organisation, context)
    view.foot()


class _View:
    def __init__(self, answer: Answer, organisation: Organisation, context: Context) -> None:
        self.answer = answer
        self.organisation = organisation
        self.context = context
        self.words = context.words
        self.language = context.language

    def head(self) -> None:
        region = self.organisation.region.name[self.language]
        if self.answer.matter is not None:
            matter = self.organisation.matter_name(self.answer.matter)[self.language]
            self.context.line(f"{region} · {matter[:1].upper()}{matter[1:]}", "dim")
        told = [item for item in self.answer.explanation if item.code.startswith(HEAD_CODES)]
        told += [item for item in self.answer.explanation if item.code.startswith(ASIDES)]
        self.context.line(" ".join(self.told(item) for item in told), "bold")
        facts = [label(self.answer.status, self.words)]
        if self.answer.modality is not None and self.answer.status is not Status.SILENT:
            facts.append(label(self.answer.modality, self.words))
        if self.answer.certainty is not None:
            facts.append(label(self.answer.certainty, self.words))
        self.context.line(" · ".join(facts), "dim")
        for item in self.answer.explanation:
            if item.code.startswith(("degree-", "certainty-")):
                self.context.line(self.told(item))

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
        came = [self._holder(item) for item in self.answer.holders if (item.actor, item.role) not in old]
        left = [self._holder(item) for item in before.holders if (item.actor, item.role) not in new]
        parts = ((_("Come in: {names}"), came), (_("Fall out: {names}"), left))
        return [
            self.words(part).format(names=listing(shortened(names, self.words), self.words))
            for part, names in parts
            if names
        ]

    def _verdict(self, answer: Answer) -> str:
        return self.words(_("no answer")) if answer.verdict is None else label(answer.verdict, self.words)

    def _holders(self, answer: Answer) -> str:
        names = [self._holder(item) for item in answer.holders]
        return listing(shortened(names, self.words), self.words) or self.words(_("no one"))

    def _holder(self, holder: Holder) -> str:
        name = self.organisation.actor(holder.actor).noun[self.language][Form.DEFINITE]
        return name if holder.role is None else f"{name} ({label(holder.role, self.words)})"

    def _conditions(self, answer: Answer) -> str:
        binding = [self.words_of(item.text) for item in answer.conditions if item.kind not in NOT_BINDING]
        return " ".join(binding) or self.words(_("none"))

    def chain(self) -> None:
        if self.answer.status is Status.BARRED:
            self.context.heading(self.words(_("Stands in")))
            self.context.point(self.where(self.answer.basis))
        if not self.answer.chain:
            return
        self.context.heading(self.words(_("Chain")))
        steps = self._steps()
        for step in steps[:MOST_STEPS]:
            self.context.point(self.step(step), self.where(step.basis))
        if len(steps) > MOST_STEPS:
            template = self.words(_("… and {number} more; --actor shows those of one, --json all."))
            self.context.point(template.format(number=len(steps) - MOST_STEPS))

    def _steps(self) -> list[ChainStep]:
        """Return the steps to the one asked about where it is a holder, else all of them."""
        steps, wanted = list(self.answer.chain), {self.answer.frame.actor}
        if self.answer.frame.actor not in {item.actor for item in self.answer.holders}:
            return steps
        kept: list[ChainStep] = []
        while above := [step for step in steps if step.target in wanted and step not in kept]:
            kept = above + kept
            wanted = {step.source for step in above}
        return [step for step in steps if step in kept]

    def step(self, step: ChainStep) -> str:
        target = self.name(step.target)
        if step.source is None:
            granted = step.certainty is Certainty.PRESUPPOSED
            words = self.words(_("taken for granted") if granted else _("the document's own words"))
            return f"{words} {DOWN} {target}"
        told = label(step.relation, self.words) if step.relation is not None else ""
        if any((item.instead_of, item.actor) == (step.source, step.target) for item in self.answer.holders):
            told = self.words(_("is replaced by"))  # power goes from whoever is away to the other
        return (
            f"{self.name(step.source)} {DOWN} {told} {DOWN} {target}"
            if told
            else f"{self.name(step.source)} {DOWN} {target}"
        )

    def limits(self) -> None:
        told = [item for item in self.answer.explanation if item.code.startswith("limit-")]
        if told:
            self.context.heading(self.words(_("Limits")))
        for item in told:
            self.context.point(self.told(item))

    def conditions(self) -> None:
        binding = [item for item in self.answer.conditions if item.kind not in NOT_BINDING]
        easing = [item for item in self.answer.conditions if item.kind in NOT_BINDING]
        for title, items in ((_("Conditions"), binding), (_("Also"), easing)):
            if items:
                self.context.heading(self.words(title))
            for item in items:
                when = f" ({label(item.when, self.words)})" if item.when is not None else ""
                when += self.words(_(" (someone must judge)")) if item.fact is not None else ""
                keyed = item.fact is not None or item.kind in TESTS
                key = "".join(f" (--fact {fact}=…)" for fact in item.facts[:1] if keyed)
                self.context.point(
                    f"{label(item.kind, self.words).capitalize()}{when}: {self.words_of(item.text)}{key}",
                    self.where(item.basis),
                )

    def open(self) -> None:
        if self.answer.unsettled:
            self.context.heading(self.words(_("Left open")))
        for item in self.answer.unsettled:
            self.context.point(self.words_of(item.text), self.where(item.basis))

    def readings(self) -> None:
        if self.answer.readings:
            self.context.heading(self.words(_("Readings")))
        for item in self.answer.readings:
            holder = self.words(_("settles nothing")) if item.holder is None else self.name(item.holder)
            self.context.point(
                f"{label(item.about, self.words).capitalize()}: {item.text[self.language]} ({holder})",
                self.where(item.basis),
            )

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

    def words_of(self, item: Text | Sentence) -> str:
        return item[self.language] if isinstance(item, Text) else self.told(item)

    def told(self, item: Sentence) -> str:
        return sentence(item, self.organisation, self.words)

    def name(self, actor: str) -> str:
        scope = next((item.scope for item in self.answer.holders if item.actor == actor), None)
        own = f" ({label(scope, self.words)})" if isinstance(scope, Scope) else ""
        return self.organisation.actor(actor).noun[self.language][Form.DEFINITE] + own

    def where(self, bases: Iterable[Basis]) -> str:
        return cited_together(bases, self.words)
