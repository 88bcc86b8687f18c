"""What days change, in random regions: periods, revocations, appointments, the law of the day."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec import structs

from models.authority.situation import Situation
from tests.builders import norm, relation
from tests.property.cases import ONE_DAY, cases, situations
from tests.property.rules import fewer
from tests.property.worlds import DAYS, DECISIONS, NARROW, World, worlds

matters = st.sampled_from(DECISIONS)


@fewer
@given(worlds(), matters, st.sampled_from(DAYS), st.data())
def test_who_is_employed_no_more_decides_no_more(
    world: World, matter: str, last: datetime.date, data: Any
) -> None:
    """Property 11: from the day after the last on; until then nothing is changed."""
    told = world.stated().with_records(relation("grant", "delegates", ["care"], ["nurse"], matters=[matter]))
    cast = tuple(dict.fromkeys([*told.actors, "nurse"]))
    others = tuple(one for one in told.appointments if one[1] != "nurse")
    kept = replace(told, actors=cast, appointments=(*others, ("ada", "nurse", None, None)))
    ended = replace(told, actors=cast, appointments=(*others, ("ada", "nurse", None, last)))
    case = data.draw(situations(world, "amount", "urgent", "facts"))
    until, after = (structs.replace(case, date=last + ONE_DAY * step) for step in (0, 1))
    assert ended.deciders(matter, until) == kept.deciders(matter, until)
    assert "nurse" not in ended.deciders(matter, after)


def change_days(world: World) -> set[datetime.date]:
    """Return the days on which something begins, or is over for the first time."""
    valid = [one.get("valid", {}) for one in world.records]
    revoked = [one.get("terms", {}).get("revoked") for one in world.records]
    first = [*(one.get("first") for one in valid), *(item[2] for item in world.appointments), *revoked]
    last = [*(one.get("last") for one in valid), *(item[3] for item in world.appointments)]
    return {day for day in first if day} | {day + ONE_DAY for day in last if day}


@fewer
@given(
    cases("amount", "urgent", "crisis", "facts", "away"),
    matters,
    st.dates(datetime.date(2026, 1, 1), datetime.date(2026, 12, 31)),
    st.integers(1, 200),
)
def test_between_two_changes_nothing_changes(
    case: tuple[World, Situation], matter: str, day: datetime.date, step: int
) -> None:
    """Property 12."""
    world, known = case
    later = day + ONE_DAY * step
    coming = [one for one in change_days(world) if day < one <= later]
    later = min(coming, default=later + ONE_DAY) - ONE_DAY
    one, other = (structs.replace(known, date=when) for when in (day, later))
    assert world.deciders(matter, one) == world.deciders(matter, other)


@pytest.mark.parametrize(
    ("first", "last"),
    [("2026-01-01", "2026-12-31"), ("2028-02-29", "2028-02-29"), ("2027-02-28", "2028-03-01")],
)
@pytest.mark.parametrize("how", ["valid", "revoked", "appointed"])
def test_the_first_and_the_last_day_count(first: str, last: str, how: str) -> None:
    """Property 12: also over a leap day, and at the turn of the year."""
    begin, end = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    more: dict[str, Any] = {"valid": {"first": begin, "last": end}}
    if how == "revoked":
        more = {"valid": {"first": begin}, "terms": {"revoked": end + ONE_DAY}}
    grant = relation("grant", "delegates", ["care"], ["nurse"], matters=[NARROW])
    world = World(("care", "nurse"), ({**grant, **({} if how == "appointed" else more)},)).stated()
    if how == "appointed":
        world = replace(world, appointments=(("ada", "nurse", begin, end),))
    for day, holds in ((begin - ONE_DAY, False), (begin, True), (end, True), (end + ONE_DAY, False)):
        assert ("nurse" in world.deciders(NARROW, Situation(date=day))) is holds


@fewer
@given(worlds(), matters, st.data())
def test_a_day_that_is_not_told_is_left_open(world: World, matter: str, data: Any) -> None:
    """Property 12: whoever decides on some day is named without one, if no post is known to be empty."""
    undated = replace(world, appointments=()).without(lambda one: one.get("relation") == "deputises")
    case = data.draw(situations(undated, "amount", "urgent", "facts"))
    assume(not undated.of("urgency_mandate") or not case.urgent)
    day = data.draw(st.sampled_from([one + ONE_DAY * step for one in DAYS for step in (-1, 0, 1)]))
    assert undated.deciders(matter, structs.replace(case, date=day)) <= undated.deciders(matter, case)


@fewer
@given(worlds(), matters)
def test_the_law_of_the_day_counts(world: World, matter: str) -> None:
    """Property 21: an automated function may be given power from 1 July 2022 on, and that alone changes."""
    grant = relation("grant", "delegates", ["care"], ["robot"], matters=[matter])
    cast = tuple(dict.fromkeys([*world.actors, "robot"]))
    told = replace(world, actors=cast, appointments=(), reserved={}).with_records(
        grant, norm("own", ["care"], [matter])
    )
    before, after = (Situation(date=datetime.date(2022, *day)) for day in ((6, 30), (7, 1)))
    words = {holder for one in told.records for holder in one.get("holders", ())}
    assume("robot" not in words)
    assert told.deciders(matter, after) - told.deciders(matter, before) == {"robot"}
    assert told.deciders(matter, before) <= told.deciders(matter, after)
