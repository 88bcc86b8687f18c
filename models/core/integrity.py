"""Whether a region's data hold together: every name known, every line inside the document.

msgspec checks the shape of each record while reading. Here stands what one record cannot know by
itself. Each fault names the record, so that it can be found and mended.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from msgspec import Struct

from models.core.matters import Act, Field, Matters, ObjectClass, Trees, ancestors
from models.core.records import AnyRecord, Definition, Norm, Provision, Record, Reference, Relation
from models.core.relations import TRAITS, RelationType
from models.core.texts import LANGUAGES, Form, Noun, Text
from models.core.vocabulary import Binding, Certainty, RequirementKind, Scope

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from models.core.citations import Lines
    from models.core.organisation import OrganisationData

ANCHOR_WORDS = 6
CITED_LINES = 8
"""A longer citation is taken for a mistake: even the longest sentence of the documents is shorter."""

_PLACE = re.compile(r"\{(?:indefinite|definite|genitive|plural|object)\}")
_ID = re.compile(r"[a-z0-9]+(?:[-._][a-z0-9]+)*")
_WITHOUT_PARTY = {
    RequirementKind.UNLESS,
    RequirementKind.ACCORDING_TO,
    RequirementKind.WITHIN,
    RequirementKind.IN_SITUATION,
    RequirementKind.MINUTE,
    RequirementKind.INCLUDES,
    RequirementKind.MAY_FULFIL_THROUGH,
}


class Fault(Struct, frozen=True):
    """One fault: the record or actor it is in, and what is wrong, as a code with its parameter."""

    where: str
    code: str
    what: str = ""


def check_trees(trees: Trees) -> Iterator[Fault]:
    """Yield the faults of the trees of matters.

    Parameters
    ----------
    trees : Trees
        The content of the files of matters.

    Yields
    ------
    Fault
        Doubled ids, unknown parents, circles, unknown fields, matters of unknown parts, empty words.
    """
    matters = Matters(trees)
    nodes: tuple[Mapping[str, Act | ObjectClass | Field], ...] = (
        matters.acts,
        matters.objects,
        matters.fields,
    )
    for ids in ([x.id for x in trees.act], [x.id for x in trees.object], [x.id for x in trees.field]):
        yield from _doubled(ids)
    yield from _doubled(matter.id for matter in trees.matter)
    parents = [fault for tree in nodes for fault in _parents(tree)]
    yield from parents
    if parents:
        return
    for act in trees.act:
        yield from _empty_words(act.id, "pattern", act.pattern)
        yield from _patterns(act)
    for thing in trees.object:
        yield from _noun(thing.id, thing.noun)
        yield from _known(thing.id, "unknown-field", set(matters.fields), (thing.field,))
    for matter in trees.matter:
        parts = matter.id.split(".")
        if len(parts) not in (2, 3):
            yield Fault(matter.id, "matter-id", matter.id)
            continue
        for part, tree in zip(parts, nodes, strict=False):
            yield from _known(matter.id, "unknown-part-of-matter", set(tree), (part,))


def _parents(tree: Mapping[str, Act | ObjectClass | Field]) -> Iterator[Fault]:
    for name, item in tree.items():
        if item.parent is not None and item.parent not in tree:
            yield Fault(name, "unknown-parent", item.parent)
            return
    for name in tree:
        try:
            list(ancestors(tree, name))
        except ValueError:
            yield Fault(name, "circle-in-tree")


def _patterns(act: Act) -> Iterator[Fault]:
    for pattern in (act.pattern, act.present or act.pattern):
        for language in LANGUAGES:
            if len(_PLACE.findall(pattern[language])) != 1:
                yield Fault(act.id, "pattern-without-object", pattern[language])


def check_organisation(data: OrganisationData, matters: Matters) -> Iterator[Fault]:
    """Yield the faults of a region's data.

    Parameters
    ----------
    data : OrganisationData
        A region as read from its files.
    matters : Matters
        The shared trees.

    Yields
    ------
    Fault
        Everything that names something unknown, stands outside the document or lacks words.
    """
    actors = {actor.id for actor in data.actors}
    yield from _doubled(actor.id for actor in data.actors)
    yield from _doubled(record.id for record in data.records)
    for actor in data.actors:
        yield from _ids(actor.id, actor.id)
        yield from _noun(actor.id, actor.noun)
        yield from _lines(actor.id, actor.lines, data.region.instrument.line_count)
        yield from _known(actor.id, "unknown-actor", actors, (actor.per, actor.of, *actor.except_))
        yield from _known(actor.id, "unknown-object", matters.objects, (actor.object, *actor.also))
        if actor.also and actor.object is None:
            yield Fault(actor.id, "kinds-of-nothing")
        if actor.binding is Binding.CONCERNED and not actor.collective:
            yield Fault(actor.id, "unclosed-class", "binding")
        if not actor.collective and (actor.per or actor.except_):
            yield Fault(actor.id, "unclosed-class", "per")
        if actor.collective and actor.binding is None:
            yield Fault(actor.id, "unclosed-class", "binding")
    yield from _kinds(data, matters)
    objects = {actor.id: actor.object for actor in data.actors}
    for record in data.records:
        yield from _record(record, objects, matters, data)
    yield from _people(data, actors)
    yield from _doubled(tension.id for tension in data.tensions)
    for tension in data.tensions:
        yield from _ids(tension.id, tension.id)
        yield from _empty_words(tension.id, "text", tension.text)
        if len(tension.places) < 2:
            yield Fault(tension.id, "one-place")
        for place in tension.places:
            yield from _lines(tension.id, place, data.region.instrument.line_count)


def _people(data: OrganisationData, actors: set[str]) -> Iterator[Fault]:
    """Yield the faults of those who hold posts and seats: each must be known, and what they hold as well."""
    people = {person.id for person in data.people}
    yield from _doubled(person.id for person in data.people)
    for name in sorted(people & actors):
        yield Fault(name, "doubled-id", name)
    for person in data.people:
        yield from _ids(person.id, person.id)
        if not person.name.strip():
            yield Fault(person.id, "missing-name")
    for item in data.appointments:
        yield from _known(item.post, "unknown-person", people, (item.person,))
        yield from _known(item.person, "unknown-actor", actors, (item.post,))
        if item.valid.empty:
            yield Fault(item.person, "empty-period", item.post)


def _kinds(data: OrganisationData, matters: Matters) -> Iterator[Fault]:
    """Yield the faults of the kinds that a region has by reading: one of two classes, or of itself."""
    named = [(item, actor) for actor in data.actors if actor.object is not None for item in actor.also]
    yield from _doubled(item for item, _actor in named)
    own = matters.with_kinds({item: actor.object for item, actor in named if actor.object is not None})
    for item, actor in named:
        if item in own.objects:
            try:
                list(ancestors(own.objects, item))
            except ValueError:
                yield Fault(actor.id, "circle-in-tree", item)


def _record(
    record: AnyRecord, actors: Mapping[str, str | None], matters: Matters, data: OrganisationData
) -> Iterator[Fault]:
    yield from _ids(record.id, record.id)
    yield from _empty_words(record.id, "claim", record.claim)
    yield from _lines(record.id, record.lines, data.region.instrument.line_count)
    words = record.anchor.split()
    if not words or len(words) > ANCHOR_WORDS:
        yield Fault(record.id, "anchor-length", record.anchor)
    for point in record.open:
        yield from _empty_words(record.id, "open", point.text)
        yield from _optional_lines(record.id, point.lines, data)
    if isinstance(record, Definition):
        yield from _known(record.id, "unknown-actor", actors, (record.actor, *record.widens))
    if isinstance(record, Reference):
        yield from _known(record.id, "unknown-actor", actors, (record.document,))
        if not record.law and not record.document:
            yield Fault(record.id, "reference-to-nothing")
    if isinstance(record, Provision):
        yield from _provision(record, actors, matters, data)


def _provision(
    record: Provision, actors: Mapping[str, str | None], matters: Matters, data: OrganisationData
) -> Iterator[Fault]:
    if isinstance(record, Norm):
        named: tuple[str | None, ...] = (*record.holders, *record.to)
        if not record.holders:
            yield Fault(record.id, "norm-without-holder")
        yield from _known(record.id, "unknown-matter", matters, record.matters)
        if not record.matters and record.scope is not Scope.UNSPECIFIED:
            yield Fault(record.id, "norm-without-matter")
    elif isinstance(record, Relation):
        named = (*record.source, *record.target, record.capacity)
        if not record.source or not record.target:
            yield Fault(record.id, "relation-without-end")
        yield from _known(record.id, "unknown-matter", matters, record.matters or ())
        yield from _derived_matters(record, actors, matters)
        if record.capacity and record.relation is not RelationType.HEADS:
            yield Fault(record.id, "capacity-without-heads")
    else:  # pragma: no cover - the union has no other member
        raise TypeError(type(record))
    yield from _known(record.id, "unknown-actor", actors, named)
    if record.certainty in (Certainty.DERIVED, Certainty.ASSUMED):
        yield Fault(record.id, "certainty-not-of-a-document", record.certainty.value)
    yield from _requirements_and_readings(record, actors, matters, data)


def _requirements_and_readings(
    record: Provision, actors: Mapping[str, str | None], matters: Matters, data: OrganisationData
) -> Iterator[Fault]:
    yield from _optional_lines(record.id, record.lead_in, data)
    if record.amount is not None and record.amount.empty:
        yield Fault(record.id, "empty-amounts")
    if record.valid is not None and record.valid.empty:
        yield Fault(record.id, "empty-period")
    yield from _terms(record)
    for requirement in record.requirements:
        yield from _empty_words(record.id, "requirement", requirement.text)
        yield from _known(record.id, "unknown-actor", actors, (requirement.party,))
        yield from _known(record.id, "unknown-matter", matters, requirement.matters or ())
        yield from _optional_lines(record.id, requirement.lines, data)
        if requirement.party is None and requirement.kind not in _WITHOUT_PARTY:
            yield Fault(record.id, "requirement-without-party", requirement.kind.value)
    for reading in record.readings:
        yield from _empty_words(record.id, "reading", reading.text)
        yield from _known(record.id, "unknown-actor", actors, reading.holders or ())
        yield from _known(record.id, "unknown-matter", matters, reading.matters or ())
        yield from _optional_lines(record.id, reading.lines, data)


def _terms(record: Provision) -> Iterator[Fault]:
    if not isinstance(record, Relation):
        return
    if record.terms is not None and not TRAITS[record.relation].grants:
        yield Fault(record.id, "terms-of-no-grant", record.relation.value)
    if record.terms is not None and record.terms.revoked == datetime.date.min:
        yield Fault(record.id, "empty-period", "revoked")
    if record.standing_in is not None:
        if record.relation is not RelationType.DEPUTISES:
            yield Fault(record.id, "deputy-of-nobody", record.relation.value)
        if record.standing_in.order < 1 or not record.standing_in.covers:
            yield Fault(record.id, "deputy-never")


def _derived_matters(record: Relation, actors: Mapping[str, str | None], matters: Matters) -> Iterator[Fault]:
    """Check the matters that the relation settles by its type: they must be listed as matters."""
    traits = TRAITS[record.relation]
    names_none = record.scope is Scope.UNSPECIFIED or record.relation is RelationType.URGENCY_MANDATE
    if traits.grants and record.matters is None and not names_none:
        yield Fault(record.id, "grant-without-matters")
    if traits.act is None or (record.matters is not None and not traits.grants):
        return
    for target in record.target:
        if target not in actors:
            continue
        if actors[target] is None:
            yield Fault(record.id, "target-without-object", target)
        elif f"{traits.act}.{actors[target]}" not in matters:
            yield Fault(record.id, "unknown-matter", f"{traits.act}.{actors[target]}")


def unchecked(records: Iterable[Record]) -> list[str]:
    """Return the ids of the records that no second reader has compared with their lines."""
    return [record.id for record in records if record.checked is None]


def _ids(where: str, name: str) -> Iterator[Fault]:
    if not _ID.fullmatch(name):
        yield Fault(where, "bad-id", name)


def _doubled(names: Iterable[str]) -> Iterator[Fault]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield Fault(name, "doubled-id", name)
        seen.add(name)


def _known(
    where: str, code: str, known: Container[str] | Matters, names: Iterable[str | None]
) -> Iterator[Fault]:
    for name in names:
        if name is not None and name not in known:
            yield Fault(where, code, name)


def _empty_words(where: str, what: str, text: Text) -> Iterator[Fault]:
    for language in LANGUAGES:
        if not text[language].strip():
            yield Fault(where, "missing-language", f"{what}.{language}")


def _noun(where: str, noun: Noun) -> Iterator[Fault]:
    for language in LANGUAGES:
        for form in Form:
            if not noun[language][form].strip():
                yield Fault(where, "missing-form", f"{language}.{form.value}")


def _optional_lines(where: str, lines: Lines | None, data: OrganisationData) -> Iterator[Fault]:
    if lines is not None:
        yield from _lines(where, lines, data.region.instrument.line_count)


def _lines(where: str, lines: Lines, count: int) -> Iterator[Fault]:
    first, last = lines
    if not 1 <= first <= last <= count:
        yield Fault(where, "lines-outside-document", f"{first}-{last}")
    elif last - first >= CITED_LINES:
        yield Fault(where, "too-many-lines", f"{first}-{last}")
