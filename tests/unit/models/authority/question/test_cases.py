"""An answer held against what is expected of it."""

from __future__ import annotations

from typing import Any

import pytest

from models.authority.answer import Answer, Frame, Holder
from models.authority.question.cases import Case, misses
from models.core.citations import Basis
from models.core.vocabulary import Asked, Status, Verdict


def case(**more: Any) -> Case:
    return Case(**({"region": "small", "question": "vem?", "status": Status.HELD} | more))


def answer(*holders: str, lines: tuple[tuple[int, int], ...] = (), **more: Any) -> Answer:
    defaults: dict[str, Any] = {
        "frame": Frame(matter="decide.budget"),
        "matter": "decide.budget",
        "asked": Asked.HOLDER,
        "status": Status.HELD,
        "holders": tuple(Holder(actor=one) for one in holders),
        "basis": tuple(Basis(document="901", section="1", lines=one) for one in lines),
    }
    return Answer(**(defaults | more))


def missed(expected: Case, found: Answer) -> list[str]:
    return [miss.part for miss in misses(expected, found)]


def test_a_right_answer_misses_nothing() -> None:
    expected = case(holders=("board", "chair"), lines=((3, 4),), verdict=Verdict.YES)
    found = answer("chair", "board", lines=((2, 3), (9, 9)), verdict=Verdict.YES)
    assert misses(expected, found) == []


def test_holders_may_stand_in_any_order_and_twice() -> None:
    assert missed(case(holders=("b", "a", "b")), answer("a", "b", "a")) == []


@pytest.mark.parametrize(
    ("expected", "found"),
    [((), ("board",)), (("board",), ()), (("board",), ("chair",)), (("board",), ("board", "chair"))],
)
def test_other_holders_are_a_miss(expected: tuple[str, ...], found: tuple[str, ...]) -> None:
    (miss,) = misses(case(holders=expected), answer(*found))
    assert miss.part == "holders"
    assert (miss.expected, miss.found) == (", ".join(expected) or "–", ", ".join(sorted(found)) or "–")


def test_another_status_is_a_miss() -> None:
    (miss,) = misses(case(), answer(status=Status.SILENT))
    assert (miss.part, miss.expected, miss.found) == ("status", "held", "silent")


@pytest.mark.parametrize(
    ("expected", "found"), [(None, Verdict.NO), (Verdict.YES, None), (Verdict.YES, Verdict.CONDITIONAL)]
)
def test_another_verdict_is_a_miss(expected: Verdict | None, found: Verdict | None) -> None:
    (miss,) = misses(case(verdict=expected), answer(verdict=found))
    assert (miss.part, miss.expected) == ("verdict", "–" if expected is None else expected.value)


@pytest.mark.parametrize("cited", [((3, 4),), ((4, 9),), ((1, 3),), ((1, 9),), ((1, 1), (4, 4))])
def test_lines_need_only_be_cited_in_part(cited: tuple[tuple[int, int], ...]) -> None:
    assert missed(case(lines=((3, 4),)), answer(lines=cited)) == []


@pytest.mark.parametrize("cited", [(), ((1, 2),), ((5, 9),)])
def test_lines_that_are_not_cited_are_a_miss(cited: tuple[tuple[int, int], ...]) -> None:
    assert missed(case(lines=((3, 4),)), answer(lines=cited)) == ["lines"]


def test_each_place_must_be_cited() -> None:
    (miss,) = misses(case(lines=((3, 4), (8, 8))), answer(lines=((3, 3),)))
    assert (miss.expected, miss.found) == ("8–8", "3–3")


def test_a_paragraph_of_a_law_is_no_line() -> None:
    found = answer(basis=(Basis(law="KL 7:1"),))
    assert missed(case(), found) == []
    assert missed(case(lines=((1, 1),)), found) == ["lines"]


def test_everything_that_is_wrong_is_told_at_once() -> None:
    expected = case(status=Status.BARRED, verdict=Verdict.NO, holders=("a",), lines=((1, 1),))
    assert missed(expected, answer("b")) == ["status", "verdict", "holders", "lines"]
