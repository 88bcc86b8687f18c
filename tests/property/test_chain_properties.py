"""How power comes down, in random regions: by lawful links, two at most, never growing on the way."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec import structs

from models.authority.answer import Frame
from models.authority.situation import PLAIN, Situation
from models.authority.trace import trace
from models.core.limits import Amounts, Limits, Period
from models.core.vocabulary import HolderMode
from tests.builders import norm, relation, text
from tests.property.cases import cases, situations
from tests.property.naive import GRANTS, Naive
from tests.property.rules import fewer
from tests.property.worlds import (
    CAST,
    DAYS,
    DECISIONS,
    IRRELEVANT,
    World,
    amounts,
    grants,
    offices,
    periods,
    worlds,
)

if TYPE_CHECKING:
    from models.authority.answer import Answer
    from tests.property.worlds import Raw

matters = st.sampled_from(DECISIONS)
NO_ONE_AWAY = ("date", "amount", "urgent", "crisis", "facts")


def standing_in(answer: Answer) -> set[str]:
    """Return those who hold a matter in another's place."""
    return {one.actor for one in answer.holders if one.instead_of is not None}


@fewer
@given(cases(), matters)
def test_every_chain_begins_where_power_is_and_each_link_is_lawful(
    case: tuple[World, Situation], matter: str
) -> None:
    """Property 1; the root is a committee only where its competence is stated."""
    world, situation = case
    answer, naive = world.answer(matter, situation), Naive(world, situation)
    targets = {step.target for step in answer.chain}
    assert {one.actor for one in answer.holders} <= targets
    for step in answer.chain:
        assert step.basis
        places = {basis.lines[0] - 1 for basis in step.basis if basis.lines is not None}
        records = [world.records[place] for place in places]
        if step.source is None or step.relation is None or step.relation.value not in GRANTS:
            continue
        link = [one for one in records if step.source in one["from"] and step.target in one["to"]]
        assert any(naive.lawful(one, step.source, step.target, matter) for one in link)
        if step.source not in targets:
            passed_on = CAST[step.source]["kind"] == "post" or step.relation.value == "subdelegates"
            assert naive.begins_with(step.source, matter, passed_on)


steps = st.sampled_from(["delegates", "subdelegates"])


@fewer
@given(worlds(), st.tuples(steps, steps, steps), matters)
def test_there_is_no_third_step(world: World, kinds: tuple[str, str, str], matter: str) -> None:
    """Property 2: a committee, a head of administration, one employee more, and nobody after that."""
    cast = tuple(name for name in CAST if name in {*world.actors, "head", "nurse", "clerk"})
    told = World(cast, (*offices([*cast], [True] * 4),)).stated()
    line = ("care", "head", "nurse", "clerk")
    for number, kind in enumerate(("delegates", *kinds[1:])):
        source, target = line[number], line[number + 1]
        told = told.with_records(relation(f"step-{number}", kind, [source], [target], matters=[matter]))
    assert told.deciders(matter) == {"care", "head", "nurse"}
    without = told.without(lambda one: one["id"] == "stated")
    assert "clerk" not in without.deciders(matter)


@fewer
@given(worlds(), matters, st.booleans(), steps)
def test_a_mandate_for_urgent_matters_is_not_passed_on(
    world: World, matter: str, urgent: bool, kind: str
) -> None:
    """Property 2: neither by its member nor, were it an employee's, by a head of administration."""
    told = World(("care", "chair", "head", "nurse", "office"), tuple(offices(CAST, [True, True])))
    told = replace(told.stated(), reserved=world.reserved)
    for number, whom in enumerate(("chair", "head")):
        told = told.with_records(
            relation(f"m-{number}", "urgency_mandate", ["care"], [whom], matters=[matter]),
            relation(
                f"p-{number}",
                "subdelegates" if whom == "chair" else kind,
                [whom],
                ["nurse"],
                matters=[matter],
            ),
        )
    assert "nurse" not in told.deciders(matter, Situation(urgent=urgent))


