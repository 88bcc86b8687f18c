"""The chain of authority of a matter, as it is lit on a picture and told in its stamp."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from app.i18n import Catalogue
from app.i18n import marked as _
from app.messages import sentence
from app.rendering.request import Warned
from models.authority.answer import Frame
from models.core.vocabulary import RequirementKind
from models.layout.emphasis import Emphasis, Part
from models.layout.stamp import Fact

if TYPE_CHECKING:
    from app.session import Session
    from models.authority.answer import Answer
    from models.core.organisation import Organisation
    from models.layout.drawing import Drawing

ASKED = frozenset({RequirementKind.CONSULT, RequirementKind.ENDORSE, RequirementKind.AGREE})
TOLD = frozenset({RequirementKind.NOTIFY, RequirementKind.INFORM, RequirementKind.REPORT})


class Lit(NamedTuple):
    """What is lit, and the question and the answer in words."""

    emphasis: Emphasis
    matter: str
    answer: str

    def fact(self, words: Catalogue) -> Fact:
        """Return what the stamp tells of it."""
        return Fact(label=words(_("Marked")), told=self.matter, more=self.answer)

    def warning(self, drawing: Drawing, words: Catalogue) -> Warned | None:
        """Return what to say where nobody who decides stands on the chart."""
        drawn = {box.id for box in drawing.boxes}
        if any(part is Part.HOLDER and name in drawn for name, part in self.emphasis.parts.items()):
            return None
        text = words(_("Nobody on this chart is marked as deciding: {answer}")).format(answer=self.answer)
        return Warned(code="nobody-marked", text=text)


def lit(session: Session, region: str, matter: str, words: Catalogue) -> Lit:
    """Return what is lit for a matter in a region."""
    organisation = session.organisation(region)
    answer = session.plain(region, Frame(matter=matter))
    name = organisation.matter_name(matter)[words.language]
    return Lit(
        emphasis=replace(emphasis_of(answer), about=about(organisation, matter), tag=words(_("concerned"))),
        matter=name[:1].upper() + name[1:],
        answer=sentence(answer.explanation[0], organisation, words) if answer.explanation else "",
    )


def about(organisation: Organisation, matter: str) -> frozenset[str]:
    """Return the actors that stand for the object of a matter: those whom the decision is about."""
    objects = {matter.split(".")[1]} if "." in matter else set()
    return frozenset(actor.id for name in objects for actor in organisation.by_object.get(name, ()))


def emphasis_of(answer: Answer) -> Emphasis:
    """Return who and what is lit by an answer, numbered from the source of the power down."""
    holders = tuple(dict.fromkeys(holder.actor for holder in answer.holders))
    path = tuple(
        dict.fromkeys((step.source, step.target) for step in answer.chain if step.source is not None)
    )
    parts = {name: Part.LINK for step in path for name in step}
    parts |= dict.fromkeys(holders, Part.HOLDER)
    asked: dict[tuple[str, str], None] = {}
    for kinds, part in ((ASKED, Part.CONSULTED), (TOLD, Part.NOTIFIED)):
        for condition in answer.conditions:
            if condition.kind in kinds and condition.party is not None and condition.party not in parts:
                parts[condition.party] = part
                if part is Part.CONSULTED:
                    asked |= {(holder, condition.party): None for holder in holders}
    return Emphasis(parts=parts, path=path, asked=tuple(asked))
