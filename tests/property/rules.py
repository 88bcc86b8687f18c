"""Which rules of law make a grant void in the engine; and how often to try."""

from __future__ import annotations

from hypothesis import settings

from models.authority.law import registry
from models.authority.law.objections import OBJECTIONS

fewer = settings(max_examples=settings.default.max_examples // 2 if settings.default else 25)
"""Half of what the profile says, for a test on whole regions with many questions each."""


def known_rules() -> frozenset[str]:
    """Return the rules that make a grant void in the engine as it stands."""
    return frozenset(one.RULE.id for one in registry.CHECKS if vars(one).get("objection") in OBJECTIONS)
