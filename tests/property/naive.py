"""Who may decide, reckoned by brute force from the formal core of the domain and from plain data.

Every path from whoever has a matter of its own is walked: by no grant, by one, or by one and a
sub-delegation. Each link is held against the law alone, then against all conditions and limits at once.
Nothing here looks into the engine but for the list of the rules that it knows.
"""

from __future__ import annotations

import datetime
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.property import naive_law
from tests.property.rules import known_rules
from tests.property.worlds import CAST, COMMITTEES, PEOPLE, WIDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from models.authority.situation import Situation
    from tests.property.worlds import Raw, World

GRANTS = ("delegates", "subdelegates", "urgency_mandate")
BOUNDS = ("within", "in_situation", "according_to")


class Path(NamedTuple):
    """A way of power: whose it is, and the records on the way down; ``words`` is what states it, if any."""

    root: str
    words: Raw | None
    grants: tuple[Raw, ...]
    source: str
    target: str


def may_decide(world: World, matter: str, situation: Situation) -> frozenset[str]:
    """Return who may decide a matter in a situation."""
    return Naive(world, situation).deciders(matter)


class Naive:
    """One world in one situation."""

    def __init__(self, world: World, situation: Situation) -> None:
        self.world, self.situation = world, situation
        self.norms = [one for one in world.records if one["kind"] == "norm"]
        self.grants = [one for one in world.records if one.get("relation") in GRANTS]
        self.heads = {(one["from"][0], one["to"][0]) for one in self._all("heads")}
        self.serves = {(one["from"][0], one["to"][0]) for one in self._all("serves")}
        self.rules = known_rules()

    def _all(self, kind: str) -> list[Raw]:
        return [one for one in self.world.records if one.get("relation") == kind]

    # --- the answer -------------------------------------------------------------------------------------

    def deciders(self, matter: str) -> frozenset[str]:
        """Return everyone: those whom words of power name, those who are given it, those in urgent cases."""
        found: set[str] = set()
        for one in self.words_of(matter, in_the_case=True):
            if one["modality"] == "power":
                moved = [self.moved(holder, matter) for holder in one["holders"]]
                found |= self.present(moved, matter)
        for grant in self.grants:
            paths = [path for path in self.paths(grant, matter) if self.open(path, matter)]
            targets = list(dict.fromkeys(path.target for path in paths))
            if grant["relation"] == "delegates" and grant["from"] == ["assembly"]:
                targets = [self.moved(target, matter) for target in targets]
            here = self.present(targets, matter)
            if not here and grant["relation"] != "urgency_mandate":
                here = {back for path in paths for back in self.back(path, matter)}
            found |= here
        return frozenset(found)

    # --- what speaks of a matter ------------------------------------------------------------------------

    def speaks_of(self, record: Raw, matter: str) -> bool:
        """Whether a record takes a matter in: it names it, or the whole wider one and not parts of that."""
        named, wide = record.get("matters", ()), WIDER.get(matter)
        return matter in named or (wide in named and not any(WIDER.get(part) == wide for part in named))

    def words_of(self, matter: str, in_the_case: bool = False) -> list[Raw]:
        """Return the norms on a matter, or those that reach the case: about it alone, where there are any."""
        about = [one for one in self.norms if self.speaks_of(one, matter)]
        if in_the_case:
            about = [one for one in about if self.in_force(one, matter) and self.reached([one])]
        itself = [one for one in about if matter in one["matters"]]
        surely = [one for one in itself if self.is_sure(one, in_the_case)]
        return itself if surely else about

    def is_sure(self, record: Raw, in_the_case: bool) -> bool:
        """Whether no limit of a record is left open: it has none, or the case tells on which side it lies."""
        amount, day = self.situation.amount, self.situation.date
        known = {"amount": in_the_case and amount is not None, "valid": in_the_case and day is not None}
        return all(known[key] or not record.get(key) for key in known)

    def stated(self, matter: str) -> list[tuple[str, Raw]]:
        """Return whose own power is stated, also over a wider matter: by a norm, or given by the assembly."""
        by_norm = [
            (holder, one)
            for one in self.norms
            if one["modality"] == "power" and self.speaks_of(one, matter)
            for holder in one["holders"]
        ]
        given = [
            (holder, one)
            for one in self._all("delegates")
            if one["from"] == ["assembly"] and self.speaks_of(one, matter)
            for holder in one["to"]
            if holder in COMMITTEES and self.lawful(one, "assembly", holder, matter)
        ]
        return by_norm + given

    # --- paths ------------------------------------------------------------------------------------------

    def begins_with(self, actor: str, matter: str, passed_on: bool) -> list[Raw | None]:
        """Return by what words power over a matter begins with an actor; None: by those of the grant."""
        stated = self.stated(matter)
        own = [one for holder, one in stated if holder == actor]
        if own:
            return list(own)
        if actor != "assembly" and any(holder in COMMITTEES for holder, _one in stated):
            return []
        if passed_on and any(actor in one["to"] and self.speaks_of(one, matter) for one in self.grants):
            return []
        return [None]

    def paths(self, grant: Raw, matter: str) -> Iterator[Path]:
        """Yield the lawful ways on which a grant gives a matter, whatever the case."""
        if "matters" in grant and not self.speaks_of(grant, matter):
            return
        for source, target in product(grant["from"], grant["to"]):
            if source == target or not self.lawful(grant, source, target, matter):
                continue
            if "matters" not in grant and not self.decides_by_itself(source, matter):
                continue
            passed_on = is_passed_on(grant, source)
            for words in self.begins_with(source, matter, passed_on):
                yield Path(source, words, (grant,), source, target)
            if passed_on:
                yield from self._over_a_head(grant, source, target, matter)

    def _over_a_head(self, grant: Raw, head: str, target: str, matter: str) -> Iterator[Path]:
        for upper in self._all("delegates"):
            if head not in upper["to"] or not self.speaks_of(upper, matter):
                continue
            if upper.get("terms", {}).get("may_subdelegate") is False:
                continue
            for committee in upper["from"]:
                first_step = committee != head and not is_passed_on(upper, committee)
                if not first_step or not self.lawful(upper, committee, head, matter):
                    continue
                if committee in COMMITTEES and self.heads_for(head, committee) is False:
                    continue
                for words in self.begins_with(committee, matter, False):
                    yield Path(committee, words, (upper, grant), head, target)

    def decides_by_itself(self, committee: str, matter: str) -> bool:
        """Whether a mandate that names no matters takes one in: the committee has it, and no assembly."""
        if self.is_reserved(matter, "assembly"):
            return False
        about = self.words_of(matter)
        powers = {holder for one in about if one["modality"] == "power" for holder in one["holders"]}
        tasks = {holder for one in about for holder in one["holders"]}
        named = [one for one in self.grants if "matters" in one]
        gives = [path for one in named for path in self.paths(one, matter) if self.possible(path)]
        givers = {actor for path in gives for actor in (path.source, path.target)}
        return committee in powers or committee in givers or (not powers and not gives and committee in tasks)

    def heads_for(self, actor: str, committee: str) -> bool | None:
        """Whether someone heads an administration of a committee; None where nobody is told to."""
        serving = {unit for unit, whom in self.serves if whom == committee}
        heads = {head for head, unit in self.heads if unit in serving}
        return actor in heads if heads else None

    # --- the law ----------------------------------------------------------------------------------------

    def is_reserved(self, matter: str, whom: str) -> bool:
        """Whether the law leaves a matter, or a wider one, to someone."""
        return not self.world.reserved.get(whom, frozenset()).isdisjoint({matter, WIDER.get(matter, matter)})

    def lawful(self, grant: Raw, source: str, target: str, matter: str) -> bool:
        """Whether no rule that is known objects to a grant, as far as it is about a matter."""
        link = naive_law.Link(grant, source, target, matter, self)
        return not any(rule(link) for name, rule in naive_law.RULES.items() if name in self.rules)

    # --- limits and conditions --------------------------------------------------------------------------

    def reached(self, records: Iterable[Raw], told: bool = True) -> bool:
        """Whether some amount and day lie within all records, and are those of the case if it tells them."""
        known = tuple(records)
        amount = self.situation.amount if told else None
        day = self.situation.date if told else None
        every_amount = [0, *(x + 1 for one in known for x in one.get("amount", {}).values())]
        every_amount += [x for one in known for x in one.get("amount", {}).values()]
        edges = [edge for one in known for edge in _days(one) if edge is not None]
        every_day = [*edges, datetime.date(2026, 1, 1)]
        return any(
            all(_has_amount(one, x) for one in known)
            for x in every_amount
            if all_or(amount, known, _has_amount)
        ) and any(all(_has_day(one, x) for one in known) for x in every_day if all_or(day, known, _has_day))

    def possible(self, path: Path) -> bool:
        """Whether a path leaves any case at all."""
        return self.reached(_records(path), told=False)

    def open(self, path: Path, matter: str) -> bool:
        """Whether a path is open in the case."""
        urgent = any(grant["relation"] == "urgency_mandate" for grant in path.grants)
        moved = self.moved(path.source, matter) != path.source
        return (
            (self.situation.urgent or not urgent)
            and not (urgent and moved)
            and self.reached(_records(path))
            and all(self.in_force(grant, matter) for grant in path.grants)
            and (path.words is None or self.in_force(path.words, matter, BOUNDS))
        )

    def in_force(self, record: Raw, matter: str, kinds: Sequence[str] = (*BOUNDS, "unless")) -> bool:
        """Whether no condition of a record is known to speak against it."""
        known = [self.met(record, place) for place in range(len(record.get("requirements", ())))]
        for one, met in zip(record.get("requirements", ()), known, strict=True):
            concerned = {matter, WIDER.get(matter, matter)} & set(one.get("matters", (matter,)))
            if concerned and one["kind"] in kinds and met is (one["kind"] == "unless"):
                return False
        return True

    def met(self, record: Raw, place: int) -> bool | None:
        """Return whether a condition is met, None where it is not told."""
        asked: Raw = record["requirements"][place]
        at_hand = {"urgent": self.situation.urgent, "crisis": self.situation.crisis is not None}
        if at_hand.get(asked.get("circumstance", ""), False):
            return True
        several = len(record["requirements"]) > 1
        return self.situation.facts.get(f"{record['id']}#{place + 1}" if several else record["id"])

    # --- crisis, absence --------------------------------------------------------------------------------

    def moved(self, actor: str, matter: str) -> str:
        """Return who has the place of an actor: a crisis committee that has taken over its area."""
        crisis = self.situation.crisis
        if crisis is None or actor not in COMMITTEES or actor == crisis.committee:
            return actor
        taken = not crisis.areas or bool(
            {actor, matter, WIDER.get(matter, matter), "all"} & set(crisis.areas)
        )
        return crisis.committee if taken else actor

    @cached_property
    def hats(self) -> dict[str, frozenset[str]]:
        """Each post with all others of the same person, as the document has it."""
        pairs = [(one["from"][0], one["to"][0]) for one in self._all("also_holds")]
        found = {name: {name} for name in self.world.actors}
        for _round in self.world.actors:
            for one, other in pairs:
                found[one] |= found[other]
                found[other] |= found[one]
        return {name: frozenset(hats) for name, hats in found.items()}

    def people_in(self, post: str) -> set[str]:
        """Return who holds a post on the day; without a day, on any."""
        day = self.situation.date
        return {
            person
            for person, where, first, last in self.world.appointments
            if where == post and (day is None or ((first or day) <= day <= (last or day)))
        }

    @cached_property
    def gone(self) -> dict[str, str]:
        """Return who is told to be away, the posts of a person too, with the first reason told."""
        situation, found, people = self.situation, dict[str, str](), dict[str, str]()
        reasons = [("vacant", situation.vacant), ("absent", situation.absent)]
        for reason, names in [*reasons, ("disqualified", situation.disqualified)]:
            for name in names:
                (people if name in PEOPLE else found).setdefault(name, reason)
            if reason == "vacant":
                continue
            before = None
            while before != (len(found), len(people)):
                before = (len(found), len(people))
                for post in [one for one, why in found.items() if why == reason]:
                    for hat in self.hats[post]:
                        found.setdefault(hat, reason)
                    for person in self.people_in(post) if len(self.people_in(post)) == 1 else ():
                        people.setdefault(person, reason)
                for post in self.world.actors:
                    inside = self.people_in(post)
                    if inside and inside <= people.keys():
                        found.setdefault(post, reason)
        return found

    def away(self, actor: str) -> str | None:
        """Return why someone cannot act."""
        kept = bool(self.world.appointments) and CAST[actor]["kind"] in ("post", "seat")
        return self.gone.get(actor) or ("vacant" if kept and not self.people_in(actor) else None)

    def stand_in(self, actor: str, matter: str) -> str | None:
        """Return the first deputy who can act, of those whose rule is for the reason and in force."""
        reason = self.away(actor)
        rules = [one for one in self._all("deputises") if actor in one["to"]]
        rules.sort(key=lambda one: (not one["standing_in"].get("acting"), one["standing_in"]["order"]))
        for one in rules:
            covers = one["standing_in"].get("covers", ["absent", "vacant", "disqualified"])
            in_time = self.situation.date is None or _has_day(one, self.situation.date)
            applies = in_time and self.in_force(one, matter)
            if reason in covers and applies and self.away(one["from"][0]) is None:
                return str(one["from"][0])
        return None

    def present(self, actors: Iterable[str], matter: str) -> set[str]:
        """Return those of some who can act, and who stands in for the others."""
        found = {one if self.away(one) is None else self.stand_in(one, matter) for one in actors}
        return {one for one in found if one is not None}

    def back(self, path: Path, matter: str) -> Iterator[str]:
        """Yield to whom power falls back that nobody has: the one who gave it, or the one above."""
        giver = path.source if self.away(path.source) is None else path.root
        if self.away(giver) is None:
            yield self.moved(giver, matter)


def is_passed_on(grant: Raw, source: str) -> bool:
    """Whether a grant is a second step: an employee gives it, or it is called so."""
    return bool(grant["relation"] == "subdelegates") or CAST[source]["kind"] == "post"


def all_or(value: Any, records: Iterable[Raw], has: Any) -> bool:
    """Whether a value of the case, if told, lies within all."""
    return value is None or all(has(one, value) for one in records)


def _records(path: Path) -> tuple[Raw, ...]:
    return (*path.grants, *(() if path.words is None else (path.words,)))


def _has_amount(record: Raw, amount: int) -> bool:
    within = record.get("amount", {})
    return bool(amount > within.get("above", -1) and amount <= within.get("up_to", amount))


def _days(record: Raw) -> list[datetime.date | None]:
    valid, revoked = record.get("valid", {}), record.get("terms", {}).get("revoked")
    return [valid.get("first"), valid.get("last"), revoked and revoked - datetime.timedelta(days=1)]


def _has_day(record: Raw, day: datetime.date) -> bool:
    first, last, revoked = _days(record)
    return (first or day) <= day <= (last or day) and day <= (revoked or day)
