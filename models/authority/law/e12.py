"""E12: the director under an employee or elected; a head on the committee it serves (KL 7:1, 7:3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.codes import ActorRef, say
from models.authority.law.rule import Rule, found
from models.core.relations import RelationType
from models.core.structure import ADMINISTRATION_HEAD, DIRECTOR
from models.core.texts import Form
from models.core.vocabulary import ActorKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding
    from models.core.people import Appointment

RULE = Rule(
    id="E12",
    severity=Severity.ERROR,
    law=("KL 7:1", "KL 7:3"),
    inputs=("manages", "member_of", "chairs", "also_holds", "heads", "serves", "appointments"),
)

_SEATED = (RelationType.MEMBER_OF, RelationType.CHAIRS)


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield a finding for each manager of the director and each seat that does not go with a post."""
    yield from _managed(region)
    yield from _seated_by_record(region)
    yield from _seated_in_person(region)


def _managed(region: Examined) -> Iterator[LawFinding]:
    for source, target, record in region.structure.pairs(RelationType.MANAGES):
        director = DIRECTOR in region.classes(target)
        if director and source != target and region.is_employee(source):
            reason = say("law-E12-managed", director=ActorRef(target), manager=ActorRef(source))
            yield found(RULE, reason, records=(record.id,), actors=(target, source))


def _seated_by_record(region: Examined) -> Iterator[LawFinding]:
    for relation in _SEATED:
        for post, body, record in region.structure.pairs(relation):
            if region.is_kind(post, ActorKind.POST) and _barred(post, body, region):
                reason = say("law-E12-seated", post=ActorRef(post), body=ActorRef(body))
                yield found(RULE, reason, records=(record.id,), actors=(post, body))
    for one, other, record in region.structure.pairs(RelationType.ALSO_HOLDS):
        for post, seat in ((one, other), (other, one)):
            bodies = _elected_bodies(seat, region) if region.is_kind(post, ActorKind.POST) else ()
            for body in bodies:
                if _barred(post, body, region):
                    reason = say("law-E12-seated", post=ActorRef(post), body=ActorRef(body))
                    yield found(RULE, reason, records=(record.id,), actors=(post, seat, body))


def _seated_in_person(region: Examined) -> Iterator[LawFinding]:
    """Yield a finding for each person who holds such a post and such a seat at the same time."""
    data = region.organisation.data
    held: dict[str, list[Appointment]] = {}
    for appointment in data.appointments:
        held.setdefault(appointment.person, []).append(appointment)
    names = {person.id: person.name for person in data.people}
    for own in held.values():
        if len(own) < 2:
            continue
        for post in own:
            for seat in own:
                body = _body_against(post, seat, region)
                if body is not None:
                    name = names.get(post.person, post.person)
                    reason = say(
                        "law-E12-person",
                        person=name,
                        post=ActorRef(post.post, Form.INDEFINITE),
                        body=ActorRef(body),
                    )
                    yield found(RULE, reason, actors=(post.post, seat.post, body))


def _body_against(post: Appointment, seat: Appointment, region: Examined) -> str | None:
    """Return the body whose seat someone holds beside a post that bars it, on a day that counts."""
    if not region.is_kind(post.post, ActorKind.POST) or not region.is_kind(seat.post, ActorKind.SEAT):
        return None
    common = post.valid.within(seat.valid)
    if common.empty or (region.day is not None and region.day not in common):
        return None
    return next((b for b in _elected_bodies(seat.post, region) if _barred(post.post, b, region)), None)


def _elected_bodies(seat: str, region: Examined) -> list[str]:
    """Return the bodies to which a seat belongs; a chair of a group of employees is not elected."""
    part_of = region.actors[seat].of
    bodies = {*region.bodies_of.get(seat, ()), *(() if part_of is None else (part_of,))}
    return sorted(body for body in bodies if region.is_kind(body, ActorKind.BODY))


def _barred(post: str, body: str, region: Examined) -> bool:
    """Whether a post keeps its holder from a body: the director from all, a head from the own committee."""
    if DIRECTOR in region.classes(post):
        return region.is_kind(body, ActorKind.BODY)
    heads = ADMINISTRATION_HEAD in region.classes(post) or post in region.structure.headed
    return heads and region.is_committee(body) and region.heads_for(post, body) is True
