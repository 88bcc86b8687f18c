"""Small organisations for tests, written as the data files are, without their words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from data.catalogue import Catalogue
from models.core.actors import Actor
from models.core.matters import Matters, Trees
from models.core.organisation import Organisation, OrganisationData, Region
from models.core.records import AnyRecord

MADE_UP = Path(__file__).parent / "golden" / "made-up"
"""A whole data folder with a fictional region: the kinds of answer that the first documents lack."""

LINES = 1000


def words(word: str) -> dict[str, Any]:
    """Return a noun whose forms all can be told apart."""
    forms = {form: f"{word}-{form}" for form in ("definite", "genitive", "plural")}
    return {language: {"indefinite": word, **forms} for language in ("sv", "en")}


def text(words: str = "text") -> dict[str, str]:
    """Return a text in both languages."""
    return {"sv": f"{words} (sv)", "en": f"{words} (en)"}


def actor(name: str, **more: Any) -> dict[str, Any]:
    """Return an actor as it stands in a data file."""
    return {"id": name, "kind": "post", "noun": words(name), "lines": [1, 1], **more}


def norm(
    name: str, holders: list[str], matters: list[str], modality: str = "power", **more: Any
) -> dict[str, Any]:
    """Return a norm as it stands in a data file."""
    return _record(name, kind="norm", holders=holders, matters=matters, modality=modality, **more)


def relation(name: str, kind: str, source: list[str], target: list[str], **more: Any) -> dict[str, Any]:
    """Return a relation as it stands in a data file."""
    return _record(name, kind="relation", relation=kind, **{"from": source, "to": target}, **more)


def _record(name: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "section": "1", "claim": text(name), "lines": [1, 1], "anchor": "anchor", **more}


def trees(matters: list[str], parents: dict[str, str] | None = None, deciding: bool = True) -> Trees:
    """Return trees that hold just these matters; ``parents`` makes one object class a kind of another."""
    acts = dict.fromkeys(matter.split(".")[0] for matter in matters)
    objects = dict.fromkeys([m.split(".")[1] for m in matters] + list((parents or {}).values()))
    raw = {
        "act": [
            {
                "id": act,
                "pattern": {"sv": f"{act} {{object}}", "en": f"{act} {{object}}"},
                "decides": deciding,
            }
            for act in acts
        ],
        "object": [
            {"id": item, "noun": words(item), "field": "all", "parent": (parents or {}).get(item)}
            for item in objects
        ],
        "field": [{"id": "all", "name": text("all")}],
        "matter": [{"id": matter} for matter in matters],
    }
    made: Trees = msgspec.convert(raw, Trees)
    return made


def data(actors: list[dict[str, Any]], records: list[dict[str, Any]]) -> OrganisationData:
    """Return a region's data without checking whether they hold together."""
    region = {
        "id": "small",
        "name": text("small"),
        "instrument": {"document": "901", "file": "901.txt", "title": text("title"), "line_count": LINES},
    }
    return OrganisationData(
        region=msgspec.convert(region, Region),
        actors=tuple(msgspec.convert(actors, list[Actor])),
        records=tuple(msgspec.convert(records, list[AnyRecord])),
    )


def organisation(actors: list[dict[str, Any]], records: list[dict[str, Any]], matters: Trees) -> Organisation:
    """Return a small organisation."""
    return Organisation(data(actors, records), Matters(matters))


def made_up() -> Organisation:
    """Return the fictional region."""
    return Catalogue(MADE_UP).load("provregion")
