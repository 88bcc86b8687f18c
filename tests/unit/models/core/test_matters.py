"""Matters: their names, their fields, and which matter is wider than which."""

from __future__ import annotations

import msgspec

from models.core.matters import Matters, Trees
from tests.builders import text, trees, words


def test_a_region_makes_kinds_of_its_own_without_touching_the_shared_trees() -> None:
    shared = Matters(trees(["appoint.chief", "appoint.finance_chief"]))
    own = shared.with_kinds({"finance_chief": "chief"})
    assert own.wider("appoint.finance_chief") == ("appoint.chief",)
    assert shared.wider("appoint.finance_chief") == ()
    assert shared.with_kinds({}) is shared


def test_wider_matters_share_the_act_and_have_a_wider_object() -> None:
    matters = Matters(
        trees(
            ["appoint.nurse", "appoint.employee", "dismiss.employee"], {"nurse": "carer", "carer": "employee"}
        )
    )
    assert matters.wider("appoint.nurse") == ("appoint.employee",)
    assert matters.wider("appoint.employee") == ()


def test_a_name_is_the_pattern_with_the_regions_own_term() -> None:
    matters = Matters(trees(["appoint.employee"]))
    assert matters.name("appoint.employee").sv == "appoint employee-plural"
    own = msgspec.convert(words("nurse"), type=type(matters.objects["employee"].noun))
    assert matters.name("appoint.employee", {"employee": own}).en == "appoint nurse-plural"


def test_an_only_one_is_named_in_the_definite() -> None:
    raw = msgspec.to_builtins(trees(["appoint.director"]))
    raw["object"][0]["single"] = True
    assert Matters(msgspec.convert(raw, Trees)).name("appoint.director").sv == "appoint director-definite"


def test_a_matters_own_name_goes_first() -> None:
    raw = msgspec.to_builtins(trees(["sign.firm"]))
    raw["matter"][0]["name"] = text("sign")
    assert Matters(msgspec.convert(raw, Trees)).name("sign.firm").en == "sign (en)"
