"""Whom the words of a question name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from models.authority.question.words import normalise, words
from tests.questions import ACTORS, NOUNS, Asking, named, noun

if TYPE_CHECKING:
    from models.authority.question.mentions import Mention
    from models.core.texts import Language

ASKING = Asking()


def first(
    text: str, asking: Asking = ASKING, language: Language = "sv", starts: range | None = None
) -> Mention | None:
    found = words(normalise(text), language)
    return asking.mentions(language).first(found, range(len(found)) if starts is None else starts)


def found(text: str, asking: Asking = ASKING, language: Language = "sv") -> Mention:
    mention = first(text, asking, language)
    assert mention is not None
    return mention


@pytest.mark.parametrize("form", ["indefinite", "definite", "genitive", "plural"])
@pytest.mark.parametrize("name", ["board", "committee", "director", "hr_director", "chair", "municipality"])
def test_an_actor_is_known_by_every_form_of_its_name(name: str, form: str) -> None:
    assert found(noun(name)["sv"][form]).actors == (name,)


@pytest.mark.parametrize("form", ["indefinite", "definite", "genitive", "plural"])
def test_an_actor_is_known_by_every_form_of_its_english_name(form: str) -> None:
    for name in ("board", "director", "chair"):
        assert found(noun(name)["en"][form], language="en").actors == (name,)


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("regionkansli", "regionkansliet"),
        ("regionkansli", "regionkansliets"),
        ("revisor", "revisorn"),
        ("revisor", "revisorer"),
        ("råd", "rådet"),
        ("utskott", "utskottet"),
        ("direktör", "direktörerna"),
    ],
)
def test_an_actor_is_known_by_forms_that_a_stemmer_leaves_alone_too(name: str, form: str) -> None:
    swedish = {"indefinite": name, "definite": form, "genitive": form, "plural": form}
    asking = Asking([named("board") | {"noun": noun("board") | {"sv": swedish}, "object": None}], [])
    mention = first(f"får {form} besluta", asking)
    assert mention is not None
    assert mention.actors == ("board",)


def test_people_write_swedish_names_into_english() -> None:
    assert found("may the regiondirektör decide", language="en").actors == ("director",)
    assert found("does regiondirektören decide", language="en").actors == ("director",)


def test_an_everyday_name_names_an_actor() -> None:
    assert found("får hr-chefen besluta").actors == ("hr_director",)


def test_the_longest_name_is_taken() -> None:
    long_name = noun("chair") | {
        "sv": {
            "indefinite": "ordförande i nämnden",
            "definite": "ordföranden i nämnden",
            "genitive": "ordföranden i nämndens",
            "plural": "ordförande i nämnderna",
        }
    }
    asking = Asking([*ACTORS, named("committee_chair", "chair") | {"noun": long_name, "object": None}], [])
    mention = found("får ordföranden i nämnden besluta", asking)
    assert (mention.actors, mention.start, mention.end) == (("committee_chair",), 1, 4)
    assert found("får ordföranden besluta", asking).actors == ("chair",)


def test_a_name_of_several_words_may_be_turned_round() -> None:
    mention = found("the administration head decides", language="en")
    assert mention.objects == ("administration_head",)


def test_several_actors_of_one_name_are_all_told() -> None:
    asking = Asking([*ACTORS, named("second_chair", "chair", kind="seat")], [])
    assert set(found("får ordföranden besluta", asking).actors) == {"chair", "second_chair"}


def test_the_regions_own_actors_come_before_kinds_that_others_have() -> None:
    own = named("own_head", "administration_head") | {"object": None}
    mention = found("får förvaltningschefen besluta", Asking([*ACTORS, own], []))
    assert mention.actors == ("own_head",)


def test_a_kind_of_actor_that_only_other_regions_have_is_known_without_an_actor() -> None:
    mention = found("får förvaltningschefen besluta")
    assert (mention.actors, mention.objects) == ((), ("administration_head",))


def test_the_first_place_at_which_a_name_begins_is_taken() -> None:
    assert found("nämnden och styrelsen").actors == ("committee",)
    mention = first("nämnden och styrelsen", starts=range(1, 3))
    assert mention is not None
    assert mention.actors == ("board",)


@pytest.mark.parametrize("text", ["vem beslutar om budgeten", "påven beslutar", "", "och om vid"])
def test_words_that_name_nobody_are_no_mention(text: str) -> None:
    assert first(text) is None


def test_places_outside_the_question_are_passed_over() -> None:
    assert first("styrelsen", starts=range(1, 9)) is None


def test_a_document_is_nobody() -> None:
    asking = Asking([*ACTORS, named("plan", "crisis_plan", kind="document")], [])
    assert first("krisplanen beslutar", asking) is None


def test_every_noun_of_these_tests_has_all_its_forms() -> None:
    for name in NOUNS:
        assert all(all(forms.values()) for forms in noun(name).values())
