"""What the inspector tells of an actor: where it stands, and what it may, must and is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.gui.panels.matter_tree import capital
from app.gui.panels.outline_tree import told_of
from app.gui.panels.page import Line, Page, Section
from app.i18n import marked as _
from app.labels import label
from app.messages import listing, shortened
from models.authority.role import Entry, Role, role_of
from models.core.relations import RelationType
from models.core.texts import Form
from models.core.vocabulary import Modality
from models.layout.spheres import icon_of, spheres

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.i18n import Catalogue
    from app.session import Session
    from models.authority.index import Index
    from models.core.actors import Actor
    from models.core.citations import Basis
    from models.layout.words import ChartWords

_R = RelationType
FROM_OTHERS = {
    _R.MANAGES: _("Manager"),
    _R.HEADS: _("Headed by"),
    _R.EMPLOYER_ROLE: _("Employer's responsibility"),
    _R.APPOINTS: _("Appointed by"),
    _R.DISMISSES: _("Dismissed by"),
    _R.SETS_PAY: _("Pay set by"),
    _R.APPRAISES: _("Appraisal talks with"),
    _R.ASSIGNS: _("Assignment from"),
    _R.INSTRUCTS: _("Instructed by"),
    _R.DIRECTS: _("Directives from"),
    _R.INTERPRETS: _("Assignment interpreted by"),
    _R.SUPERVISES: _("Supervised by"),
    _R.DELEGATES: _("Delegation from"),
    _R.SUBDELEGATES: _("Sub-delegation from"),
    _R.DISTRIBUTES_WORK_ENVIRONMENT: _("Work environment tasks from"),
    _R.ASSISTS: _("Assisted by"),
    _R.SUPPORTS: _("Supported by"),
    _R.INFORMS: _("Informed by"),
    _R.REPORTS_TO: _("Reports from"),
    _R.NOTIFIES: _("Notified by"),
}
"""What the relations that others have to an actor are called, seen from the actor."""

TO_OTHERS = {
    _R.MANAGES: _("Manager of"),
    _R.HEADS: _("Heads"),
    _R.CHAIRS: _("Chairs"),
    _R.MEMBER_OF: _("Member of"),
    _R.PART_OF: _("Part of"),
    _R.SERVES: _("Serves"),
    _R.DEPUTISES: _("Stands in for"),
    _R.ALSO_HOLDS: _("Is also"),
    _R.ASSIGNS: _("Gives assignments to"),
    _R.DELEGATES: _("Delegates to"),
    _R.SUBDELEGATES: _("Sub-delegates to"),
    _R.SUPERVISES: _("Supervises"),
    _R.OWNS: _("Owns"),
}
"""What an actor's own relations are called."""

FORCES = (
    (Modality.POWER, _("May decide")),
    (Modality.DUTY, _("Must see to")),
    (Modality.RIGHT, _("May take part and speak")),
    (Modality.RECOMMENDATION, _("Should")),
    (Modality.AIM, _("Is to aim at")),
    (Modality.PROHIBITION, _("Must not")),
    (Modality.RELATION, _("Is")),
)


def role_page(actor_id: str, session: Session, region: str, named: ChartWords, words: Catalogue) -> Page:
    """Return what is known of an actor, which is called as on the chart (``named``)."""
    return _RolePage(session.index(region), named, words).page(actor_id)


class _RolePage:
    def __init__(self, index: Index, named: ChartWords, words: Catalogue) -> None:
        self.organisation = index.organisation
        self.index = index
        self.named_as = named
        self.words = words
        self.language = words.language

    def page(self, actor_id: str) -> Page:
        actor = self.organisation.actor(actor_id)
        role = role_of(actor_id, self.index)
        sections = [Section(title=self.words(_("Standing")), lines=tuple(self.standing(role)), most=12)]
        for modality, title in FORCES:
            lines = self.entries([item for item in role.entries if item.modality is modality])
            sections.append(Section(title=self.words(title), lines=lines))
        sections.append(Section(title=self.words(_("Takes part when others act")), lines=self.asked(role)))
        sections = [section for section in sections if section.lines]
        silent = self.words(_("The document only mentions this actor; it settles nothing for it."))
        return Page(
            title=self.named_as.titles[actor_id],
            second=told_of(actor, self.named_as, self.words),
            icon=icon_of(actor),
            sphere=spheres(self.organisation)[actor_id],
            said="" if sections else silent,
            sections=(*sections, self.named(actor)),
        )

    def name(self, actor_id: str) -> str:
        """Return an actor as it stands in a line: a class in the plural."""
        actor = self.organisation.actor(actor_id)
        form = Form.PLURAL if actor.collective else Form.DEFINITE
        return capital(actor.noun[self.language][form])

    def standing(self, role: Role) -> Iterable[Line]:
        told = [(FROM_OTHERS[tie.relation], tie.actor, tie.basis) for tie in role.ties]
        for relation, title in TO_OTHERS.items():
            for source, target, record in self.organisation.structure.pairs(relation):
                if source == role.actor:
                    told.append((title, target, self.organisation.basis(record)))
        merged: dict[tuple[str, str], list[Basis]] = {}
        for title, other, basis in told:
            merged.setdefault((title, other), []).append(basis)
        before = ""
        for (title, other), bases in merged.items():
            above = "" if title == before else self.words(title)
            before = title
            yield Line(label=above, text=self.name(other), bases=tuple(dict.fromkeys(bases)), actor=other)
        for name, units, basis in role.capacities:
            told_units = listing(shortened([self.name(item) for item in units], self.words), self.words)
            yield Line(label=self.words(_("Acts as")), text=self.name(name), bases=(basis,), tip=told_units)

    def entries(self, entries: list[Entry]) -> tuple[Line, ...]:
        merged: dict[str, list[Entry]] = {}
        for item in entries:
            merged.setdefault(item.matter, []).append(item)
        return tuple(
            Line(
                text=capital(self.organisation.matter_name(matter)[self.language]),
                bases=tuple(dict.fromkeys(item.basis for item in items)),
                matter=matter,
                tip=self.tip(items),
            )
            for matter, items in merged.items()
        )

    def tip(self, items: list[Entry]) -> str:
        """Return the claims behind a line, with who has it beside, and who is to be consulted."""
        told = list(dict.fromkeys(item.claim[self.language] for item in items))
        consulted = [self.name(one) for item in items for one in item.consulted]
        if consulted:
            names = listing(shortened(list(dict.fromkeys(consulted)), self.words), self.words)
            told.append(self.words(_("To be consulted: {names}.")).format(names=names))
        return " ".join(told)

    def asked(self, role: Role) -> tuple[Line, ...]:
        return tuple(
            Line(
                label=label(item.kind, self.words).capitalize(),
                text=capital(self.organisation.matter_name(item.matter)[self.language]),
                bases=item.basis,
                matter=item.matter,
                tip=listing(shortened([self.name(one) for one in item.holders], self.words), self.words),
            )
            for item in role.consulted_in
        )

    def named(self, actor: Actor) -> Section:
        """Return where the document first names an actor: true even when it settles nothing for it."""
        line = Line(
            text=self.words(_("First named in the document")), bases=(self.organisation.place(actor.lines),)
        )
        return Section(title=self.words(_("In the document")), lines=(line,))
