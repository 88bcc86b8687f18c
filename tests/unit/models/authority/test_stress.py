"""Stress: what becomes of a post's matters when it is empty or its holder disqualified."""

from __future__ import annotations

from typing import Any

from msgspec import structs

from models.authority.ground import Ground
from models.authority.holder_sets import holder_sets
from models.authority.stress import Cover, Fallback, Strain, stress
from models.core.organisation import Organisation
from models.core.people import Appointment, Person
from models.core.vocabulary import Away, StandIn
from tests.builders import actor, norm, organisation, relation, trees

ACTORS = [
    actor("board", kind="body", object="board"),
    actor("head", object="administration_head"),
    actor("other", object="manager"),
]
MATTERS = ["decide.one", "decide.two", "decide.three", "manage.manager", "deputise.administration_head"]
DELEGATED = relation("grant", "delegates", ["board"], ["head"], matters=["decide.one"])
BOTH = (Away.VACANT, Away.DISQUALIFIED)


def strains(*records: dict[str, Any]) -> list[Strain]:
    return list(stress(Ground(organisation(ACTORS, list(records), trees(MATTERS)))))


def test_what_is_delegated_falls_back_and_what_is_not_is_lost() -> None:
    (found,) = strains(DELEGATED, norm("own", ["head"], ["decide.two"], "duty"))
    assert (found.actor, found.reasons) == ("head", BOTH)
    assert found.falls_back == (Fallback(matter="decide.one", on=("board",)),)
    assert (found.lost, found.on_board) == (("decide.two",), 1)


def test_a_deputy_for_absence_and_vacancy_does_not_help_when_disqualified() -> None:
    deputy = relation("d", "deputises", ["other"], ["head"], standing_in={"covers": ["vacant"]})
    disqualified, vacant = strains(DELEGATED, deputy)[:2]
    assert (vacant.reasons, disqualified.reasons) == ((Away.VACANT,), (Away.DISQUALIFIED,))
    assert vacant.covered == (Cover(matter="decide.one", by="other", role=StandIn.DEPUTY),)
    assert disqualified.falls_back


def test_what_another_holds_just_as_far_is_shared() -> None:
    both = norm("a", ["head", "other"], ["decide.two"])
    assert [(item.actor, item.shared) for item in strains(both)] == [
        ("head", ("decide.two",)),
        ("other", ("decide.two",)),
    ]


def test_what_each_has_in_an_area_of_its_own_is_not_shared() -> None:
    each = norm("a", ["head", "other"], ["decide.two"], scope="own_area")
    assert [item.lost for item in strains(each)] == [("decide.two",), ("decide.two",)]


def test_a_narrower_limit_is_no_cover() -> None:
    narrow = relation("n", "delegates", ["board"], ["other"], matters=["decide.one"], amount={"up_to": 5})
    assert {item.actor: bool(item.shared) for item in strains(DELEGATED, narrow)} == {
        "head": False,
        "other": True,
    }


def test_what_someone_merely_is_does_not_count() -> None:
    assert strains(relation("m", "manages", ["head"], ["other"])) == []


def test_the_worst_comes_first() -> None:
    found = strains(DELEGATED, norm("own", ["other"], ["decide.two", "decide.three"], "duty"))
    assert [item.actor for item in found] == ["other", "head"]


def test_holder_sets_name_everyone_in_one_pass() -> None:
    ground = Ground(organisation(ACTORS, [DELEGATED, norm("own", ["other"], ["decide.two"])], trees(MATTERS)))
    assert holder_sets(ground.plain) == {"decide.one": ("head",), "decide.two": ("other",)}


def test_whoever_acts_in_anothers_post_is_stressed_as_well() -> None:
    """The post is vacant and someone acts in it: without that one, it falls back on who delegated it."""
    acting = relation("d", "deputises", ["other"], ["head"], standing_in={"acting": True})
    region = organisation(ACTORS, [DELEGATED, acting], trees(MATTERS))
    people = (Person("bo", "Bo"),)
    held = (Appointment("bo", "other"),)
    data = structs.replace(region.data, people=people, appointments=held, appointments_complete=True)
    found = stress(Ground(Organisation(data, region.matters)))
    assert [(item.actor, item.falls_back, item.lost) for item in found] == [
        ("other", (Fallback(matter="decide.one", on=("board",)),), ())
    ]
