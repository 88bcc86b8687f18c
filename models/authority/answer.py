"""The answer to a question, before it is put into words: structures of codes and parameters."""

from __future__ import annotations

from msgspec import Struct

from models.authority.codes import Sentence
from models.authority.law.rule import LawFinding
from models.authority.situation import Situation
from models.core.citations import Basis
from models.core.law import LawRule
from models.core.limits import Limits
from models.core.relations import RelationType
from models.core.texts import Text
from models.core.vocabulary import (
    Asked,
    Certainty,
    HolderMode,
    Modality,
    ReadingAbout,
    RequirementKind,
    Scope,
    StandIn,
    Status,
    Verdict,
    When,
)


class Frame(Struct, frozen=True, kw_only=True):
    """A question that is understood.

    Parameters
    ----------
    matter : str or None
        What it is about; None when it was not understood.
    asked : Asked, optional
        The role asked for; None takes the act's usual one.
    actor : str, optional
        With an actor the question is a yes-or-no one about it.
    must : bool
        True for *must X?*, false for *may X?*.
    stranger : bool
        True for a yes-or-no question about someone whom the region's document does not name.
    doers : tuple of str
        Who does it, where a question for another role tells that: *to whom does the committee report*.
        Several when the name may stand for any of them; empty when it is not told.
    asking : tuple of str or None
        Set where *must X ask Y before* only asks whether X must: whom, or empty for anyone; then
        ``asks_stranger`` tells that Y is someone whom the document does not name.
    unsure : bool
        Whether it says itself that the case may be another: *when it is unclear whether it is strategic*.
    in_person : bool
        Whether it asks if someone must do it in person.
    """

    matter: str | None
    asked: Asked | None = None
    actor: str | None = None
    must: bool = False
    stranger: bool = False
    doers: tuple[str, ...] = ()
    asking: tuple[str, ...] | None = None
    asks_stranger: bool = False
    unsure: bool = False
    in_person: bool = False


class Holder(Struct, frozen=True, kw_only=True):
    """Who answers the question, and how far.

    Parameters
    ----------
    actor : str
        Who.
    scope : Scope, Text or None
        An own area, unspecified, or a bound in words.
    role : StandIn, optional
        As what, for one who stands in for another.
    instead_of : str, optional
        In whose place.
    limits : tuple of Limits
        The amounts and days that the power reaches, one for each way that it comes down; empty: no limit.
    """

    actor: str
    scope: Scope | Text | None = None
    role: StandIn | None = None
    instead_of: str | None = None
    limits: tuple[Limits, ...] = ()


class ChainStep(Struct, frozen=True, kw_only=True):
    """One step from the source of authority towards the holder; ``source`` None: not stated."""

    source: str | None
    target: str
    relation: RelationType | None
    certainty: Certainty
    basis: tuple[Basis, ...]


class Condition(Struct, frozen=True, kw_only=True):
    """A requirement as it stands in an answer: merged over the records, with all their lines.

    ``facts`` are the keys by which a situation tells whether it is met. One that law adds is a sentence.
    """

    kind: RequirementKind
    text: Text | Sentence
    party: str | None
    when: When | None
    fact: Text | None
    certainty: Certainty
    basis: tuple[Basis, ...]
    facts: tuple[str, ...] = ()


class ReadingView(Struct, frozen=True, kw_only=True):
    """One reading of a sentence: who holds under it; None means that it settles nothing."""

    about: ReadingAbout
    holder: str | None
    text: Text
    basis: tuple[Basis, ...]


class Considered(Struct, frozen=True, kw_only=True):
    """Someone who might be taken for the answer, and why it is not."""

    actor: str
    why_not: Sentence
    basis: tuple[Basis, ...]


class Derived(Struct, frozen=True, kw_only=True):
    """Who general law names where the document is silent; ``actor`` is None when the region lists none."""

    actor: str | None
    rule: LawRule


class Unsettled(Struct, frozen=True, kw_only=True):
    """Something the document leaves open."""

    text: Text | Sentence
    basis: tuple[Basis, ...]


class Elsewhere(Struct, frozen=True, kw_only=True):
    """What another region's document says where this one is silent."""

    region: str
    status: Status
    holders: tuple[tuple[str, Text], ...]


class Answer(Struct, frozen=True, kw_only=True):
    """A traced answer.

    ``matter`` is the one answered: a role about the object (*who manages them?*) is a matter of its own.
    The other fields are those of the answer contract, in its order; ``resources/schemas/answer.schema.json``
    tells each of them. ``records`` are the ids of what it rests on; ``before`` is the answer in the plain
    situation, where another is asked about.
    """

    frame: Frame
    matter: str | None
    asked: Asked
    status: Status
    modality: Modality | None = None
    verdict: Verdict | None = None
    certainty: Certainty | None = None
    holders: tuple[Holder, ...] = ()
    mode: HolderMode | None = None
    derived: tuple[Derived, ...] = ()
    unsettled: tuple[Unsettled, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    chain: tuple[ChainStep, ...] = ()
    source_stated: bool = False
    conditions: tuple[Condition, ...] = ()
    missing_facts: tuple[Condition, ...] = ()
    readings: tuple[ReadingView, ...] = ()
    considered: tuple[Considered, ...] = ()
    explanation: tuple[Sentence, ...] = ()
    basis: tuple[Basis, ...] = ()
    notices: tuple[Sentence, ...] = ()
    findings: tuple[LawFinding, ...] = ()
    records: tuple[str, ...] = ()
    situation: Situation | None = None
    before: Answer | None = None
