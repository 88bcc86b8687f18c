"""The cases of D01 to D05: each duty with what it follows from and what comes near and brings none."""

from __future__ import annotations

from tests.builders import actor, norm, relation
from tests.law.world import CHANGE, Case, grant

CASES = (
    Case("D01", "mandate", "law-D01", (grant("a", "care", "care-chair", kind="urgency_mandate"),)),
    Case("D01", "delegation", None, (grant("a", "care", "care-chair"),)),
    Case(
        "D02",
        "not reported",
        "law-D02",
        (grant("a", "care", "clerk", terms={"notification": "not_notified"}),),
    ),
    Case("D02", "reported", None, (grant("a", "care", "clerk", terms={"notification": "periodic"}),)),
    Case("D02", "not told", None, (grant("a", "care", "clerk"),)),
    Case(
        "D03",
        "crisis committee",
        "law-D03",
        (),
        actors=(actor("crisis", kind="body", object="crisis_committee"),),
    ),
    Case("D03", "none", None, ()),
    Case("D04", "reorganises", "law-D04", (norm("a", ["director"], [CHANGE]),)),
    Case("D04", "appoints a head", "law-D04", (relation("a", "appoints", ["director"], ["care-head"]),)),
    Case("D04", "delegated", "law-D04", (grant("a", "board", "director", "appoint.administration_head"),)),
    Case("D04", "appoints an official", None, (relation("a", "appoints", ["director"], ["clerk"]),)),
    Case("D04", "decides leave", None, (norm("a", ["director"], ["decide.leave"]),)),
    Case(
        "D05",
        "company",
        "law-D05-companies",
        (relation("a", "owns", ["region"], ["company"]),),
        actors=(actor("region", kind="unit", object="region"),),
    ),
    Case(
        "D05",
        "cooperation",
        "law-D05-cooperation",
        (grant("a", "care", "town-clerk", terms={"law": "KL 9:37"}),),
    ),
    Case(
        "D05",
        "agreement",
        "law-D05-agreements",
        (relation("a", "party_to", ["board", "town"], ["paper"]),),
        "judgement",
        actors=(actor("paper", kind="document", object="agreement"),),
    ),
    Case(
        "D05",
        "agreement inside",
        None,
        (relation("a", "party_to", ["board", "care"], ["paper"]),),
        actors=(actor("paper", kind="document", object="agreement"),),
    ),
)
