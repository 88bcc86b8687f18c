"""A small region for the law checks: assembly, board, two committees, their administrations, some people."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from data.catalogue import Catalogue
from models.authority.law.examined import Examined
from models.core.law import Law, Reservation, Reserved
from models.core.organisation import Organisation
from models.core.people import Appointment, Person
from models.core.texts import Text
from tests.builders import actor, data, relation

if TYPE_CHECKING:
    import datetime

    from models.core.matters import Matters

ACTORS = [
    actor("assembly", kind="body", object="assembly"),
    actor("board", kind="body", object="board"),
    actor("care", kind="body", object="committee"),
    actor("culture", kind="body", object="committee"),
    actor("each-committee", kind="body", object="committee", collective=True, binding="each"),
    actor("care-subcommittee", kind="body", object="subcommittee", of="care"),
    actor("culture-subcommittee", kind="body", object="subcommittee", of="culture"),
    actor("panel", kind="body"),
    actor("care-chair", kind="seat", object="committee_chair", of="care"),
    actor("culture-member", kind="seat", object="committee_member", of="culture"),
    actor("wandering-member", kind="seat", object="committee_member"),
    actor("director", object="region_director"),
    actor("care-head", object="administration_head", of="care-admin"),
    actor("culture-head", object="administration_head", of="culture-admin"),
    actor("each-head", object="administration_head", collective=True, binding="each"),
    actor("hr", object="hr_director"),
    actor("clerk", object="office_official"),
    actor("other-clerk", object="office_official"),
    actor("care-admin", kind="unit", object="administration"),
    actor("culture-admin", kind="unit", object="administration"),
    actor("staff", kind="unit", object="staff_unit"),
    actor("robot", kind="function"),
    actor("company", kind="outsider", object="company"),
    actor("managing-director", object="managing_director", of="company"),
    actor("town", kind="outsider", object="municipality"),
    actor("town-clerk", object="office_official", of="town"),
    actor("stranger", kind="outsider", object="external_organisation"),
    actor("officials", kind="group", object="official", collective=True, binding="each"),
    actor("management", kind="group", object="management_group"),
]

RECORDS = [
    relation("w-head-1", "heads", ["care-head"], ["care-admin"]),
    relation("w-head-2", "heads", ["culture-head"], ["culture-admin"]),
    relation("w-serves-1", "serves", ["care-admin"], ["care"]),
    relation("w-serves-2", "serves", ["culture-admin"], ["culture"]),
]


class Case(NamedTuple):
    """A region that a rule is held against; ``code`` is the reason it must give, None for a near miss."""

    rule: str
    name: str
    code: str | None
    records: tuple[dict[str, Any], ...]
    severity: str | None = None
    actors: tuple[dict[str, Any], ...] = ()
    held: tuple[tuple[str, ...], ...] = ()
    """Who holds which post: person, post, first and last day."""
    complete: bool = False
    """Whether that is everyone."""
    day: datetime.date | None = None
    law: Law | None = None
    """Another law than the shipped one."""


@cache
def shipped() -> Catalogue:
    """Return the shipped data, read once."""
    return Catalogue()


def examined(case: Case) -> Examined:
    """Return the region of a case under examination."""
    given = data([*ACTORS, *case.actors], [*RECORDS, *case.records])
    people = tuple(
        Person(id=name, name=name.title()) for name in dict.fromkeys(item[0] for item in case.held)
    )
    appointments = [
        {"person": person, "post": post, "valid": dict(zip(("first", "last"), days, strict=False))}
        for person, post, *days in case.held
    ]
    given = msgspec.structs.replace(
        given,
        people=people,
        appointments=tuple(msgspec.convert(appointments, list[Appointment])),
        appointments_complete=case.complete,
    )
    law: Law = case.law or shipped().law
    matters: Matters = shipped().matters
    return Examined(Organisation(given, matters), law, case.day)


def reserving(reserved: str, rule: str, *matters: str) -> Law:
    """Return a law that leaves some matters where they are and says nothing else."""
    words = Text(sv="regel", en="rule")
    return Law(
        reservations=(Reservation(id=rule, text=words, reserved=Reserved(reserved), matters=tuple(matters)),)
    )


def grant(name: str, source: str, target: str | list[str], *matters: str, **more: Any) -> dict[str, Any]:
    """Return a delegation; with no matters one of procurement."""
    targets = [target] if isinstance(target, str) else target
    kind = more.pop("kind", "delegates")
    return relation(name, kind, [source], targets, matters=[*(matters or (PROCUREMENT,))], **more)


def passed(name: str, source: str, target: str, *matters: str, **more: Any) -> dict[str, Any]:
    """Return a sub-delegation."""
    return grant(name, source, target, *matters, kind="subdelegates", **more)


def unnamed(name: str, source: str, target: str) -> dict[str, Any]:
    """Return a delegation that leaves its matters to the delegation order."""
    return grant(name, source, target, "decide.delegated_case", scope="unspecified")


PROCUREMENT = "decide.procurement"
CHANGE, OWN_CHANGE = "decide.organisational_change", "decide.board_administration_change"
"""A matter, and a narrower one."""
