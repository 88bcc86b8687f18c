"""What the parts of a Swedish region are called: committees, administrations, units, titles, occupations."""

from __future__ import annotations

from msgspec import Struct

from data.example.wording import compound, noun
from models.core.texts import Noun


class Level(Struct, frozen=True):
    """A layer of units: the object classes of a unit and of its manager, and the manager's title."""

    unit: str
    manager: str
    title: Noun


class Branch(Struct, frozen=True):
    """A committee with its administration, and what there is below it.

    ``weight`` is its share of the managers; ``objects`` the object class of the committee.
    """

    key: str
    committee: Noun
    administration: Noun
    head: Noun
    weight: int
    committee_object: str
    areas: tuple[Noun, ...]
    departments: tuple[Noun, ...]
    sections: tuple[Noun, ...]
    units: tuple[Noun, ...]
    staff: tuple[Noun, ...]


def _title(start: str, english: str) -> Noun:
    sv = f"{start}chef|{start}chefen|{start}chefens|{start}chefer"
    return noun(sv, f"{english}|the {english}|the {english}'s|{english}s")


LEVELS = (
    Level("administration", "administration_head", _title("förvaltnings", "administration head")),
    Level("area", "area_manager", _title("områdes", "area manager")),
    Level("department", "operations_manager", _title("verksamhets", "operations manager")),
    Level("section", "section_manager", _title("avdelnings", "section manager")),
    Level("care_unit", "unit_manager", _title("enhets", "unit manager")),
    Level("team", "team_manager", _title("grupp", "team manager")),
)

_SECTIONS = (
    compound("planerings", "avdelning", "planning"),
    compound("utvecklings", "avdelning", "development"),
    compound("drift", "avdelning", "operations"),
    compound("stöd", "avdelning", "support"),
    compound("besöks", "avdelning", "visitors'"),
)
_UNITS = (
    compound("service", "enhet", "service"),
    compound("administrations", "enhet", "administrative"),
    compound("projekt", "enhet", "project"),
    compound("kvalitets", "enhet", "quality"),
    compound("uppföljnings", "enhet", "follow-up"),
    compound("kund", "enhet", "customer"),
)
TEAM = compound("arbets", "lag", "work")

_NURSE = noun(
    "sjuksköterska|sjuksköterskan|sjuksköterskans|sjuksköterskor", "nurse|the nurse|the nurse's|nurses"
)
_ASSISTANT_NURSE = noun(
    "undersköterska|undersköterskan|undersköterskans|undersköterskor",
    "assistant nurse|the assistant nurse|the assistant nurse's|assistant nurses",
)
_DOCTOR = noun("läkare|läkaren|läkarens|läkare", "physician|the physician|the physician's|physicians")
_SECRETARY = noun(
    "vårdadministratör|vårdadministratören|vårdadministratörens|vårdadministratörer",
    "care administrator|the care administrator|the care administrator's|care administrators",
)
_CLERK = noun(
    "handläggare|handläggaren|handläggarens|handläggare",
    "case officer|the case officer|the case officer's|case officers",
)
_DEVELOPER = noun(
    "verksamhetsutvecklare|verksamhetsutvecklaren|verksamhetsutvecklarens|verksamhetsutvecklare",
    "developer|the developer|the developer's|developers",
)
_DENTIST = noun(
    "tandläkare|tandläkaren|tandläkarens|tandläkare", "dentist|the dentist|the dentist's|dentists"
)
_DENTAL_NURSE = noun(
    "tandsköterska|tandsköterskan|tandsköterskans|tandsköterskor",
    "dental nurse|the dental nurse|the dental nurse's|dental nurses",
)
_PLANNER = noun(
    "trafikplanerare|trafikplaneraren|trafikplanerarens|trafikplanerare",
    "traffic planner|the traffic planner|the traffic planner's|traffic planners",
)
_ANTIQUARY = noun(
    "antikvarie|antikvarien|antikvariens|antikvarier", "antiquary|the antiquary|the antiquary's|antiquaries"
)
_TECHNICIAN = noun(
    "drifttekniker|driftteknikern|driftteknikerns|drifttekniker",
    "technician|the technician|the technician's|technicians",
)

