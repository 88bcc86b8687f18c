"""An answer in words: its sentences and lines, for the command line and for the window alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import Catalogue
from app.i18n import marked as _
from app.labels import label
from app.messages import sentence
from models.core.texts import Form, Text
from models.core.vocabulary import Certainty, Scope, Status

if TYPE_CHECKING:
    from models.authority.answer import Answer, ChainStep, Condition, Holder, ReadingView
    from models.authority.codes import Sentence
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

DOWN = "→"


class AnswerWords:
    """Puts the parts of one answer into words of one language.

    Parameters
    ----------
    answer, organisation, words : Answer, Organisation, Catalogue
        What is answered, about which region, in which language.
    """

    def __init__(self, answer: Answer, organisation: Organisation, words: Catalogue) -> None:
        self.answer = answer
        self.organisation = organisation
        self.words = words
        self.language = words.language

    def matter(self) -> str:
        """Return what the answer is about; empty when the question was not understood."""
        if self.answer.matter is None:
            return ""
        name = self.organisation.matter_name(self.answer.matter)[self.language]
        return name[:1].upper() + name[1:]

    def headline(self) -> str:
        """Return the sentences that answer."""
        told = [item for item in self.answer.explanation if item.code.startswith(HEAD_CODES)]
        told += [item for item in self.answer.explanation if item.code.startswith(ASIDES)]
        return " ".join(self.told(item) for item in told)

    def facts(self) -> list[str]:
        """Return how far it is settled, with what force, and how surely."""
        facts = [label(self.answer.status, self.words)]
        if self.answer.modality is not None and self.answer.status is not Status.SILENT:
            facts.append(label(self.answer.modality, self.words))
        if self.answer.certainty is not None:
            facts.append(label(self.answer.certainty, self.words))
        return facts

    def remarks(self) -> list[str]:
        """Return how the responsibility is shared, and how sure the reading is."""
        return self._sentences("degree-", "certainty-")

    def limits(self) -> list[str]:
        """Return the limits of amount and time."""
        return self._sentences("limit-")

    def _sentences(self, *codes: str) -> list[str]:
        return [self.told(item) for item in self.answer.explanation if item.code.startswith(codes)]

    def holder(self, holder: Holder) -> str:
        """Return who holds it, and in whose place."""
        name = self.definite(holder.actor)
        return name if holder.role is None else f"{name} ({label(holder.role, self.words)})"

    def steps(self) -> list[ChainStep]:
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
        """Return one step of the chain."""
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

    def condition(self, item: Condition) -> str:
        """Return a condition: its kind, when it is to be met, who judges it, and what it says."""
        when = f" ({label(item.when, self.words)})" if item.when is not None else ""
        when += self.words(_(" (someone must judge)")) if item.fact is not None else ""
        return f"{label(item.kind, self.words).capitalize()}{when}: {self.words_of(item.text)}"

    def reading(self, item: ReadingView) -> str:
        """Return one reading: what it is about, what it says, and who holds it then."""
        holder = self.words(_("settles nothing")) if item.holder is None else self.name(item.holder)
        return f"{label(item.about, self.words).capitalize()}: {item.text[self.language]} ({holder})"

    def words_of(self, item: Text | Sentence) -> str:
        """Return a text of the data, or a sentence."""
        return item[self.language] if isinstance(item, Text) else self.told(item)

    def told(self, item: Sentence) -> str:
        """Return a sentence."""
        return sentence(item, self.organisation, self.words)

    def name(self, actor: str) -> str:
        """Return an actor's name in running text, with its own area where it holds it only there."""
        scope = next((item.scope for item in self.answer.holders if item.actor == actor), None)
        own = f" ({label(scope, self.words)})" if isinstance(scope, Scope) else ""
        return self.definite(actor) + own

    def definite(self, actor: str) -> str:
        """Return an actor's name in running text."""
        return self.organisation.actor(actor).noun[self.language][Form.DEFINITE]
