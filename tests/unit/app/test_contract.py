"""The JSON of every command fits its schema, for every matter and every actor of every region."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from app.cli.actors import actor_json
from app.cli.data import record_json
from app.cli.role import role_json
from app.contract import Contract
from app.i18n import catalogues
from app.law_contract import Findings
from app.session import Session
from data.catalogue import Catalogue
from data.example.cases import GAP, OVERLAP, STEPS
from models.authority.answer import Frame
from models.authority.role import role_of
from models.core.relations import RelationType
from models.core.vocabulary import Asked, Certainty, Modality, RequirementKind, Status
from tests.builders import MADE_UP

SCHEMAS = Path(__file__).resolve().parents[3] / "resources" / "schemas"
SESSIONS = [Session(), Session(Catalogue(MADE_UP))]
HAND_WRITTEN = [STEPS, GAP, OVERLAP, "decide.travel_reimbursement", "decide.museum_loan", "decide.insurance"]
REGIONS = [(session, region) for session in SESSIONS for region in session.catalogue.ids]


def schema(name: str) -> Draft202012Validator:
    content = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(content)
    return Draft202012Validator(content)


ANSWER = schema("answer")


@pytest.fixture(params=REGIONS, ids=[region for _session, region in REGIONS])
def place(request: pytest.FixtureRequest) -> tuple[Session, str]:
    found: tuple[Session, str] = request.param
    return found


def written(session: Session, region: str, frame: Frame) -> dict[str, Any]:
    contract = Contract(session.organisation(region), list(catalogues().values()))
    return json.loads(json.dumps(contract.answer(session.trace(region, frame))))  # type: ignore[no-any-return]


def asked_about(session: Session, region: str) -> list[str]:
    """Return the matters to ask about: of the large fictional region those of its hand-written part."""
    if session.catalogue.region(region).fictional:
        return HAND_WRITTEN
    return [matter.id for matter in session.matters]


def test_answers_fit_the_contract(place: tuple[Session, str]) -> None:
    session, region = place
    frames = [Frame(matter=None)]
    for matter in asked_about(session, region):
        settled = session.trace(region, Frame(matter=matter)).status is not Status.SILENT
        roles = [asked for asked in Asked if asked is not Asked.VERDICT and settled]
        frames += [Frame(matter=matter, asked=asked) for asked in (None, *roles)]
        frames += [
            Frame(matter=matter, actor=actor) for actor in list(session.organisation(region).actors)[:2]
        ]
    for frame in frames:
        answer = written(session, region, frame)
        errors = [error.message for error in ANSWER.iter_errors(answer)]
        assert not errors, (frame, errors)
        check_sense(answer)


def check_sense(answer: dict[str, Any]) -> None:
    """What the contract says beside its schema."""
    silent = answer["status"] in ("silent", "barred")
    assert bool(answer["holders"]) != silent
    assert (answer["holder_mode"] is None) == silent
    assert {holder["id"] for holder in answer["holders"]} <= {step["to"]["id"] for step in answer["chain"]}
    assert answer["status"] == "disputed" or not answer["holders"] or answer["basis"]
    assert (answer["status"] == "depends") == bool(answer["missing_facts"]) or answer["status"] == "disputed"
    if answer["status"] == "silent":
        assert answer["verdict"] is None
    else:
        assert not answer["elsewhere"]
    if answer["asked"] != "verdict":
        assert answer["verdict"] is None
    assert all(answer["explanation"].values())
    assert len(answer["notices"]) >= 4


def test_the_other_commands_fit_their_schemas(place: tuple[Session, str]) -> None:
    session, region = place
    organisation = session.organisation(region)
    step = max(1, len(organisation.actors) // 50)  # a sample of the large fictional region
    actors = list(organisation.actors.values())[::step]
    schema("actors").validate([actor_json(actor, organisation) for actor in actors])
    records = [
        json.loads(json.dumps(record_json(item, organisation), default=str))
        for item in organisation.records[::step]
    ]
    schema("records").validate(records)
    findings = Findings(organisation, session.examine(region))
    schema("check").validate(json.loads(json.dumps(findings.json(list(catalogues().values())))))
    for actor in (item.id for item in actors):
        schema("role").validate(role_json(role_of(actor, session.index(region)), organisation))


@pytest.mark.parametrize(
    ("field", "values"),
    [
        (("status",), Status),
        (("modality",), Modality),
        (("asked",), Asked),
        (("certainty",), Certainty),
        (("chain", "items", "properties", "relation"), RelationType),
        (("requirements", "items", "properties", "kind"), RequirementKind),
    ],
)
def test_the_schema_has_the_closed_lists(field: tuple[str, ...], values: Any) -> None:
    found: Any = ANSWER.schema["properties"]  # type: ignore[index]
    for key in field:
        found = found[key]
    assert [item for item in found["enum"] if item is not None] == [item.value for item in values]
