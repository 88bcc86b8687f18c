"""The same matter in several regions, side by side, with the differences marked.

Titles differ from region to region for the same class of post. Holders and consulted parties are
therefore compared by the object class they stand for, and shown by the region's own title.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from models.authority.answer import Answer
from models.authority.conditions import NOT_BINDING
from models.core.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from models.core.organisation import Organisation

ASPECTS = ("status", "holders", "mode", "modality", "conditions", "certainty")
"""What is compared, in the order of the columns."""


class Row(Struct, frozen=True, kw_only=True):
    """One region's answer, and in which aspects it stands apart from most of the others."""

    region: str
    answer: Answer
    apart: frozenset[str]


class Comparison(Struct, frozen=True, kw_only=True):
    """One matter over several regions.

    ``differs`` has the aspects in which not all regions that settle the matter agree; ``status`` is in
    it too when some are silent.
    """

    matter: str
    rows: tuple[Row, ...]
    differs: frozenset[str]


def compare(matter: str, answers: Iterable[tuple[Organisation, Answer]]) -> Comparison:
    """Compare the answers of several regions to the same question.

    Parameters
    ----------
    matter : str
        The matter.
    answers : iterable of (Organisation, Answer)
        One for each region, in the order in which they are to stand.

    Returns
    -------
    Comparison
        A row for each region. A row stands apart in an aspect when its value is not the one that
        most of the settled rows share; with no such value every settled row stands apart.
    """
    pairs = list(answers)
    values = {org.region.id: aspects(org, answer) for org, answer in pairs}
    settled = {org.region.id for org, answer in pairs if answer.status is not Status.SILENT}
    common = {aspect: _common(values, settled, aspect) for aspect in ASPECTS}
    rows = tuple(
        Row(region=org.region.id, answer=answer, apart=_apart(org.region.id, values, settled, common))
        for org, answer in pairs
    )
    differs = {aspect for aspect in ASPECTS if len({values[region][aspect] for region in settled}) > 1}
    if 0 < len(settled) < len(pairs):
        differs.add("status")
    return Comparison(matter=matter, rows=rows, differs=frozenset(differs))


def aspects(organisation: Organisation, answer: Answer) -> dict[str, object]:
    """Return what of an answer is compared, in terms that do not depend on the region's titles."""

    def kind(actor: str) -> str:
        return organisation.actors[actor].object or actor

    return {
        "status": answer.status,
        "holders": frozenset(kind(item.actor) for item in answer.holders),
        "mode": answer.mode,
        "modality": answer.modality,
        "conditions": frozenset(
            (item.kind, kind(item.party) if item.party else None)
            for item in answer.conditions
            if item.kind not in NOT_BINDING
        ),
        "certainty": answer.certainty,
    }


def _common(values: Mapping[str, Mapping[str, object]], settled: set[str], aspect: str) -> object:
    """Return the value that more than half of the settled regions share, or a value that no region has."""
    counted = Counter(values[region][aspect] for region in settled)
    if not counted:
        return _NONE
    value, count = counted.most_common(1)[0]
    return value if count * 2 > len(settled) else _NONE


def _apart(
    region: str, values: Mapping[str, Mapping[str, object]], settled: set[str], common: Mapping[str, object]
) -> frozenset[str]:
    if region not in settled or len(settled) < 2:
        return frozenset()
    return frozenset(aspect for aspect in ASPECTS if values[region][aspect] != common[aspect])


_NONE = object()
