"""The rules of law on one link of a chain, each by itself, for the naive reckoning.

A rule tells whether it objects. ``Naive`` asks only those that the engine knows too, so that a rule
begins to be tested on the day it is registered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tests.property.worlds import CAST, COMMITTEES, WIDER

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.property.naive import Naive
    from tests.property.worlds import Raw


class Link(NamedTuple):
    """One grant from one actor to another, as far as it is about one matter."""

    grant: Raw
    source: str
    target: str
    matter: str
    region: Naive

    @property
    def relation(self) -> str:
        """The type of the relation."""
        return str(self.grant["relation"])

    @property
    def urgent(self) -> bool:
        """Whether it is for urgent matters."""
        return self.relation == "urgency_mandate"

    @property
    def passed_on(self) -> bool:
        """Whether it is called a sub-delegation, and is not a committee's."""
        return self.relation == "subdelegates" and self.source not in COMMITTEES

    def kind(self, *kinds: str) -> bool:
        """Whether the receiver is of a kind."""
        return CAST[self.target]["kind"] in kinds

    def above(self) -> list[Raw]:
        """Return the grants by which the giver may have the matter."""
        named = [one for one in self.region.grants if self.source in one["to"]]
        return [one for one in named if _names(one, self.matter)]


def _names(grant: Raw, matter: str) -> bool:
    return not grant.get("matters") or not {matter, WIDER.get(matter)}.isdisjoint(grant["matters"])


def assembly_reserved(link: Link) -> bool:
    """E01: what the assembly must decide goes to nobody, in urgent matters neither (KL 5:1)."""
    return link.region.is_reserved(link.matter, "assembly")


def committee_reserved(link: Link) -> bool:
    """E02: what a committee must decide itself goes to nobody but in urgent matters (KL 6:38).

    The assembly may give it to a committee; only together with E03 does the engine tell that apart.
    """
    by_assembly = link.source == "assembly" and "E03" in link.region.rules
    return not link.urgent and not by_assembly and link.region.is_reserved(link.matter, "committee")


def wrong_receiver(link: Link) -> bool:
    """E03: only employees, functions, and members and sub-committees of that committee (KL 6:37, 7:5)."""
    if link.urgent:
        return False
    if link.source == "assembly":
        return link.target not in COMMITTEES
    if link.kind("unit", "document"):
        return True
    if link.passed_on:
        return link.kind("seat", "body", "function")
    if link.kind("body") and CAST[link.target]["object"] != "subcommittee":
        return True
    belongs = CAST[link.target].get("of")
    return link.source in COMMITTEES and belongs is not None and belongs != link.source


def outsider(link: Link) -> bool:
    """E04 and E10: someone who is not employed here, or a company (KL 7:5, 10:1)."""
    return not link.urgent and link.source != "assembly" and link.kind("outsider")


def joint(link: Link) -> bool:
    """E05: several who must decide together, an employee or a member among them."""
    targets = link.grant["to"]
    kinds = {CAST[one]["kind"] for one in targets}
    return link.grant.get("mode") == "joint" and len(targets) > 1 and not kinds.isdisjoint({"post", "seat"})


def not_his_to_pass_on(link: Link) -> bool:
    """E06: passed on by one who heads no administration there, or who may not (KL 7:6)."""
    if not link.passed_on:
        return False
    if CAST[link.source]["kind"] in ("seat", "body", "function") and link.source != "assembly":
        return True
    own = any(
        one["modality"] == "power" and link.source in one["holders"] and _names(one, link.matter)
        for one in link.region.norms
    )
    faults = [
        link.region.heads_for(link.source, committee) is False
        or (one.get("terms", {}).get("may_subdelegate") is False and not own)
        for one in link.above()
        if one["relation"] == "delegates"
        for committee in one["from"]
        if committee in COMMITTEES
    ]
    return bool(faults) and all(faults)


def third_step(link: Link) -> bool:
    """E07: passed on by one who has it only by sub-delegation (KL 7:6)."""
    if link.relation != "subdelegates":
        return False
    above = [
        one["relation"] == "subdelegates" and source not in COMMITTEES
        for one in link.above()
        for source in one["from"]
    ]
    return bool(above) and all(above)


def only_for_people(link: Link) -> bool:
    """E08: what only people may decide, and before July 2022 anything at all (KL 6:37, 6:38)."""
    day = link.region.situation.date
    too_early = day is not None and (day.year, day.month) < (2022, 7)
    return link.kind("function") and (too_early or link.region.is_reserved(link.matter, "person"))


def no_member(link: Link) -> bool:
    """E09: power for urgent matters for anyone but a member of that committee (KL 6:39)."""
    return link.urgent and not (link.kind("seat") and CAST[link.target].get("of") == link.source)


RULES: Mapping[str, Callable[[Link], bool]] = {
    "E01": assembly_reserved,
    "E02": committee_reserved,
    "E03": wrong_receiver,
    "E04": outsider,
    "E05": joint,
    "E06": not_his_to_pass_on,
    "E07": third_step,
    "E08": only_for_people,
    "E09": no_member,
    "E10": outsider,
}
