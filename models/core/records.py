"""Records: what a document says, one statement each, in our own short words with its lines.

Records are the truth; graphs, answers and charts are derived from them. The section that a record
belongs to comes from the file it stands in.
"""

from __future__ import annotations

import datetime

from msgspec import Struct

from models.core.citations import Basis, Lines
from models.core.limits import UNLIMITED, Amounts, Limits, Period
from models.core.relations import TRAITS, RelationType
from models.core.texts import Text
from models.core.vocabulary import (
    Away,
    Certainty,
    Circumstance,
    Degree,
    HolderMode,
    Modality,
    Notification,
    ReadingAbout,
    RequirementKind,
    Scope,
    TensionKind,
    When,
)


class Checked(Struct, frozen=True, forbid_unknown_fields=True):
    """A second reading: who compared the claim with its lines, and on which day."""

    by: str
    date: datetime.date


class Requirement(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename={"party": "with"}):
    """Something that must be true or be done around a decision or a task.

    Parameters
    ----------
    kind : RequirementKind
        What sort of requirement.
    text : Text
        The requirement in our own words.
    party : str, optional
        The actor it concerns: who is consulted, who prepares. Written ``with`` in the data.
    when : When, optional
        Before, during or after; None where the kind has no time (unless, according_to, within).
    fact : Text, optional
        For a soft test ("of importance"): the fact that someone must judge. The answer is then
        ``depends`` with this fact missing, never a guess. Told so that *yes* meets the requirement.
    matters : tuple of str, optional
        The matters it is about, when not all of the record's.
    lines : tuple of int, optional
        Its own lines, when narrower than, or outside, the record's.
    circumstance : Circumstance, optional
        The situation it speaks of (``in_situation``), so that the situation asked about meets it.
    """

    kind: RequirementKind
    text: Text
    party: str | None = None
    when: When | None = None
    fact: Text | None = None
    circumstance: Circumstance | None = None
    matters: tuple[str, ...] | None = None
    lines: Lines | None = None


