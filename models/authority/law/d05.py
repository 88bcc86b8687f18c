"""D05: owned companies are reviewed each year, and cooperation by agreement is reported (KL 6:9, 9:38)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from models.authority.law.cooperation import AUTHORITIES
from models.authority.law.rule import Rule, grouped
from models.core.relations import RelationType
from models.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding
    from models.core.records import Relation

RULE = Rule(
    id="D05",
    severity=Severity.DUTY,
    law=("KL 6:9", "KL 6:10", "KL 9:38"),
    inputs=("owns", "party_to", "terms.law"),
)

_COMPANIES = structs.replace(RULE, law=("KL 6:9", "KL 6:10"))
_COOPERATION = structs.replace(RULE, law=("KL 9:38",))

_BY_AGREEMENT = "KL 9:37"


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield one finding for all owned companies, and one for cooperation by agreement.

    Whether an agreement with another municipality or region is of that kind is to be judged.
    """
    relations = region.structure.relations
    owned = ((record, record.target, ()) for record in relations.get(RelationType.OWNS, ()))
    yield from grouped(_COMPANIES, "law-D05-companies", owned)
    by_law = (grant.record for grant in region.grants if _BY_AGREEMENT in (grant.terms.law or ""))
    yield from grouped(_COOPERATION, "law-D05-cooperation", map(_told, by_law))
    agreements = relations.get(RelationType.PARTY_TO, ())
    others = (record for record in agreements if _with_authority(record, region))
    yield from grouped(_COOPERATION, "law-D05-agreements", map(_told, others), Severity.JUDGEMENT)


def _told(record: Relation) -> tuple[Relation, tuple[str, ...], tuple[str, ...]]:
    return record, (*record.source, *record.target), record.matters or ()


def _with_authority(record: Relation, region: Examined) -> bool:
    return any(region.classes(party) & AUTHORITIES for party in record.source)
