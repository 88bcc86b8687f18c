"""The administrative side of a fictional region: administrations with their units, layer by layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from data.example.names import PLACES
from data.example.politics import Committee
from data.example.titles import LEVELS, LOCAL_ADMINISTRATION, LOCAL_HEAD, LOCAL_WEIGHT, TEAM
from data.example.wording import capital, placed, slug
from models.core.records import Description
from models.core.relations import RelationType
from models.core.texts import Text
from models.core.vocabulary import ActorKind

if TYPE_CHECKING:
    from random import Random

    from data.example.draft import Draft
    from data.example.sizes import Size
    from models.core.texts import Noun

SHARES = (0.03, 0.17, 0.34, 0.46)
"""How the managers below the head are spread over areas, departments, sections and units."""
TEAM_SHARE = 0.35
"""How many of the units are teams below other units, where there are teams."""


class Unit(Struct, frozen=True):
    """A unit with its manager: its layer, what it is part of, its staff groups."""

    actor: str
    manager: str
    level: int
    above: int | None
    groups: tuple[str, ...]


class Administration(Struct, frozen=True):
    """The units of an administration, the administration itself first."""

    committee: Committee
    units: tuple[Unit, ...]

    @property
    def head(self) -> str:
        """The post at its top."""
        return self.units[0].manager


def write_administrations(
    draft: Draft, random: Random, size: Size, committees: tuple[Committee, ...]
) -> tuple[Administration, ...]:
    """Write the section of the administrations."""
    draft.heading("3", "Förvaltningar och enheter")
    _classes(draft)
    counts = _shared_out(size.managers, committees)
    made = []
    for committee, count in zip(committees, counts, strict=True):
        made.append(_Writer(draft, random, size, committee).written(count))
    director = made[0].head
    for other in made[1:]:
        _manages(draft, director, other.head)
    return tuple(made)


def _shared_out(managers: int, committees: tuple[Committee, ...]) -> list[int]:
    """Return how many managers each administration has: by weight, at least one, the rest to the largest."""
    weights = [LOCAL_WEIGHT if one.place else one.branch.weight for one in committees]
    counts = [max(1, managers * weight // sum(weights)) for weight in weights]
    largest = weights.index(max(weights))
    counts[largest] += managers - sum(counts)
    return counts


def _classes(draft: Draft) -> None:
    """Write of the layers as such, so that matters are named by the class and not by one unit of it."""
    above = None
    for level in LEVELS:
        title = level.title
        manager = draft.each(slug(title.sv.indefinite), ActorKind.POST, title, object=level.manager)
        noun = draft.matters.objects[level.unit].noun
        unit = draft.each(slug(f"varje-{level.unit}"), ActorKind.UNIT, noun, object=level.unit)
        draft.relation(
            RelationType.HEADS,
            manager,
            unit,
            Text(
                sv=f"{capital(title.sv.definite)} är chef för sin egen del av organisationen.",
                en=f"{capital(title.en.definite)} is the head of a part of the organisation.",
            ),
        )
        if above is not None:
            _manages(draft, above, manager)
        above = manager


def _manages(draft: Draft, above: str, below: str) -> None:
    one, other = draft.called(above), draft.called(below)
    draft.relation(
        RelationType.MANAGES,
        above,
        below,
        Text(
            sv=f"{capital(one.sv)} är chef över {other.sv}.",
            en=f"{capital(one.en)} is the manager of {other.en}.",
        ),
    )


class _Writer:
    """Writes one administration."""

    def __init__(self, draft: Draft, random: Random, size: Size, committee: Committee) -> None:
        self.draft = draft
        self.random = random
        self.size = size
        self.committee = committee
        self.units: list[Unit] = []
        self.places: list[str] = []
        self.areas: list[int] = []

    def written(self, count: int) -> Administration:
        branch, place = self.committee.branch, self.committee.place
        name, title = branch.administration, branch.head
        if place:
            name = placed(LOCAL_ADMINISTRATION, f"i {place}", f"in {place}")
            title = placed(LOCAL_HEAD, f"i {place}", f"in {place}")
        known = "region_director" if branch.key == "board" else "administration_head"
        unit = self.draft.actor(slug(name.sv.indefinite), ActorKind.UNIT, name, object="administration")
        told, served = self.draft.called(unit), self.draft.called(self.committee.actor)
        self.draft.relation(
            RelationType.SERVES,
            unit,
            self.committee.actor,
            Text(
                sv=f"{capital(told.sv)} är förvaltning åt {served.sv}.",
                en=f"{capital(told.en)} is the administration of {served.en}.",
            ),
        )
        post = self._manager(slug(title.sv.indefinite), title, known, unit)
        self.units.append(Unit(unit, post, 0, None, self._groups(unit, 0)))
        self.places.append(place or PLACES[0])
        self.areas.append(0)
        self._layers(count - 1)
        return Administration(self.committee, tuple(self.units))

    def _layers(self, count: int) -> None:
        """Write the layers below the head; each unit is put under one of the layer above."""
        amounts = [int(count * share) for share in SHARES]
        amounts[0] = max(amounts[0], min(len(self.committee.branch.areas), count // 4), 1 if count else 0)
        if self.size.teams:
            amounts.append(int(amounts[3] * TEAM_SHARE))
            amounts[3] -= amounts[4]
        amounts[2] += count - sum(amounts)
        above = [0]
        for level, amount in enumerate(amounts, start=1):
            first = len(self.units)
            for number in range(amount):
                self._unit(level, above[number % len(above)], number)
            above = list(range(first, len(self.units))) or above

    def _kinds(self, level: int, above: int) -> tuple[Noun, ...]:
        """Return what the units of a layer can be; each kind of area has departments of its own."""
        branch = self.committee.branch
        if level == 2:
            return branch.departments[self.areas[above] :: len(branch.areas)]
        return (branch.areas, (), branch.sections, branch.units, (TEAM,))[level - 1]

    def _unit(self, level: int, above: int, number: int) -> None:
        kinds = self._kinds(level, above)
        kind = kinds[number % len(kinds)] if level == 1 else self.random.choice(kinds)
        place = self.places[above]
        if level == 1 and len(kinds) <= number:
            place = PLACES[(number // len(kinds)) % len(PLACES)]
        elif level == 2:
            place = self.random.choice((place, place, place, self.random.choice(PLACES[:12])))
        name = placed(kind, f"i {place}", f"in {place}")
        taken = slug(name.sv.indefinite)
        count = 1
        while taken in self.draft.actors:
            count += 1
            taken = slug(f"{name.sv.indefinite} {count}")
        if count > 1:
            name = placed(kind, f"{count} i {place}", f"{count} in {place}")
        known = LEVELS[level]
        unit = self.draft.actor(taken, ActorKind.UNIT, name, object=known.unit)
        parent = self.units[above]
        told, wider = self.draft.called(unit), self.draft.called(parent.actor)
        self.draft.relation(
            RelationType.PART_OF,
            unit,
            parent.actor,
            Text(
                sv=f"{capital(told.sv)} hör till {wider.sv}.", en=f"{capital(told.en)} belongs to {wider.en}."
            ),
        )
        title = placed(known.title, f"för {told.sv}", f"of {told.en}")
        post = self._manager(f"chef-{unit}", title, known.manager, unit)
        _manages(self.draft, parent.manager, post)
        self.units.append(Unit(unit, post, level, above, self._groups(unit, level)))
        self.places.append(place)
        self.areas.append(number % len(kinds) if level == 1 else self.areas[above])

    def _manager(self, name: str, title: Noun, known: str, unit: str) -> str:
        post = self.draft.actor(name, ActorKind.POST, title, object=known, of=unit)
        one, headed = self.draft.called(post), self.draft.called(unit)
        self.draft.relation(
            RelationType.HEADS,
            post,
            unit,
            Text(sv=f"{capital(one.sv)} leder {headed.sv}.", en=f"{capital(one.en)} heads {headed.en}."),
        )
        return post

    def _groups(self, unit: str, level: int) -> tuple[str, ...]:
        """Write who works in a unit: its staff groups, each a post that many hold."""
        staff = self.committee.branch.staff
        start = self.random.randrange(len(staff))
        roles = [staff[(start + step) % len(staff)] for step in range(min(self.size.groups, len(staff)))]
        where = self.draft.called(unit)
        made = [
            self.draft.each(
                slug(f"{role.sv.indefinite}-{unit}"),
                ActorKind.POST,
                placed(role, f"vid {where.sv}", f"at {where.en}"),
                of=unit,
            )
            for role in roles
        ]
        sv, en = (
            " och ".join(role.sv.plural for role in roles),
            " and ".join(role.en.plural for role in roles),
        )
        claim = Text(
            sv=f"{capital(sv)} arbetar vid {where.sv}.",
            en=f"{capital(en)} work at {where.en}.",
        )
        place = self.draft.sentence(claim)
        self.draft.add(Description(**self.draft.common(place, claim, "staff")))
        return tuple(made)
