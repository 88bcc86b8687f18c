"""How long large organisations take: making, writing, reading, indexing. Measured, never asserted."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from data.catalogue import Catalogue
from data.example.make import make
from data.example.sizes import LARGEST, TYPICAL, Size
from models.authority.index import Index
from models.core.integrity import check_organisation
from models.core.organisation import Organisation, OrganisationData

CATALOGUE = Catalogue()
MATTERS = CATALOGUE.matters_of("exempel")
SIZES = [pytest.param(TYPICAL, id="typical"), pytest.param(LARGEST, id="largest")]


def made(size: Size) -> OrganisationData:
    return make(size, 1, CATALOGUE.region("exempel"), MATTERS).data


@pytest.mark.parametrize("size", SIZES)
def test_make(benchmark: Any, size: Size) -> None:
    benchmark.pedantic(lambda: made(size), rounds=3)


@pytest.mark.parametrize("size", SIZES)
def test_check(benchmark: Any, size: Size) -> None:
    data = made(size)
    benchmark.pedantic(lambda: list(check_organisation(data, MATTERS)), rounds=3)


@pytest.mark.parametrize("size", SIZES)
def test_encode(benchmark: Any, size: Size) -> None:
    data = made(size)
    content = benchmark.pedantic(lambda: msgspec.msgpack.encode(data), rounds=3)
    benchmark.extra_info["megabytes"] = round(len(content) / 1_000_000, 1)


@pytest.mark.parametrize("size", SIZES)
def test_decode(benchmark: Any, size: Size) -> None:
    content = msgspec.msgpack.encode(made(size))
    benchmark.pedantic(lambda: msgspec.msgpack.decode(content, type=OrganisationData), rounds=3)


@pytest.mark.parametrize("size", SIZES)
def test_index(benchmark: Any, size: Size) -> None:
    data = made(size)
    benchmark.pedantic(lambda: Index(Organisation(data, MATTERS)), rounds=3)
