"""Cooperation with other municipalities and regions, which lets their employees decide (KL 9:30, 9:37)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.core.relations import RelationType

if TYPE_CHECKING:
    from models.authority.law.examined import Examined, Grant

AUTHORITIES = frozenset({"municipality", "other_region", "other_principal"})
"""Object classes of outsiders that are municipalities or regions themselves."""

_PARAGRAPHS = ("KL 9:30", "KL 9:31", "KL 9:37")


def may_have_power(grant: Grant, region: Examined) -> bool:
    """Whether cooperation lets an outsider decide: by a paragraph, an agreement or a joint committee."""
    if any(paragraph in (grant.terms.law or "") for paragraph in _PARAGRAPHS):
        return True
    actors = region.actors
    outsiders = {grant.target, actors[grant.target].of}
    if "joint_committee" in region.classes(grant.source) and _are_authorities(outsiders, region):
        return True
    return _are_authorities(outsiders, region) and not outsiders.isdisjoint(partners(region))


def partners(region: Examined) -> frozenset[str]:
    """Return the actors that are parties to agreements."""
    return frozenset(
        source
        for record in region.structure.relations.get(RelationType.PARTY_TO, ())
        for source in record.source
    )


def _are_authorities(outsiders: set[str | None], region: Examined) -> bool:
    return any(region.classes(item) & AUTHORITIES for item in outsiders if item is not None)
