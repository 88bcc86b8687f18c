"""The twelve worked examples of the answer contract, exact, from frames given as data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.contract import Contract
from app.i18n import catalogues
from app.session import Session
from data.catalogue import Catalogue
from models.authority.answer import Frame
from tests.builders import MADE_UP

EXAMPLES = sorted((Path(__file__).parent / "contract").glob("*.json"))
SESSIONS = {"shipped": Session(), "made-up": Session(Catalogue(MADE_UP))}


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_a_worked_example_is_exact(path: Path) -> None:
    example: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    session = SESSIONS[example["data"]]
    frame = msgspec.convert(example["frame"], Frame)
    contract = Contract(session.organisation(example["region"]), list(catalogues().values()))
    answer = contract.answer(session.trace(example["region"], frame))
    assert json.loads(json.dumps(answer)) == example["answer"]


def test_there_is_an_example_of_each_kind() -> None:
    assert len(EXAMPLES) == 12
