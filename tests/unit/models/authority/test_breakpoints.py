"""Breakpoints: thresholds, gaps and overlaps of what is delegated with limits."""

from __future__ import annotations

import datetime
from typing import Any

from models.authority.breakpoints import Breakpoints, Dimension, Mark, breakpoints, day
from models.authority.ground import Ground
from models.authority.situation import Situation
from tests.builders import actor, organisation, relation, trees

ACTORS = [
    actor("board", kind="body", object="board"),
    actor("head", object="administration_head"),
    actor("middle", object="manager"),
    actor("unit", object="manager"),
]


def grant(who: str, **more: Any) -> dict[str, Any]:
    return relation(f"to-{who}", "delegates", ["board"], [who], matters=["decide.one"], **more)


def found(*records: dict[str, Any], **told: Any) -> tuple[Breakpoints, ...]:
    ground = Ground(organisation(ACTORS, list(records), trees(["decide.one"])))
    return breakpoints(ground.standing(Situation(**told)), ["decide.one"])


def stretches(item: Breakpoints) -> list[tuple[int | None, int | None, tuple[str, ...], Mark | None]]:
    return [(one.above, one.up_to, one.holders, one.mark) for one in item.stretches]


def test_steps_that_meet_have_neither_gap_nor_overlap() -> None:
    (table,) = found(grant("unit", amount={"up_to": 10}), grant("head", amount={"above": 10, "up_to": 50}))
    assert (table.source, table.dimension) == ("board", Dimension.AMOUNT)
    assert stretches(table) == [
        (None, 10, ("unit",), None),
        (10, 50, ("head",), None),
        (50, None, (), None),
    ]


def test_a_gap_lies_between_two_who_hold_it() -> None:
    (table,) = found(grant("unit", amount={"up_to": 10}), grant("head", amount={"above": 20, "up_to": 50}))
    assert stretches(table)[1] == (10, 20, (), Mark.GAP)


def test_steps_that_run_into_each_other_overlap() -> None:
    (table,) = found(grant("unit", amount={"up_to": 30}), grant("head", amount={"above": 20, "up_to": 50}))
    assert stretches(table)[1] == (20, 30, ("unit", "head"), Mark.OVERLAP)


def test_limits_one_within_the_other_are_no_overlap() -> None:
    (table,) = found(grant("unit", amount={"up_to": 30}), grant("head", amount={"up_to": 50}))
    assert [one.mark for one in table.stretches] == [None, None, None]


def test_days_without_anyone_are_a_gap_of_dates() -> None:
    spring = {"first": datetime.date(2026, 1, 1), "last": datetime.date(2026, 5, 31)}
    autumn = {"first": datetime.date(2026, 9, 1)}
    (table,) = found(grant("unit", valid=spring), grant("head", valid=autumn))
    gap = next(one for one in table.stretches if one.mark is Mark.GAP)
    assert table.dimension is Dimension.DATE
    assert gap.above is not None
    assert gap.up_to is not None
    assert (day(gap.above + 1), day(gap.up_to)) == (datetime.date(2026, 6, 1), datetime.date(2026, 8, 31))


def test_a_day_leaves_out_what_is_not_in_force() -> None:
    ended = grant("unit", amount={"up_to": 10}, valid={"last": datetime.date(2025, 12, 31)})
    assert len(found(ended)) == 2
    assert found(ended, date=datetime.date(2026, 1, 1)) == ()


def test_what_has_no_limits_has_no_breakpoints() -> None:
    assert found(grant("head")) == ()


def test_a_time_within_another_is_no_overlap() -> None:
    year = {"first": datetime.date(2026, 1, 1), "last": datetime.date(2026, 12, 31)}
    may = {"first": datetime.date(2026, 5, 1), "last": datetime.date(2026, 5, 31)}
    (table,) = found(grant("unit", valid=year), grant("head", valid=may))
    assert [one.mark for one in table.stretches] == [None] * 5


def test_until_the_end_of_the_calendar_is_no_limit() -> None:
    always = {"first": datetime.date.min, "last": datetime.date.max}
    assert found(grant("unit", valid=always)) == ()
