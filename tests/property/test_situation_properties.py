"""What a situation changes, in random regions: urgency, crisis, absence, disqualification, known facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from models.authority.situation import PLAIN, Situation, Takeover
from models.core.vocabulary import RequirementKind, StandIn
from tests.builders import norm, relation
from tests.property.cases import cases, fact_keys, situations
from tests.property.rules import fewer
from tests.property.worlds import COMMITTEES, DECISIONS, PEOPLE, WIDE, WIDER, World, worlds

if TYPE_CHECKING:
    from models.authority.answer import Answer

matters = st.sampled_from(DECISIONS)
CRISIS_AREAS = st.lists(st.sampled_from([*DECISIONS, "care"]), max_size=2, unique=True)


def mandated(world: World) -> set[str]:
    """Return whom urgency mandates name."""
    return {to for place in world.of("urgency_mandate") for to in world.records[place]["to"]}


# --- urgency ----------------------------------------------------------------------------------------------


@fewer
@given(cases("date", "amount", "away", "crisis"), matters)
def test_urgency_adds_those_at_most_who_have_a_mandate(case: tuple[World, Situation], matter: str) -> None:
    """Property 8: and the duty to report it at the next meeting; without urgency all is as before."""
    world, calm = case
    urgent = structs.replace(calm, urgent=True)
    before, after = world.answer(matter, calm), world.answer(matter, urgent)
    held, holding = world.deciders(matter, calm), world.deciders(matter, urgent)
    assert held <= holding
    for holder in after.holders:
        if holder.actor in holding - held:
            assert (holder.instead_of or holder.actor) in mandated(world)
            codes = [getattr(item.text, "code", None) for item in after.conditions]
            assert "notify-next-meeting" in codes
    assert world.answer(matter, calm) == before


@fewer
@given(worlds(), matters, st.sampled_from([100, 101, 500]))
def test_a_mandate_reaches_no_further_than_the_committee(world: World, matter: str, amount: int) -> None:
    """Property 8: the chair of a committee that has up to 100 decides no more."""
    told = World(("care", "chair", *(one for one in world.actors if one not in ("care", "chair"))))
    told = told.with_records(norm("own", ["care"], [matter], amount={"up_to": 100}))
    told = told.with_records(relation("mandate", "urgency_mandate", ["care"], ["chair"]))
    situation = Situation(urgent=True, amount=amount)
    assert told.deciders(matter, situation) == ({"care", "chair"} if amount <= 100 else set())


# --- crisis -----------------------------------------------------------------------------------------------


@fewer
@given(worlds(with_crisis=True), CRISIS_AREAS, matters, st.data())
def test_a_crisis_moves_what_is_taken_over_and_ends_without_trace(
    world: World, areas: list[str], matter: str, data: Any
) -> None:
    """Property 9."""
    calm = data.draw(situations(world, "date", "amount", "away"))
    crisis = structs.replace(calm, crisis=Takeover(committee="crisis", areas=tuple(areas)))
    before, held = world.answer(matter, calm), world.deciders(matter, calm)
    during = world.deciders(matter, crisis)
    taken = COMMITTEES - {"crisis"}
    if areas and {matter, WIDER.get(matter, matter)}.isdisjoint(areas):
        taken &= set(areas)
    assert held - during <= taken
    assert during - held <= {"crisis"}
    assert ("assembly" in during) == ("assembly" in held)
    if not taken & set(world.actors):
        assert during == held
    assert world.answer(matter, calm) == before


@fewer
@given(worlds(with_crisis=True), matters)
def test_whose_area_is_taken_over_does_not_decide_by_its_own_words(world: World, matter: str) -> None:
    """Property 9: neither when power falls back on it from one who is away."""
    own = world.without(lambda one: one["kind"] != "norm" and "care" in one["to"])
    own = own.with_records(norm("own", ["care"], [matter]))
    for absent in ((), *((one,) for one in own.actors if one in ("head", "nurse"))):
        crisis = Situation(crisis=Takeover(committee="crisis", areas=("care",)), absent=absent)
        assert "care" not in own.deciders(matter, crisis)
        assert "crisis" in own.deciders(matter, crisis)


# --- who is away ------------------------------------------------------------------------------------------

AWAY = ["absent", "vacant", "disqualified"]
LINE = ("boss", "nurse", "clerk")


@given(
    st.permutations(LINE),
    st.lists(st.lists(st.sampled_from(AWAY), min_size=1, unique=True), min_size=3, max_size=3),
    st.dictionaries(st.sampled_from(LINE), st.sampled_from(AWAY)),
    st.sampled_from(AWAY),
    st.lists(st.sampled_from([*LINE, "head"]), min_size=2, max_size=2),
    st.randoms(use_true_random=False),
)
def test_a_deputy_acts_only_when_all_earlier_ones_cannot(
    line: list[str], covers: list[list[str]], away: dict[str, str], why: str, ring: list[str], random: Any
) -> None:
    """Property 13: in their order, for the reasons that each rule is for, and no deputy of a deputy."""
    rules = [
        relation(f"d{n}", "deputises", [one], ["head"], standing_in={"order": n + 1, "covers": covers[n]})
        for n, one in enumerate(line)
    ]
    rules += [relation("ring", "deputises", ring[:1], ring[1:], standing_in={"order": 9})]
    rules = [one for one in rules if one["id"] != "ring" or "head" not in one["to"]]
    random.shuffle(rules)
    grant = relation("grant", "delegates", ["care"], ["head"], matters=[WIDE], amount={"up_to": 100})
    world = World(("care", "head", *LINE), (grant, *rules))
    gone = {**away, "head": why}
    told = {reason: tuple(one for one, its in gone.items() if its == reason) for reason in AWAY}
    situation = Situation(absent=told["absent"], vacant=told["vacant"], disqualified=told["disqualified"])
    able = [one for n, one in enumerate(line) if why in covers[n] and one not in away]
    answer = world.answer(WIDE, situation)
    assert [one.actor for one in answer.holders] == (able[:1] or ["care"])
    assert answer.holders[0].role is (StandIn.DEPUTY if able else StandIn.DELEGATOR)
    assert answer.holders[0].limits == world.answer(WIDE).holders[0].limits
    assert not world.deciders(WIDE, structs.replace(situation, amount=101))


@fewer
@given(cases(), matters)
def test_a_deputy_has_no_more_than_the_post(case: tuple[World, Situation], matter: str) -> None:
    """Property 13: whoever stands in, stands in for one who would decide if present."""
    world, situation = case
    present = structs.replace(situation, absent=(), vacant=(), disqualified=())
    everybody = world.__class__(world.actors, world.records, (), world.reserved)
    would = everybody.deciders(matter, present)
    for holder in world.answer(matter, situation).holders:
        if holder.role in (StandIn.DEPUTY, StandIn.ACTING) and holder.actor in world.deciders(
            matter, situation
        ):
            assert holder.instead_of in would


@fewer
@given(cases(), matters, st.sampled_from(PEOPLE))
def test_who_is_disqualified_decides_in_no_post(
    case: tuple[World, Situation], matter: str, person: str
) -> None:
    """Property 14: not as a deputy, a delegator or in another hat."""
    world, situation = case
    barred = structs.replace(situation, disqualified=(*situation.disqualified, person))
    structure = world.organisation.structure
    posts = {one for one in world.actors if structure.people_in(one, barred.date) == (person,)}
    hats = [world.records[place] for place in world.of("also_holds")]
    for _round in world.actors:
        posts |= {
            one
            for item in hats
            for one in (*item["from"], *item["to"])
            if posts & {*item["from"], *item["to"]}
        }
    assert world.deciders(matter, barred).isdisjoint(posts)
    for post in posts:
        named = structs.replace(situation, disqualified=(*situation.disqualified, post))
        assert post not in world.deciders(matter, named)


@given(st.permutations(["head", "boss", "nurse", "clerk"]), st.booleans(), st.sampled_from(AWAY), matters)
def test_away_in_one_hat_is_away_in_all(hats: list[str], named: bool, why: str, matter: str) -> None:
    """Property 14: whether the person is named or a post; but an empty post says nothing of another."""
    ties = [relation(f"hat-{n}", "also_holds", hats[n : n + 1], hats[n + 1 : n + 2]) for n in range(2)]
    grants = [relation(f"grant-{one}", "delegates", ["care"], [one], matters=[matter]) for one in hats]
    world = World(("care", *hats), (*ties, *grants))
    if named and why != "vacant":
        posts = [("ada", hats[0], None, None), *(("bo", one, None, None) for one in hats[1:])]
        world = World(world.actors, world.records, tuple(posts))
    gone = ("ada",) if named and why != "vacant" else (hats[0],)
    situation = structs.replace(PLAIN, **{why: gone})
    here = {"care", *(hats[1:] if why == "vacant" else hats[3:])}
    if named and why != "vacant":
        here = {"care"}  # whoever has the second hat is bo, and bo has the fourth post
    assert world.deciders(matter, situation) == here


# --- what is not known ------------------------------------------------------------------------------------


def reported(answer: Answer) -> set[str]:
    """Return the facts that an answer says it depends on."""
    return {key for item in answer.conditions for key in item.facts}


@fewer
@given(cases("date", "amount", "crisis", "urgent"), matters, st.data())
def test_a_fact_that_is_not_reported_changes_nothing(
    case: tuple[World, Situation], matter: str, data: Any
) -> None:
    """Property 16."""
    world, unknown = case
    keys = sorted(set(fact_keys(world)) - reported(world.answer(matter, unknown)))
    facts = data.draw(st.dictionaries(st.sampled_from(keys), st.booleans())) if keys else {}
    known = structs.replace(unknown, facts=facts)
    assert world.deciders(matter, known) == world.deciders(matter, unknown)


@fewer
@given(cases("date", "amount", "crisis", "urgent"), matters)
def test_when_every_reported_fact_is_as_it_should_be_the_answer_stands(
    case: tuple[World, Situation], matter: str
) -> None:
    """Property 16, the other way: the same deciders, and nothing is left to depend on."""
    world, unknown = case
    answer = world.answer(matter, unknown)
    met = {key: item.kind is not RequirementKind.UNLESS for item in answer.conditions for key in item.facts}
    known = structs.replace(unknown, facts=met)
    assert world.deciders(matter, known) == world.deciders(matter, unknown)
    assert not reported(world.answer(matter, known)) & set(met)


@fewer
@given(worlds(), matters)
def test_nothing_told_is_the_plain_case(world: World, matter: str) -> None:
    """Property 16."""
    assert world.answer(matter, Situation()) == world.answer(matter, PLAIN)
    assert world.answer(matter).before is None
