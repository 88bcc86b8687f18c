"""The findings of the law checks as JSON: ``resources/schemas/check.schema.json`` is the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.contract import Contract, basis_json
from app.messages import both
from models.authority.codes import Sentence
from models.authority.sentences import notices
from models.core.citations import unique
from models.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.contract import Json
    from app.i18n import Catalogue
    from models.authority.law.rule import LawFinding, Rule
    from models.core.citations import Basis
    from models.core.organisation import Organisation
    from models.core.records import AnyRecord

MOST_PLACES_OF_ACTORS = 20
"""A finding without records stands where its actors are first named; of many, these show where to look."""


class Findings:
    """Writes the findings about one region.

    Parameters
    ----------
    organisation : Organisation
        The region.
    findings : sequence of LawFinding
        What the law checks found in it.
    """

    def __init__(self, organisation: Organisation, findings: Sequence[LawFinding]) -> None:
        self.organisation = organisation
        self.findings = findings
        self._records: dict[str, AnyRecord] = {record.id: record for record in organisation.records}

    @property
    def counts(self) -> dict[Severity, int]:
        """How many findings there are of each severity."""
        return {
            severity: sum(finding.severity is severity for finding in self.findings) for severity in Severity
        }

    def places(self, finding: LawFinding) -> tuple[Basis, ...]:
        """Return where a finding stands: in its records, else where its actors are first named."""
        if finding.records:
            records = (self._records[item] for item in finding.records)
            return unique([basis for record in records for basis in self.organisation.bases(record)])
        actors = finding.actors[:MOST_PLACES_OF_ACTORS]
        return unique([self.organisation.place(self.organisation.actor(item).lines) for item in actors])

    def json(self, catalogues: list[Catalogue]) -> Json:
        """Return all of them with every field of the contract."""
        return {
            "region": self.organisation.region.id,
            "findings": [self._finding(finding, catalogues) for finding in self.findings],
            "counts": {severity.value: count for severity, count in self.counts.items()},
            "notices": [both(item, self.organisation, catalogues) for item in notices(self.organisation)],
        }

    def _finding(self, finding: LawFinding, catalogues: list[Catalogue]) -> Json:
        contract = Contract(self.organisation, catalogues)
        return {
            "rule": finding.rule.id,
            "severity": finding.severity.value,
            "title": both(title(finding.rule), self.organisation, catalogues),
            "law": list(finding.rule.law),
            "inputs": list(finding.rule.inputs),
            "reason": both(finding.reason, self.organisation, catalogues),
            "remedy": both(finding.remedy, self.organisation, catalogues),
            "records": list(finding.records),
            "actors": [contract.actor(actor) for actor in finding.actors],
            "matters": [contract.matter(matter) for matter in finding.matters],
            "basis": [basis_json(basis) for basis in self.places(finding)],
        }


def title(rule: Rule) -> Sentence:
    """Return what a rule is called."""
    return Sentence(f"law-title-{rule.id}")
