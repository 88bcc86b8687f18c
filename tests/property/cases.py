"""Random situations in random small regions."""

from __future__ import annotations

import datetime
from typing import Any

from hypothesis import strategies as st

from models.authority.situation import Situation, Takeover
from tests.property.worlds import AMOUNTS, CAN_BE_AWAY, DAYS, DECISIONS, PEOPLE, World, optional, worlds

ONE_DAY = datetime.timedelta(days=1)
days = st.sampled_from([day + ONE_DAY * step for day in DAYS for step in (-1, 0, 1)])
sums = st.sampled_from([amount + step for amount in AMOUNTS for step in (0, 1)])


def fact_keys(world: World) -> list[str]:
    """Return the keys by which the facts of a region are told."""
    found = []
    for item in world.records:
        count = len(item.get("requirements", ()))
        found += [item["id"]] if count == 1 else [f"{item['id']}#{n}" for n in range(1, count + 1)]
    return found


@st.composite
def situations(draw: st.DrawFn, world: World, *parts: str) -> Situation:
    """What can be known of a case in a region; ``parts`` leave the rest untold."""

    def told(part: str, strategy: st.SearchStrategy[Any], otherwise: Any) -> Any:
        if parts and part not in parts:
            return otherwise
        found = draw(optional(strategy, 2))
        return otherwise if found is None else found

    can = [*(one for one in world.actors if one in CAN_BE_AWAY), *PEOPLE]
    away = told("away", st.lists(st.sampled_from(can), max_size=3, unique=True), [])
    reasons = [draw(st.sampled_from(["absent", "vacant", "disqualified"])) for _ in away]
    whom = {
        reason: tuple(
            name for name, its in zip(away, reasons, strict=True) if its == reason and _can(name, its)
        )
        for reason in ("absent", "vacant", "disqualified")
    }
    crisis = told("crisis", st.lists(st.sampled_from([*DECISIONS, "care", "all"]), max_size=1), None)
    keys = fact_keys(world)
    facts = (
        told("facts", st.dictionaries(st.sampled_from(keys), st.booleans(), min_size=1), {}) if keys else {}
    )
    takeover = None
    if crisis is not None and "crisis" in world.actors:
        takeover = Takeover(committee="crisis", areas=tuple(crisis))
    return Situation(
        **whom,
        date=told("date", days, None),
        amount=told("amount", sums, None),
        urgent=told("urgent", st.just(True), False),
        crisis=takeover,
        facts=facts,
    )


def _can(name: str, reason: str) -> bool:
    """A person is no vacancy."""
    return reason != "vacant" or name not in PEOPLE


@st.composite
def cases(draw: st.DrawFn, *parts: str) -> tuple[World, Situation]:
    """A region with a situation in it."""
    world = draw(worlds(with_crisis=draw(st.integers(0, 3)) == 0))
    return world, draw(situations(world, *parts))
