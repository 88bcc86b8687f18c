"""The people of a fictional region and the posts and seats that they hold."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from data.example.names import person_name
from models.core.limits import Period
from models.core.people import Appointment, Person

if TYPE_CHECKING:
    from collections.abc import Collection
    from random import Random

    from data.example.administrations import Administration
    from data.example.draft import Draft
    from data.example.politics import Politics, Seats
    from data.example.sizes import Size

TERM = Period(first=datetime.date(2023, 1, 1))
FIRST_DAY = datetime.date(2014, 1, 1)
DAYS = 4_000
CHANGED = 0.05
"""How many managers' posts were held by somebody else before."""


class People:
    """Appoints people to the seats and posts of a draft.

    Parameters
    ----------
    draft : Draft
        With all bodies and units.
    random : Random
        The seeded source of choices.
    size : Size
        How many people there are.
    """

    def __init__(self, draft: Draft, random: Random, size: Size) -> None:
        self.draft = draft
        self.random = random
        self.size = size

    def appoint(
        self, politics: Politics, administrations: tuple[Administration, ...], vacant: Collection[str] = ()
    ) -> None:
        """Fill the seats, the managers' posts but the vacant ones, and the staff groups."""
        self._elected(politics)
        for one in administrations:
            for unit in one.units:
                if unit.manager not in vacant:
                    self._manager(unit.manager)
        groups = [group for one in administrations for unit in one.units for group in unit.groups]
        staff = self.size.persons - len(self.draft.people)
        edge = [group for one in administrations for unit in one.units[1:] for group in unit.groups] or groups
        for number in range(staff):
            post = groups[number] if number < len(groups) else self.random.choice(edge)
            self.draft.appointments.append(Appointment(self.person(), post))

    def person(self) -> str:
        """Add somebody and return the id."""
        known = f"p-{len(self.draft.people) + 1:06}"
        self.draft.people.append(Person(known, person_name(self.random)))
        return known

    def _elected(self, politics: Politics) -> None:
        """Fill the seats: whoever sits in a committee sits in the assembly, as member or as substitute."""
        members = [self.person() for _number in range(self.size.assembly)]
        substitutes = [self.person() for _number in range(self.size.assembly // 2)]
        everyone = [*members, *substitutes]
        self._fill(politics.assembly_seats, members, substitutes)
        for committee in politics.committees:
            self._sit(committee.seats, everyone)
        for seats in (*politics.organ_seats, politics.crisis_seats):
            self._sit(seats, members)

    def _sit(self, seats: Seats, among: list[str]) -> None:
        chairs = 1 + len(seats.vices)
        count = min(chairs + seats.count + seats.count // 2, len(among))
        chosen = self.random.sample(among, count)
        split = chairs + (count - chairs) * 2 // 3
        self._fill(seats, chosen[:split], chosen[split:])

    def _fill(self, seats: Seats, members: list[str], substitutes: list[str]) -> None:
        led = (seats.chair, *seats.vices)
        posts = [*led, *[seats.members] * (len(members) - len(led))]
        held = list(zip(members, posts, strict=False))
        if seats.substitutes is not None:
            held += [(person, seats.substitutes) for person in substitutes]
        self.draft.appointments += [Appointment(person, post, TERM) for person, post in held]

    def _manager(self, post: str) -> None:
        first = FIRST_DAY + datetime.timedelta(days=self.random.randrange(DAYS))
        if self.random.random() < CHANGED:
            before = self.person()
            ended = Period(last=first - datetime.timedelta(days=1))
            self.draft.appointments.append(Appointment(before, post, ended))
        self.draft.appointments.append(Appointment(self.person(), post, Period(first=first)))
