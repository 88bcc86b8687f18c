"""The hand-written part of Region Exempel: limits, times, deputies and flaws that the real documents lack.

It all happens in the museum of the culture administration, so that it is easily found.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from data.example.order import IN_FORCE, deputise, with_amount
from data.example.people import TERM
from data.example.wording import capital, compound, noun, placed
from models.core.limits import Amounts, Period
from models.core.people import Appointment, Person
from models.core.records import DeputyTerms, GrantTerms, Norm
from models.core.relations import RelationType
from models.core.texts import Text
from models.core.vocabulary import ActorKind, Away, HolderMode, Notification, Scope

if TYPE_CHECKING:
    from data.example.administrations import Administration
    from data.example.draft import Draft
    from models.core.texts import Noun

COMMITTEE, TRAFFIC = "culture", "traffic"
STEPS, GAP, OVERLAP = "decide.equipment_investment", "decide.scholarship", "decide.culture_grant"
"""The matters with limits: in steps, with amounts that no limit reaches, with amounts that two reach."""

_R = RelationType


class Museum(Struct, frozen=True):
    """The posts of the hand-written part."""

    committee: str
    head: str
    manager: str
    exhibitions: str
    stage: str
    collections: str
    workshop: str


def write_cases(draft: Draft, administrations: tuple[Administration, ...]) -> None:
    """Write the section of the cases, and appoint the people of the museum."""
    by_key = {one.committee.branch.key: one for one in reversed(administrations)}
    culture = by_key[COMMITTEE]
    draft.heading("8", "Museet: gränser, tider och ersättare")
    museum = _museum(draft, culture)
    cases = _Cases(draft, museum)
    cases.amounts()
    cases.times()
    cases.standing_in()
    cases.automated(by_key[TRAFFIC].committee.actor)
    draft.heading("9", "Bestämmelser som avsiktligt strider mot lagen")
    cases.flaws()


def _museum(draft: Draft, culture: Administration) -> Museum:
    """Write the museum's units and posts; two of the posts are vacant."""
    museum = draft.actor(
        "exempelmuseet", ActorKind.UNIT, _unit("exempelmuse", "example museum"), object="department"
    )
    over = culture.units[1]
    _belongs(draft, museum, over.actor)
    manager = _post(draft, "museichef", "musei", "museum manager", "operations_manager", museum, over.manager)
    _person(draft, "Disa Kvarnlund", manager)
    posts = []
    for start, english, holder in (
        ("utställnings", "exhibitions", "Orvar Rimfalk"),
        ("scen", "stage", "Tekla Dimberga"),
        ("samlings", "collections", None),
        ("verkstads", "workshop", None),
    ):
        unit = draft.actor(
            f"museets-{start}enhet".replace("ä", "a"),
            ActorKind.UNIT,
            placed(compound(start, "enhet", english), "vid exempelmuseet", "at the example museum"),
            object="care_unit",
        )
        _belongs(draft, unit, museum)
        post = _post(draft, f"{start}chef", start, f"{english} manager", "unit_manager", unit, manager)
        if holder is not None:
            _person(draft, holder, post)
        posts.append(post)
    return Museum(culture.committee.actor, culture.head, manager, *posts)


def _unit(start: str, english: str) -> Noun:
    return noun(
        f"{start}um|{start}et|{start}ets|{start}er", f"{english}|the {english}|the {english}'s|{english}s"
    )


def _belongs(draft: Draft, unit: str, wider: str) -> None:
    one, other = draft.called(unit), draft.called(wider)
    claim = Text(sv=f"{capital(one.sv)} hör till {other.sv}.", en=f"{capital(one.en)} belongs to {other.en}.")
    draft.relation(_R.PART_OF, unit, wider, claim)


def _post(draft: Draft, name: str, start: str, english: str, known: str, unit: str, above: str) -> str:
    title = noun(
        f"{start}chef|{start}chefen|{start}chefens|{start}chefer",
        f"{english}|the {english}|the {english}'s|{english}s",
    )
    post = draft.actor(name.replace("ä", "a"), ActorKind.POST, title, object=known, of=unit)
    one, headed, chief = draft.called(post), draft.called(unit), draft.called(above)
    draft.relation(
        _R.HEADS,
        post,
        unit,
        Text(sv=f"{capital(one.sv)} leder {headed.sv}.", en=f"{capital(one.en)} heads {headed.en}."),
    )
    draft.relation(
        _R.MANAGES,
        above,
        post,
        Text(
            sv=f"{capital(chief.sv)} är chef över {one.sv}.",
            en=f"{capital(chief.en)} is the manager of {one.en}.",
        ),
    )
    return post


