"""The page of a region: every record is on it, in both languages, and every silence."""

from __future__ import annotations

import pytest

from app.description import Page
from app.i18n import catalogue
from app.session import Session
from models.core.records import Relation
from models.core.texts import LANGUAGES, Language

SESSION = Session()


@pytest.mark.parametrize("region", SESSION.catalogue.real_ids)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_record_is_on_the_page(region: str, language: Language) -> None:
    page = Page(SESSION, region, catalogue(language)).text()
    missing = [
        record.id for record in SESSION.organisation(region).records if record.claim[language] not in page
    ]
    assert missing == []
    assert page.startswith(f"# {SESSION.organisation(region).region.name[language]}\n")
    assert "{" not in page


def test_silences_name_the_law_beside_them() -> None:
    page = Page(SESSION, "orebro-lan", catalogue("sv")).text()
    (line,) = [line for line in page.splitlines() if line.startswith("- Ekonomi:")]
    assert "besluta om budgeten (KL 5:1)" in line


def test_relations_are_told_once_among_the_holders() -> None:
    organisation = SESSION.organisation("orebro-lan")
    page = Page(SESSION, "orebro-lan", catalogue("en")).text()
    manages = next(
        item
        for item in organisation.records
        if isinstance(item, Relation) and item.relation.value == "manages"
    )
    assert page.split("## Open points")[0].count(manages.claim.en) == 1
