"""The delegation order of a fictional region: competences, grants, deputies, mandates for urgent matters."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from data.example.rules import COMMON, HEAD, KEPT, OF_BRANCH, OF_ELECTED, SHARES, Rule
from data.example.wording import capital, kronor
from models.core.limits import Amounts, Period
from models.core.records import DeputyTerms, GrantTerms, Requirement
from models.core.relations import RelationType
from models.core.texts import Text
from models.core.vocabulary import Away, Notification, RequirementKind, Scope, When

if TYPE_CHECKING:
    from random import Random

    from data.example.administrations import Administration, Unit
    from data.example.draft import Draft
    from data.example.politics import Committee, Politics
    from data.example.sizes import Size

IN_FORCE = Period(first=datetime.date(2026, 1, 1))
ONE_YEAR = Period(first=datetime.date(2026, 2, 1), last=datetime.date(2027, 1, 31))
DECIDED = "2025-12-10"
SHORT = {
    "board": "RS",
    "care": "HSN",
    "culture": "KBN",
    "traffic": "KN",
    "dental": "TN",
    "development": "UN",
    "property": "FSN",
    "patient": "PN",
}
TO_HEADS, TO_ELECTED, DIRECT = 0.4, 0.1, 0.02
"""Shares of the grants; what they leave is sub-delegated."""
DEPUTY_SHARE = (1.0, 0.9, 0.6, 0.4, 0.3, 0.2)
"""How many managers of each layer have a deputy."""


def rules_of(committee: Committee) -> tuple[Rule, ...]:
    """Return the matters of a committee, its own before the common ones that few hand on."""
    return (*COMMON[:5], *OF_BRANCH[committee.branch.key], *COMMON[5:])


def with_amount(phrase: str, amount: Amounts | None, english: bool) -> str:
    """Return what may be decided, with the amounts it reaches.

    Examples
    --------
    >>> with_amount("decide on leave", Amounts(above=10, up_to=2_000), True)
    'decide on leave above SEK 10 and up to SEK 2,000'
    """
    if amount is None:
        return phrase
    above, up_to = amount.above, amount.up_to
    words = ("above", "up to", " and ") if english else ("över", "upp till", " och ")
    place = 1 if english else 0
    parts = [
        f"{word} {kronor(value)[place]}"
        for word, value in ((words[0], above), (words[1], up_to))
        if value is not None
    ]
    return f"{phrase} {words[2].join(parts)}"


class Order:
    """Writes the sections of the order.

    Parameters
    ----------
    draft : Draft
        The document.
    random : Random
        The seeded source of choices.
    size : Size
        How many grants there are to be.
    """

    def __init__(self, draft: Draft, random: Random, size: Size) -> None:
        self.draft = draft
        self.random = random
        self.size = size
        self.count = 0

    # --- competence ----------------------------------------------------------------------------------

    def competences(self, committees: tuple[Committee, ...]) -> None:
        """Write what each committee decides in its area."""
        draft = self.draft
        draft.heading("4", "Reglementen")
        for committee in committees:
            body = draft.called(committee.actor)
            elected = [matter for _organ, matter in OF_ELECTED]
            matters = [*KEPT, *(rule.matter for rule in rules_of(committee)), *elected]
            for matter in dict.fromkeys(matters):
                phrase = draft.matters.name(matter)
                claim = Text(
                    sv=f"{capital(body.sv)} får inom sitt område {phrase.sv}.",
                    en=f"{capital(body.en)} may, in its area, {phrase.en}.",
                )
                draft.norm(committee.actor, (matter,), claim, name="competence", scope=Scope.OWN_AREA)

    # --- grants --------------------------------------------------------------------------------------

    def grants(self, administrations: tuple[Administration, ...]) -> None:
        """Write the delegations of the committees and the sub-delegations of their heads."""
        draft, size = self.draft, self.size
        draft.heading("5", "Delegation från nämnderna")
        personnel = administrations[0].units[min(1, len(administrations[0].units) - 1)].manager
        each = max(1, int(size.grants * TO_HEADS) // len(administrations))
        elected = max(1, int(size.grants * TO_ELECTED) // len(administrations))
        handed: list[tuple[Rule, ...]] = []
        for one in administrations:
            rules = rules_of(one.committee)[:each]
            handed.append(rules)
            for rule in rules:
                self._delegate(one.committee, one.head, rule, HEAD, rule.lowest > HEAD, personnel)
            self._elected(one.committee, elected)
        self._direct(administrations, int(size.grants * DIRECT))
        draft.heading("6", "Vidaredelegation från förvaltningscheferna")
        chosen = self._chosen(administrations, handed, size.grants - self.count)
        for place, unit, rule in chosen:
            self._subdelegate(administrations[place], unit, rule)

    def _terms(self, committee: Committee, law: str, more: bool | None) -> GrantTerms:
        self.count += 1
        notification = (Notification.NEXT_MEETING, Notification.PERIODIC, Notification.NOT_NOTIFIED)
        short = SHORT[committee.branch.key] if committee.place is None else "DN"
        return GrantTerms(
            may_subdelegate=more,
            notification=self.random.choices(notification, (6, 3, 1))[0],
            law=law,
            decision=f"{short} {DECIDED} § {100 + self.count % 150}",
        )

    def _delegate(
        self, committee: Committee, post: str, rule: Rule, level: int, more: bool, personnel: str
    ) -> None:
        draft = self.draft
        amount = _amount(rule, level)
        body, to = draft.called(committee.actor), draft.called(post)
        phrase = draft.matters.name(rule.matter)
        claim = Text(
            sv=f"{capital(body.sv)} delegerar åt {to.sv} att {with_amount(phrase.sv, amount, False)}.",
            en=f"{capital(body.en)} lets {to.en} {with_amount(phrase.en, amount, True)}.",
        )
        draft.relation(
            RelationType.DELEGATES,
            committee.actor,
            post,
            claim,
            matters=(rule.matter,),
            scope=Scope.OWN_AREA,
            amount=amount,
            valid=IN_FORCE,
            terms=self._terms(committee, "KL 7:5", more),
            requirements=self._requirements(rule, committee.actor, personnel, post),
        )

    def _requirements(self, rule: Rule, committee: str, personnel: str, post: str) -> tuple[Requirement, ...]:
        found = []
        if rule.consult and personnel != post:
            who = self.draft.called(personnel)
            text = Text(sv=f"Samråd sker med {who.sv}.", en=f"{capital(who.en)} is consulted.")
            found.append(
                Requirement(kind=RequirementKind.CONSULT, text=text, party=personnel, when=When.BEFORE)
            )
        if rule.report:
            who = self.draft.called(committee)
            text = Text(sv=f"Utfallet redovisas för {who.sv}.", en=f"The outcome is reported to {who.en}.")
            found.append(
                Requirement(kind=RequirementKind.REPORT, text=text, party=committee, when=When.AFTER)
            )
        return tuple(found)

    def _elected(self, committee: Committee, most: int) -> None:
        """Write what the committee's elected organs decide for it, at most so many."""
        draft = self.draft
        organs = {"presidium": committee.presidium, "chair": committee.seats.chair}
        if committee.subcommittees:
            organs["subcommittee"] = committee.subcommittees[0]
        known = [(organs[kind], matter) for kind, matter in OF_ELECTED[:-1] if kind in organs]
        for organ, matter in known[:most]:
            body, to, phrase = draft.called(committee.actor), draft.called(organ), draft.matters.name(matter)
            claim = Text(
                sv=f"{capital(body.sv)} delegerar åt {to.sv} att {phrase.sv}.",
                en=f"{capital(body.en)} lets {to.en} {phrase.en}.",
            )
            draft.relation(
                RelationType.DELEGATES,
                committee.actor,
                organ,
                claim,
                matters=(matter,),
                scope=Scope.OWN_AREA,
                valid=IN_FORCE,
                terms=self._terms(committee, "KL 6:37", False),
            )

    def _direct(self, administrations: tuple[Administration, ...], count: int) -> None:
        """Write some grants past the head, to managers lower down."""
        large = [one for one in administrations if len(one.units) > 1]
        for number in range(count):
            one = large[number % len(large)]
            unit = self.random.choice(one.units[1:])
            open_to = [rule for rule in rules_of(one.committee) if rule.lowest >= min(unit.level, 4)]
            rule = self.random.choice(open_to)
            self._delegate(one.committee, unit.manager, rule, unit.level, False, unit.manager)

    def _chosen(
        self, administrations: tuple[Administration, ...], handed: list[tuple[Rule, ...]], count: int
    ) -> list[tuple[int, Unit, Rule]]:
        """Choose who gets what from the heads: each manager in turn one more, until there are enough."""
        waiting: list[tuple[int, Unit, list[Rule]]] = []
        for place, one in enumerate(administrations):
            for unit in one.units[1:]:
                rules = [rule for rule in handed[place] if rule.lowest >= min(unit.level, 4)]
                waiting.append((place, unit, self.random.sample(rules, len(rules))))
        found: list[tuple[int, int, Unit, Rule]] = []
        while waiting and len(found) < count:
            waiting = [item for item in waiting if item[2]]
            for order, (place, unit, rules) in enumerate(waiting):
                if len(found) < count:
                    found.append((place, order, unit, rules.pop()))
        found.sort(key=lambda item: (item[0], item[2].level, item[2].actor, item[3].matter))
        return [(place, unit, rule) for place, _order, unit, rule in found]

    def _subdelegate(self, one: Administration, unit: Unit, rule: Rule) -> None:
        draft = self.draft
        amount = _amount(rule, unit.level)
        head, to = draft.called(one.head), draft.called(unit.manager)
        phrase = draft.matters.name(rule.matter)
        claim = Text(
            sv=f"{capital(head.sv)} vidaredelegerar åt {to.sv} att {with_amount(phrase.sv, amount, False)}.",
            en=f"{capital(head.en)} sub-delegates to {to.en} to {with_amount(phrase.en, amount, True)}.",
        )
        draft.relation(
            RelationType.SUBDELEGATES,
            one.head,
            unit.manager,
            claim,
            matters=(rule.matter,),
            scope=Scope.OWN_AREA,
            amount=amount,
            valid=ONE_YEAR if self.random.random() < 0.15 else None,
            terms=self._terms(one.committee, "KL 7:6", False),
        )

    # --- those who stand in --------------------------------------------------------------------------

    def deputies(self, politics: Politics, administrations: tuple[Administration, ...]) -> None:
        """Write who stands in for managers, and the mandates for urgent matters."""
        self.draft.heading("7", "Ersättare och brådskande ärenden")
        for one in administrations:
            beside: dict[int | None, list[Unit]] = {}
            for unit in one.units:
                beside.setdefault(unit.above, []).append(unit)
            for place, unit in enumerate(one.units):
                others = beside.get(place, []) if unit.level == HEAD else beside[unit.above]
                self._deputies_of(unit, [other for other in others if other is not unit])
        for committee in politics.committees:
            self._urgent(committee)

    def _deputies_of(self, unit: Unit, others: list[Unit]) -> None:
        known = self.draft.actors[unit.manager].object
        if not others or f"deputise.{known}" not in self.draft.matters:
            return
        if self.random.random() >= DEPUTY_SHARE[unit.level]:
            return
        for order, other in enumerate(others[: 2 if unit.level == HEAD else 1], start=1):
            deputise(self.draft, other.manager, unit.manager, order)

    def _urgent(self, committee: Committee) -> None:
        draft = self.draft
        chair = committee.seats.chair
        body, to = draft.called(committee.actor), draft.called(chair)
        claim = Text(
            sv=f"{capital(to.sv)} får besluta för {body.sv} när ett ärende inte kan vänta till nästa möte.",
            en=f"{capital(to.en)} may decide for {body.en} when a case cannot wait until its next meeting.",
        )
        draft.relation(
            RelationType.URGENCY_MANDATE,
            committee.actor,
            chair,
            claim,
            matters=("decide.urgent_case",),
            scope=Scope.OWN_AREA,
            terms=GrantTerms(
                may_subdelegate=False, notification=Notification.NEXT_MEETING, law="KL 6:39", decision=None
            ),
        )


def deputise(
    draft: Draft, deputy: str, post: str, order: int, covers: tuple[Away, ...] = tuple(Away), name: str = ""
) -> None:
    """Write who stands in for a post, in which place, for what."""
    one, other = draft.called(deputy), draft.called(post)
    sv, en = (", men bara vid frånvaro", ", but in absence only") if covers == (Away.ABSENT,) else ("", "")
    claim = Text(
        sv=f"{capital(one.sv)} är ersättare nummer {order} för {other.sv}{sv}.",
        en=f"{capital(one.en)} is deputy number {order} for {other.en}{en}.",
    )
    draft.relation(
        RelationType.DEPUTISES,
        deputy,
        post,
        claim,
        name=name,
        standing_in=DeputyTerms(order=order, covers=covers),
    )


def _amount(rule: Rule, level: int) -> Amounts | None:
    return None if rule.most is None else Amounts(up_to=int(rule.most * SHARES[level]))
