"""Random small regions, unlawful and circular ones too, and situations in them.

A world is kept as the plain data of a file, so that whoever reckons with it by hand (``naive``) need not
look through the eyes of the engine.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import msgspec
from hypothesis import strategies as st

from models.authority.answer import Answer, Frame
from models.authority.ground import Ground
from models.authority.situation import PLAIN, Situation
from models.authority.trace import trace
from models.core.law import Law, Reservation, Reserved
from models.core.matters import Matters
from models.core.organisation import Organisation
from models.core.people import Appointment, Person
from models.core.texts import Text
from models.core.vocabulary import Modality
from tests.builders import actor, data, norm, relation, text, trees

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

Raw = dict[str, Any]

WIDE, NARROW, SIDE, OTHER = "decide.wide", "decide.narrow", "decide.side", "decide.other"
DECISIONS = (WIDE, NARROW, SIDE, OTHER)
WIDER = {NARROW: WIDE, SIDE: WIDE}
ACTS = (
    *("manage", "head", "serve", "attest", "sign", "distribute_work_environment", "speak", "attend"),
    *("consult", "hold_office", "deputise"),
)
CAST: Mapping[str, Raw] = {
    "assembly": {"kind": "body", "object": "assembly"},
    "board": {"kind": "body", "object": "board"},
    "care": {"kind": "body", "object": "committee"},
    "crisis": {"kind": "body", "object": "crisis_committee"},
    "sub": {"kind": "body", "object": "subcommittee", "of": "care"},
    "chair": {"kind": "seat", "object": "committee_chair", "of": "care"},
    "head": {"kind": "post", "object": "administration_head"},
    "boss": {"kind": "post", "object": "administration_head"},
    "nurse": {"kind": "post", "object": "clerk"},
    "clerk": {"kind": "post", "object": "clerk"},
    "robot": {"kind": "function", "object": "automaton"},
    "firm": {"kind": "outsider", "object": "company"},
    "guest": {"kind": "outsider", "object": "stranger"},
    "office": {"kind": "unit", "object": "administration"},
    "bureau": {"kind": "unit", "object": "administration"},
}
COMMITTEES = frozenset({"board", "care", "crisis"})
POSTS = ("head", "boss", "nurse", "clerk")
CAN_BE_AWAY = (*POSTS, "chair", "robot")
PEOPLE = ("ada", "bo", "eva")
DAYS = tuple(datetime.date(2026, month, 1) for month in (3, 6, 9))
AMOUNTS = (100, 200, 500)

TREES = trees(
    [*DECISIONS, *(f"{act}.{item['object']}" for act in ACTS for item in CAST.values())],
    {key.split(".")[1]: value.split(".")[1] for key, value in WIDER.items()},
)
MATTERS = Matters(TREES)
IRRELEVANT = ("manages", "attests", "signs", "speaks", "attends", "distributes_work_environment")


@dataclass(frozen=True)
class World:
    """A region and the law over it."""

    actors: tuple[str, ...]
    records: tuple[Raw, ...] = ()
    appointments: tuple[tuple[str, str, datetime.date | None, datetime.date | None], ...] = ()
    reserved: Mapping[str, frozenset[str]] = field(default_factory=dict)
    others: tuple[Raw, ...] = ()

    @cached_property
    def organisation(self) -> Organisation:
        """The region as the engine reads it."""
        shown = [actor(name, **CAST[name]) for name in self.actors]
        told = [{**item, "lines": [place, place]} for place, item in enumerate(self.records, start=1)]
        raw = data([*shown, *self.others], told)
        people = tuple(Person(name, name) for name in PEOPLE)
        held = [
            {"person": person, "post": post, "valid": period(first, last)}
            for person, post, first, last in self.appointments
        ]
        held_by = tuple(msgspec.convert(held, list[Appointment]))
        complete = bool(held_by)
        return Organisation(
            msgspec.structs.replace(raw, people=people, appointments=held_by, appointments_complete=complete),
            MATTERS,
        )

    @cached_property
    def law(self) -> Law:
        """What cannot be handed on."""
        made = [
            Reservation(
                id=f"KL {name}",
                text=msgspec.convert(text(), Text),
                reserved=Reserved(name),
                matters=tuple(sorted(named)),
            )
            for name, named in self.reserved.items()
        ]
        return Law(reservations=tuple(made))

    @cached_property
    def ground(self) -> Ground:
        """The region made ready."""
        return Ground(self.organisation, self.law)

    def answer(self, matter: str, situation: Situation = PLAIN) -> Answer:
        """Ask who may decide."""
        frame = Frame(matter=matter)
        return trace(self.organisation, frame, self.law, self.ground, situation)

    def deciders(self, matter: str, situation: Situation = PLAIN) -> frozenset[str]:
        """Return who may decide; nobody where the region only tells of tasks."""
        return deciders(self.answer(matter, situation))

    def every_decider(self, situation: Situation = PLAIN) -> dict[str, frozenset[str]]:
        """Return who may decide each matter."""
        return {matter: self.deciders(matter, situation) for matter in DECISIONS}

    def with_records(self, *added: Raw) -> World:
        """Return the same region with more records."""
        return replace(self, records=(*self.records, *added))

    def without(self, unwanted: Callable[[Raw], bool]) -> World:
        """Return the same region with fewer records."""
        return replace(self, records=tuple(item for item in self.records if not unwanted(item)))

    def changed(self, place: int, **more: Any) -> World:
        """Return the same region with one record that says something else."""
        records = list(self.records)
        records[place] = {**records[place], **more}
        return replace(self, records=tuple(records))

    def stated(self) -> World:
        """Return the same region where a committee's competence is stated for every matter."""
        return self.with_records(norm("stated", ["care"], [WIDE, OTHER]))

    def of(self, *kinds: str) -> list[int]:
        """Return the places of the relations of some types, and of the norms (``norm``)."""
        return [
            place for place, item in enumerate(self.records) if item.get("relation", item["kind"]) in kinds
        ]


