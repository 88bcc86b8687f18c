"""How large a fictional region is."""

from __future__ import annotations

from msgspec import Struct


class Size(Struct, frozen=True, kw_only=True):
    """The measures of a fictional region.

    Parameters
    ----------
    persons : int
        Elected and employed together.
    managers : int
        As many as there are units: each unit has one.
    grants : int
        Delegations and sub-delegations, those of the hand-written part not counted.
    committees : int
        The board among them, the crisis committee not.
    assembly : int
        Seats of the assembly.
    groups : int
        Staff groups of each unit at the edge.
    teams : bool
        Whether there is a layer of teams below the units.
    cases : bool
        Whether the hand-written part is put in; it needs at least four committees.
    """

    persons: int
    managers: int
    grants: int
    committees: int
    assembly: int = 71
    groups: int = 1
    teams: bool = True
    cases: bool = False


SMALL = Size(persons=200, managers=20, grants=60, committees=3, assembly=11, teams=False)
TYPICAL = Size(persons=8_000, managers=400, grants=2_000, committees=8)
LARGEST = Size(persons=57_000, managers=2_900, grants=10_000, committees=18, assembly=149, groups=2)
STRESS = Size(persons=120_000, managers=6_000, grants=30_000, committees=48, assembly=199, groups=2)
EXAMPLE = Size(persons=8_000, managers=400, grants=2_000, committees=8, cases=True)
EXAMPLE_SEED = 900
