"""What the stamp of a picture says, in one language: facts, legend and notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import Catalogue
from app.i18n import marked as _
from app.labels import label
from app.messages import sentence
from app.version import version_of_program
from models.authority.sentences import notices
from models.core.relations import RelationType
from models.layout.drawing import Shape, View
from models.layout.emphasis import EmphasisWords, Part, emphasis_samples
from models.layout.legend import LegendWords, Sample, card_samples, left_out_samples, line_samples
from models.layout.paper import Paper
from models.layout.stamp import Fact, StampWords

if TYPE_CHECKING:
    import datetime

    from app.rendering.lit import Lit
    from models.core.organisation import Organisation
    from models.layout.drawing import Drawing
    from models.layout.paper import Page, Plan

_R = RelationType

RELATIONS: dict[RelationType, str] = {
    _R.MANAGES: _("Line manager"),
    _R.HEADS: _("Heads"),
    _R.PART_OF: _("Part of"),
    _R.SERVES: _("Administration of"),
    _R.MEMBER_OF: _("Member"),
    _R.CHAIRS: _("Chair"),
    _R.APPOINTS: _("Appoints"),
    _R.ASSIGNS: _("Assignment"),
    _R.RECIPIENT_OF: _("Assignment"),
    _R.TASK_TRANSFER: _("Hands tasks on"),
    _R.INSTRUCTS: _("Instructions"),
    _R.DIRECTS: _("Directives"),
    _R.INTERPRETS: _("Interprets the assignment"),
    _R.DELEGATES: _("Delegates"),
    _R.SUBDELEGATES: _("Sub-delegates"),
    _R.URGENCY_MANDATE: _("Mandate for urgent matters"),
    _R.DEPUTISES: _("Deputises"),
    _R.DISTRIBUTES_WORK_ENVIRONMENT: _("Work environment"),
    _R.ATTESTS: _("Approves payments"),
    _R.SIGNS: _("Signs for the region"),
    _R.CONSULTS: _("Consults"),
    _R.PREPARES: _("Prepares"),
    _R.EXECUTES: _("Carries out"),
    _R.INFORMS: _("Informs"),
    _R.REPORTS_TO: _("Reports"),
    _R.SUPERVISES: _("Supervision"),
    _R.ATTENDS: _("May attend and speak"),
    _R.OWNS: _("Owns"),
    _R.LEADS_FORUM: _("Leads a forum"),
}
"""Short names for a legend; a relation that has none goes by its usual one."""

SHAPES: dict[Shape, str] = {
    Shape.ASSEMBLY: _("Assembly"),
    Shape.BODY: _("Board, committee"),
    Shape.SEAT: _("Elected seat"),
    Shape.POST: _("Post"),
    Shape.UNIT: _("Unit"),
    Shape.OUTSIDE: _("Outside the region"),
    Shape.DOCUMENT: _("Document"),
}

PARTS: dict[Part, str] = {
    Part.HOLDER: _("Decides"),
    Part.LINK: _("Hands on the power"),
    Part.CONSULTED: _("Is asked"),
    Part.NOTIFIED: _("Is told"),
}

VIEWS: dict[View, str] = {
    View.ALL: _("The whole organisation"),
    View.LINE: _("Line managers"),
    View.POLITICAL: _("Political bodies"),
    View.DELEGATION: _("Delegation"),
    View.ASSIGNMENT: _("Assignments"),
    View.CONSULTATION: _("Consultation"),
}


class Stamps:
    """Makes the words of stamps for one region."""

    def __init__(self, organisation: Organisation, words: Catalogue) -> None:
        self.organisation = organisation
        self.words = words

    def stamp(
        self, drawing: Drawing, subject: str, day: datetime.date, sheet: Fact, lit: Lit | None = None
    ) -> StampWords:
        """Return what stands under a drawing."""
        words, names = self.words, self.legend()
        return StampWords(
            lead=None if lit is None else lit.fact(words),
            facts=(
                Fact(label=words(_("Title")), told=self.region(), more=subject),
                Fact(
                    label=words(_("Date and version")),
                    told=day.isoformat(),
                    more=words(_("Version {version} of the program")).format(version=version_of_program()),
                ),
                self.source(),
                sheet,
            ),
            legend=words(_("Legend")),
            lines=(
                *self.lit_samples(lit),
                *line_samples(drawing, names),
                *left_out_samples(drawing, names),
            ),
            cards=card_samples(drawing, names),
            notices=self.notices(),
            left=words.plural("{count} card", "{count} cards", len(drawing.boxes)).format(
                count=len(drawing.boxes)
            ),
            right=f"Mandatkarta {version_of_program()}",
        )

    def region(self) -> str:
        """Return the name of the region, also the one that the user has given it."""
        return self.organisation.region.name[self.words.language]

    def source(self) -> Fact:
        """Return which instruction it rests on."""
        instrument = self.organisation.region.instrument
        version = instrument.version
        if version is not None:
            told = version[self.words.language]
            more = told[:1].upper() + told[1:]
        else:
            more = self.words(_("States neither date nor version"))
        return Fact(label=self.words(_("Source")), told=instrument.title[self.words.language], more=more)

    def notices(self) -> tuple[str, ...]:
        """Return what must be known; the first, which names the instruction, stands as the source."""
        return tuple(sentence(item, self.organisation, self.words) for item in notices(self.organisation)[1:])

    def lit_samples(self, lit: Lit | None) -> tuple[Sample, ...]:
        """Return what is explained of a lit chain."""
        if lit is None:
            return ()
        names = EmphasisWords(
            parts={part: self.words(name) for part, name in PARTS.items()},
            path=self.words(_("Way of the power")),
            asked=self.words(_("Asks")),
        )
        return emphasis_samples(lit.emphasis, names)

    def legend(self) -> LegendWords:
        """Return what lines and cards are called."""
        return LegendWords(
            relations={relation: relation_name(relation, self.words) for relation in RelationType},
            shapes={shape: self.words(name) for shape, name in SHAPES.items()},
            quiet=self.words(_("Stands under, relation not stated")),
            stack=self.words(_("One card for several")),
            left_out=self.words(_("Lines without room, not drawn: {count}")),
        )

    def sheet(self, told: str, more: str) -> Fact:
        """Return the fact about the sheet itself."""
        return Fact(label=self.words(_("Sheet")), told=told, more=more)

    def paper(self, plan: Plan) -> Fact:
        """Return which paper it is made for, and at what scale."""
        words = self.words
        count = len(plan.pages)
        told = (
            words(_("1 of 1"))
            if count == 1
            else words(_("{count} pages, {rows} × {columns}")).format(
                count=count, rows=plan.rows, columns=plan.columns
            )
        )
        if plan.paper is Paper.OWN:
            size = f"{plan.width:.0f} × {plan.height:.0f} mm"
        elif plan.landscape:
            size = words(_("{paper} landscape")).format(paper=plan.paper.upper())
        else:
            size = words(_("{paper} portrait")).format(paper=plan.paper.upper())
        return self.sheet(told, words(_("{size}, scale {percent} %")).format(size=size, percent=plan.percent))

    def page(self, page: Page, plan: Plan) -> str:
        """Return what stands at the edge of one of several pages."""
        return self.words(_("{region} · page {number} of {count} · row {row}, column {column}")).format(
            region=self.region(),
            number=plan.pages.index(page) + 1,
            count=len(plan.pages),
            row=page.row + 1,
            column=page.column + 1,
        )


def relation_name(relation: RelationType, words: Catalogue) -> str:
    """Return what a relation is called in a legend."""
    if relation in RELATIONS:
        return words(RELATIONS[relation])
    usual = label(relation, words)
    return usual[:1].upper() + usual[1:]
