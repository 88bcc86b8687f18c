"""What the law says of a few records only: of those that an answer rests on."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from models.authority.law import d02, w05, w06, w07, w09
from models.authority.law.examined import DECISION_GRANTS, Examined, Grant
from models.authority.law.objections import GRANT_CHECKS
from models.core.records import Provision, Relation
from models.core.vocabulary import Modality

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from models.authority.law.rule import LawCheck, LawFinding
    from models.core.records import AnyRecord

CHECKS: tuple[LawCheck, ...] = (*GRANT_CHECKS, w05, w06, w07, w09, d02)
"""The checks that look at one record at a time; the others need the whole region."""


class Excerpt(Examined):
    """A part of a region under examination, with the whole behind it for what lies above a grant.

    Parameters
    ----------
    whole : Examined
        The region.
    records : iterable of Record
        The part to look at.
    """

    def __init__(self, whole: Examined, records: Iterable[AnyRecord]) -> None:
        super().__init__(whole.organisation, whole.law, whole.day)
        self._whole = whole
        self._part = tuple(record for record in records if isinstance(record, Provision))

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """The norms and relations to look at."""
        return self._part

    def _grants(self) -> tuple[Grant, ...]:
        return tuple(
            Grant(record=record, source=source, target=target)
            for record in self._part
            if isinstance(record, Relation)
            and record.relation in DECISION_GRANTS
            and record.modality is not Modality.PROHIBITION
            for source in record.source
            for target in record.target
        )

    @cached_property
    def grants_to(self) -> Mapping[str, tuple[Grant, ...]]:
        """The grants that each actor has in the whole region."""
        return self._whole.grants_to

    def held(self, actor: str, matter: str) -> tuple[Grant, ...]:
        """Return the grants by which an actor may have a matter, from the whole region."""
        return self._whole.held(actor, matter)


def findings_about(records: Iterable[AnyRecord], whole: Examined) -> tuple[LawFinding, ...]:
    """Return what the checks of single records find in some of a region's records.

    Parameters
    ----------
    records : iterable of Record
        What an answer rests on.
    whole : Examined
        The region.
    """
    excerpt = Excerpt(whole, records)
    return tuple(finding for check in CHECKS for finding in check.check(excerpt))
