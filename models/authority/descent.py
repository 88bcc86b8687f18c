"""How power to decide comes down: from the committee that has it, over a head of administration at most.

What a grant gives is what all limits above it leave. A grant without support in law gives nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.authority.law.examined import Examined, Grant
from models.authority.law.registry import void
from models.authority.settlements import Settlement
from models.core.law import Reserved
from models.core.limits import UNLIMITED, Limits
from models.core.records import Relation
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
    above : Settlement or None
        The grant that the source has it by; None where it is the source's own.
    """

    source: str
    target: str
    limits: Limits
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
        self._links: dict[tuple[str, str], tuple[Link, ...]] = {}
        self._void: dict[tuple[str, str, str, str], bool] = {}
        self._stated: dict[str, Mapping[str, tuple[Limits, ...]]] = {}
        self._competent: dict[str, bool] = {}

    def stated(self, matter: str) -> Mapping[str, tuple[Limits, ...]]:
        """Return whose own power over a matter, or a wider one, is stated, with its limits."""
        if matter not in self._stated:
            found: dict[str, tuple[Limits, ...]] = {}
            for candidate in (matter, *self.index.organisation.matters.wider(matter)):
                for item in self.index.own.get(candidate, ()):
                    if not item.grantors and item.modality is Modality.POWER:
                        for holder in item.holders:
                            found[holder] = (*found.get(holder, ()), item.record.limits)
            self._stated[matter] = found
            self._competent[matter] = not self.examined.structure.committees.isdisjoint(found)
        return self._stated[matter]

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
        key = (item.record.id, matter)
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
        """Whether the law gives a grant no support for a matter."""
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
        for limits in self._held_by(item, source, matter):
            yield Link(source=source, target=target, limits=own.within(limits))
        if not self._passes_on(item, source):
            return
        for upper in self.index.grants_to(source, matter):
            if not upper.delegated or not _may_be_passed_on(upper):
                continue
            for committee in upper.grantors:
                if self.void(upper, committee, source, matter) or not self._within_area(source, committee):
                    continue
                for limits in self._held_by(upper, committee, matter):
                    left = own.within(upper.record.limits).within(limits)
                    yield Link(source=source, target=target, limits=left, above=upper)

    def _passes_on(self, item: Settlement, source: str) -> bool:
        """Whether a grant is a second step: an employee lets another decide, whatever it is called."""
        return item.relation is RelationType.SUBDELEGATES or self.examined.structure.is_employee(source)

    def _held_by(self, item: Settlement, source: str, matter: str) -> tuple[Limits, ...]:
        """Return the limits within which the source of a grant has the matter by itself; none: it has not.

        A committee has what is stated as its own, or anything where nobody's is stated. Whoever passes on has
        it by the document's own words: because they say so, or because nothing says how it came there.
        """
        stated = self.stated(matter)
        if source in stated:
            return stated[source]
        if self.has_competent_committee(matter):
            return ()
        if not self._passes_on(item, source):
            return (UNLIMITED,)
        granted = any(upper.delegated for upper in self.index.grants_to(source, matter))
        return () if granted else (UNLIMITED,)

    def _within_area(self, head: str, committee: str) -> bool:
        structure = self.examined.structure
        return (
            committee not in structure.committees
            or structure.heads_administration_of(head, committee) is not False
        )


def _may_be_passed_on(item: Settlement) -> bool:
    terms = item.record.terms if isinstance(item.record, Relation) else None
    allowed = terms is None or terms.may_subdelegate is not False
    return allowed and item.relation is RelationType.DELEGATES
