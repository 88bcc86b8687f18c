"""The political side of a fictional region: assembly, board, committees, their organs and their seats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from data.example.names import PLACES
from data.example.titles import BRANCHES, LOCAL_COMMITTEE, SUBCOMMITTEES, Branch
from data.example.wording import capital, compound, noun, placed, slug
from models.core.records import DeputyTerms
from models.core.relations import RelationType
from models.core.texts import Text
from models.core.vocabulary import ActorKind, Modality

if TYPE_CHECKING:
    from data.example.draft import Draft
    from models.core.texts import Noun

ASSEMBLY = noun(
    "regionfullmäktige|regionfullmäktige|regionfullmäktiges|regionfullmäktige",
    "regional assembly|the regional assembly|the regional assembly's|regional assemblies",
)
CHAIR = noun("ordförande|ordföranden|ordförandens|ordförande", "chair|the chair|the chair's|chairs")
FIRST_VICE = noun(
    "förste vice ordförande|förste vice ordföranden|förste vice ordförandens|förste vice ordförande",
    "first vice chair|the first vice chair|the first vice chair's|first vice chairs",
)
SECOND_VICE = noun(
    "andre vice ordförande|andre vice ordföranden|andre vice ordförandens|andre vice ordförande",
    "second vice chair|the second vice chair|the second vice chair's|second vice chairs",
)
MEMBER = noun("ledamot|ledamoten|ledamotens|ledamöter", "member|the member|the member's|members")
SUBSTITUTE = noun(
    "ersättare|ersättaren|ersättarens|ersättare", "substitute|the substitute|the substitute's|substitutes"
)
CRISIS = compound("krislednings", "nämnd", "crisis")
PRESIDIUM = compound("", "presidium", "")
MANY_ORGANS = 20
"""So many committees have sub-committees; the later ones, where there are more, have none."""


class Seats(Struct, frozen=True):
    """The seats of a body, and how many members and substitutes sit there beside the chairs."""

    chair: str
    vices: tuple[str, ...]
    members: str
    substitutes: str | None
    count: int


class Committee(Struct, frozen=True):
    """A committee with its organs and seats."""

    actor: str
    branch: Branch
    place: str | None
    presidium: str
    subcommittees: tuple[str, ...]
    seats: Seats


class Politics(Struct, frozen=True):
    """All bodies."""

    assembly: str
    assembly_seats: Seats
    committees: tuple[Committee, ...]
    crisis: str
    crisis_seats: Seats
    organ_seats: tuple[Seats, ...]


def write_politics(draft: Draft, committees: int) -> Politics:
    """Write the section of the bodies."""
    draft.heading("2", "Politisk organisation")
    assembly = draft.actor("regionfullmaktige", ActorKind.BODY, ASSEMBLY, object="assembly")
    assembly_seats = _seats(draft, assembly, 0, "assembly_chair", "assembly_member")
    draft.norm(
        assembly,
        ("decide.budget", "decide.tax_rate", "decide.annual_report", "decide.regional_charge"),
        Text(
            sv="Regionfullmäktige beslutar om budget, skattesats, årsredovisning och taxor.",
            en="The regional assembly decides on budget, tax rate, annual report and charges.",
        ),
    )
    draft.norm(
        assembly,
        ("decide.committee_organisation", "appoint.committee_member", "decide.principle_case"),
        Text(
            sv="Regionfullmäktige beslutar om nämndernas organisation, valen till dem och principfrågor.",
            en="The regional assembly decides on the committees, elections to them and matters of principle.",
        ),
    )
    _classes(draft)
    made, organs = [], []
    for number in range(committees):
        committee, seats = _committee(draft, number, assembly)
        made.append(committee)
        organs += seats
    crisis = draft.actor("krisledningsnamnd", ActorKind.BODY, CRISIS, object="crisis_committee")
    crisis_seats = _seats(draft, crisis, 7, "crisis_committee_chair", "committee_member")
    _crisis(draft, crisis, crisis_seats.chair)
    return Politics(assembly, assembly_seats, tuple(made), crisis, crisis_seats, tuple(organs))


def _classes(draft: Draft) -> None:
    """Write of the classes of bodies and seats, so that matters are named by the class."""
    committee = draft.each("namnd", ActorKind.BODY, compound("", "nämnd", ""), object="committee")
    draft.norm(
        committee,
        ("answer_for.internal_control",),
        Text(
            sv="Varje nämnd ansvarar för den interna kontrollen inom sitt område.",
            en="Each committee answers for internal control in its area.",
        ),
        Modality.DUTY,
        name="control",
    )
    chair = draft.each(
        "namndordforande",
        ActorKind.SEAT,
        noun(
            "nämndordförande|nämndordföranden|nämndordförandens|nämndordförande",
            "committee chair|the committee chair|the committee chair's|committee chairs",
        ),
        object="committee_chair",
        per=committee,
    )
    draft.relation(
        RelationType.CHAIRS,
        chair,
        committee,
        Text(sv="Varje nämnd leds av sin ordförande.", en="Each committee is chaired by its chair."),
    )
    members = draft.each(
        "namndledamot",
        ActorKind.SEAT,
        noun(
            "ledamot i nämnd|ledamoten i nämnden|nämndledamotens|ledamöter i nämnderna",
            "committee member|the committee member|the committee member's|committee members",
        ),
        object="committee_member",
        per=committee,
    )
    draft.relation(
        RelationType.MEMBER_OF,
        members,
        committee,
        Text(
            sv="Nämndernas ledamöter väljs för fyra år.",
            en="The members of the committees sit for four years.",
        ),
    )
    organ = draft.each(
        "utskott", ActorKind.BODY, compound("", "utskott", ""), object="subcommittee", per=committee
    )
    draft.relation(
        RelationType.PART_OF,
        organ,
        committee,
        Text(sv="En nämnd får ha utskott.", en="A committee may have sub-committees."),
    )
    presidium = draft.each(
        "presidium",
        ActorKind.BODY,
        compound("", "presidium", ""),
        object="committee_presidium",
        per=committee,
    )
    draft.relation(
        RelationType.PART_OF,
        presidium,
        committee,
        Text(
            sv="En nämnds presidium är dess ordförande och vice ordförande.",
            en="A committee's presidium is its chair and vice chairs.",
        ),
    )


def _committee(draft: Draft, number: int, assembly: str) -> tuple[Committee, list[Seats]]:
    local = number >= len(BRANCHES)
    branch = BRANCHES[1] if local else BRANCHES[number]
    place = PLACES[number % len(PLACES)] if local else None
    name = placed(LOCAL_COMMITTEE, f"i {place}", f"in {place}") if local else branch.committee
    known = "operations_committee" if local else branch.committee_object
    actor = draft.actor(slug(name.sv.indefinite), ActorKind.BODY, name, object=known)
    told = name.sv.definite, name.en.definite
    draft.relation(
        RelationType.PART_OF,
        actor,
        assembly,
        Text(
            sv=f"{capital(told[0])} lyder under regionfullmäktige.",
            en=f"{capital(told[1])} answers to the regional assembly.",
        ),
    )
    seats = _seats(draft, actor, 12, "board_chair" if number == 0 else "committee_chair", "committee_member")
    presidium = _organ(draft, actor, PRESIDIUM, "committee_presidium")
    own = SUBCOMMITTEES if number == 0 else SUBCOMMITTEES[:1]
    organs = () if number > MANY_ORGANS else own
    made = tuple(_organ(draft, actor, organ, "subcommittee") for organ in organs)
    chairs = [_seats(draft, organ, 4, None, None) for organ in made]
    return Committee(actor, branch, place, presidium, made, seats), chairs


def _organ(draft: Draft, committee: str, organ: Noun, known: str) -> str:
    told = draft.called(committee)
    genitive = draft.actors[committee].noun
    name = noun(
        "|".join(f"{genitive.sv.genitive} {form}" for form in (organ.sv.indefinite, organ.sv.indefinite))
        + f"|{genitive.sv.genitive} {organ.sv.indefinite}s|{organ.sv.plural}",
        f"{organ.en.indefinite} of {told.en}|the {organ.en.indefinite} of {told.en}"
        f"|the {organ.en.indefinite} of {told.en}'s|{organ.en.plural}",
    )
    actor = draft.actor(
        slug(f"{committee}-{organ.sv.indefinite}"), ActorKind.BODY, name, object=known, of=committee
    )
    draft.relation(
        RelationType.PART_OF,
        actor,
        committee,
        Text(
            sv=f"{capital(name.sv.definite)} är ett organ i {told.sv}.",
            en=f"{capital(name.en.definite)} is an organ of {told.en}.",
        ),
    )
    return actor


def _seat(draft: Draft, body: str, title: Noun, known: str | None, collective: bool = False) -> str:
    of = draft.called(body)
    name = placed(title, f"i {of.sv}", f"of {of.en}")
    made = draft.each if collective else draft.actor
    return made(slug(f"{body}-{title.sv.indefinite}"), ActorKind.SEAT, name, object=known, of=body)


def _seats(draft: Draft, body: str, count: int, chair: str | None, member: str | None) -> Seats:
    """Write who sits in a body; the vice chairs stand in for the chair where there is a word for that."""
    of = draft.called(body)
    leader = _seat(draft, body, CHAIR, chair)
    known = draft.actors[body].object
    if f"chair.{known}" in draft.matters:
        draft.relation(
            RelationType.CHAIRS,
            leader,
            body,
            Text(
                sv=f"{capital(of.sv)} leds av sin ordförande.",
                en=f"{capital(of.en)} is led by its chair.",
            ),
        )
    vices = tuple(_seat(draft, body, title, "vice_chair") for title in (FIRST_VICE, SECOND_VICE))
    if f"deputise.{chair}" in draft.matters:
        for order, vice in enumerate(vices, start=1):
            draft.relation(
                RelationType.DEPUTISES,
                vice,
                leader,
                Text(
                    sv=f"{capital(draft.called(vice).sv)} är ordförandens ersättare nummer {order}.",
                    en=f"{capital(draft.called(vice).en)} is the chair's deputy number {order}.",
                ),
                standing_in=DeputyTerms(order=order),
            )
    members = _seat(draft, body, MEMBER, member, collective=True)
    substitutes = _seat(draft, body, SUBSTITUTE, "substitute_member" if member else None, collective=True)
    draft.relation(
        RelationType.MEMBER_OF,
        (members, substitutes),
        body,
        Text(
            sv=f"I {of.sv} sitter ledamöter och ersättare.",
            en=f"Members and substitutes sit in {of.en}.",
        ),
    )
    return Seats(leader, vices, members, substitutes, count)


def _crisis(draft: Draft, crisis: str, chair: str) -> None:
    draft.norm(
        crisis,
        ("decide.crisis_committee_case",),
        Text(
            sv="Krisledningsnämnden beslutar i de ärenden som den tar över vid en extraordinär händelse.",
            en="The crisis committee decides the cases it takes over in an extraordinary event.",
        ),
        name="crisis-cases",
    )
    draft.norm(
        chair,
        ("activate.crisis_committee",),
        Text(
            sv="Ordföranden i krisledningsnämnden avgör när nämnden ska träda i funktion.",
            en="The chair of the crisis committee decides when the committee is to enter into function.",
        ),
        name="activates-crisis-committee",
    )
