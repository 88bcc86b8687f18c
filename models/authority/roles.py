"""Which actors answer the role that a question asks for: holder, consulted, recipient, grantor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.core.vocabulary import Asked, Modality, RequirementKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from models.authority.settlements import Settlement
    from models.authority.standing import Standing
    from models.core.matters import Matters

REQUIRED = {
    Asked.CONSULTED: frozenset({RequirementKind.CONSULT, RequirementKind.AGREE, RequirementKind.ENDORSE}),
    Asked.PREPARER: frozenset({RequirementKind.PREPARE}),
    Asked.PROPOSER: frozenset({RequirementKind.PROPOSE}),
    Asked.INSTRUCTOR: frozenset({RequirementKind.AT_INSTRUCTION_OF}),
}
"""Roles that stand in the requirements of a matter and not in its holders."""

OF_THE_OBJECT = {
    Asked.MANAGER: ("manage", "head"),
    Asked.INSTRUCTOR: ("instruct", "direct"),
    Asked.ASSISTANT: ("assist", "support"),
    Asked.GRANTOR: ("assign",),
    Asked.PREPARER: ("prepare",),
    Asked.PROPOSER: ("propose",),
}
"""Roles that are a matter of their own about the same object: who manages the one appointed."""

_STRENGTH = (
    Modality.PROHIBITION,
    Modality.POWER,
    Modality.DUTY,
    Modality.RIGHT,
    Modality.RELATION,
    Modality.RECOMMENDATION,
    Modality.AIM,
)


def strongest_modality(settlements: Iterable[Settlement]) -> Modality | None:
    """Return the modality that the answer carries: the strongest of those that settle it."""
    return min({item.modality for item in settlements}, key=_STRENGTH.index, default=None)


def matter_for(asked: Asked, matter: str, matters: Matters, standing: Standing) -> str | None:
    """Return the matter in which a role about the object is settled, when it is not the one asked about.

    *Who manages those that are appointed here?* is settled by ``manage`` upon the same object.
    """
    act = matters.act_of(matter)
    if asked not in OF_THE_OBJECT or act.asked is asked:
        return None
    covering = standing.covering(matter)
    if asked is Asked.GRANTOR and any(item.grantors for item in covering):
        return None
    if any(one.kind in REQUIRED.get(asked, ()) for item in covering for one in item.record.requirements):
        return None
    rest = matter.split(".", 1)[1]
    candidates = [f"{act_id}.{rest}" for act_id in OF_THE_OBJECT[asked]]
    settled = next((item for item in candidates if item in matters and standing.covering(item)), None)
    if settled is not None or asked in REQUIRED:
        return settled
    return next((item for item in candidates if item in matters), None)


def effective(settlements: tuple[Settlement, ...], decides: bool) -> tuple[Settlement, ...]:
    """Return the settlements that answer a question about an act.

    For a decision only a power (or, where there is none, what else the document says) counts: beside
    someone who decides, a duty towards the same matter does not make a second decider. A duty of those
    who decide (*the board must appoint*) stands beside their power.
    """
    forces = [item.modality for item in settlements]
    if not decides or Modality.POWER not in forces:
        return tuple(
            item for item, force in zip(settlements, forces, strict=True) if force is not Modality.PROHIBITION
        )
    deciders = {
        actor
        for item, force in zip(settlements, forces, strict=True)
        if force is Modality.POWER
        for actor in item.holders
    }
    return tuple(
        item
        for item, force in zip(settlements, forces, strict=True)
        if force is Modality.POWER
        or (force is not Modality.PROHIBITION and deciders.issuperset(item.holders))
    )


def parties_of(settlement: Settlement) -> tuple[str, ...]:
    """Return between whom something is: those it is done for when they are several, else also who does it.

    Who coordinates the region and its companies, or clarifies who of them does what, stands between them.
    """
    several = len(settlement.recipients) > 1
    return settlement.recipients if several else (*settlement.holders, *settlement.recipients)


def actors_of(
    asked: Asked, settlements: tuple[Settlement, ...], matter: str, matters: Matters
) -> tuple[str, ...]:
    """Return the actors that answer a role.

    Parameters
    ----------
    asked : Asked
        The role; the act's usual one and ``holder`` both mean those who do it.
    settlements : tuple of Settlement
        What settles the matter.
    matter : str
        The matter.
    matters : Matters
        The trees.

    Returns
    -------
    tuple of str
        Each actor once, in the order of the document.
    """
    act = matters.act_of(matter)
    usable = effective(settlements, act.decides)
    concerned = {matter, *matters.wider(matter)}
    if asked in REQUIRED and act.asked is not asked:
        found = [
            requirement.party
            for item in usable
            for requirement in item.record.requirements
            if requirement.kind in REQUIRED[asked]
            and requirement.party is not None
            and (requirement.matters is None or not concerned.isdisjoint(requirement.matters))
        ]
    elif asked is Asked.GRANTOR and act.asked is not asked:
        found = [grantor for item in usable for grantor in item.grantors]
    elif asked in OF_THE_OBJECT and act.asked is not asked:
        found = []
    elif asked is Asked.RECIPIENT and act.asked is not asked:
        found = [actor for item in usable for actor in item.recipients]
    elif asked is Asked.PARTIES:
        found = [actor for item in usable for actor in parties_of(item)]
    else:
        found = [actor for item in usable for actor in item.holders]
    return tuple(dict.fromkeys(found))
