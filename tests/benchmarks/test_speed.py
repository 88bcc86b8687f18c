"""How long the steps of an answer take: measured, never asserted. Run: .venv/bin/pytest tests/benchmarks"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from app.session import Session
from data.catalogue import Catalogue
from models.authority.answer import Frame
from models.authority.settlements import Index
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
    index = Index(organisation)
    benchmark(lambda: trace(organisation, Frame(matter="appoint.administration_head"), (), index))


def test_every_matter_of_a_region(benchmark: Any) -> None:
    session = Session()
    benchmark(lambda: [session.trace("vastmanland", Frame(matter=item.id)) for item in session.matters])


def test_trace_as_a_whole_process(benchmark: Any) -> None:
    command = [sys.executable, "-m", "app", "trace", "-r", "vastmanland", "-m", "sign.firm", "--json"]
    benchmark.pedantic(lambda: subprocess.run(command, cwd=ROOT, check=True, capture_output=True), rounds=7)
