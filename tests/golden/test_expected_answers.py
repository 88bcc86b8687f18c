"""The questions kept with the data: asked in plain words, answered as readers of the documents expect."""

from __future__ import annotations

from collections import Counter

import pytest

from app.session import Session
from data.batch import read_cases
from data.catalogue import SHIPPED
from models.authority.question.cases import Case, misses
from models.core.vocabulary import Status

SESSION = Session()
LEAST = 60
TRAPS = {
    "silent",
    "the likely but wrong person",
    "may speak but not decide",
    "only on a condition",
    "the manager does not give the task",
    "left open",
}


def cases(region: str) -> list[Case]:
    return read_cases(SHIPPED / "regions" / region / "questions.jsonl")


@pytest.mark.parametrize("region", SESSION.catalogue.real_ids)
def test_every_question_is_answered_as_expected(region: str) -> None:
    wrong = {}
    for case in cases(region):
        _understood, answer = SESSION.ask(case.region, case.question)
        if found := misses(case, answer):
            wrong[case.question] = found
    assert wrong == {}


@pytest.mark.parametrize("region", SESSION.catalogue.real_ids)
def test_the_questions_are_about_the_whole_document(region: str) -> None:
    lines = [line for case in cases(region) for line in case.lines]
    sections: dict[str, bool] = {}
    for record in SESSION.organisation(region).provisions:
        first, last = record.lines
        asked = any(line[0] <= last and first <= line[1] for line in lines)
        sections[record.section] = sections.get(record.section, False) or asked
    assert [section for section, asked in sections.items() if not asked] == []


@pytest.mark.parametrize("region", SESSION.catalogue.real_ids)
def test_the_questions_are_of_every_sort(region: str) -> None:
    kept = cases(region)
    assert len(kept) >= LEAST
    assert len({case.question for case in kept}) == len(kept)
    assert {case.region for case in kept} == {region}
    assert TRAPS.issubset(case.trap for case in kept)
    statuses = Counter(case.status for case in kept)
    assert {Status.HELD, Status.HELD_WITH_CONDITIONS, Status.SILENT} <= set(statuses)
    traps = [case for case in kept if case.trap is not None]
    assert len(traps) >= len(kept) / 4