def deciders(answer: Answer) -> frozenset[str]:
    """Return who may decide by an answer."""
    held = answer.modality is Modality.POWER
    return frozenset(item.actor for item in answer.holders) if held else frozenset()


def period(first: datetime.date | None, last: datetime.date | None) -> Raw:
    """Return a period as it stands in a data file."""
    return {key: day for key, day in (("first", first), ("last", last)) if day is not None}


# --- parts of records -------------------------------------------------------------------------------------


NOTHING = st.none()


def optional(strategy: st.SearchStrategy[Any], one_in: int = 4) -> st.SearchStrategy[Any]:
    """Return something now and then, and mostly None."""
    return st.one_of(*[NOTHING] * (one_in - 1), strategy)


matters: st.SearchStrategy[list[str]] = st.lists(
    st.sampled_from(DECISIONS), min_size=1, max_size=2, unique=True
)
amounts = st.sampled_from([{"up_to": 100}, {"up_to": 200}, {"above": 100}, {"above": 100, "up_to": 500}])
periods = st.sampled_from(
    [period(a, b) for a in (None, *DAYS) for b in (None, *DAYS) if not a or not b or a <= b]
)


@st.composite
def requirements(draw: st.DrawFn) -> list[Raw]:
    """Conditions of every sort."""
    found = []
    for kind in draw(st.lists(st.sampled_from(["within", "unless", "in_situation", "consult"]), max_size=2)):
        made: Raw = {"kind": kind, "text": text(kind)}
        if kind == "consult":
            made["with"] = "care"
        if kind == "in_situation":
            made |= {"circumstance": circumstance} if (circumstance := draw(circumstances)) else {}
        if draw(st.booleans()):
            made["fact"] = text("fact")
        if named := draw(some_matters):
            made["matters"] = named
        found.append(made)
    return found


circumstances = st.sampled_from([None, "crisis", "urgent"])
some_amounts, some_periods = optional(amounts), optional(periods)
some_requirements, some_matters = optional(requirements(), 5), optional(matters, 6)
some_days = optional(st.sampled_from(DAYS), 5)


@st.composite
def bounds(draw: st.DrawFn) -> Raw:
    """How far a record reaches; mostly without limit."""
    made: Raw = {}
    if amount := draw(some_amounts):
        made["amount"] = amount
    if valid := draw(some_periods):
        made["valid"] = valid
    if required := draw(some_requirements):
        made["requirements"] = required
    return made


@st.composite
def grant_terms(draw: st.DrawFn) -> Raw:
    """The terms of a grant."""
    made: Raw = {}
    if (allowed := draw(st.sampled_from([True, None, False]))) is not None:
        made["may_subdelegate"] = allowed
    if revoked := draw(some_days):
        made["revoked"] = revoked
    return made


# --- records ----------------------------------------------------------------------------------------------


@st.composite
def grants(draw: st.DrawFn, name: str, cast: Sequence[str], kind: str, lawful: bool = False) -> Raw:
    """A grant: by those who may, in two of three, and to anyone."""
    usual: Sequence[str] | frozenset[str] = POSTS if kind == "subdelegates" else COMMITTEES
    sources = [one for one in cast if one in usual] or list(cast)
    if not lawful and draw(st.integers(0, 3)) == 0:
        sources = list(cast)
    several = draw(st.integers(0, 6)) == 0
    source = draw(st.lists(st.sampled_from(sources), min_size=1, max_size=2 if several else 1, unique=True))
    seats = [one for one in cast if one in ("chair",)]
    targets = seats if kind == "urgency_mandate" and seats and draw(st.booleans()) else list(cast)
    target = draw(st.lists(st.sampled_from(targets), min_size=1, max_size=2, unique=True))
    made = relation(name, kind, source, target, **draw(bounds()))
    if kind != "urgency_mandate" or draw(st.booleans()):
        made["matters"] = draw(matters)
    if terms := draw(grant_terms()):
        made["terms"] = terms
    if len(target) > 1 and draw(st.booleans()):
        made["mode"] = "joint"
    return made


