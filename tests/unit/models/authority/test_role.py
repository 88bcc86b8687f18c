"""A role as a whole."""

from __future__ import annotations

import pytest

from models.authority.index import Index
from models.authority.role import role_of
from models.core.errors import UnknownNameError
from models.core.relations import RelationType
from tests.builders import made_up


def test_a_role_has_its_matters_and_who_stands_above() -> None:
    role = role_of("personaldirektor", Index(made_up()))
    assert [item.matter for item in role.entries] == ["decide.small_procurement", "answer_for.investment"]
    assert [(tie.relation, tie.actor) for tie in role.ties] == [
        (RelationType.MANAGES, "direktor"),
        (RelationType.APPOINTS, "direktor"),
        (RelationType.SUBDELEGATES, "direktor"),
    ]


def test_an_unknown_actor_is_an_error() -> None:
    with pytest.raises(UnknownNameError):
        role_of("nobody", Index(made_up()))
