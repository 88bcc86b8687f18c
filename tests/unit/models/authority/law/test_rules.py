"""Every law check finds what it is for, and nothing in what only comes near."""

from __future__ import annotations

import msgspec
import pytest

from models.authority.law.objections import OBJECTIONS, void
from models.authority.law.registry import CHECKS, examine
from models.core.vocabulary import Severity
from tests.law import duties, errors, warnings
from tests.law.world import Case, examined, grant, passed

CASES = (*errors.CASES, *warnings.CASES, *duties.CASES)
RULES = [
    *(f"E{number:02}" for number in range(1, 17)),
    *(f"W{number:02}" for number in range(1, 14)),
    *(f"D{number:02}" for number in range(1, 6)),
]
BY_RULE = {check.RULE.id: check for check in CHECKS}
USUAL = {"E": Severity.ERROR, "W": Severity.WARNING, "D": Severity.DUTY}


@pytest.mark.parametrize("case", CASES, ids=[f"{case.rule} {case.name}" for case in CASES])
def test_a_rule_finds_what_it_is_for_and_no_more(case: Case) -> None:
    found = list(BY_RULE[case.rule].check(examined(case)))
    if case.code is None:
        assert [finding.reason.code for finding in found] == []
        return
    (finding,) = (finding for finding in found if finding.reason.code == case.code)
    assert finding.severity.value == (case.severity or USUAL[case.rule[0]].value)
    assert finding.rule.id == case.rule
    assert finding.remedy.code == f"remedy-{case.rule}"
    assert finding.actors or finding.records


def test_every_rule_of_the_list_is_there_with_both_cases() -> None:
    assert [check.RULE.id for check in CHECKS] == RULES
    assert {case.rule for case in CASES if case.code is not None} == set(RULES)
    assert {case.rule for case in CASES if case.code is None} == set(RULES)


def test_every_rule_says_what_it_looks_at() -> None:
    for check in CHECKS:
        assert check.RULE.inputs, check.RULE.id
        assert check.RULE.severity is USUAL[check.RULE.id[0]]


def test_what_is_void_is_found_by_the_check_of_the_same_rule() -> None:
    for case in CASES:
        region = examined(case)
        for one in region.grants:
            for objection in OBJECTIONS:
                reason = objection(one, region)
                if reason is not None:
                    rule = reason.code.split("-")[1]
                    told = [item for item in BY_RULE[rule].check(region) if one.record.id in item.records]
                    assert reason in [item.reason for item in told], (case, reason)


@pytest.mark.parametrize("case", CASES, ids=[f"{case.rule} {case.name}" for case in CASES])
def test_only_errors_of_the_first_ten_rules_void_a_grant(case: Case) -> None:
    region = examined(case)
    errors_found = {
        record
        for finding in examine(region)
        if finding.severity is Severity.ERROR and "wider" not in finding.reason.code
        for record in finding.records
        if finding.rule.id <= "E10"
    }
    assert {one.record.id for one in region.grants if void(one, region)} == errors_found


def test_findings_come_with_the_gravest_first() -> None:
    case = Case("", "", None, (grant("a", "care", "company"), passed("b", "clerk", "other-clerk")))
    order = list(Severity)
    places = [order.index(finding.severity) for finding in examine(examined(case))]
    assert places == sorted(places)
    assert len(set(places)) > 2


def test_a_record_with_many_matters_or_receivers_is_one_finding() -> None:
    many = grant("a", "care", ["company", "stranger"], "decide.budget", "decide.annual_report")
    found = list(BY_RULE["E01"].check(examined(Case("", "", None, (many,)))))
    assert [finding.records for finding in found] == [("a",)]
    assert set(found[0].actors) == {"care", "company", "stranger"}


def test_a_fault_in_one_matter_leaves_the_others_when_only_they_are_asked() -> None:
    both = grant("a", "board", "director", "decide.investments", "decide.budget")
    region = examined(Case("", "", None, (both,)))
    (given,) = region.grants
    assert void(given, region)
    assert void(msgspec.structs.replace(given, asked="decide.budget"), region)
    assert not void(msgspec.structs.replace(given, asked="decide.investments"), region)