_CLINICS = tuple(
    compound(start, "klinik", english)
    for start, english in (
        ("medicin", "medical"),
        ("kirurg", "surgical"),
        ("ortoped", "orthopaedic"),
        ("barn", "paediatric"),
        ("kvinno", "women's"),
        ("ögon", "eye"),
        ("hud", "dermatology"),
        ("infektions", "infectious diseases"),
        ("röntgen", "radiology"),
        ("akut", "emergency"),
        ("narkos", "anaesthesia"),
        ("psykiatri", "psychiatric"),
        ("rehabiliterings", "rehabilitation"),
        ("geriatrik", "geriatric"),
    )
)
_CARE_CENTRE = compound("vård", "central", "primary care")
_CARE_SECTIONS = tuple(
    compound(start, head, english)
    for start, head, english in (
        ("vård", "avdelning", "inpatient"),
        ("dagvårds", "avdelning", "day care"),
        ("intensivvårds", "avdelning", "intensive care"),
        ("operations", "avdelning", "surgery"),
        ("specialist", "mottagning", "specialist"),
        ("distrikts", "mottagning", "district"),
        ("barnhälso", "mottagning", "child health"),
    )
)
_CARE_UNITS = tuple(
    compound(start, "enhet", english)
    for start, english in (
        ("dagkirurgi", "day surgery"),
        ("sjuksköterske", "nursing"),
        ("läkar", "physicians'"),
        ("sekreterar", "secretarial"),
        ("rehab", "rehab"),
        ("laboratorie", "laboratory"),
        ("paramedicin", "allied health"),
        ("hemsjukvårds", "home care"),
    )
)
_HOSPITAL = compound("", "sjukhus", "")
_LOCAL_CARE = compound("närvårds", "område", "local care")
_CARE_STAFF = (_NURSE, _ASSISTANT_NURSE, _DOCTOR, _SECRETARY)


def _branch(
    key: str,
    committee: tuple[str, str],
    administration: tuple[str, str],
    head: tuple[str, str],
    weight: int,
    areas: tuple[tuple[str, str, str], ...],
    departments: tuple[tuple[str, str, str], ...],
    staff: tuple[Noun, ...],
    committee_object: str = "committee",
) -> Branch:
    return Branch(
        key=key,
        committee=compound(committee[0], "nämnd", committee[1]),
        administration=compound(administration[0], "förvaltning", administration[1]),
        head=compound(head[0], "direktör", head[1]),
        weight=weight,
        committee_object=committee_object,
        areas=tuple(compound(*item) for item in areas),
        departments=tuple(compound(*item) for item in departments),
        sections=_SECTIONS,
        units=_UNITS,
        staff=staff,
    )


BOARD = Branch(
    key="board",
    committee=compound("region", "styrelse", "regional"),
    administration=compound("region", "kontor", "regional"),
    head=compound("region", "direktör", "regional"),
    weight=8,
    committee_object="board",
    areas=(
        compound("personal", "område", "human resources"),
        compound("ekonomi", "område", "finance"),
        compound("kommunikations", "område", "communication"),
        compound("digitaliserings", "område", "digital services"),
        compound("kansli", "område", "secretariat"),
    ),
    departments=(
        compound("löne", "enhet", "payroll"),
        compound("budget", "enhet", "budget"),
        compound("press", "enhet", "press"),
        compound("system", "enhet", "systems"),
        compound("arkiv", "enhet", "archive"),
        compound("rekryterings", "enhet", "recruitment"),
        compound("upphandlings", "enhet", "procurement"),
        compound("webb", "enhet", "web"),
        compound("nätverks", "enhet", "network"),
        compound("jurist", "enhet", "legal"),
    ),
    sections=_SECTIONS,
    units=_UNITS,
    staff=(_CLERK, _DEVELOPER),
)
CARE = Branch(
    key="care",
    committee=compound("hälso- och sjukvårds", "nämnd", "health care"),
    administration=compound("hälso- och sjukvårds", "förvaltning", "health care"),
    head=compound("hälso- och sjukvårds", "direktör", "health care"),
    weight=54,
    committee_object="committee",
    areas=(_HOSPITAL, _LOCAL_CARE),
    departments=tuple(item for clinic in _CLINICS for item in (clinic, _CARE_CENTRE)),
    sections=_CARE_SECTIONS,
    units=_CARE_UNITS,
    staff=_CARE_STAFF,
)

