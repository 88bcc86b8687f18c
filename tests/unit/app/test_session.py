"""Questions in plain words through the session: what is understood, traced and written."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from app.contract import Contract
from app.i18n import catalogues
from app.session import Session
from data.catalogue import Catalogue
from models.core.errors import UnknownNameError
from models.core.vocabulary import Status, Verdict
from tests.builders import MADE_UP

SCHEMA = Path(__file__).resolve().parents[3] / "resources" / "schemas" / "answer.schema.json"
ANSWER = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
REGION = "provregion"
SHIPPED = Session()


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(Catalogue(MADE_UP))


@pytest.fixture
def two_regions(tmp_path: Path) -> Session:
    """Return a session with a second region that says nothing."""
    folder = shutil.copytree(MADE_UP, tmp_path / "data", ignore=shutil.ignore_patterns(".compiled"))
    other = folder / "regions" / "annan"
    shutil.copytree(folder / "regions" / REGION, other)
    content = (other / "region.toml").read_text(encoding="utf-8")
    content = content.replace('id = "provregion"', 'id = "annan"').replace("Provregionen", "Region Annat Län")
    (other / "region.toml").write_text(content, encoding="utf-8")
    (other / "sections/1.toml").write_text('section = "1"\n', encoding="utf-8")
    return Session(Catalogue(folder))


def written(session: Session, question: str, region: str = REGION) -> dict[str, Any]:
    contract = Contract(session.organisation(region), list(catalogues().values()))
    return json.loads(json.dumps(contract.asked(question, *session.ask(region, question))))  # type: ignore[no-any-return]


QUESTIONS = [
    ("Vem anställer personaldirektören?", "appoint.hr_director", Status.DISPUTED),
    ("Vem beslutar om upphandlingar?", "decide.procurement", Status.HELD),
    ("Vem beslutar om inköp?", "decide.procurement", Status.HELD),
    ("Vem är hr-chefens chef?", "manage.hr_director", Status.HELD),
    ("Vem beslutar om gåvor?", "decide.gift", Status.SILENT),
    ("Vem får besluta om försäljning?", "decide.sale", Status.BARRED),
    ("Who appoints the HR director?", "appoint.hr_director", Status.DISPUTED),
    ("Who decides on gifts?", "decide.gift", Status.SILENT),
    ("Vem äter glass på stranden?", None, Status.SILENT),
    ("", None, Status.SILENT),
]


@pytest.mark.parametrize(("question", "matter", "status"), QUESTIONS)
def test_a_question_is_understood_and_answered(
    session: Session, question: str, matter: str | None, status: Status
) -> None:
    understood, answer = session.ask(REGION, question)
    assert understood.frame.matter == matter
    assert answer.status is status
    assert answer == session.trace(REGION, understood.frame)


@pytest.mark.parametrize("question", [*(one for one, _matter, _status in QUESTIONS), "Får påven?", "\x00<b>"])
def test_every_answer_fits_the_contract(session: Session, question: str) -> None:
    answer = written(session, question)
    assert [error.message for error in ANSWER.iter_errors(answer)] == []
    assert answer["question"] == question
    assert (answer["matter"] is None) <= (answer["status"] == "silent")


@pytest.mark.parametrize("region", SHIPPED.catalogue.ids)
@pytest.mark.parametrize(
    "question",
    [
        "Vem anställer regiondirektören?",
        "Får regiondirektören besluta om budgeten?",
        "Måste påven anställa regiondirektören?",
        "Med vem ska regiondirektören samråda?",
        "Who decides on the budget?",
        "May the regional director appoint directors?",
        "qwerty",
        "",
    ],
)
def test_every_answer_of_the_shipped_regions_fits_the_contract(region: str, question: str) -> None:
    assert [error.message for error in ANSWER.iter_errors(written(SHIPPED, question, region))] == []


@pytest.mark.parametrize("region", SHIPPED.catalogue.ids)
def test_every_shipped_region_knows_a_question_about_its_director_as_such(region: str) -> None:
    for question in ("Vem är regiondirektörens chef?", "Får regiondirektören besluta om budgeten?"):
        understood = SHIPPED.understand(region, question)
        assert understood.reading.language == "sv"
        assert understood.reading.polar == question.startswith("Får")
        assert not understood.reading.stranger


def test_a_match_is_told_with_two_decimals(session: Session) -> None:
    for question, _matter, _status in QUESTIONS:
        answer = written(session, question)
        for match in (answer["match"], *(one["match"] for one in answer["alternatives"])):
            assert 0 <= match <= 1
            assert round(match, 2) == match


def test_a_stranger_is_told_no_where_the_document_names_someone_else(session: Session) -> None:
    _understood, answer = session.ask(REGION, "Får påven besluta om upphandlingar?")
    assert answer.verdict is Verdict.NO
    _understood, silent = session.ask(REGION, "Får påven besluta om gåvor?")
    assert silent.verdict is None


def test_an_unknown_region_is_an_error(session: Session) -> None:
    with pytest.raises(UnknownNameError, match="unknown-region"):
        session.ask("moon", "Vem?")


# --- another region is named ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "question",
    ["Vem beslutar om upphandlingar i Provregionen?", "Who decides on procurement in provregionen?"],
)
def test_a_question_that_names_another_region_says_so_first(two_regions: Session, question: str) -> None:
    _understood, answer = two_regions.ask("annan", question)
    assert answer.notices[0].code == "other-region-named"
    (first, *_others) = written(two_regions, question, "annan")["notices"]
    assert "Provregionen" in first["sv"]
    assert "Region Annat Län" in first["sv"]


@pytest.mark.parametrize(
    "question",
    [
        "Vem beslutar om upphandlingar i Annat Län?",
        "Vem beslutar om upphandlingar i region Annat?",
        "Vem beslutar om upphandlingar?",
    ],
)
def test_a_question_that_names_its_own_region_or_none_says_nothing_of_it(
    two_regions: Session, question: str
) -> None:
    understood, answer = two_regions.ask("annan", question)
    assert understood.frame.matter == "decide.procurement"
    assert "other-region-named" not in [notice.code for notice in answer.notices]


def test_a_silent_answer_tells_what_the_other_region_says(two_regions: Session) -> None:
    _understood, answer = two_regions.ask("annan", "Vem beslutar om upphandlingar?")
    assert answer.status is Status.SILENT
    assert [item.region for item in answer.elsewhere] == [REGION]


def test_a_region_that_is_only_labelled_is_named_by_nobody(tmp_path: Path) -> None:
    folder = shutil.copytree(MADE_UP, tmp_path / "data", ignore=shutil.ignore_patterns(".compiled"))
    path = folder / "regions" / REGION / "region.toml"
    path.write_text("named = false\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    session = Session(Catalogue(folder))
    assert session.understand(REGION, "Vem beslutar om gåvor i Provregionen?").reading.region is None