@st.composite
def norms(draw: st.DrawFn, name: str, cast: Sequence[str]) -> Raw:
    """A power or a task, of a committee in two of three."""
    committees = [one for one in cast if one in COMMITTEES]
    often: int = draw(st.integers(0, 2))
    likely = committees if committees and often else list(cast)
    force = draw(st.sampled_from(["power", "power", "power", "duty"]))
    return norm(name, [draw(st.sampled_from(likely))], draw(matters), force, **draw(bounds()))


@st.composite
def deputies(draw: st.DrawFn, name: str, cast: Sequence[str], order: int) -> Raw:
    """Somebody who stands in for somebody. No two of a world stand in the same place."""
    can = [one for one in cast if one in CAN_BE_AWAY] or list(cast)
    deputy, whom = draw(st.sampled_from(can)), draw(st.sampled_from(can))
    terms: Raw = {"order": order}
    if covers := draw(optional(st.sampled_from([["absent"], ["vacant"], ["disqualified", "absent"]]), 3)):
        terms["covers"] = covers
    if draw(st.integers(0, 3)) == 0:
        terms["acting"] = True
    made = relation(name, "deputises", [deputy], [whom], standing_in=terms)
    if valid := draw(optional(periods, 6)):
        made["valid"] = valid
    if required := draw(some_requirements):
        made["requirements"] = required
    return made


@st.composite
def one_record(draw: st.DrawFn, name: str, cast: Sequence[str], order: int) -> Raw:
    """A record that bears on who may decide."""
    kind = draw(
        st.sampled_from(
            [
                *("norm", "norm", "delegates", "delegates", "delegates", "subdelegates", "subdelegates"),
                *("urgency_mandate", "deputises", "deputises", "also_holds"),
            ]
        )
    )
    if kind == "norm":
        return draw(norms(name, cast))
    if kind == "deputises":
        return draw(deputies(name, cast, order))
    if kind == "also_holds":
        posts = [one for one in cast if one in CAN_BE_AWAY] or list(cast)
        return relation(name, kind, [draw(st.sampled_from(posts))], [draw(st.sampled_from(posts))])
    return draw(grants(name, cast, kind))


def offices(cast: Iterable[str], told: Iterable[bool]) -> list[Raw]:
    """Return who heads which administration, and whose it is, as far as it is told."""
    every = [("heads", "head", "office"), ("serves", "office", "care")]
    every += [("heads", "boss", "bureau"), ("serves", "bureau", "board")]
    known = set(cast)
    return [
        relation(f"office-{number}", kind, [source], [target])
        for number, ((kind, source, target), tell) in enumerate(zip(every, told, strict=False))
        if tell and {source, target} <= known
    ]


casts = st.sets(st.sampled_from([name for name in CAST if CAST[name]["kind"] != "unit"]), max_size=5)


@st.composite
def lines(draw: st.DrawFn) -> list[Raw]:
    """The usual line from a committee over its head of administration, so that there often is one."""
    about = [draw(st.sampled_from([WIDE, NARROW]))]
    head = draw(st.sampled_from(["head", "head", "boss"]))
    made = [
        norm("line-1", ["care"], [draw(st.sampled_from([WIDE, *about]))], **draw(bounds())),
        relation("line-2", "delegates", ["care"], [head], matters=about, **draw(bounds())),
        relation("line-3", "subdelegates", [head], ["nurse"], matters=about, **draw(bounds())),
    ]
    if terms := draw(grant_terms()):
        made[1]["terms"] = terms
    return made[draw(st.integers(0, 1)) :]


some_lines = optional(lines(), 2)


@st.composite
def worlds(draw: st.DrawFn, most: int = 8, with_crisis: bool = False) -> World:
    """A small region: at most eight who might decide, and two administrations."""
    line = draw(some_lines) or []
    chosen = draw(casts) | {"care"} | ({"crisis"} if with_crisis else set())
    chosen |= {line[-1]["from"][0], "nurse"} if line else set()
    acting = [name for name in CAST if name in chosen]
    cast = [*acting, "office", "bureau"]
    records = offices(cast, draw(st.lists(st.integers(0, 4).map(bool), min_size=4, max_size=4)))
    records += line
    for number in range(draw(st.integers(0, most - len(line)))):
        likely = acting if draw(st.integers(0, 9)) else cast
        records.append(draw(one_record(f"r{number}", likely, number + 1)))
    return World(tuple(cast), tuple(records), draw(appointments(acting)), draw(reservations))


@st.composite
def appointments(draw: st.DrawFn, cast: Sequence[str]) -> Any:
    """Who holds which post; often nothing is known of it."""
    posts = [one for one in cast if one in CAN_BE_AWAY]
    if not posts or draw(st.integers(0, 2)):
        return ()
    held = []
    for post in posts:
        for person in draw(st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True)):
            valid = draw(some_periods) or {}
            held.append((person, post, valid.get("first"), valid.get("last")))
    return tuple(held)


reservations = st.fixed_dictionaries(
    {},
    optional={
        one.value: st.frozensets(st.sampled_from(DECISIONS), min_size=1, max_size=1) for one in Reserved
    },
).filter(lambda drawn: len(drawn) < 3)
