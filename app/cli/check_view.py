"""Findings of the law checks as a person reads them: the gravest first, each with what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.citations import cited_together
from app.i18n import marked as _
from app.law_contract import Findings, title
from app.messages import sentence
from models.authority.sentences import notices
from models.core.texts import Form
from models.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.cli.context import Context
    from models.authority.codes import Sentence
    from models.authority.law.rule import LawFinding
    from models.core.organisation import Organisation

HEADINGS = {
    Severity.ERROR: _("Errors"),
    Severity.WARNING: _("Warnings"),
    Severity.JUDGEMENT: _("For someone to judge"),
    Severity.DUTY: _("Duties that follow"),
}
MOST_NAMED = 6
"""Names and places that are shown of a longer list; the JSON has them all."""


def show_findings(findings: Sequence[LawFinding], organisation: Organisation, context: Context) -> None:
    """Print findings by severity, how many there are of each, and the notices."""
    view = _View(Findings(organisation, findings), organisation, context)
    context.line(organisation.region.name[context.language], "dim")
    for severity in Severity:
        found = [finding for finding in findings if finding.severity is severity]
        if found:
            context.heading(context.words(HEADINGS[severity]))
        for finding in found:
            view.finding(finding)
    view.foot()


class _View:
    def __init__(self, findings: Findings, organisation: Organisation, context: Context) -> None:
        self.findings = findings
        self.organisation = organisation
        self.context = context
        self.words = context.words

    def finding(self, finding: LawFinding) -> None:
        law = f" ({', '.join(finding.rule.law)})" if finding.rule.law else ""
        self.context.line()
        self.context.line(f"{finding.rule.id} · {self.told(title(finding.rule))}{law}")
        self.context.point(self.told(finding.reason))
        self.context.point(self.words(_("What to do: {remedy}")).format(remedy=self.told(finding.remedy)))
        if finding.actors or finding.matters:
            names = [self.name(actor) for actor in finding.actors]
            names += [self.matter(matter) for matter in finding.matters]
            self.context.point(self.words(_("Concerns: {names}")).format(names=self.shortened(names)))
        places = self.findings.places(finding)
        if places:
            cited = cited_together(places[:MOST_NAMED], self.words)
            self.context.point(
                self.words(_("Stands in: {places}")).format(places=cited + self.rest(len(places)))
            )

    def foot(self) -> None:
        counts = (
            f"{self.words(HEADINGS[severity])}: {count}" for severity, count in self.findings.counts.items()
        )
        self.context.line()
        self.context.line(" · ".join(counts), "bold")
        for notice in notices(self.organisation):
            self.context.line(self.told(notice), "dim")

    def told(self, item: Sentence) -> str:
        return sentence(item, self.organisation, self.words)

    def name(self, actor: str) -> str:
        found = self.organisation.actor(actor)
        return found.noun[self.context.language][Form.PLURAL if found.collective else Form.DEFINITE]

    def matter(self, matter: str) -> str:
        return self.organisation.matter_name(matter)[self.context.language]

    def shortened(self, names: list[str]) -> str:
        return "; ".join(names[:MOST_NAMED]) + self.rest(len(names))

    def rest(self, count: int) -> str:
        """Return how many more there are than are shown."""
        more = count - MOST_NAMED
        return self.words(_(" … and {more} more")).format(more=more) if more > 0 else ""
