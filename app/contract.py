"""The answer contract: an answer as the JSON that users and other programs rely on.

``resources/schemas/answer.schema.json`` is the contract; this module is its only writer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.messages import both
from models.core.texts import Text

if TYPE_CHECKING:
    from app.i18n import Catalogue
    from models.authority.answer import Answer, Condition, Holder
    from models.authority.codes import Sentence
    from models.authority.question.understand import Understood
    from models.authority.situation import Situation
    from models.core.actors import Actor
    from models.core.citations import Basis
    from models.core.limits import Limits
    from models.core.organisation import Organisation

Json = dict[str, Any]

CHANGING = (
    *("status", "modality", "verdict", "certainty", "holders", "holder_mode", "chain"),
    *("requirements", "missing_facts", "findings"),
)
"""The parts of an answer that are held against the plain one."""


class Contract:
    """Writes answers about one region.

    Parameters
    ----------
    organisation : Organisation
        The region, for the names of actors and matters.
    catalogues : list of Catalogue
        Swedish and English.
    """

    def __init__(self, organisation: Organisation, catalogues: list[Catalogue]) -> None:
        self.organisation = organisation
        self.catalogues = catalogues

    def asked(self, question: str, understood: Understood, answer: Answer) -> Json:
        """Return the answer to a question in plain words, with how well it was understood."""
        return self.answer(answer, question) | {
            "match": round(understood.match, 2),
            "alternatives": [
                {"matter": self.matter(one.matter), "match": round(one.match, 2)}
                for one in understood.alternatives
            ],
        }

    def answer(self, answer: Answer, question: str | None = None) -> Json:
        """Return one answer with every field of the contract."""
        matter = answer.matter
        written: Json = {"region": self.organisation.region.id}
        if question is not None:
            written["question"] = question
        written |= {
            "matter": None if matter is None else self.matter(matter),
            "asked": answer.asked.value,
            "match": 0.0 if matter is None else 1.0,
            "alternatives": [],
            "status": answer.status.value,
            "modality": answer.modality and answer.modality.value,
            "verdict": answer.verdict and answer.verdict.value,
            "certainty": answer.certainty and answer.certainty.value,
            "holders": [self._holder(item) for item in answer.holders],
            "holder_mode": answer.mode and answer.mode.value,
            "derived_holders": [
                {**self._derived(item.actor, item.rule.holder), "rule": item.rule.id}
                for item in answer.derived
            ],
            "unsettled": [
                {"text": self._text(i.text), "basis": self._bases(i.basis)} for i in answer.unsettled
            ],
            "elsewhere": [
                {
                    "region": item.region,
                    "status": item.status.value,
                    "holders": [{"id": actor, "name": text(name)} for actor, name in item.holders],
                }
                for item in answer.elsewhere
            ],
            "chain": [
                {
                    "from": None if step.source is None else self.actor(step.source),
                    "to": self.actor(step.target),
                    "relation": step.relation and step.relation.value,
                    "certainty": step.certainty.value,
                    "basis": self._bases(step.basis),
                }
                for step in answer.chain
            ],
            "source": "stated" if answer.source_stated else "not_stated",
            "requirements": [self._condition(item) for item in answer.conditions],
            "missing_facts": [
                {"keys": list(item.facts), "text": text(item.fact), "basis": self._bases(item.basis)}
                for item in answer.missing_facts
                if item.fact is not None
            ],
            "readings": [
                {
                    "about": item.about.value,
                    "holder": None if item.holder is None else self.actor(item.holder),
                    "text": text(item.text),
                    "basis": self._bases(item.basis),
                }
                for item in answer.readings
            ],
            "considered": [
                {
                    "actor": self.actor(item.actor),
                    "why_not": self._text(item.why_not),
                    "basis": self._bases(item.basis),
                }
                for item in answer.considered
            ],
            "explanation": self._joined(answer.explanation),
            "basis": self._bases(answer.basis),
            "findings": [
                {
                    "rule": item.rule.id,
                    "severity": item.severity.value,
                    "text": self._text(item.reason),
                }
                for item in answer.findings
            ],
            "notices": [self._text(item) for item in answer.notices],
        }
        if answer.situation is not None and answer.before is not None:
            written["situation"] = self.situation(answer.situation)
            written["changed"] = self._changed(answer.before, written)
        return written

    def situation(self, situation: Situation) -> Json:
        """Return what is told of a situation."""
        written: Json = {}
        if situation.date is not None:
            written["date"] = situation.date.isoformat()
        for key in ("absent", "vacant", "disqualified"):
            if names := getattr(situation, key):
                written[key] = [self._someone(name) for name in names]
        if situation.urgent:
            written["urgent"] = True
        if (crisis := situation.crisis) is not None:
            committee = None if crisis.committee is None else self.actor(crisis.committee)
            written["crisis"] = {"committee": committee, "areas": list(crisis.areas)}
        if situation.amount is not None:
            written["amount"] = situation.amount
        if situation.facts:
            written["facts"] = dict(situation.facts)
        return written

    def _someone(self, name: str) -> Json:
        """Return an actor or a person, by whose name a situation tells that someone is away."""
        if name in self.organisation.actors:
            return self.actor(name)
        person = self.organisation.people[name].name
        return {"id": name, "name": {"sv": person, "en": person}}

    def _changed(self, before: Answer, after: Json) -> list[Json]:
        """Return the parts of an answer that a situation has changed."""
        plain = self.answer(before)
        return [
            {"what": part, "before": plain[part], "after": after[part]}
            for part in CHANGING
            if plain[part] != after[part]
        ]

    def matter(self, matter: str) -> Json:
        """Return a matter as it is named in the region."""
        return {"id": matter, "name": text(self.organisation.matter_name(matter))}

    def actor(self, actor: str) -> Json:
        """Return an actor as it is named everywhere in the contract."""
        return {"id": actor, "name": text(self.organisation.actor(actor).name)}

    def _holder(self, holder: Holder) -> Json:
        actor = self.organisation.actor(holder.actor)
        written = described(actor)
        if holder.role is not None:
            written["as"] = holder.role.value
        if holder.instead_of is not None:
            written["instead_of"] = self.actor(holder.instead_of)
        if isinstance(holder.scope, Text):
            written["scope"] = text(holder.scope)
        elif holder.scope is not None:
            written["scope"] = holder.scope.value
        if holder.limits:
            written["limits"] = [limits_json(one) for one in holder.limits]
        return written

    def _derived(self, actor: str | None, object_class: str) -> Json:
        if actor is not None:
            return described(self.organisation.actor(actor))
        noun = self.organisation.matters.objects[object_class].noun
        return {"id": object_class, "name": text(noun.name), "kind": None}

    def _condition(self, condition: Condition) -> Json:
        return {
            "kind": condition.kind.value,
            "with": None if condition.party is None else self.actor(condition.party),
            "when": condition.when and condition.when.value,
            "text": self._text(condition.text),
            "basis": self._bases(condition.basis),
        }

    def _text(self, told: Sentence | Text) -> Json:
        return dict(both(told, self.organisation, self.catalogues))

    def _joined(self, told: tuple[Sentence, ...]) -> Json:
        parts = [self._text(item) for item in told]
        return {words.language: " ".join(part[words.language] for part in parts) for words in self.catalogues}

    @staticmethod
    def _bases(bases: tuple[Basis, ...]) -> list[Json]:
        return [basis_json(basis) for basis in bases]


def limits_json(limits: Limits) -> Json:
    """Return limits in kronor (more than ``above``, at most ``up_to``) and in days, both counted."""
    amounts, period = limits.amounts, limits.period
    written: Json = {"above": amounts.above, "up_to": amounts.up_to}
    return written | {
        "first": period.first and period.first.isoformat(),
        "last": period.last and period.last.isoformat(),
    }


def text(value: Text) -> Json:
    """Return a text of the data in both languages."""
    return {"sv": value.sv, "en": value.en}


def described(actor: Actor) -> Json:
    """Return an actor with its kind."""
    return {"id": actor.id, "name": text(actor.name), "kind": actor.kind.value}


def basis_json(basis: Basis) -> Json:
    """Return a basis: the lines of a document, or a paragraph of a law."""
    if basis.law is not None:
        return {"law": basis.law}
    return {"document": basis.document, "section": basis.section, "lines": list(basis.lines or ())}
