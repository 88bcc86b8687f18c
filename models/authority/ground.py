"""What every question about a region is traced on, made once: its settlements and the ways of power."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.descent import Descent
from models.authority.index import Index
from models.authority.situation import PLAIN, Situation
from models.authority.standing import Standing
from models.core.law import NO_LAW, Law

if TYPE_CHECKING:
    from models.core.organisation import Organisation


class Ground:
    """A region made ready for questions.

    Parameters
    ----------
    organisation : Organisation
        The region.
    law : Law
        What stands beside silence, and what may not be handed on.
    """

    def __init__(self, organisation: Organisation, law: Law = NO_LAW) -> None:
        self.organisation = organisation
        self.law = law
        self.index = Index(organisation)
        self.descent = Descent(self.index, law)
        self.plain = Standing(self.descent)

    def standing(self, situation: Situation) -> Standing:
        """Return what stands in a situation; the plain one is kept."""
        if situation == PLAIN:
            return self.plain
        day = situation.date
        descent = self.descent if day is None else Descent(self.index, self.law, day)
        return Standing(descent, situation)
