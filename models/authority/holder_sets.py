"""Who holds each matter of a region, in one pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.roles import effective

if TYPE_CHECKING:
    from models.authority.standing import Standing


def holder_sets(standing: Standing) -> dict[str, tuple[str, ...]]:
    """Return the holders of every matter that a record settles.

    Parameters
    ----------
    standing : Standing
        The region in a situation.

    Returns
    -------
    dict of str to tuple of str
        By matter; nobody where a situation leaves none. The same holders as the trace of each matter
        names, readings left aside.
    """
    matters = standing.organisation.matters
    found: dict[str, tuple[str, ...]] = {}
    for matter in standing.own:
        settled = effective(standing.covering(matter), matters.act_of(matter).decides)
        found[matter] = tuple(dict.fromkeys(actor for item in settled for actor in item.holders))
    return found
