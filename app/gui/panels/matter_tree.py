"""The matters as a tree: what is done, and to what. Knows nothing of Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from models.core.matters import Act
    from models.core.organisation import Organisation
    from models.core.texts import Language

PLACE = "\N{HORIZONTAL ELLIPSIS}"


class MatterNode(Struct, frozen=True, kw_only=True):
    """One matter: what it is called under its act, and in full."""

    matter: str
    title: str
    name: str


class ActNode(Struct, frozen=True, kw_only=True):
    """One act with its matters."""

    title: str
    matters: tuple[MatterNode, ...]


def matter_tree(organisation: Organisation, language: Language) -> tuple[ActNode, ...]:
    """Return the matters of a region under their acts, in the order of the trees."""
    known = organisation.matters
    found: dict[str, list[MatterNode]] = {}
    for matter in known:
        name = organisation.matter_name(matter.id)[language]
        pattern = known.acts[matter.act].pattern[language]
        title = _object(name, pattern)
        found.setdefault(matter.act, []).append(
            MatterNode(matter=matter.id, title=capital(title), name=capital(name))
        )
    # Acts of one wording (to manage someone, to head a unit) are one to whoever reads.
    titled: dict[str, list[MatterNode]] = {}
    for act in known.acts.values():
        titled.setdefault(_act_title(act, language), []).extend(found.get(act.id, ()))
    return tuple(
        ActNode(title=title, matters=tuple(_sorted(matters))) for title, matters in titled.items() if matters
    )


def capital(text: str) -> str:
    """Return a text with a capital letter first."""
    return text[:1].upper() + text[1:]


def _act_title(act: Act, language: Language) -> str:
    before, after = _around(act.pattern[language])
    return capital(f"{before}{PLACE}{after}")


def _object(name: str, pattern: str) -> str:
    """Return what of a matter's name its act does not say already."""
    before, after = _around(pattern)
    if name.startswith(before) and name.endswith(after):
        return name[len(before) : len(name) - len(after)] or name
    return name


def _around(pattern: str) -> tuple[str, str]:
    """Return what stands before and after the object's place in an act's pattern."""
    before, _opened, rest = pattern.partition("{")
    return before, rest.partition("}")[2]


def _sorted(matters: list[MatterNode]) -> list[MatterNode]:
    return sorted(matters, key=lambda item: item.title.casefold())
