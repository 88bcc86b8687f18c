"""A large region for the law checks: committees, administrations with posts, grants in two steps, people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from models.authority.law.examined import Examined
from models.core.organisation import Organisation
from models.core.people import Appointment, Person
from tests.builders import actor, data, norm, relation
from tests.law.world import PROCUREMENT, grant, passed, shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMITTEES = 8
MATTERS = (
    PROCUREMENT,
    "decide.leave",
    "decide.training",
    "decide.agreement",
    "appoint.administration_manager",
)


def large(posts: int, people: int) -> Examined:
    """Return a region with so many posts, each with a sub-delegation and a manager, and so many people."""
    given = data([*_actors(posts)], [*_records(posts)])
    held = [Appointment(person=f"x{place}", post=f"post-{place % posts}") for place in range(people)]
    named = tuple(Person(id=f"x{place}", name=f"Person {place}") for place in range(people))
    given = msgspec.structs.replace(given, people=named, appointments=tuple(held))
    return Examined(Organisation(given, shipped().matters), shipped().law)


def _actors(posts: int) -> Iterator[dict[str, Any]]:
    yield actor("director", object="region_director")
    yield actor("company", kind="outsider", object="company")
    for number in range(COMMITTEES):
        yield actor(f"committee-{number}", kind="body", object="committee")
        yield actor(f"unit-{number}", kind="unit", object="administration")
        yield actor(f"head-{number}", object="administration_head")
    for place in range(posts):
        yield actor(f"post-{place}", object="administration_manager")


def _records(posts: int) -> Iterator[dict[str, Any]]:
    for number in range(COMMITTEES):
        committee, unit, head = f"committee-{number}", f"unit-{number}", f"head-{number}"
        yield relation(f"s-{number}", "serves", [unit], [committee])
        yield relation(f"h-{number}", "heads", [head], [unit])
        yield norm(f"n-{number}", [committee], list(MATTERS))
        yield relation(f"m-{number}", "manages", ["director"], [head])
        yield grant(f"g-{number}", committee, head, *MATTERS, terms={"may_subdelegate": True})
    for place in range(posts):
        number = place % COMMITTEES
        head, post = f"head-{number}", f"post-{place}"
        above = head if place < COMMITTEES * 10 else f"post-{place // 10}"
        yield relation(f"pm-{place}", "manages", [above], [post])
        yield relation(f"pd-{place}", "deputises", [head], [post])
        yield passed(f"p-{place}", head, post, MATTERS[place % len(MATTERS)], amount={"up_to": 1000})
    yield grant("wrong", "committee-0", "company")
    yield passed("third", "post-1", "post-2", MATTERS[1])
