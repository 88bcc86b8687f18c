"""Actors: the posts, bodies, seats, units, groups, documents and outsiders that a document names."""

from __future__ import annotations

from msgspec import Struct

from models.core.citations import Lines
from models.core.texts import Noun, Text
from models.core.vocabulary import ActorKind, Binding


class Actor(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename={"except_": "except"}):
    """An individual, or a class of individuals, that a document names or takes for granted.

    Parameters
    ----------
    id : str
        Stable name within the region: lower-case letters a-z, digits and hyphens.
    kind : ActorKind
        What it is.
    noun : Noun
        The document's own term, lower case, without the region's name.
    lines : tuple of int
        Where the document first names it, or takes it for granted.
    collective : bool
        True for a class: each committee's head is one actor here.
    per : str, optional
        For a class: the class it has one member for each of (one head per committee).
    binding : Binding, optional
        How a sentence picks one member out of the class ("the committee concerned").
    except_ : tuple of str
        Actors that the class does not take in.
    of : str, optional
        The body or unit that a seat, post or part belongs to.
    object : str, optional
        The object class it stands for, so that a region's own title lines up with the others'.
    also : tuple of str
        Narrower object classes that this region has by reading only: the director of the finance centre is
        its finance director. What is said of the class holds for them.
    """

    id: str
    kind: ActorKind
    noun: Noun
    lines: Lines
    collective: bool = False
    per: str | None = None
    binding: Binding | None = None
    except_: tuple[str, ...] = ()
    of: str | None = None
    object: str | None = None
    also: tuple[str, ...] = ()

    @property
    def name(self) -> Text:
        """The dictionary form of its name, in both languages."""
        return self.noun.name
