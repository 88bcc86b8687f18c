"""What holds of every answer in random regions: it tells what it rests on, is always alike, and ends."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from models.authority.law import registry
from models.authority.law.examined import Examined
from models.authority.situation import Situation, Takeover
from tests.builders import actor, norm, relation
from tests.property.cases import cases
from tests.property.naive import GRANTS
from tests.property.rules import fewer
from tests.property.worlds import CAST, DECISIONS, NARROW, OTHER, WIDE, World

if TYPE_CHECKING:
    from models.authority.answer import Answer
    from tests.property.worlds import Raw

matters = st.sampled_from(DECISIONS)


@fewer
@given(cases("amount", "date", "urgent", "crisis", "facts"), matters)
def test_the_records_it_names_give_the_same_answer(case: tuple[World, Situation], matter: str) -> None:
    """Property 17: with what tells who is who, and what is barred."""
    world, situation = case
    named = {*world.answer(matter, situation).records, *_above(world, matter, situation)}
    alone = world.without(lambda one: _decides(one) and one["id"] not in named)
    known = {key: met for key, met in situation.facts.items() if key.split("#")[0] in named}
    assert alone.deciders(matter, structs.replace(situation, facts=known)) == world.deciders(
        matter, situation
    )


def _decides(record: Raw) -> bool:
    return record["kind"] == "norm" or record["relation"] in GRANTS


def _above(world: World, matter: str, situation: Situation) -> set[str]:
    """Return the records of words on the power of those who hand on: they are conditions, not the answer."""
    return {one.id for found in world.ground.descent.stated(matter).values() for one in found}


@fewer
@given(cases("amount", "date", "urgent", "crisis"), matters)
def test_without_the_records_of_its_last_steps_nobody_is_a_holder(
    case: tuple[World, Situation], matter: str
) -> None:
    """Property 17: every record that bears one who is given power is told in the chain."""
    world, situation = case[0].stated(), case[1]
    answer = world.answer(matter, situation)
    named = {holder for one in world.records for holder in one.get("holders", ())}
    for holder in answer.holders:
        if holder.actor in named or holder.instead_of is not None:
            continue
        last = [step for step in answer.chain if step.target == holder.actor]
        lines = {basis.lines for step in last for basis in step.basis}
        told = {world.records[found[0] - 1]["id"] for found in lines if found is not None}
        assert told
        assert holder.actor not in _without(world, told).deciders(matter, situation)


def _without(world: World, ids: set[str]) -> World:
    return world.without(lambda one: one["id"] in ids)


# --- always alike -----------------------------------------------------------------------------------------


def told(answer: Answer, names: dict[str, str]) -> Any:
    """Return what an answer says, whatever the order."""
    return (
        {
            (names[one.actor], names.get(one.instead_of or ""), one.role, frozenset(one.limits))
            for one in answer.holders
        },
        (answer.status, answer.modality, answer.certainty, answer.mode, answer.source_stated),
        {(names.get(step.source or ""), names[step.target], step.relation) for step in answer.chain},
        {(item.kind, names.get(item.party or "")) for item in answer.conditions},
    )


@fewer
@given(cases(), matters, st.randoms(use_true_random=False))
def test_order_changes_nothing(case: tuple[World, Situation], matter: str, random: Any) -> None:
    """Property 18."""
    world, situation = case
    actors, records, held = list(world.actors), list(world.records), list(world.appointments)
    for part in (actors, records, held):
        random.shuffle(part)
    shuffled = replace(world, actors=tuple(actors), records=tuple(records), appointments=tuple(held))
    same = {name: name for name in CAST}
    assert told(shuffled.answer(matter, situation), same) == told(world.answer(matter, situation), same)


@fewer
@given(cases(), matters)
def test_names_change_nothing_but_names(case: tuple[World, Situation], matter: str) -> None:
    """Property 18."""
    world, situation = case
    names = {name: f"{n}-{name[::-1]}" for n, name in enumerate(CAST)}
    renamed = replace(
        world,
        actors=(),
        others=tuple(
            actor(names[one], **{**CAST[one], **({"of": names["care"]} if "of" in CAST[one] else {})})
            for one in world.actors
        ),
        records=tuple(_renamed(one, names) for one in world.records),
        appointments=tuple((one[0], names[one[1]], *one[2:]) for one in world.appointments),
    )
    crisis = situation.crisis
    if crisis is not None:
        areas = tuple(names.get(one, one) for one in crisis.areas)
        crisis = Takeover(committee=names[crisis.committee], areas=areas)
    away = {
        reason: tuple(names.get(one, one) for one in getattr(situation, reason))
        for reason in ("absent", "vacant", "disqualified")
    }
    facts = {f"x{key}": met for key, met in situation.facts.items()}
    case_there = structs.replace(situation, crisis=crisis, facts=facts, **away)
    same = {name: name for name in names.values()}
    assert told(renamed.answer(matter, case_there), same) == told(world.answer(matter, situation), names)


def _renamed(record: Raw, names: dict[str, str]) -> Raw:
    found = {**record, "id": f"x{record['id']}"}
    for key in ("holders", "from", "to"):
        if key in found:
            found[key] = [names[one] for one in found[key]]
    if "requirements" in found:
        found["requirements"] = [
            {**one, **({"with": names[one["with"]]} if "with" in one else {})}
            for one in found["requirements"]
        ]
    return found


# --- circles ----------------------------------------------------------------------------------------------

RING = ("head", "boss", "nurse", "clerk")


@pytest.mark.parametrize("kind", ["delegates", "subdelegates", "deputises", "also_holds", "manages"])
@pytest.mark.parametrize("size", [2, 3, 4])
@settings(max_examples=10)
@given(cases(), matters)
def test_circles_come_to_an_end(kind: str, size: int, case: tuple[World, Situation], matter: str) -> None:
    """Property 20: of grants, deputies, hats and managers; nobody is told twice."""
    world, situation = case
    answer = ring(kind, size, world).answer(matter, situation)
    assert len(set(answer.chain)) == len(answer.chain)
    assert len({one.actor for one in answer.holders}) == len(answer.holders)


def ring(kind: str, size: int, world: World) -> World:
    """Return a region with a circle of some actors."""
    who = RING[:size]
    more: Raw = {"matters": [WIDE]} if kind in GRANTS else {}
    steps = [relation(f"ring-{n}", kind, [one], [who[(n + 1) % size]], **more) for n, one in enumerate(who)]
    cast = tuple(dict.fromkeys([*world.actors, *who]))
    return replace(world, actors=cast).with_records(*steps)


@pytest.mark.parametrize("kind", ["subdelegates", "manages"])
@pytest.mark.parametrize("size", [2, 3, 4])
def test_a_circle_is_reported_once(kind: str, size: int) -> None:
    """Property 20."""
    world = ring(kind, size, World(("care",)))
    findings = [
        one for one in registry.examine(Examined(world.organisation, world.law)) if one.rule.id == "E15"
    ]
    assert [set(one.actors) for one in findings] == [set(RING[:size])]


# --- size -------------------------------------------------------------------------------------------------


@settings(max_examples=5)
@given(cases())
def test_units_that_have_nothing_to_do_with_it_change_nothing(case: tuple[World, Situation]) -> None:
    """Property 22: two hundred of them, each with its head, staff, deputy and decisions of its own."""
    world, situation = case
    others: list[Raw] = []
    records: list[Raw] = []
    for n in range(200):
        unit, chief, staff = f"u{n}-unit", f"u{n}-chief", f"u{n}-staff"
        others += [actor(unit, kind="unit", object="administration"), actor(chief, object="clerk")]
        others.append(actor(staff, object="clerk"))
        records += [
            relation(f"u{n}-1", "heads", [chief], [unit]),
            relation(f"u{n}-2", "manages", [chief], [staff]),
            relation(f"u{n}-3", "deputises", [staff], [chief]),
            relation(f"u{n}-4", "subdelegates", [chief], [staff], matters=["sign.clerk"]),
            norm(f"u{n}-5", [chief], ["sign.clerk"]),
        ]
    known = replace(world, appointments=())
    cloned = replace(known, records=(*known.records, *records), others=tuple(others))
    for matter in (NARROW, OTHER):
        assert cloned.deciders(matter, situation) == known.deciders(matter, situation)
