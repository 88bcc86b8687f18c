"""Invariants of the trace engine, on random small organisations of posts that hand on in circles.

Here duties count as well, as holders and not only who decides; what holds of decisions by law, and in a
situation, is proved by the modules beside this one.
"""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from models.authority.answer import Answer, Frame
from models.authority.trace import trace
from models.core.vocabulary import Modality, Status, Verdict
from tests.builders import actor, norm, organisation, relation, trees

POSTS = ["a", "b", "c", "d", "e"]
MATTERS = ["decide.wide", "decide.narrow", "manage.post", "appoint.post", "assign.post"]
PARENTS = {"narrow": "wide"}
TREES = trees(MATTERS, PARENTS)
DECISIONS = ["decide.wide", "decide.narrow"]

posts = st.sampled_from(POSTS)
decisions = st.lists(st.sampled_from(DECISIONS), min_size=1, max_size=2, unique=True)


@st.composite
def records(draw: st.DrawFn, most: int = 8) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    for number in range(draw(st.integers(0, most))):
        name = f"r{number}"
        kind = draw(st.sampled_from(["norm", "duty", "delegates", "subdelegates"]))
        if kind in ("norm", "duty"):
            modality = "power" if kind == "norm" else "duty"
            made.append(norm(name, [draw(posts)], draw(decisions), modality))
        else:
            source, target = draw(st.lists(posts, min_size=2, max_size=2, unique=True))
            made.append(relation(name, kind, [source], [target], matters=draw(decisions)))
    return made


def answers(made: list[dict[str, Any]], names: dict[str, str] | None = None) -> dict[str, Answer]:
    names = names or {post: post for post in POSTS}
    region = organisation([actor(names[post], object="post") for post in POSTS], made, TREES)
    return {matter: trace(region, Frame(matter=matter)) for matter in MATTERS}


def holders(made: list[dict[str, Any]]) -> dict[str, set[str]]:
    return {matter: {item.actor for item in answer.holders} for matter, answer in answers(made).items()}


@given(records())
def test_every_holder_is_reached_by_the_chain(made: list[dict[str, Any]]) -> None:
    for answer in answers(made).values():
        targets = {step.target for step in answer.chain}
        assert {item.actor for item in answer.holders} <= targets
        assert (answer.status is Status.SILENT) == (not answer.holders)
        assert all(step.basis for step in answer.chain)


@given(records())
def test_every_step_of_a_chain_is_a_record_that_hands_on_the_matter(made: list[dict[str, Any]]) -> None:
    widths = {"decide.narrow": {"decide.narrow", "decide.wide"}, "decide.wide": {"decide.wide"}}
    for matter in DECISIONS:
        for step in answers(made)[matter].chain:
            if step.source is not None:
                assert any(
                    record["kind"] == "relation"
                    and step.source in record["from"]
                    and step.target in record["to"]
                    and widths[matter] & set(record["matters"])
                    for record in made
                )


@given(records(), posts)
def test_a_new_power_takes_none_away(made: list[dict[str, Any]], post: str) -> None:
    """Nobody gains by it but the one who has it, and those to whom that one hands it on."""
    before = holders(made)
    powers = {matter: answer.modality is Modality.POWER for matter, answer in answers(made).items()}
    after = holders([*made, norm("new", [post], ["decide.narrow"])])
    exact = any(item["kind"] == "norm" and "decide.narrow" in item["matters"] for item in made)
    if exact and powers["decide.narrow"]:
        given = {to for item in made if post in item.get("from", ()) for to in item["to"]}
        assert before["decide.narrow"] | {post} <= after["decide.narrow"]
        assert after["decide.narrow"] <= before["decide.narrow"] | {post} | given
    assert after["decide.wide"] == before["decide.wide"]


@given(records(), st.lists(st.tuples(posts, posts), max_size=6))
def test_other_relations_change_no_decision(made: list[dict[str, Any]], edges: list[tuple[str, str]]) -> None:
    others = [
        relation(f"o{number}", kind, [source], [target])
        for number, (source, target) in enumerate(edges)
        for kind in ("manages", "appoints", "assigns")
        if number % 3 == ("manages", "appoints", "assigns").index(kind)
    ]
    before, after = holders(made), holders([*made, *others])
    assert {matter: before[matter] for matter in DECISIONS} == {matter: after[matter] for matter in DECISIONS}


@given(records(), st.randoms(use_true_random=False))
def test_order_changes_nothing(made: list[dict[str, Any]], random: Any) -> None:
    shuffled = list(made)
    random.shuffle(shuffled)
    first, second = answers(made), answers(shuffled)
    for matter in MATTERS:
        assert {item.actor for item in first[matter].holders} == {
            item.actor for item in second[matter].holders
        }
        assert first[matter].status is second[matter].status
        assert first[matter].certainty is second[matter].certainty
        assert first[matter].modality is second[matter].modality


@given(records())
def test_names_change_nothing_but_names(made: list[dict[str, Any]]) -> None:
    names = {post: f"x-{post}" for post in POSTS}
    renamed = []
    for record in made:
        copy = dict(record)
        for key in ("holders", "from", "to"):
            if key in copy:
                copy[key] = [names[item] for item in copy[key]]
        renamed.append(copy)
    before, after = answers(made), answers(renamed, names)
    for matter in MATTERS:
        assert [names[item.actor] for item in before[matter].holders] == [
            i.actor for i in after[matter].holders
        ]


@given(records(), posts, st.sampled_from(DECISIONS))
def test_the_verdict_agrees_with_the_holders(made: list[dict[str, Any]], post: str, matter: str) -> None:
    region = organisation([actor(name, object="post") for name in POSTS], made, TREES)
    answer = trace(region, Frame(matter=matter, actor=post))
    if answer.status is Status.SILENT:
        assert answer.verdict is None
    else:
        held = post in {item.actor for item in answer.holders}
        assert (answer.verdict is Verdict.NO) == (not held)
        if not held:
            assert post in {item.actor for item in answer.considered} or len(answer.considered) >= 8
