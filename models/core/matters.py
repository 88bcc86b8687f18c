"""Matters: an act upon a class of objects, within a field.

Three small trees, shared by all regions, so that the same task lines up although the documents
name it differently. A parent in a tree is the wider kind: a statement about the wider kind covers the
narrower one, unless the narrower one is settled by a statement of its own.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from models.core.texts import Language, Noun, Text
from models.core.vocabulary import Asked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Act(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Something that is done: to appoint, to adopt, to prepare.

    ``pattern`` is an infinitive phrase with one place for the object, in one of its four forms or as
    ``{object}`` (definite when there is only one such object, else plural): ``"anställa {object}"``.
    ``present`` is the finite phrase of an act that is a relation: ``"är chef för {object}"``.
    ``decides`` marks the acts that are decisions; carrying out, preparing or answering for
    something is not one. ``asked`` is the role a plain question asks for.
    """

    id: str
    pattern: Text
    present: Text | None = None
    parent: str | None = None
    decides: bool = False
    asked: Asked = Asked.HOLDER


class ObjectClass(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A class of things that acts are done to: posts, bodies, documents, matters to be decided.

    ``single`` says that a region has only one of it: its board, its director.
    """

    id: str
    noun: Noun
    field: str
    single: bool = False
    parent: str | None = None


class Field(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An area of policy: personnel, finance, work environment."""

    id: str
    name: Text
    parent: str | None = None


class Matter(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A matter that can be asked about. Its id is ``act.object`` or ``act.object.field``."""

    id: str
    name: Text | None = None

    @property
    def act(self) -> str:
        """The id of its act."""
        return self.id.split(".")[0]

    @property
    def object(self) -> str:
        """The id of its object class."""
        return self.id.split(".")[1]


class Trees(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The content of the file of matters."""

    act: tuple[Act, ...]
    object: tuple[ObjectClass, ...]
    field: tuple[Field, ...]
    matter: tuple[Matter, ...]


class Matters:
    """The trees and the matters, with the questions that one asks of them.

    Parameters
    ----------
    trees : Trees
        The content of the file, already validated.
    """

    def __init__(self, trees: Trees) -> None:
        self.acts: Mapping[str, Act] = {act.id: act for act in trees.act}
        self.objects: Mapping[str, ObjectClass] = {item.id: item for item in trees.object}
        self.fields: Mapping[str, Field] = {field.id: field for field in trees.field}
        self.matters: Mapping[str, Matter] = {matter.id: matter for matter in trees.matter}
        self._wider: dict[str, tuple[str, ...]] = {}

    def with_kinds(self, kinds: Mapping[str, str]) -> Matters:
        """Return the same trees where some object classes are kinds of others: of one region's own.

        Parameters
        ----------
        kinds : mapping of str to str
            Object classes with the wider one of each.
        """
        if not kinds:
            return self
        objects = tuple(
            structs.replace(item, parent=kinds.get(item.id, item.parent)) for item in self.objects.values()
        )
        return Matters(
            Trees(
                act=tuple(self.acts.values()),
                object=objects,
                field=tuple(self.fields.values()),
                matter=tuple(self.matters.values()),
            )
        )

    def __contains__(self, matter_id: object) -> bool:
        return matter_id in self.matters

    def __iter__(self) -> Iterator[Matter]:
        return iter(self.matters.values())

    def __getitem__(self, matter_id: str) -> Matter:
        return self.matters[matter_id]

    def act_of(self, matter_id: str) -> Act:
        """Return the act of a matter."""
        return self.acts[self.matters[matter_id].act]

    def object_of(self, matter_id: str) -> ObjectClass:
        """Return the object class of a matter."""
        return self.objects[self.matters[matter_id].object]

    def field_of(self, matter_id: str) -> Field:
        """Return the field of a matter: its own, or that of its object class."""
        parts = matter_id.split(".")
        return self.fields[parts[2] if len(parts) > 2 else self.object_of(matter_id).field]

    def name(self, matter_id: str, nouns: Mapping[str, Noun] | None = None) -> Text:
        """Return the name of a matter: its own, or its act's pattern with the object put in.

        Parameters
        ----------
        matter_id : str
            A known matter.
        nouns : mapping of str to Noun, optional
            A region's own terms for some object classes.

        Returns
        -------
        Text
            An infinitive phrase in both languages.
        """
        matter = self.matters[matter_id]
        return matter.name or self._phrase(self.acts[matter.act].pattern, matter, nouns)

    def present(self, matter_id: str, nouns: Mapping[str, Noun] | None = None) -> Text | None:
        """Return what a holder does, as a finite phrase, for an act that is a relation; else None."""
        matter = self.matters[matter_id]
        present = self.acts[matter.act].present
        return present and self._phrase(present, matter, nouns)

    def _phrase(self, pattern: Text, matter: Matter, nouns: Mapping[str, Noun] | None) -> Text:
        item = self.objects[matter.object]
        noun = (nouns or {}).get(matter.object, item.noun)

        def phrase(language: Language) -> str:
            forms = noun[language]
            return pattern[language].format(
                indefinite=with_article(forms.indefinite) if language == "en" else forms.indefinite,
                definite=forms.definite,
                genitive=forms.genitive,
                plural=forms.plural,
                object=forms.definite if item.single else forms.plural,
            )

        return Text(sv=phrase("sv"), en=phrase("en"))

    def wider(self, matter_id: str) -> tuple[str, ...]:
        """Return the known matters that are wider than this one, the nearest first.

        A wider matter has the same act and a wider object class. Acts do not cover each other:
        each act is a matter of its own.
        """
        if matter_id not in self._wider:
            parts = matter_id.split(".")
            candidates = (
                ".".join([parts[0], wider_object, *parts[2:]])
                for wider_object in self._wider_objects[parts[1]]
            )
            self._wider[matter_id] = tuple(item for item in candidates if item in self.matters)
        return self._wider[matter_id]

    @cached_property
    def _wider_objects(self) -> dict[str, tuple[str, ...]]:
        return {item: tuple(ancestors(self.objects, item)) for item in self.objects}


def with_article(phrase: str) -> str:
    """Put the English indefinite article before a singular phrase.

    Examples
    --------
    >>> with_article("head of administration")
    'a head of administration'
    >>> with_article("operations manager")
    'an operations manager'
    """
    return f"{'an' if phrase[:1].lower() in 'aeiou' else 'a'} {phrase}"


def ancestors(tree: Mapping[str, Act | ObjectClass | Field], item: str) -> Iterator[str]:
    """Yield the ids above ``item`` in a tree, the nearest first.

    Raises
    ------
    ValueError
        When the tree has a circle, so that damaged data cannot make the program hang.
    """
    seen = {item}
    parent = tree[item].parent
    while parent is not None:
        if parent in seen:
            raise ValueError(f"circle in the tree at {parent!r}")
        seen.add(parent)
        yield parent
        parent = tree[parent].parent
