"""Every fault of the data is found, and sound data have none."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from models.core.integrity import check_organisation, check_trees
from models.core.matters import Matters, Trees
from models.core.records import Tension
from tests.builders import LINES, actor, data, norm, relation, text, trees

MATTERS = ["appoint.post", "manage.post", "decide.budget"]


def faults(actors: list[dict[str, Any]], records: list[dict[str, Any]]) -> list[tuple[str, str]]:
    found = check_organisation(data(actors, records), Matters(trees(MATTERS)))
    return [(fault.where, fault.code) for fault in found]


def sound_actors() -> list[dict[str, Any]]:
    return [
        actor("chief", object="post"),
        actor("board", kind="body"),
        actor("each-head", collective=True, binding="each", object="post"),
    ]


def test_sound_data_have_no_fault() -> None:
    records = [
        norm("a", ["board"], ["decide.budget"]),
        relation("b", "manages", ["board"], ["chief"]),
        relation("c", "delegates", ["board"], ["chief"], matters=["decide.budget"]),
        relation("d", "delegates", ["board"], ["chief"], scope="unspecified"),
    ]
    assert faults(sound_actors(), records) == []


REQUIREMENT = {"kind": "consult", "with": "board", "text": text()}
READING = {"about": "holder", "text": text()}

BROKEN: list[tuple[str, dict[str, Any]]] = [
    ("unknown-actor", norm("x", ["nobody"], ["decide.budget"])),
    ("unknown-actor", norm("x", ["board"], ["decide.budget"], to=["nobody"])),
    ("unknown-actor", relation("x", "manages", ["nobody"], ["chief"])),
    (
        "unknown-actor",
        norm("x", ["board"], ["decide.budget"], requirements=[{**REQUIREMENT, "with": "nobody"}]),
    ),
    ("unknown-actor", norm("x", ["board"], ["decide.budget"], readings=[{**READING, "holders": ["nobody"]}])),
    ("unknown-matter", norm("x", ["board"], ["decide.moon"])),
    (
        "unknown-matter",
        norm("x", ["board"], ["decide.budget"], requirements=[{**REQUIREMENT, "matters": ["a.b"]}]),
    ),
    ("unknown-matter", norm("x", ["board"], ["decide.budget"], readings=[{**READING, "matters": ["a.b"]}])),
    ("unknown-matter", relation("x", "dismisses", ["board"], ["chief"])),
    ("target-without-object", relation("x", "manages", ["chief"], ["board"])),
    ("grant-without-matters", relation("x", "delegates", ["board"], ["chief"])),
    ("capacity-without-heads", relation("x", "manages", ["board"], ["chief"], capacity="each-head")),
    ("lines-outside-document", norm("x", ["board"], ["decide.budget"], lines=[LINES, LINES + 1])),
    ("lines-outside-document", norm("x", ["board"], ["decide.budget"], lines=[3, 2])),
    ("lines-outside-document", norm("x", ["board"], ["decide.budget"], lines=[0, 0])),
    (
        "lines-outside-document",
        norm("x", ["board"], ["decide.budget"], open=[{"text": text(), "lines": [0, 1]}]),
    ),
    ("too-many-lines", norm("x", ["board"], ["decide.budget"], lines=[1, 30])),
    ("anchor-length", norm("x", ["board"], ["decide.budget"], anchor="one two three four five six seven")),
    ("anchor-length", norm("x", ["board"], ["decide.budget"], anchor=" ")),
    ("missing-language", norm("x", ["board"], ["decide.budget"], claim={"sv": "", "en": "x"})),
    (
        "missing-language",
        norm(
            "x", ["board"], ["decide.budget"], requirements=[{**REQUIREMENT, "text": {"sv": "x", "en": " "}}]
        ),
    ),
    (
        "requirement-without-party",
        norm("x", ["board"], ["decide.budget"], requirements=[{"kind": "consult", "text": text()}]),
    ),
    ("norm-without-holder", norm("x", [], ["decide.budget"])),
    ("norm-without-matter", norm("x", ["board"], [])),
    ("relation-without-end", relation("x", "manages", ["board"], [])),
    ("certainty-not-of-a-document", norm("x", ["board"], ["decide.budget"], certainty="derived")),
    ("reference-to-nothing", {**norm("x", [], []), "kind": "reference"} | {"holders": None}),
    ("bad-id", norm("X y", ["board"], ["decide.budget"])),
]


@pytest.mark.parametrize(
    ("code", "record"), BROKEN, ids=[f"{n}-{code}" for n, (code, _record) in enumerate(BROKEN)]
)
def test_a_broken_record_is_found(code: str, record: dict[str, Any]) -> None:
    if record["kind"] == "reference":
        record = {key: record[key] for key in ("kind", "id", "section", "claim", "lines", "anchor")}
    assert (record["id"], code) in faults(sound_actors(), [record])


@pytest.mark.parametrize(
    ("code", "broken"),
    [
        ("unclosed-class", actor("x", collective=True)),
        ("unclosed-class", actor("x", binding="concerned")),
        ("unclosed-class", actor("x", per="chief")),
        ("unclosed-class", actor("x", **{"except": ["chief"]})),
        ("unknown-object", actor("x", object="moon")),
        ("unknown-object", actor("x", also=["moon"])),
        ("kinds-of-nothing", actor("x", also=["moon"])),
        ("circle-in-tree", actor("x", object="post", also=["post"])),
        ("unknown-actor", actor("x", of="nobody")),
        ("lines-outside-document", actor("x", lines=[1, LINES + 1])),
    ],
)
def test_a_broken_actor_is_found(code: str, broken: dict[str, Any]) -> None:
    assert ("x", code) in faults([*sound_actors(), broken], [])


def test_a_missing_word_form_is_found() -> None:
    broken = actor("x")
    broken["noun"]["en"]["plural"] = ""
    assert ("x", "missing-form") in faults([broken], [])


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("one-place", {"places": [[1, 2]]}),
        ("lines-outside-document", {"places": [[1, 2], [LINES, LINES + 1]]}),
        ("missing-language", {"text": {"sv": "", "en": "x"}}),
        ("bad-id", {"id": "X y"}),
    ],
)
def test_a_broken_tension_is_found(code: str, change: dict[str, Any]) -> None:
    sound = {"id": "t", "kind": "contradiction", "text": text(), "places": [[1, 2], [4, 4]]}
    region = data(sound_actors(), [])
    checked = [
        replace(region, tensions=(msgspec.convert(item, Tension),)) for item in (sound, {**sound, **change})
    ]
    found = [[fault.code for fault in check_organisation(item, Matters(trees(MATTERS)))] for item in checked]
    assert found[0] == []
    assert code in found[1]


def test_doubled_ids_are_found() -> None:
    record = norm("twice", ["board"], ["decide.budget"])
    assert ("twice", "doubled-id") in faults(sound_actors(), [record, record])
    assert ("chief", "doubled-id") in faults([*sound_actors(), actor("chief", object="post")], [])


def raw_trees() -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(msgspec.json.encode(trees(MATTERS)))
    return raw


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("unknown-parent", lambda raw: raw["object"][0].update(parent="moon")),
        ("circle-in-tree", lambda raw: raw["object"][0].update(parent=raw["object"][0]["id"])),
        ("unknown-field", lambda raw: raw["object"][0].update(field="moon")),
        ("pattern-without-object", lambda raw: raw["act"][0].update(pattern=text("none"))),
        ("missing-language", lambda raw: raw["act"][0].update(pattern={"sv": "", "en": "x {object}"})),
        ("missing-form", lambda raw: raw["object"][0]["noun"]["sv"].update(genitive="")),
        ("matter-id", lambda raw: raw["matter"].append({"id": "appoint"})),
        ("unknown-part-of-matter", lambda raw: raw["matter"].append({"id": "appoint.moon"})),
        ("doubled-id", lambda raw: raw["matter"].append(raw["matter"][0])),
    ],
)
def test_broken_trees_are_found(code: str, change: Any) -> None:
    raw = raw_trees()
    change(raw)
    assert code in [fault.code for fault in check_trees(msgspec.convert(raw, Trees))]


def test_sound_trees_have_no_fault() -> None:
    assert list(check_trees(trees(MATTERS))) == []
