"""The shipped data sets: whole, checked by a second reader, and worded so that sentences read well."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from data.catalogue import Catalogue
from data.coverage import coverage
from models.core.integrity import unchecked
from models.core.records import Provision
from models.core.texts import LANGUAGES

if TYPE_CHECKING:
    from models.core.organisation import Organisation

CATALOGUE = Catalogue()


@pytest.fixture(params=CATALOGUE.ids)
def region(request: pytest.FixtureRequest) -> Organisation:
    return CATALOGUE.load(request.param)


@pytest.fixture(params=CATALOGUE.real_ids)
def real(request: pytest.FixtureRequest) -> Organisation:
    return CATALOGUE.load(request.param)


def test_every_line_that_says_something_is_covered(region: Organisation) -> None:
    lines = CATALOGUE.source_lines(region.region.id)
    assert len(lines) == region.region.instrument.line_count
    assert [item.line.number for item in coverage(region, lines) if item.missing] == []


def test_every_record_has_a_second_reading(region: Organisation) -> None:
    assert unchecked(region.records) == []


def test_tensions_are_sentences_about_different_places(real: Organisation) -> None:
    assert real.data.tensions
    for tension in real.data.tensions:
        assert tension.text.sv.endswith("."), tension.id
        assert tension.text.en.endswith("."), tension.id
        assert len(set(tension.places)) == len(tension.places) >= 2, tension.id
        assert all(real.place(lines).section for lines in tension.places), tension.id


def test_claims_are_short_sentences(region: Organisation) -> None:
    for record in region.records:
        for language in LANGUAGES:
            claim = record.claim[language]
            assert claim.endswith("."), (record.id, claim)
            assert claim[0].isupper(), (record.id, claim)
            assert len(claim) <= 260, (record.id, len(claim))


def test_requirements_and_readings_are_sentences(region: Organisation) -> None:
    for record in region.records:
        if isinstance(record, Provision):
            for item in (*record.requirements, *record.readings):
                for language in LANGUAGES:
                    assert item.text[language].endswith("."), (record.id, item.text[language])


def test_names_of_actors_are_the_documents_terms_in_lower_case(region: Organisation) -> None:
    for actor in region.actors.values():
        if actor.kind.value not in ("outsider", "document"):
            assert actor.name.sv[0].islower() or actor.name.sv.isupper() or "HR" in actor.name.sv, actor.id
        assert region.region.name.sv not in actor.name.sv, actor.id


@pytest.mark.parametrize("region_id", CATALOGUE.ids)
def test_names_of_matters_are_phrases_without_places_left(region_id: str) -> None:
    matters = CATALOGUE.matters_of(region_id)
    for matter in matters:
        name = matters.name(matter.id)
        for language in LANGUAGES:
            assert not re.search(r"[{}]|  ", name[language]), matter.id


@pytest.mark.parametrize("region_id", CATALOGUE.ids)
def test_each_name_belongs_to_one_matter(region_id: str) -> None:
    names: dict[str, str] = {}
    matters = CATALOGUE.matters_of(region_id)
    for matter in matters:
        name = matters.name(matter.id).sv
        assert names.setdefault(name, matter.id) == matter.id, (name, names[name], matter.id)
