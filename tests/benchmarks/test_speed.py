"""How long the steps of an answer take: measured, never asserted. Run: .venv/bin/pytest tests/benchmarks"""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import cycle
from pathlib import Path
from typing import Any

from app.session import Session
from data.batch import read_cases
from data.catalogue import SHIPPED, Catalogue
from models.authority.answer import Frame
from models.authority.ground import Ground
from models.authority.trace import trace

ROOT = Path(__file__).resolve().parents[2]


def test_load_one_region(benchmark: Any) -> None:
    benchmark(lambda: Catalogue().load("vastmanland"))


def test_load_all_regions(benchmark: Any) -> None:
    def load() -> None:
        catalogue = Catalogue()
        for region in catalogue.ids:
            catalogue.load(region)

    benchmark(load)


def test_one_trace(benchmark: Any) -> None:
    organisation = Catalogue().load("vastmanland")
    ground = Ground(organisation, Catalogue().law)
    frame = Frame(matter="appoint.administration_head")
    benchmark(lambda: trace(organisation, frame, ground.law, ground))


def test_every_matter_of_a_region(benchmark: Any) -> None:
    session = Session()
    benchmark(lambda: [session.trace("vastmanland", Frame(matter=item.id)) for item in session.matters])


def test_trace_as_a_whole_process(benchmark: Any) -> None:
    command = [sys.executable, "-m", "app", "trace", "-r", "vastmanland", "-m", "sign.firm", "--json"]
    benchmark.pedantic(lambda: subprocess.run(command, cwd=ROOT, check=True, capture_output=True), rounds=7)


def questions(count: int) -> list[tuple[str, str]]:
    """Return questions about all regions, as they are kept with the data."""
    session = Session()
    files = [SHIPPED / "regions" / region / "questions.jsonl" for region in session.catalogue.real_ids]
    return [(case.region, case.question) for file in files for case in read_cases(file)][:count]


def test_one_question(benchmark: Any) -> None:
    session = Session()
    asked = [case for case in questions(10_000) if case[0] == "vastmanland"]
    session.ask(*asked[0])
    session.ask("vastmanland", "who decides?")
    endless = cycle(asked)
    benchmark(lambda: session.ask(*next(endless)))


def test_ask_as_a_whole_process(benchmark: Any) -> None:
    command = [sys.executable, "-m", "app", "ask", "-r", "vastmanland", "Vem får teckna firma?", "--json"]
    benchmark.pedantic(lambda: subprocess.run(command, cwd=ROOT, check=True, capture_output=True), rounds=7)


def test_400_questions_in_a_batch(benchmark: Any, tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    lines = [json.dumps({"region": region, "question": question}) for region, question in questions(400)]
    file.write_text("\n".join(lines), encoding="utf-8")
    command = [sys.executable, "-m", "app", "ask", "--batch", str(file), "--json"]
    benchmark.pedantic(lambda: subprocess.run(command, cwd=ROOT, check=True, capture_output=True), rounds=3)
