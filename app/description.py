"""A region as a text: structure, who decides what, chains, silences and ambiguities, each with its lines.

The page is put together from the records' own claims, so that it says what the data say and nothing else.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.citations import cited_together
from app.i18n import marked as _
from app.labels import label
from app.messages import listing, sentence
from models.authority.answer import Frame
from models.authority.conditions import NOT_BINDING
from models.authority.sentences import notices
from models.core.records import (
    Definition,
    Description,
    History,
    Norm,
    Provision,
    Purpose,
    Reference,
    Relation,
)
from models.core.relations import TRAITS, RelationType
from models.core.texts import Form
from models.core.vocabulary import Certainty, Modality, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.i18n import Catalogue
    from app.session import Session
    from models.core.citations import Basis
    from models.core.records import AnyRecord

_R = RelationType
STRUCTURE = frozenset(
    {
        _R.PART_OF,
        _R.SERVES,
        _R.HEADS,
        _R.MEMBER_OF,
        _R.CHAIRS,
        _R.ALSO_HOLDS,
        _R.MANAGES,
        _R.OWNS,
        _R.SUPERVISES,
    }
)
FORCES = (
    (Modality.POWER, _("Who decides what")),
    (Modality.DUTY, _("Who must see to what")),
    (Modality.RIGHT, _("Rights")),
    (Modality.RECOMMENDATION, _("Recommendations")),
    (Modality.AIM, _("Aims")),
    (Modality.PROHIBITION, _("What must not be done")),
    (Modality.RELATION, _("Assignments and other relations")),
)
BESIDE: tuple[tuple[type, str], ...] = (
    (Purpose, _("Purpose")),
    (Description, _("Description")),
    (Definition, _("Terms")),
    (Reference, _("References")),
    (History, _("History")),
)


class Page:
    """Writes one region's page as Markdown.

    Parameters
    ----------
    session : Session
        For the region and its traces.
    region : str
        Its id.
    words : Catalogue
        The language.
    """

    def __init__(self, session: Session, region: str, words: Catalogue) -> None:
        self.session = session
        self.region = region
        self.words = words
        self.language = words.language
        self.organisation = session.organisation(region)
        self.lines: list[str] = []

    def text(self) -> str:
        """Return the whole page."""
        self._head()
        self._section(_("Structure"), self._claims(self._is_structure))
        for force, title in FORCES:
            self._by_holder(title, force)
        self._section(_("What is handed on"), self._claims(self._is_grant))
        self._conditions()
        self._silences()
        self._ambiguities()
        for kind, title in BESIDE:
            self._section(title, self._claims(partial(_is_kind, kind=kind)))
        return "\n".join(self.lines).rstrip() + "\n"

    def _head(self) -> None:
        region = self.organisation.region
        self.lines += [f"# {region.name[self.language]}", ""]
        told = [sentence(item, self.organisation, self.words) for item in notices(self.organisation)]
        self.lines += [" ".join(told), ""]

    def _section(self, title: str, points: Iterable[str]) -> None:
        found = list(points)
        if found:
            self.lines += [f"## {self.words(title)}", "", *found, ""]

    def _point(self, told: str, bases: Iterable[Basis]) -> str:
        where = cited_together(bases, self.words)
        return f"- {told} [{where}]" if where else f"- {told}"

    def _claims(self, wanted: Callable[[AnyRecord], bool]) -> list[str]:
        return [
            self._point(record.claim[self.language], [self.organisation.basis(record)])
            for record in self.organisation.records
            if wanted(record)
        ]

    @staticmethod
    def _is_structure(record: AnyRecord) -> bool:
        return isinstance(record, Relation) and record.relation in STRUCTURE

    @staticmethod
    def _is_grant(record: AnyRecord) -> bool:
        return isinstance(record, Relation) and TRAITS[record.relation].grants

    def _by_holder(self, title: str, force: Modality) -> None:
        holders: dict[str, list[AnyRecord]] = {}
        for record in self.organisation.records:
            if not isinstance(record, Norm | Relation) or record.modality is not force:
                continue
            if self._is_structure(record) or self._is_grant(record):
                continue
            for actor in record.holders if isinstance(record, Norm) else record.source:
                holders.setdefault(actor, []).append(record)
        if holders:
            self.lines += [f"## {self.words(title)}", ""]
        for actor, records in holders.items():
            name = self.organisation.actor(actor).noun[self.language][Form.DEFINITE]
            points = [self._point(x.claim[self.language], [self.organisation.basis(x)]) for x in records]
            self.lines += [f"### {name[:1].upper()}{name[1:]}", "", *points, ""]

    def _conditions(self) -> None:
        points = []
        for record in self.organisation.provisions:
            for item in record.requirements:
                if item.kind not in NOT_BINDING:
                    told = f"{label(item.kind, self.words).capitalize()}: {item.text[self.language]}"
                    bases = [self.organisation.basis(record, item.lines)]
                    points.append(self._point(f"{record.claim[self.language]} {told}", bases))
        self._section(_("Conditions"), points)

    def _silences(self) -> None:
        matters = self.session.matters_of(self.region)
        fields: dict[str, list[str]] = {}
        for matter in matters:
            answer = self.session.plain(self.region, Frame(matter=matter.id))
            if answer.status is Status.SILENT:
                told = self.organisation.matter_name(matter.id)[self.language]
                rules = [item.rule.id for item in answer.derived]
                law = f" ({', '.join(rules)})" if rules else ""
                fields.setdefault(matters.field_of(matter.id).name[self.language], []).append(told + law)
        points = [f"- {field[:1].upper()}{field[1:]}: {'; '.join(told)}." for field, told in fields.items()]
        self._section(_("What the document does not settle"), points)

    def _ambiguities(self) -> None:
        points = []
        for record in self.organisation.records:
            basis = [self.organisation.basis(record)]
            if record.certainty is not Certainty.STATED:
                told = f"{record.claim[self.language]} ({label(record.certainty, self.words)})"
                points.append(self._point(told, basis))
            for point in record.open:
                points.append(
                    self._point(point.text[self.language], [self.organisation.basis(record, point.lines)])
                )
            if isinstance(record, Provision):
                points += [self._reading(record, basis)] if record.readings else []
        self._section(_("Open points, readings and what is taken for granted"), points)
        tensions = [
            self._point(
                f"{label(item.kind, self.words).capitalize()}: {item.text[self.language]}",
                [self.organisation.place(lines) for lines in item.places],
            )
            for item in self.organisation.data.tensions
        ]
        self._section(_("Contradictions and shifts of terms"), tensions)

    def _reading(self, record: Provision, basis: list[Basis]) -> str:
        others = [item.text[self.language] for item in record.readings]
        told = self.words(_("Can be read in two ways. {first} Or: {others}")).format(
            first=record.claim[self.language], others=listing(others, self.words)
        )
        return self._point(told, basis)


def _is_kind(record: AnyRecord, kind: type) -> bool:
    return isinstance(record, kind)
