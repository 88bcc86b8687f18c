"""The engine against a naive reckoning of who may decide, in random regions and situations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.cases import cases
from tests.property.naive import may_decide
from tests.property.worlds import DECISIONS, World

if TYPE_CHECKING:
    from models.authority.situation import Situation


def agree(case: tuple[World, Situation], matter: str) -> None:
    world, situation = case
    assert world.deciders(matter, situation) == may_decide(world, matter, situation)


@settings(max_examples=150)
@given(cases(), st.sampled_from(DECISIONS))
def test_the_engine_agrees_with_brute_force(case: tuple[World, Situation], matter: str) -> None:
    """Property 23."""
    agree(case, matter)


@pytest.mark.long
@settings(max_examples=5000)
@given(cases(), st.sampled_from(DECISIONS))
def test_the_engine_agrees_with_brute_force_on_many(case: tuple[World, Situation], matter: str) -> None:
    """Property 23."""
    agree(case, matter)
