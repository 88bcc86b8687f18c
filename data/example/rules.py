"""The matters of a fictional delegation order: whose they are, to whom and how far they are handed on."""

from __future__ import annotations

from msgspec import Struct

HEAD, AREA, DEPARTMENT, SECTION, UNIT = range(5)


class Rule(Struct, frozen=True):
    """How a matter is handed on.

    Parameters
    ----------
    matter : str
        Its id.
    lowest : int
        The lowest layer of managers that gets it; ``HEAD`` cannot pass it on.
    most : int, optional
        The largest amount, in kronor, that the head gets; the layers below get shares of it.
    consult : bool
        Whether the personnel manager must be consulted.
    report : bool
        Whether the committee is told what came of it.
    """

    matter: str
    lowest: int
    most: int | None = None
    consult: bool = False
    report: bool = False


SHARES = (1.0, 0.5, 0.2, 0.05, 0.02, 0.01)
"""What of the head's amount each layer gets."""

COMMON = (
    Rule("decide.purchase", UNIT, 5_000_000),
    Rule("decide.leave", UNIT),
    Rule("appoint.administration_employee", UNIT),
    Rule("attest.invoice", UNIT, 10_000_000),
    Rule("decide.nordic_journey", UNIT),
    Rule("decide.call_off", UNIT, 5_000_000),
    Rule("decide.document_disclosure", UNIT),
    Rule("decide.agreement", DEPARTMENT, 3_000_000, report=True),
    Rule("decide.training", UNIT),
    Rule("decide.fixed_term_post", UNIT),
    Rule("decide.overtime_work", UNIT),
    Rule("set_pay.administration_employee", SECTION, consult=True),
    Rule("dismiss.administration_employee", DEPARTMENT, consult=True),
    Rule("decide.claim_write_off", DEPARTMENT, 500_000, report=True),
    Rule("decide.damages", AREA, 250_000, report=True),
    Rule("decide.long_leave", DEPARTMENT, consult=True),
    Rule("decide.foreign_journey", DEPARTMENT),
    Rule("appoint.area_manager", HEAD, consult=True),
    Rule("appoint.operations_manager", AREA, consult=True),
    Rule("appoint.section_manager", DEPARTMENT),
    Rule("appoint.unit_manager", SECTION),
    Rule("decide.disciplinary_measure", HEAD, consult=True),
    Rule("decide.severance_agreement", HEAD, 1_000_000, consult=True),
    Rule("decide.hospitality", SECTION, 50_000),
    Rule("decide.staff_gift", DEPARTMENT, 10_000),
    Rule("decide.rehabilitation_plan", UNIT),
    Rule("decide.direct_award", DEPARTMENT, 600_000),
    Rule("decide.award_decision", HEAD, 10_000_000, report=True),
    Rule("sign.agreement", DEPARTMENT, 3_000_000),
    Rule("attest.personal_costs", SECTION),
    Rule("decide.payment_deferral", SECTION, 200_000),
    Rule("decide.donation", AREA, 1_000_000, report=True),
    Rule("decide.premises_lease", AREA, 2_000_000),
    Rule("decide.data_processor_agreement", DEPARTMENT),
    Rule("decide.data_breach_notice", AREA),
    Rule("decide.register_extract", SECTION),
    Rule("decide.disclosure_refusal", AREA),
    Rule("decide.records_plan", HEAD),
    Rule("decide.record_disposal", DEPARTMENT),
    Rule("decide.technical_reply", AREA),
    Rule("decide.late_appeal", AREA),
    Rule("decide.attorney_mandate", HEAD),
    Rule("decide.camera_surveillance", AREA),
    Rule("decide.it_acquisition", AREA, 4_000_000),
)
"""What every committee decides in its area, the most usual first."""

OF_BRANCH = {
    "board": (Rule("decide.cash_placement", AREA, 100_000_000), Rule("decide.insurance", AREA, 5_000_000)),
    "care": (
        Rule("decide.care_agreement", AREA, 10_000_000, report=True),
        Rule("decide.patient_fee_relief", DEPARTMENT, 20_000),
        Rule("decide.care_abroad", AREA),
        Rule("decide.clinical_trial", DEPARTMENT),
        Rule("decide.ward_closure", DEPARTMENT, report=True),
        Rule("decide.patient_complaint_reply", DEPARTMENT),
    ),
    "culture": (Rule("decide.association_grant", AREA, 300_000),),
    "traffic": (
        Rule("decide.paratransit_permit", UNIT),
        Rule("decide.timetable_change", AREA),
        Rule("decide.fare_discount", AREA, 200_000),
        Rule("decide.traffic_order", DEPARTMENT, 2_000_000),
    ),
    "dental": (Rule("decide.dental_support", UNIT), Rule("decide.dental_price", AREA)),
    "development": (
        Rule("decide.project_funding", AREA, 1_000_000, report=True),
        Rule("decide.business_support", DEPARTMENT, 800_000),
    ),
    "property": (
        Rule("decide.premises_letting", DEPARTMENT, 1_500_000),
        Rule("decide.easement", AREA),
        Rule("decide.construction_start", AREA, 20_000_000, report=True),
        Rule("decide.equipment_sale", DEPARTMENT, 300_000),
    ),
    "patient": (Rule("decide.contact_person", UNIT),),
}
"""What only one committee decides; the care of a place is the local committee's."""

KEPT = ("decide.committee_goals", "decide.assembly_opinion")
"""What each committee must decide itself (KL 6:38)."""

OF_ELECTED = (
    ("subcommittee", "decide.consultation_reply"),
    ("chair", "decide.elected_course"),
    ("subcommittee", "decide.settlement"),
    ("presidium", "decide.training"),
    ("chair", "decide.urgent_case"),
)
"""What elected organs decide for their committee; the last one is the urgency mandate (KL 6:39)."""
