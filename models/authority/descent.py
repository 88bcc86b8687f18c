"""How power to decide comes down: from the committee that has it, over a head of administration at most.

What a grant gives is what all limits above it leave. A grant without support in law gives nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.authority.law.examined import Examined, Grant
from models.authority.law.objections import void
from models.authority.settlements import Settlement
from models.core.law import Reserved
from models.core.limits import UNLIMITED, Limits
from models.core.records import Provision, Relation
from models.core.relations import RelationType
from models.core.vocabulary import Modality

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping

    from models.authority.index import Index
    from models.core.law import Law


class Link(Struct, frozen=True, kw_only=True):
    """One lawful way on which a grant reaches whom it names.

    Parameters
    ----------
    source, target : str
        Who grants, and to whom.
    limits : Limits
        What this way leaves, limits above taken in.
    root : str
        Who has it of its own: the source, or whoever gave it to the source.
    words : Provision or None
        The norm that states the root's own power; None where only the grant's words tell of it.
    above : Settlement or None
        The grant that the source has it by; None where it is the source's own.
    """

    source: str
    target: str
    limits: Limits
    root: str
    words: Provision | None = None
    above: Settlement | None = None


class Descent:
    """The ways of power through the grants of a region.

    Parameters
    ----------
    index : Index
        The region's settlements.
    law : Law
        What may not be handed on.
    day : datetime.date, optional
        The day whose law counts; None takes the law as last read.
    """

    def __init__(self, index: Index, law: Law, day: datetime.date | None = None) -> None:
        self.index = index
        self.examined = Examined(index.organisation, law, day)
        self._links: dict[tuple[str, tuple[str, ...], str], tuple[Link, ...]] = {}
        self._void: dict[tuple[str, str, str, str], bool] = {}
        self._stated: dict[str, Mapping[str, tuple[Provision, ...]]] = {}
        self._classes: dict[str, tuple[str, ...]] = {}
        self._competent: dict[str, bool] = {}

    def stated(self, matter: str) -> Mapping[str, tuple[Provision, ...]]:
        """Return whose own power over a matter, or a wider one, is stated, with the records that do so.

        What the assembly gives a committee is that committee's own: it states its competence (KL 5:2).
        """
        if matter not in self._stated:
            found: dict[str, tuple[Provision, ...]] = {}
            for candidate in (matter, *self.index.organisation.matters.wider(matter)):
                for item in self.index.own.get(candidate, ()):
                    for holder in self._empowered(item, matter) if self.index.reaches(item, matter) else ():
                        found[holder] = (*found.get(holder, ()), item.record)
            self._stated[matter] = found
            actors = self.index.organisation.actors
            self._classes[matter] = tuple(holder for holder in found if actors[holder].collective)
            self._competent[matter] = not self.examined.structure.committees.isdisjoint(found)
        return self._stated[matter]

    def _empowered(self, item: Settlement, matter: str) -> Iterator[str]:
        """Yield to whom a settlement gives power of its own: by words, or as a committee by the assembly."""
        if not item.grantors:
            yield from item.holders if item.modality is Modality.POWER else ()
        elif item.delegated and self.examined.structure.given_by_assembly(item.record):
            for holder in item.holders:
                lawful = (not self.void(item, source, holder, matter) for source in item.grantors)
                if self.examined.is_committee(holder) and all(lawful):
                    yield holder

    def has_competent_committee(self, matter: str) -> bool:
        """Whether it is stated which committee has a matter; else power begins with the document's words."""
        self.stated(matter)
        return self._competent[matter]

    def links(self, item: Settlement, matter: str) -> tuple[Link, ...]:
        """Return the lawful ways on which a grant gives a matter; none where it gives nothing.

        Parameters
        ----------
        item : Settlement
            A grant of the matter or of a wider one.
        matter : str
            The matter asked about.
        """
        key = (item.record.id, item.holders, matter)  # another reading may name other holders
        if key not in self._links:
            self._links[key] = tuple(
                link
                for source in item.grantors
                for target in item.holders
                if source != target and not self.void(item, source, target, matter)
                for link in self._ways(item, source, target, matter)
                if not link.limits.empty
            )
        return self._links[key]

    def is_reserved_for_assembly(self, matter: str) -> bool:
        """Whether the assembly itself must decide a matter (KL 5:1)."""
        return self.examined.reservation(matter, Reserved.ASSEMBLY) is not None

    def void(self, item: Settlement, source: str, target: str, matter: str) -> bool:
        """Whether the law gives a grant no support, as far as it is about a matter.

        What a grant names beside makes no difference, nor that it names the matter under a wider name.
        """
        key = (item.record.id, source, target, matter)
        if key not in self._void:
            record = item.record
            self._void[key] = isinstance(record, Relation) and void(
                Grant(record=record, source=source, target=target, asked=matter), self.examined
            )
        return self._void[key]

    def _ways(self, item: Settlement, source: str, target: str, matter: str) -> Iterator[Link]:
        """Yield the first step of a chain, or else the one step that may follow it (KL 7:6)."""
        own = item.record.limits
        passed_on = self._passes_on(item, source)
        for words in self._held_by(source, matter, passed_on):
            left = own.within(_limits(words))
            yield Link(source=source, target=target, limits=left, root=source, words=words)
        if not passed_on:
            return
        for upper, committee in self._first_steps(source, matter):
            for words in self._held_by(committee, matter, False):
                left = own.within(upper.record.limits).within(_limits(words))
                yield Link(
                    source=source, target=target, limits=left, root=committee, words=words, above=upper
                )

    def _first_steps(self, head: str, matter: str) -> Iterator[tuple[Settlement, str]]:
        """Yield the grants that a head of administration may pass on, with whoever gave them."""
        for upper in self.index.grants_to(head, matter):
            if not upper.delegated or not _may_be_passed_on(upper) or not self.index.reaches(upper, matter):
                continue
            for committee in upper.grantors:
                if (
                    committee != head
                    and not self._passes_on(upper, committee)
                    and not self.void(upper, committee, head, matter)
                    and self._within_area(head, committee)
                ):
                    yield upper, committee

    def _passes_on(self, item: Settlement, source: str) -> bool:
        """Whether a grant is a second step: an employee lets another decide, whatever it is called."""
        return item.relation is RelationType.SUBDELEGATES or self.examined.structure.is_employee(source)

    def _held_by(self, source: str, matter: str, passed_on: bool) -> tuple[Provision | None, ...]:
        """Return the words by which the source of a grant has the matter by itself; none: it has not.

        A committee has what is stated as its own, or anything where nobody's is stated (None: no words but
        the grant's); the assembly has all that it gives a committee. Whoever passes on has it by the
        document's own words: because they say so, or because nothing says how it came there.
        """
        stated = self.stated(matter)
        if source in stated:
            return stated[source]
        as_one_of = next(
            (item for item in self._classes[matter] if self.examined.takes_in(item, source)), None
        )
        if as_one_of is not None:
            return stated[as_one_of]
        if self.has_competent_committee(matter) and not self.examined.is_assembly(source):
            return ()
        if not passed_on:
            return (None,)
        above = self.index.grants_to(source, matter)
        return () if any(one.delegated and self.index.reaches(one, matter) for one in above) else (None,)

    def _within_area(self, head: str, committee: str) -> bool:
        examined = self.examined
        return not examined.is_committee(committee) or examined.heads_for(head, committee) is not False


def _may_be_passed_on(item: Settlement) -> bool:
    terms = item.record.terms if isinstance(item.record, Relation) else None
    allowed = terms is None or terms.may_subdelegate is not False
    return allowed and item.relation is RelationType.DELEGATES


def _limits(words: Provision | None) -> Limits:
    return UNLIMITED if words is None else words.limits