@given(st.sampled_from(["head", "boss", "clerk"]), steps, matters, st.sampled_from([True, False, None]))
def test_only_a_head_in_the_area_of_the_committee_passes_on(
    who: str, kind: str, matter: str, allowed: bool | None
) -> None:
    """Property 2: and only where that is not forbidden."""
    cast = ("board", "care", "head", "boss", "clerk", "nurse", "office", "bureau")
    terms = {} if allowed is None else {"terms": {"may_subdelegate": allowed}}
    first = relation("first", "delegates", ["care"], [who], matters=[matter], **terms)
    second = relation("second", kind, [who], ["nurse"], matters=[matter])
    world = World(cast, (*offices(cast, [True] * 4), first, second)).stated()
    may = who == "head" and allowed is not False
    assert world.deciders(matter) == {"care", who, *(["nurse"] if may else [])}


@given(
    st.sampled_from(["words", "first", "second"]),
    st.sampled_from(["within", "unless"]),
    st.booleans(),
    matters,
)
def test_a_condition_above_binds_everyone_below(where: str, kind: str, met: bool, matter: str) -> None:
    """Property 3: but an exception in the committee's own words takes nothing from those who are given it."""
    cast = ("care", "head", "nurse", "office")
    line = {
        "words": norm("words", ["care"], [matter]),
        "first": relation("first", "delegates", ["care"], ["head"], matters=[matter]),
        "second": relation("second", "subdelegates", ["head"], ["nurse"], matters=[matter]),
    }
    line[where]["requirements"] = [{"kind": kind, "text": text()}]
    world = World(cast, (*offices(cast, [True, True]), *line.values()))
    stands = met == (kind == "within")
    before = {"words": set(), "first": {"care"}, "second": {"care", "head"}}[where]
    if where == "words" and kind == "unless":
        before = {"head", "nurse"}
    held = {"care", "head", "nurse"} if stands else before
    assert world.deciders(matter, Situation(facts={where: met})) == held


# --- narrower, wider --------------------------------------------------------------------------------------


@st.composite
def narrowed(draw: st.DrawFn, world: World) -> World:
    """A region where one grant says more narrowly what it gives."""
    places = world.of(*GRANTS)
    assume(places)
    place = draw(st.sampled_from(places))
    record = world.records[place]
    more: Raw = {}
    kind = draw(st.sampled_from(["amount", "valid", "requirements", "matters", "terms"]))
    if kind == "requirements":
        bound = {"kind": draw(st.sampled_from(["within", "unless"])), "text": text("more")}
        more = {"requirements": [*record.get("requirements", ()), bound]}
        assume(len(more["requirements"]) != 2)  # the first one would then have another key
    elif kind == "terms":
        more = {"terms": {**record.get("terms", {}), "may_subdelegate": False}}
    elif kind == "matters":
        assume(len(record.get("matters", ())) > 1)
        wide = [one for one in record["matters"] if one != "decide.wide"]
        more = {"matters": wide[:1]}
    else:
        assume(kind not in record)
        more = {kind: draw(amounts if kind == "amount" else periods)}
    return world.changed(place, **more)


@fewer
@given(st.data(), worlds(), matters)
def test_narrowing_a_grant_gives_nobody_anything(data: Any, world: World, matter: str) -> None:
    """Property 3, where it is stated which committee has the matter.

    Elsewhere a sub-delegation is taken as the document's own words when nothing says what it rests on.
    Whoever has only what falls back from one who is away is left out.
    """
    before = world.stated()
    after = data.draw(narrowed(before))
    situation = data.draw(situations(before, *NO_ONE_AWAY))
    held = after.answer(matter, situation)
    assert after.deciders(matter, situation) - before.deciders(matter, situation) <= standing_in(held)


