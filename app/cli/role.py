"""``role``: all that one actor may decide, must see to and may attend, and who stands above and beside it."""

from typing import Any

import typer

from app.citations import cited
from app.cli.context import Context
from app.cli.options import checked_name, json_option, language_option, region_option
from app.contract import basis_json, described, text
from app.i18n import marked as _
from app.labels import label
from app.messages import listing
from models.authority.role import Entry, Role, role_of
from models.core.graphs import relation_graphs
from models.core.organisation import Organisation
from models.core.queries import chain_of_command, layers, managed
from models.core.texts import Form
from models.core.vocabulary import Modality

GROUPS = (
    (Modality.POWER, _("May decide")),
    (Modality.DUTY, _("Must see to")),
    (Modality.RIGHT, _("May")),
    (Modality.RECOMMENDATION, _("Should")),
    (Modality.AIM, _("Is to aim at")),
    (Modality.PROHIBITION, _("Must not")),
    (Modality.RELATION, _("Is")),
)


def add(program: typer.Typer, context: Context) -> None:
    """Add the command."""
    words = context.words
    in_region, as_json, language = region_option(words), json_option(words), language_option(words)
    of_actor = typer.Option(
        ..., "--actor", "-a", help=words(_("Actor, by its id. List them with: mandatkarta actors --region R"))
    )

    @program.command(
        "role",
        help=words(_("Show all that one actor may and must do, and who stands above and beside it.")),
        epilog=words(_("Example: mandatkarta role --region vastmanland --actor forvaltningsdirektor")),
    )
    def role(
        region: str = in_region, actor: str = of_actor, json: bool = as_json, lang: str | None = language
    ) -> None:
        organisation = context.session.organisation(checked_name(region))
        found = role_of(checked_name(actor), context.session.index(region))
        if json:
            context.print_json(role_json(found, organisation))
        else:
            _View(found, organisation, context).show()


def role_json(role: Role, organisation: Organisation) -> dict[str, Any]:
    """Return a role as JSON."""
    graphs = relation_graphs(organisation)

    def named(actor: str) -> dict[str, Any]:
        return {"id": actor, "name": text(organisation.actor(actor).name)}

    return {
        "region": organisation.region.id,
        "actor": described(organisation.actor(role.actor)),
        "capacities": [
            {"as": named(name), "of": [named(item) for item in units], "basis": basis_json(basis)}
            for name, units, basis in role.capacities
        ],
        "command": {
            "above": [named(item) for item in chain_of_command(graphs, role.actor)],
            "below": [named(item) for item in managed(graphs, role.actor)],
            "layers": layers(graphs, role.actor),
        },
        "matters": [
            {
                "id": item.matter,
                "name": text(organisation.matter_name(item.matter)),
                "modality": item.modality.value,
                "record": item.record,
                "claim": text(item.claim),
                "consulted": [named(one) for one in item.consulted],
                "beside": [named(one) for one in item.beside],
                "basis": basis_json(item.basis),
            }
            for item in role.entries
        ],
        "relations": [
            {"relation": tie.relation.value, "from": named(tie.actor), "basis": basis_json(tie.basis)}
            for tie in role.ties
        ],
        "consulted_in": [
            {
                "kind": item.kind.value,
                "matter": {"id": item.matter, "name": text(organisation.matter_name(item.matter))},
                "holders": [named(one) for one in item.holders],
                "basis": [basis_json(basis) for basis in item.basis],
            }
            for item in role.consulted_in
        ],
    }


class _View:
    def __init__(self, role: Role, organisation: Organisation, context: Context) -> None:
        self.role = role
        self.organisation = organisation
        self.context = context
        self.words = context.words

    def show(self) -> None:
        region = self.organisation.region.name[self.context.language]
        self.context.line(f"{region} · {self.name(self.role.actor, Form.INDEFINITE)}", "bold")
        self._command()
        self._ties()
        for modality, title in GROUPS:
            self._group(title, [item for item in self.role.entries if item.modality is modality])
        self._consulted_in()
        if not (self.role.entries or self.role.ties or self.role.consulted_in):
            self.context.line(
                self.words(_("The document only mentions this actor; it settles nothing for it."))
            )

    def name(self, actor: str, form: Form = Form.DEFINITE) -> str:
        return self.organisation.actor(actor).noun[self.context.language][form]

    def where(self, basis: Any) -> str:
        return cited(basis, self.words)

    def _command(self) -> None:
        graphs = relation_graphs(self.organisation)
        above = chain_of_command(graphs, self.role.actor)
        below = managed(graphs, self.role.actor)
        if above:
            chain = " → ".join(self.name(item) for item in above)
            self.context.line(self.words(_("Line of command upwards: {chain}")).format(chain=chain))
        if below:
            names = listing([self.name(item, Form.PLURAL) for item in below], self.words)
            count = layers(graphs, self.role.actor)
            self.context.line(self.words(_("Manages: {names}")).format(names=names))
            self.context.line(
                self.words.plural(
                    "{count} layer of management below.", "{count} layers of management below.", count
                ).format(count=count),
                "dim",
            )
        for name, units, basis in self.role.capacities:
            told = self.words(_("Acts as {capacity} for {units}")).format(
                capacity=self.name(name, Form.INDEFINITE),
                units=listing([self.name(item) for item in units], self.words),
            )
            self.context.point(told, self.where(basis))

    def _ties(self) -> None:
        if self.role.ties:
            self.context.heading(self.words(_("How others stand to it")))
        for tie in self.role.ties:
            relation = label(tie.relation, self.words)
            told = f"{self.name(tie.actor)} {relation} {self.name(self.role.actor)}"
            self.context.point(told[:1].upper() + told[1:], self.where(tie.basis))

    def _group(self, title: str, entries: list[Entry]) -> None:
        if entries:
            self.context.heading(self.words(title))
        claims: dict[str, list[Entry]] = {}
        for item in entries:
            claims.setdefault(item.record, []).append(item)
        for items in claims.values():
            first = items[0]
            told = first.claim[self.context.language]
            beside = tuple(dict.fromkeys(one for item in items for one in item.beside))
            if beside:
                names = listing([self.name(one) for one in beside], self.words)
                told += " " + self.words(_("Beside it: {names}.")).format(names=names)
            consulted = tuple(dict.fromkeys(one for item in items for one in item.consulted))
            if consulted:
                names = listing([self.name(one) for one in consulted], self.words)
                told += " " + self.words(_("To be consulted: {names}.")).format(names=names)
            matters = ", ".join(item.matter for item in items)
            self.context.point(told, f"{self.where(first.basis)} · {matters}")

    def _consulted_in(self) -> None:
        if self.role.consulted_in:
            self.context.heading(self.words(_("Takes part when others act")))
        for item in self.role.consulted_in:
            holders = listing([self.name(one) for one in item.holders], self.words)
            matter = self.organisation.matter_name(item.matter)[self.context.language]
            kind = label(item.kind, self.words).capitalize()
            told = self.words(_("{kind}: when {holders} is to {matter}")).format(
                kind=kind, holders=holders, matter=matter
            )
            self.context.point(told, "; ".join(self.where(basis) for basis in item.basis))
