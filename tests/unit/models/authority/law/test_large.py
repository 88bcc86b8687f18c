"""The law checks on a region with thousands of grants: the few faults are found among them, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from models.authority.law.objections import void
from models.authority.law.registry import examine
from models.core.vocabulary import Severity
from tests.law.large import COMMITTEES, large

if TYPE_CHECKING:
    from models.authority.law.examined import Examined

POSTS = 3000


@pytest.fixture(scope="module")
def region() -> Examined:
    return large(POSTS, 2 * POSTS)


def test_the_faults_are_found_among_thousands_of_grants(region: Examined) -> None:
    errors = [finding for finding in examine(region) if finding.severity is Severity.ERROR]
    assert [(finding.rule.id, finding.records) for finding in errors] == [
        ("E07", ("third",)),
        ("E10", ("wrong",)),
    ]


def test_what_repeats_is_told_once(region: Examined) -> None:
    found = list(examine(region))
    milder = [finding.reason.code for finding in found if finding.severity is not Severity.ERROR]
    assert len(milder) == len(set(milder))
    (unsigned,) = (finding for finding in found if finding.rule.id == "W03")
    assert len(unsigned.records) == POSTS + COMMITTEES + 2


def test_only_the_faulty_grants_are_void(region: Examined) -> None:
    assert {grant.record.id for grant in region.grants if void(grant, region)} == {"third", "wrong"}
