"""Sentences of the domain: codes with parameters, for which the application has the words."""

from __future__ import annotations

from msgspec import Struct

from models.core.texts import Form, Text


class ActorRef(Struct, frozen=True):
    """An actor in a sentence, in the form of its noun that the sentence needs."""

    actor: str
    form: Form = Form.DEFINITE


class Alternatives(Struct, frozen=True):
    """Actors of whom one is meant: *the director or whoever the director appoints*."""

    actors: tuple[ActorRef, ...]


class MatterRef(Struct, frozen=True):
    """A matter in a sentence; ``present`` asks for the finite phrase of a relation."""

    matter: str
    present: bool = False


class Sentence(Struct, frozen=True):
    """A sentence as a code with its parameters; the application has the words."""

    code: str
    params: dict[str, Parameter] = {}

    def __hash__(self) -> int:
        return hash((self.code, tuple(self.params.items())))


Parameter = ActorRef | tuple[ActorRef, ...] | Alternatives | MatterRef | Text | Sentence | str | int


def say(code: str, **params: Parameter) -> Sentence:
    """Return a sentence from its code and parameters.

    Examples
    --------
    >>> say("derived", rule="KL 6:13").params["rule"]
    'KL 6:13'
    """
    return Sentence(code, params)