def _person(draft: Draft, name: str, post: str) -> None:
    known = f"p-{len(draft.people) + 1:06}"
    draft.people.append(Person(known, name))
    draft.appointments.append(Appointment(known, post, TERM))


class _Cases:
    """Writes the cases one by one."""

    def __init__(self, draft: Draft, museum: Museum) -> None:
        self.draft = draft
        self.museum = museum
        self._competent = {
            (holder, matter)
            for record in draft.records
            if isinstance(record, Norm)
            for holder in record.holders
            for matter in record.matters
        }

    # --- how a sentence is written -------------------------------------------------------------------

    def _competence(self, committee: str, matter: str) -> None:
        """Write once that the committee decides the matter, so that a grant has something to rest on."""
        if (committee, matter) in self._competent:
            return
        self._competent.add((committee, matter))
        body, phrase = self.draft.called(committee), self.draft.matters.name(matter)
        claim = Text(
            sv=f"{capital(body.sv)} får även {phrase.sv}.", en=f"{capital(body.en)} may also {phrase.en}."
        )
        self.draft.norm(committee, (matter,), claim, name="competence", scope=Scope.OWN_AREA)

    def _grant(
        self,
        name: str,
        source: str,
        target: str | tuple[str, ...],
        matter: str,
        amount: Amounts | None = None,
        told: tuple[str, str] = ("", ""),
        terms: dict[str, Any] | None = None,
        **more: Any,
    ) -> None:
        """Write a delegation, or a sub-delegation where the source is no committee."""
        draft = self.draft
        further = draft.actors[source].kind is ActorKind.POST
        if not further:
            self._competence(source, matter)
        targets = (target,) if isinstance(target, str) else target
        phrase, one = draft.matters.name(matter), draft.called(source)
        sv = " och ".join(draft.called(item).sv for item in targets)
        en = " and ".join(draft.called(item).en for item in targets)
        verb = "vidaredelegerar" if further else "delegerar"
        does = f"sub-delegates to {en} to" if further else f"lets {en}"
        claim = Text(
            sv=f"{capital(one.sv)} {verb} åt {sv} att {with_amount(phrase.sv, amount, False)}{told[0]}.",
            en=f"{capital(one.en)} {does} {with_amount(phrase.en, amount, True)}{told[1]}.",
        )
        usual: dict[str, Any] = {
            "may_subdelegate": target == self.museum.head and not further,
            "notification": Notification.NEXT_MEETING,
            "law": "KL 7:6" if further else "KL 7:5",
            "decision": "KBN 2025-12-10 § 88",
        }
        draft.relation(
            _R.SUBDELEGATES if further else _R.DELEGATES,
            source,
            target,
            claim,
            name=name,
            matters=(matter,),
            amount=amount,
            terms=GrantTerms(**(usual | (terms or {}))),
            **{"valid": IN_FORCE, **more},
        )

    # --- the cases -----------------------------------------------------------------------------------

    def amounts(self) -> None:
        """Write limits in steps, a gap between two limits and an overlap of two."""
        its = self.museum
        self._grant("step-head", its.committee, its.head, STEPS, Amounts(up_to=5_000_000))
        self._grant("step-department", its.head, its.manager, STEPS, Amounts(above=100_000, up_to=1_000_000))
        self._grant("step-unit", its.head, its.exhibitions, STEPS, Amounts(up_to=100_000))
        body = self.draft.called(its.committee)
        above = Amounts(above=5_000_000)
        phrase = self.draft.matters.name(STEPS)
        self.draft.norm(
            its.committee,
            (STEPS,),
            Text(
                sv=f"{capital(body.sv)} ska själv {with_amount(phrase.sv, above, False)}.",
                en=f"{capital(body.en)} itself is to {with_amount(phrase.en, above, True)}.",
            ),
            name="step-committee",
            amount=above,
        )
        self._grant("gap-unit", its.committee, its.exhibitions, GAP, Amounts(up_to=50_000))
        self._grant("gap-head", its.committee, its.head, GAP, Amounts(above=100_000, up_to=500_000))
        self._grant("overlap-department", its.committee, its.manager, OVERLAP, Amounts(up_to=200_000))
        self._grant("overlap-head", its.committee, its.head, OVERLAP, Amounts(above=100_000, up_to=1_000_000))

    def times(self) -> None:
        """Write a grant that has ended, one that has not begun and one that is taken back."""
        its = self.museum
        ended = Period(first=datetime.date(2024, 1, 1), last=datetime.date(2025, 12, 31))
        begins = Period(first=datetime.date(2027, 1, 1))
        told = (" till och med den 31 december 2025", " until 31 December 2025")
        self._grant("ended", its.committee, its.manager, "decide.equipment_sale", told=told, valid=ended)
        told = (" från och med den 1 januari 2027", " from 1 January 2027")
        self._grant("not-begun", its.committee, its.head, "decide.insurance", told=told, valid=begins)
        told = ("; delegationen återkallades den 30 juni 2026", "; the grant was taken back on 30 June 2026")
        self._grant(
            "revoked",
            its.committee,
            its.manager,
            "decide.construction_start",
            told=told,
            terms={"revoked": datetime.date(2026, 6, 30)},
        )

    def standing_in(self) -> None:
        """Write deputies in order, one for absence only, and an acting holder of a vacant post."""
        its = self.museum
        deputise(self.draft, its.exhibitions, its.manager, 1)
        deputise(self.draft, its.stage, its.manager, 2, (Away.ABSENT,), "absence-only")
        deputise(self.draft, its.stage, its.exhibitions, 1)
        title = self.draft.actors[its.workshop].noun.sv.indefinite
        acting, post = self.draft.called(its.stage), self.draft.called(its.workshop)
        self.draft.relation(
            _R.DEPUTISES,
            its.stage,
            its.workshop,
            Text(
                sv=f"{capital(acting.sv)} är tillförordnad {title}.",
                en=f"{capital(acting.en)} is acting for {post.en} while that post is vacant.",
            ),
            name="acting",
            standing_in=DeputyTerms(order=1, covers=(Away.VACANT,), acting=True),
        )
        for post_id, matter in (
            (its.collections, "decide.museum_loan"),
            (its.workshop, "decide.object_restoration"),
        ):
            self._grant("vacant", its.committee, post_id, matter)

    def automated(self, traffic: str) -> None:
        """Write what a function decides by itself."""
        function = self.draft.actor(
            "sjukresetjansten",
            ActorKind.FUNCTION,
            noun(
                "sjukresetjänst|sjukresetjänsten|sjukresetjänstens|sjukresetjänster",
                "patient travel service|the patient travel service|the patient travel service's"
                "|patient travel services",
            ),
            object="decision_function",
        )
        self._grant(
            "automated",
            traffic,
            function,
            "decide.travel_reimbursement",
            Amounts(up_to=5_000),
            terms={"law": "KL 6:37", "decision": "KN 2025-12-10 § 61", "may_subdelegate": False},
        )

    def flaws(self) -> None:
        """Write what the law does not allow, each in a record of its own."""
        its = self.museum
        company = self.draft.actor(
            "fabelscenen",
            ActorKind.OUTSIDER,
            noun(
                "Fabelscenen AB|Fabelscenen AB|Fabelscenen AB:s|Fabelscenen AB",
                "Fabelscenen AB|Fabelscenen AB|Fabelscenen AB's|Fabelscenen AB",
            ),
            object="company",
        )
        self._grant("flaw-company", its.committee, company, "decide.project_funding")
        self._grant(
            "flaw-joint",
            its.committee,
            (its.manager, its.exhibitions),
            "decide.exhibition_fee",
            told=(" tillsammans", " together"),
            mode=HolderMode.JOINT,
        )
        self._grant("direct", its.committee, its.manager, "decide.premises_letting")
        self._grant("flaw-subdelegation-by-manager", its.manager, its.exhibitions, "decide.premises_letting")
        self._grant("first-step", its.committee, its.head, "decide.business_support")
        self._grant("second-step", its.head, its.manager, "decide.business_support")
        self._grant("flaw-third-step", its.manager, its.stage, "decide.business_support")
        self._grant(
            "flaw-no-notification", its.committee, its.head, "decide.easement", terms={"notification": None}
        )
        one, other = self.draft.called(its.committee), self.draft.called(its.head)
        self.draft.relation(
            _R.DELEGATES,
            its.committee,
            its.head,
            Text(
                sv=f"{capital(one.sv)} delegerar åt {other.sv} att avgöra alla övriga ärenden.",
                en=f"{capital(one.en)} lets {other.en} settle all other matters.",
            ),
            name="flaw-all-other-matters",
            scope=Scope.UNSPECIFIED,
            area=Text(sv="alla övriga ärenden", en="all other matters"),
            terms=GrantTerms(notification=Notification.NEXT_MEETING, law="KL 7:5"),
        )