@fewer
@given(cases("amount", "date", "urgent"), matters)
def test_what_is_held_lies_within_every_link(case: tuple[World, Situation], matter: str) -> None:
    """Property 3: the limits of a holder are within those of all records of some way to it."""
    world, situation = case
    naive = Naive(world, situation)
    acting = {naive.stand_in(one, matter) for one in world.actors if naive.away(one) is not None}
    for holder in world.answer(matter, situation).holders:
        if holder.instead_of is not None or holder.actor in acting:
            continue
        words = naive.words_of(matter, in_the_case=True)
        ways: list[list[Raw]] = [[one] for one in words if holder.actor in one["holders"]]
        for grant in naive.grants:
            for path in naive.paths(grant, matter):
                if path.target == holder.actor:
                    ways.append([*path.grants, *([] if path.words is None else [path.words])])
        for limits in holder.limits or (Limits(),):
            assert any(all(limits_of(one).within(limits) == limits for one in way) for way in ways)


def limits_of(record: Raw) -> Limits:
    """Return the limits of a record."""
    valid, revoked = record.get("valid", {}), record.get("terms", {}).get("revoked")
    last = [day for day in (valid.get("last"), revoked and revoked - datetime.timedelta(days=1)) if day]
    period = Period(first=valid.get("first"), last=min(last, default=None))
    return Limits(amounts=Amounts(**record.get("amount", {})), period=period)


@fewer
@given(st.data(), worlds(), matters)
def test_a_new_grant_takes_nothing_from_anybody(data: Any, world: World, matter: str) -> None:
    """Property 4, where it is stated which committee has the matter, and for grants without *unless*."""
    before = world.stated().without(lambda one: one.get("modality") == "duty")
    new = data.draw(grants("new", before.actors, data.draw(steps), lawful=True))
    new.pop("requirements", None)
    after = before.with_records(new)
    situation = data.draw(situations(before, "date", "amount", "urgent", "facts", "away"))
    assert before.deciders(matter, situation) <= after.deciders(matter, situation)


@fewer
@given(st.data(), cases(*NO_ONE_AWAY), matters)
def test_who_is_away_gives_power_to_those_only_who_stand_in(
    data: Any, case: tuple[World, Situation], matter: str
) -> None:
    """Property 4."""
    world, before = case
    away = data.draw(situations(world, "away"))
    after = structs.replace(before, absent=away.absent, vacant=away.vacant, disqualified=away.disqualified)
    new = world.deciders(matter, after) - world.deciders(matter, before)
    assert new <= standing_in(world.answer(matter, after))


@fewer
@given(worlds(), st.sampled_from(["delegates", "urgency_mandate"]), matters, matters, st.data())
def test_whoever_hands_on_keeps_it(world: World, kind: str, held: str, given_on: str, data: Any) -> None:
    """Property 5."""
    before = world.stated().with_records(norm("own", ["care"], [held]))
    target = data.draw(st.sampled_from(before.actors))
    after = before.with_records(relation("new", kind, ["care"], [target], matters=[given_on]))
    for matter in DECISIONS:
        assert ("care" in before.deciders(matter)) <= ("care" in after.deciders(matter))


# --- taken back, barred -----------------------------------------------------------------------------------


@fewer
@given(st.data(), worlds(), st.sampled_from(DAYS), matters)
def test_what_is_taken_back_is_as_if_it_had_not_been(
    data: Any, world: World, day: datetime.date, matter: str
) -> None:
    """Property 6, where it is stated which committee has the matter: what rests on a grant ends with it."""
    told = world.stated()
    places = told.of("delegates", "subdelegates")
    assume(places)
    place = data.draw(st.sampled_from(places))
    terms = {**told.records[place].get("terms", {})}
    terms.pop("revoked", None)
    kept = told.changed(place, terms=terms)
    revoked = told.changed(place, terms={**terms, "revoked": day})
    gone = told.without(lambda one: one["id"] == told.records[place]["id"])
    facts = data.draw(situations(gone, "amount", "away", "crisis", "facts"))
    after, before = (structs.replace(facts, date=day - datetime.timedelta(days=back)) for back in (0, 1))
    assert revoked.deciders(matter, after) == gone.deciders(matter, after)
    assert revoked.deciders(matter, before) == kept.deciders(matter, before)