class Reading(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Another way to read the sentence than the one the record's own fields give.

    ``holders`` and ``matters`` say what the other reading changes; None leaves the record's own.
    An empty tuple of matters means that under this reading the sentence does not settle them.
    """

    about: ReadingAbout
    text: Text
    holders: tuple[str, ...] | None = None
    matters: tuple[str, ...] | None = None
    lines: Lines | None = None


class OpenPoint(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Something the sentence leaves open: a term it does not define, a document it points to."""

    text: Text
    lines: Lines | None = None


class Record(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind"):
    """What every record has.

    Parameters
    ----------
    id : str
        Unique within the region: lower-case letters a-z, digits, hyphens and dots.
    section : str
        The section of the document.
    claim : Text
        The statement in our own short words.
    lines : tuple of int
        First and last line of the sentence.
    anchor : str
        At most six words that find the place in another copy of the document.
    certainty : Certainty
        How sure it is that the document says so.
    open : tuple of OpenPoint
        What the sentence leaves open.
    checked : Checked, optional
        The second reading.
    """

    id: str
    section: str
    claim: Text
    lines: Lines
    anchor: str
    certainty: Certainty = Certainty.STATED
    open: tuple[OpenPoint, ...] = ()
    checked: Checked | None = None

    def basis(self, document: str, lines: Lines | None = None) -> Basis:
        """Return where the record stands, or where ``lines`` of it stand."""
        return Basis(document=document, section=self.section, lines=lines or self.lines)


class Provision(Record, frozen=True, kw_only=True):
    """A record that settles something: a norm or a relation.

    Parameters
    ----------
    mode : HolderMode, optional
        How several holders relate; worked out from the holders when None.
    degree : Degree, optional
        How the responsibility is shared upwards.
    scope : Scope
        Named matters, each holder's own area, or unspecified.
    area : Text, optional
        The scope in words, where the sentence bounds it ("the regional office", "region-wide matters").
    requirements : tuple of Requirement
        What must be true or be done.
    readings : tuple of Reading
        Other readings of the sentence.
    lead_in : tuple of int, optional
        For an item of a list: the lines of the lead-in that names the actor or carries the force.
    amount : Amounts, optional
        The amounts it reaches.
    valid : Period, optional
        The days on which it is in force; undated statements count as valid.
    """

    mode: HolderMode | None = None
    degree: Degree | None = None
    scope: Scope = Scope.NAMED
    area: Text | None = None
    requirements: tuple[Requirement, ...] = ()
    readings: tuple[Reading, ...] = ()
    lead_in: Lines | None = None
    amount: Amounts | None = None
    valid: Period | None = None

    @property
    def limits(self) -> Limits:
        """How far it reaches in amount and in time."""
        if self.amount is None and self.valid is None:
            return UNLIMITED
        return Limits(amounts=self.amount or Amounts(), period=self.valid or Period())


class GrantTerms(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a delegation order says of a grant beside who, what and how far.

    Parameters
    ----------
    may_subdelegate : bool, optional
        Whether the receiver, a head of administration, may pass it on (KL 7:6); None: not said.
    notification : Notification, optional
        How decisions are to be reported to the committee (KL 6:40, 7:8); None: not said.
    law : str, optional
        The paragraph that it rests on, in short form: ``KL 6:37``.
    decision : str, optional
        The decision by which it was given: ``RS 2025-12-10 § 214``.
    revoked : datetime.date, optional
        The day from which it is taken back. What was decided before stands.
    """

    may_subdelegate: bool | None = None
    notification: Notification | None = None
    law: str | None = None
    decision: str | None = None
    revoked: datetime.date | None = None


class DeputyTerms(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """When and in which place a deputy stands in.

    Parameters
    ----------
    order : int
        1 for whoever stands in first.
    covers : tuple of Away
        What the rule is for. A rule that does not say is for all.
    acting : bool
        True for someone appointed to hold the post while it is vacant (tillförordnad).
    """

    order: int = 1
    covers: tuple[Away, ...] = tuple(Away)
    acting: bool = False


class Norm(Provision, frozen=True, tag="norm"):
    """Someone may, must or must not do something, or should aim at it."""

    modality: Modality
    holders: tuple[str, ...]
    matters: tuple[str, ...]
    to: tuple[str, ...] = ()


class Relation(
    Provision, frozen=True, tag="relation", rename={"source": "from", "target": "to", "force": "modality"}
):
    """A relation between two actors, of one of the closed types.

    Parameters
    ----------
    relation : RelationType
        Its type.
    source, target : tuple of str
        Who acts, and whom it concerns. Written ``from`` and ``to`` in the data.
    matters : tuple of str, optional
        For a relation that hands on authority or a task: what the receiver gets. Otherwise the
        matters it settles, when they are not the relation's act towards the target.
    force : Modality, optional
        The modality, when not the relation's usual one. Written ``modality`` in the data.
    capacity : str, optional
        For ``heads``: the class of posts as whose member the head acts.
    terms : GrantTerms, optional
        For a relation that hands something on: what else the order says of it.
    standing_in : DeputyTerms, optional
        For ``deputises``: when, and in which place.
    """

    relation: RelationType
    source: tuple[str, ...]
    target: tuple[str, ...]
    matters: tuple[str, ...] | None = None
    force: Modality | None = None
    capacity: str | None = None
    terms: GrantTerms | None = None
    standing_in: DeputyTerms | None = None

    @property
    def limits(self) -> Limits:
        """How far it reaches in amount and in time; a grant taken back reaches to the day before."""
        limits = super().limits
        if self.terms is None or self.terms.revoked is None:
            return limits
        return limits.within(Limits(period=Period(last=self.terms.revoked - datetime.timedelta(days=1))))

    @property
    def modality(self) -> Modality:
        """The force of the record: its own, or the usual one of its type."""
        return self.force or TRAITS[self.relation].modality


class Definition(Record, frozen=True, tag="definition"):
    """The document says what one of its terms takes in.

    ``actor`` is the class that the term names; ``widens`` are actors that it takes in as well.
    """

    term: Text
    actor: str | None = None
    widens: tuple[str, ...] = ()


class Description(Record, frozen=True, tag="description"):
    """Something the document tells about the organisation without giving anyone a task."""


class Purpose(Record, frozen=True, tag="purpose"):
    """What the document, or a part of it, is for."""


class Reference(Record, frozen=True, tag="reference"):
    """The document points to a law or to another document.

    ``law`` is in the short form of the law file ("KL 7:2"); ``document`` is an actor of kind document.
    """

    law: str | None = None
    document: str | None = None


class History(Record, frozen=True, tag="history"):
    """When the document was adopted, revised or moved, and by whom."""


class Tension(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Two or more places of one document that do not fit together, or that change the word for one thing.

    A tension settles nothing; it is for whoever revises the document.
    """

    id: str
    kind: TensionKind
    text: Text
    places: tuple[Lines, ...]
    checked: Checked | None = None


AnyRecord = Norm | Relation | Definition | Description | Purpose | Reference | History
