"""All that one actor may and must do, and how others stand to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.authority.conditions import NOT_BINDING, conditions_of
from models.authority.verdict import other_roles
from models.core.citations import Basis
from models.core.records import Relation
from models.core.relations import RelationType
from models.core.texts import Text
from models.core.vocabulary import Modality, RequirementKind

if TYPE_CHECKING:
    from models.authority.index import Index

ABOVE = (
    RelationType.MANAGES,
    RelationType.HEADS,
    RelationType.EMPLOYER_ROLE,
    RelationType.APPOINTS,
    RelationType.DISMISSES,
    RelationType.SETS_PAY,
    RelationType.APPRAISES,
    RelationType.ASSIGNS,
    RelationType.INSTRUCTS,
    RelationType.DIRECTS,
    RelationType.INTERPRETS,
    RelationType.SUPERVISES,
    RelationType.DELEGATES,
    RelationType.SUBDELEGATES,
    RelationType.DISTRIBUTES_WORK_ENVIRONMENT,
    RelationType.ASSISTS,
    RelationType.SUPPORTS,
    RelationType.INFORMS,
    RelationType.REPORTS_TO,
    RelationType.NOTIFIES,
)
"""The relations that others have to an actor, in the order in which they are told."""


class Entry(Struct, frozen=True, kw_only=True):
    """One matter of an actor, with its force, its conditions' kinds and where it stands."""

    matter: str
    modality: Modality
    record: str
    claim: Text
    consulted: tuple[str, ...]
    beside: tuple[str, ...]
    basis: Basis


class Tie(Struct, frozen=True, kw_only=True):
    """Another actor's relation to this one."""

    relation: RelationType
    actor: str
    basis: Basis


class ConsultedIn(Struct, frozen=True, kw_only=True):
    """A matter of someone else in which this actor is consulted, prepares, proposes or agrees."""

    kind: RequirementKind
    matter: str
    holders: tuple[str, ...]
    basis: tuple[Basis, ...]


class Role(Struct, frozen=True, kw_only=True):
    """An actor's whole role in the document."""

    actor: str
    entries: tuple[Entry, ...]
    ties: tuple[Tie, ...]
    consulted_in: tuple[ConsultedIn, ...]
    capacities: tuple[tuple[str, tuple[str, ...], Basis], ...]


def role_of(actor: str, index: Index) -> Role:
    """Return what an actor may, must and should do, and who stands above and beside it.

    Parameters
    ----------
    actor : str
        An actor of the region.
    index : Index
        The region's settlements.

    Returns
    -------
    Role
        Its entries in the order of the document.

    Raises
    ------
    UnknownNameError
        When the region has no such actor.
    """
    organisation = index.organisation
    organisation.actor(actor)
    own = other_roles(actor, organisation)
    return Role(
        actor=actor,
        entries=_entries(actor, index),
        ties=_ties(actor, index),
        consulted_in=_consulted_in(actor, index),
        capacities=tuple(
            (name, own.units(name), organisation.basis(own.record(name))) for name in own.capacities()
        ),
    )


def _entries(actor: str, index: Index) -> tuple[Entry, ...]:
    organisation = index.organisation
    order = {record.id: place for place, record in enumerate(organisation.records)}
    held = [item for items in index.own.values() for item in items if actor in item.holders]
    entries = []
    for item in sorted(held, key=lambda one: order[one.record.id]):
        conditions = conditions_of((item,), item.matter, organisation)
        beside = [
            other
            for one in index.own[item.matter]
            if one.modality is item.modality and not item.matter.startswith("consult.")
            for other in one.holders
            if other != actor
        ]
        entries.append(
            Entry(
                matter=item.matter,
                modality=item.modality,
                record=item.record.id,
                claim=item.record.claim,
                consulted=tuple(
                    one.party
                    for one in conditions
                    if one.kind is RequirementKind.CONSULT and one.party is not None
                ),
                beside=tuple(dict.fromkeys(beside)),
                basis=organisation.basis(item.record),
            )
        )
    return tuple(entries)


def _ties(actor: str, index: Index) -> tuple[Tie, ...]:
    organisation = index.organisation
    found = [
        Tie(relation=record.relation, actor=source, basis=organisation.basis(record))
        for record in organisation.provisions
        if isinstance(record, Relation) and record.relation in ABOVE and actor in record.target
        for source in record.source
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda tie: ABOVE.index(tie.relation)))


def _consulted_in(actor: str, index: Index) -> tuple[ConsultedIn, ...]:
    found: dict[tuple[RequirementKind, str], ConsultedIn] = {}
    for matter, items in index.own.items():
        for condition in conditions_of(tuple(items), matter, index.organisation):
            if condition.party == actor and condition.kind not in NOT_BINDING:
                holders = tuple(dict.fromkeys(holder for item in items for holder in item.holders))
                found[(condition.kind, matter)] = ConsultedIn(
                    kind=condition.kind, matter=matter, holders=holders, basis=condition.basis
                )
    return tuple(found.values())
