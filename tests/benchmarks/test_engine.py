"""How long the engine takes on organisations of real size: traces, holder sets, stress. Never asserted."""

from __future__ import annotations

import gc
import resource
from functools import cache
from itertools import cycle
from typing import Any

import pytest

from data.catalogue import Catalogue
from data.example.make import make
from data.example.sizes import LARGEST, TYPICAL, Size
from models.authority.answer import Frame
from models.authority.ground import Ground
from models.authority.holder_sets import holder_sets
from models.authority.situation import Situation
from models.authority.stress import stress
from models.authority.trace import trace
from models.core.organisation import Organisation

CATALOGUE = Catalogue()
MATTERS = CATALOGUE.matters_of("exempel")
LAW = CATALOGUE.law_of("exempel")
SIZES = [pytest.param(TYPICAL, id="typical"), pytest.param(LARGEST, id="largest")]


@cache
def organisation(size: Size) -> Organisation:
    return Organisation(make(size, 1, CATALOGUE.region("exempel"), MATTERS).data, MATTERS)


def ground(size: Size) -> Ground:
    """Return a region made ready as the program does it, nothing worked out yet."""
    made = Ground(organisation(size), LAW)
    gc.collect()
    gc.freeze()
    return made


@pytest.mark.parametrize("told", [Situation(), Situation(amount=250_000, urgent=True)], ids=["plain", "told"])
@pytest.mark.parametrize("size", SIZES)
def test_trace(benchmark: Any, size: Size, told: Situation) -> None:
    """Trace one matter after the other, those with a thousand holders among them."""
    ready = ground(size)
    matters = cycle(ready.index.own)
    benchmark.pedantic(
        lambda frame: trace(ready.organisation, frame, LAW, ready, told),
        setup=lambda: ((Frame(matter=next(matters)),), {}),
        rounds=2 * len(ready.index.own),
    )


@pytest.mark.parametrize("size", SIZES)
def test_holder_sets(benchmark: Any, size: Size) -> None:
    benchmark.pedantic(holder_sets, setup=lambda: ((ground(size).plain,), {}), rounds=3)


@pytest.mark.parametrize("size", SIZES)
def test_stress(benchmark: Any, size: Size) -> None:
    benchmark.pedantic(stress, setup=lambda: ((ground(size),), {}), rounds=2)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # kilobytes
    benchmark.extra_info["megabytes"] = round(peak / 1024)
