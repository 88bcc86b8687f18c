"""Reads the TOML files of the data sets, strictly: every fault names its file and record."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from models.authority.question.glossary import (
    ActWords,
    Glossary,
    MatterWords,
    ObjectWords,
    Saying,
    Words,
)
from models.authority.question.integrity import check_glossary
from models.core.actors import Actor
from models.core.errors import BadInputError
from models.core.integrity import Fault, check_organisation, check_trees
from models.core.law import Law, LawRule, Reservation, check_law
from models.core.matters import Act, Field, Matter, Matters, ObjectClass, Trees
from models.core.organisation import OrganisationData, Region
from models.core.records import AnyRecord, Tension

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

T = TypeVar("T")

ACTORS = "actors.toml"
"""The file that a region's folder has, unless the region is made by the program."""

LARGEST_FILE = 2_000_000
"""Bytes; a data file of this project is far smaller, so that a larger one is a mistake."""


def read_toml(path: Path) -> dict[str, Any]:
    """Read one TOML file, with every failure as one ``BadInputError`` that names it."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise BadInputError("file-too-large", file=path.name, limit=LARGEST_FILE)
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadInputError("unreadable-file", file=path.name, reason=error.strerror or str(error)) from None
    except UnicodeDecodeError:
        raise BadInputError("not-utf8", file=path.name) from None
    except tomllib.TOMLDecodeError as error:
        raise BadInputError("not-toml", file=path.name, reason=str(error)) from None
    except RecursionError:
        raise BadInputError("not-toml", file=path.name, reason="nested too deeply") from None


def read_trees(folder: Path) -> Trees:
    """Read and check the trees of matters from all files of a folder."""
    acts: list[Act] = []
    objects: list[ObjectClass] = []
    fields: list[Field] = []
    matters: list[Matter] = []
    for path in sorted(folder.glob("*.toml")):
        content = read_toml(path)
        _only(content, {"act", "object", "field", "matter"}, path)
        acts += _items(content, "act", Act, path)
        objects += _items(content, "object", ObjectClass, path)
        fields += _items(content, "field", Field, path)
        matters += _items(content, "matter", Matter, path)
    trees = Trees(act=tuple(acts), object=tuple(objects), field=tuple(fields), matter=tuple(matters))
    _raise_first(check_trees(trees), folder.name)
    return trees


def read_extension(path: Path, shared: Matters) -> Trees:
    """Read and check the matters that a region has beside the shared ones; return them all together."""
    content = read_toml(path)
    _only(content, {"act", "object", "field", "matter"}, path)
    trees = Trees(
        act=(*shared.acts.values(), *_items(content, "act", Act, path)),
        object=(*shared.objects.values(), *_items(content, "object", ObjectClass, path)),
        field=(*shared.fields.values(), *_items(content, "field", Field, path)),
        matter=(*shared, *_items(content, "matter", Matter, path)),
    )
    _raise_first(check_trees(trees), path.name)
    return trees


def read_law(path: Path, matters: Matters) -> Law:
    """Read and check the general rules of law."""
    content = read_toml(path)
    _only(content, {"rule", "reservation"}, path)
    law = Law(
        rules=tuple(_items(content, "rule", LawRule, path)),
        reservations=tuple(_items(content, "reservation", Reservation, path)),
    )
    _raise_first(check_law(law, matters), path.name)
    return law


def read_glossary(folder: Path, matters: Matters) -> Glossary:
    """Read and check the words of questions from all files of a folder; a data folder need not have any."""
    acts: list[ActWords] = []
    objects: list[ObjectWords] = []
    asked: list[MatterWords] = []
    sayings: list[Saying] = []
    same: list[Words] = []
    single: dict[str, Words] = {}
    for path in sorted(folder.glob("*.toml")):
        content = read_toml(path)
        _only(content, {"act", "object", "matter", "saying", "same", "empty", "faint"}, path)
        acts += _items(content, "act", ActWords, path, "act")
        objects += _items(content, "object", ObjectWords, path, "object")
        asked += _items(content, "matter", MatterWords, path, "matter")
        sayings += _items(content, "saying", Saying, path, "sv")
        same += _items(content, "same", Words, path, "sv")
        for key in ("empty", "faint"):
            if key in content:
                single[key] = _convert(content[key], Words, path, key)
    glossary = Glossary(
        act=tuple(acts),
        object=tuple(objects),
        matter=tuple(asked),
        saying=tuple(sayings),
        same=tuple(same),
        **single,
    )
    _raise_first(check_glossary(glossary, matters), folder.name)
    return glossary


def read_region(folder: Path) -> Region:
    """Read what a region is listed by."""
    path = folder / "region.toml"
    region: Region = _convert(read_toml(path), Region, path, folder.name)
    return region


def read_organisation(folder: Path, matters: Matters) -> OrganisationData:
    """Read and check one region: its actors and the records of each section.

    Raises
    ------
    BadInputError
        For the first fault; it names the file and the record.
    """
    region = read_region(folder)
    if not (folder / ACTORS).exists() and region.fictional:
        return _made(region, folder, matters)
    actors_path = folder / ACTORS
    content = read_toml(actors_path)
    _only(content, {"actor"}, actors_path)
    actors = _items(content, "actor", Actor, actors_path)
    files = {actor.id: actors_path for actor in actors}
    records: list[AnyRecord] = []
    for path in sorted((folder / "sections").glob("*.toml")):
        content = read_toml(path)
        _only(content, {"section", "record"}, path)
        section = content.get("section")
        if not isinstance(section, str) or not section:
            raise BadInputError("section-missing", file=path.name)
        for item in _tables(content, "record", path):
            record: AnyRecord = _convert({**item, "section": section}, AnyRecord, path, item.get("id"))
            records.append(record)
            files[record.id] = path
    tensions = _tensions(folder / "tensions.toml")
    files |= dict.fromkeys((item.id for item in tensions), folder / "tensions.toml")
    data = OrganisationData(
        region=region, actors=tuple(actors), records=tuple(records), tensions=tuple(tensions)
    )
    for fault in check_organisation(data, matters):
        name = files.get(fault.where, folder).name
        raise BadInputError("bad-record", file=name, record=fault.where, fault=fault.code, what=fault.what)
    return data


def _made(region: Region, folder: Path, matters: Matters) -> OrganisationData:
    """Make a fictional region that has no files of its own but what it is listed by."""
    from data.example.make import make
    from data.example.sizes import EXAMPLE, EXAMPLE_SEED

    data = make(EXAMPLE, EXAMPLE_SEED, region, matters).data
    for fault in check_organisation(data, matters):
        raise BadInputError(
            "bad-record", file=folder.name, record=fault.where, fault=fault.code, what=fault.what
        )
    if data.region != region:
        count = str(data.region.instrument.line_count)
        raise BadInputError(
            "bad-record", file="region.toml", record=region.id, fault="line-count", what=count
        )
    return data


def _tensions(path: Path) -> list[Tension]:
    """Read the tensions of a document; a region need not have any."""
    if not path.exists():
        return []
    content = read_toml(path)
    _only(content, {"tension"}, path)
    return _items(content, "tension", Tension, path)


def _items(content: dict[str, Any], key: str, kind: type[T], path: Path, name: str = "id") -> list[T]:
    return [_convert(item, kind, path, item.get(name)) for item in _tables(content, key, path)]


def _tables(content: dict[str, Any], key: str, path: Path) -> Iterator[dict[str, Any]]:
    tables = content.get(key, [])
    if not isinstance(tables, list):
        raise BadInputError("not-a-table-list", file=path.name, key=key)
    for table in tables:
        if not isinstance(table, dict):
            raise BadInputError("not-a-table-list", file=path.name, key=key)
        yield table


def _convert(item: object, kind: Any, path: Path, name: object) -> Any:
    try:
        return msgspec.convert(item, kind, strict=True)
    except msgspec.ValidationError as error:
        raise BadInputError("bad-shape", file=path.name, record=str(name or "?"), reason=str(error)) from None


def _only(content: dict[str, Any], known: set[str], path: Path) -> None:
    for key in content:
        if key not in known:
            raise BadInputError("unknown-key", file=path.name, key=key, known=sorted(known))


def _raise_first(faults: Iterable[Fault], name: str) -> None:
    for fault in faults:
        raise BadInputError("bad-record", file=name, record=fault.where, fault=fault.code, what=fault.what)