@fewer
@given(st.data(), cases(), matters)
def test_nothing_is_left_of_what_was_asked_before(
    data: Any, case: tuple[World, Situation], matter: str
) -> None:
    """Property 6: one ground gives the same answers, whatever it was asked between."""
    world, situation = case
    first = world.answer(matter, situation)
    for other in DECISIONS:
        world.answer(other, data.draw(situations(world)))
    assert world.answer(matter, situation) == first
    assert trace(world.organisation, Frame(matter=matter), world.law, None, situation) == first


@fewer
@given(cases("amount", "date", "crisis", "away"), matters)
def test_what_a_committee_must_decide_itself_nobody_else_decides(
    case: tuple[World, Situation], matter: str
) -> None:
    """Property 7, but for those whom the document's own words name, and the assembly's committees."""
    world, situation = case
    own = world.without(lambda one: one["kind"] == "norm" and CAST[one["holders"][0]]["kind"] != "body")
    own = replace(own, reserved={"committee": frozenset({matter})})
    kinds = {CAST[one]["object"] for one in own.deciders(matter, situation)}
    assert kinds <= {"assembly", "board", "committee", "crisis_committee", "subcommittee"}
    words = {holder for one in own.records for holder in one.get("holders", ())}
    words |= {to for one in own.records if "assembly" in one.get("from", ()) for to in one["to"]}
    assert own.deciders(matter, situation) <= words | standing_in(own.answer(matter, situation))


@fewer
@given(cases(), matters)
def test_no_employee_decides_together_with_another(case: tuple[World, Situation], matter: str) -> None:
    """Property 10."""
    world, situation = case
    answer = world.answer(matter, situation)
    assert answer.mode is not HolderMode.JOINT or not any(
        CAST[one.actor]["kind"] in ("post", "seat") for one in answer.holders if one.instead_of is None
    )


# --- relations apart --------------------------------------------------------------------------------------


@fewer
@given(st.data(), cases(), st.lists(st.sampled_from(IRRELEVANT), min_size=1, max_size=4))
def test_other_relations_change_no_decision(
    data: Any, case: tuple[World, Situation], kinds: list[str]
) -> None:
    """Property 15."""
    world, situation = case
    who = st.sampled_from(world.actors)
    new = [relation(f"o{n}", kind, [data.draw(who)], [data.draw(who)]) for n, kind in enumerate(kinds)]
    for item in new:
        if item["relation"] == "distributes_work_environment":
            item["matters"] = ["distribute_work_environment.clerk"]
    after = world.with_records(*new)
    assert world.every_decider(situation) == after.every_decider(situation)


@fewer
@given(st.data(), worlds(), st.sampled_from(["manage", "attest", "sign", "attend"]))
def test_decisions_change_no_other_relation(data: Any, world: World, act: str) -> None:
    """Property 15, the other way."""
    kind = {"manage": "manages", "attest": "attests", "sign": "signs", "attend": "attends"}[act]
    who = data.draw(st.sampled_from(world.actors))
    whom = data.draw(st.sampled_from(world.actors))
    alone = World(world.actors, (relation("tie", kind, [who], [whom]),))
    beside = world.with_records(relation("tie", kind, [who], [whom]))
    matter = f"{act}.{CAST[whom]['object']}"
    assert {one.actor for one in alone.answer(matter).holders} == {who}
    if not set(world.of("also_holds")):
        held = {one.actor for one in beside.answer(matter, PLAIN).holders}
        assert held - standing_in(beside.answer(matter)) <= {who}