BRANCHES = (
    BOARD,
    CARE,
    _branch(
        "culture",
        ("kultur- och bildnings", "culture and learning"),
        ("kultur- och bildnings", "culture and learning"),
        ("kultur", "culture"),
        6,
        (("konst", "område", "arts"), ("kulturarvs", "område", "heritage")),
        (("musei", "avdelning", "museum"), ("scenkonst", "avdelning", "performing arts")),
        (_ANTIQUARY, _CLERK),
    ),
    _branch(
        "traffic",
        ("kollektivtrafik", "public transport"),
        ("trafik", "traffic"),
        ("trafik", "traffic"),
        8,
        (("anropstrafik", "område", "special transport"), ("linjetrafik", "område", "line traffic")),
        (
            ("färdtjänst", "enhet", "paratransit"),
            ("buss", "enhet", "bus"),
            ("sjukrese", "enhet", "patient travel"),
            ("tåg", "enhet", "rail"),
        ),
        (_PLANNER, _CLERK),
        "public_transport_committee",
    ),
    _branch(
        "dental",
        ("tandvårds", "dental care"),
        ("tandvårds", "dental care"),
        ("tandvårds", "dental care"),
        9,
        (
            ("folktandvårds", "område", "public dental care"),
            ("specialisttandvårds", "område", "specialist dental"),
        ),
        (("tand", "klinik", "dental"), ("tandreglerings", "klinik", "orthodontic")),
        (_DENTIST, _DENTAL_NURSE),
    ),
    _branch(
        "development",
        ("utvecklings", "regional development"),
        ("utvecklings", "development"),
        ("utvecklings", "development"),
        5,
        (("näringslivs", "område", "business"), ("samhällsplanerings", "område", "planning")),
        (("företagsstöds", "enhet", "business support"), ("analys", "enhet", "analysis")),
        (_CLERK, _DEVELOPER),
        "regional_development_committee",
    ),
    _branch(
        "property",
        ("fastighets- och service", "property and services"),
        ("fastighets- och service", "property and services"),
        ("fastighets", "property"),
        8,
        (("fastighets", "område", "property"), ("måltids", "område", "catering")),
        (("bygg", "enhet", "construction"), ("förvaltar", "enhet", "property management")),
        (_TECHNICIAN, _CLERK),
    ),
    _branch(
        "patient",
        ("patient", "patients'"),
        ("patientnämndens ", "patients' committee"),
        ("patientnämnds", "patients' committee"),
        2,
        (("klagomåls", "område", "complaints"),),
        (("utrednings", "enhet", "inquiry"),),
        (_CLERK,),
    ),
)
LOCAL_WEIGHT = 12
LOCAL_COMMITTEE = compound("drift", "nämnd", "operations|for local care")
LOCAL_ADMINISTRATION = compound("närvårds", "förvaltning", "local care")
LOCAL_HEAD = compound("närvårds", "direktör", "local care")

SUBCOMMITTEES = (
    compound("arbets", "utskott", "working"),
    compound("personal", "utskott", "personnel"),
    compound("ekonomi", "utskott", "finance"),
)
