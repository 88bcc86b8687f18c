"""What the law checks find in the shipped regions: each finding was compared with the document by hand.

No document names a deputy (W01); four point to a delegation order that is not at hand, so that what they let
an employee decide has no delegation to match (W07). None of it is an error.
"""

from __future__ import annotations

import pytest

from app.session import Session

SESSION = Session()

FOUND = {
    "halland": [
        ("W01", "warning", 11),
        ("W07", "warning", 11),
        ("W13", "warning", 0),
        ("D03", "duty", 0),
        ("D04", "duty", 9),
    ],
    "jamtland-harjedalen": [
        ("W01", "warning", 18),
        ("W07", "warning", 17),
        ("D04", "duty", 8),
        ("D05", "duty", 1),
    ],
    "onamnd": [("W01", "warning", 10), ("W07", "warning", 9), ("D04", "duty", 6), ("D05", "duty", 1)],
    "orebro-lan": [("W01", "warning", 2), ("W07", "warning", 1), ("D04", "duty", 2), ("D05", "duty", 1)],
    "vastmanland": [
        ("W01", "warning", 11),
        ("W07", "warning", 8),
        ("W13", "warning", 0),
        ("W03", "judgement", 1),
        ("D03", "duty", 0),
        ("D04", "duty", 9),
    ],
}


def test_every_real_region_is_here() -> None:
    fictional = {region for region in SESSION.catalogue.ids if SESSION.catalogue.region(region).fictional}
    assert set(FOUND) == set(SESSION.catalogue.ids) - fictional


@pytest.mark.parametrize("region", FOUND)
def test_the_findings_are_those_that_were_looked_at(region: str) -> None:
    found = [(one.rule.id, one.severity.value, len(one.records)) for one in SESSION.examine(region)]
    assert found == FOUND[region]


def test_what_the_documents_name_is_delegated_and_not_hidden() -> None:
    (hidden,) = (one for one in SESSION.examine("vastmanland") if one.rule.id == "W07")
    assert "appoint.administration_head" not in hidden.matters
    (hidden,) = (one for one in SESSION.examine("onamnd") if one.rule.id == "W07")
    assert "forvaltning-organisational-change" in hidden.records
