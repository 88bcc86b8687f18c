"""Region Exempel and its generator: the same each time, whole, and without influence on the real regions."""

from __future__ import annotations

import datetime

import msgspec
import pytest
from msgspec import structs

from app.session import Session
from data.catalogue import Catalogue
from data.coverage import compare
from data.example.cases import GAP, OVERLAP, STEPS
from data.example.make import Made, make
from data.example.sizes import EXAMPLE, EXAMPLE_SEED, SMALL, Size
from data.example.wording import slug
from models.authority.answer import Frame
from models.core.integrity import check_organisation
from models.core.organisation import Organisation
from models.core.records import Norm, Provision, Relation
from models.core.relations import RelationType
from models.core.texts import LANGUAGES
from models.core.vocabulary import ActorKind, Away, HolderMode, LineClass

REGION = "exempel"
SESSION = Session()
CATALOGUE = SESSION.catalogue
MATTERS = CATALOGUE.matters_of(REGION)
GRANTS = (RelationType.DELEGATES, RelationType.SUBDELEGATES)
TODAY = datetime.date(2026, 11, 22)


def made(size: Size, seed: int = 1) -> Made:
    return make(size, seed, CATALOGUE.region(REGION), MATTERS)


@pytest.fixture(scope="module")
def example() -> Made:
    return made(EXAMPLE, EXAMPLE_SEED)


@pytest.fixture(scope="module")
def organisation() -> Organisation:
    return SESSION.organisation(REGION)


def grants(data: Organisation) -> list[Relation]:
    return [item for item in data.provisions if isinstance(item, Relation) and item.relation in GRANTS]


def found(organisation: Organisation, name: str) -> Relation:
    (record,) = (item for item in organisation.records if item.id == name or item.id.endswith(f"-{name}"))
    assert isinstance(record, Relation)
    return record


def about(organisation: Organisation, matter: str) -> list[Relation]:
    return [item for item in grants(organisation) if item.matters == (matter,)]


# --- the generator --------------------------------------------------------------------------------------


def test_the_same_seed_gives_the_same_bytes() -> None:
    first, second, other = made(SMALL, 1), made(SMALL, 1), made(SMALL, 2)
    assert msgspec.msgpack.encode(first) == msgspec.msgpack.encode(second)
    assert msgspec.msgpack.encode(first) != msgspec.msgpack.encode(other)


@pytest.mark.parametrize("size", [SMALL, EXAMPLE])
@pytest.mark.parametrize("seed", [1, 2])
def test_sizes_are_reached_and_what_is_made_holds_together(size: Size, seed: int) -> None:
    document = made(size, seed)
    organisation = Organisation(document.data, MATTERS)
    assert list(check_organisation(document.data, MATTERS)) == []
    assert len(document.data.people) == size.persons
    posts = [x for x in document.data.actors if x.kind is ActorKind.POST and not x.collective]
    assert size.managers <= len(posts) <= size.managers + 5
    assert size.grants <= len(grants(organisation)) <= size.grants + 30
    boards = [x for x in document.data.actors if x.id in organisation.structure.committees]
    assert len([x for x in boards if not x.collective]) == size.committees + 1, "the crisis committee as well"


@pytest.mark.parametrize("size", [SMALL, EXAMPLE])
def test_every_record_is_true_to_its_line(size: Size) -> None:
    document = made(size)
    assert document.data.region.instrument.line_count == len(document.lines)
    assert "PÅHITTAT" in document.lines[0]
    text = "\n".join(document.lines)
    for record in document.data.records:
        (first, last) = record.lines
        assert first == last
        line = document.lines[first - 1]
        assert line.startswith(record.anchor), record.id
        assert line.endswith(record.claim.sv), record.id
        assert line.startswith(f"{record.section}."), record.id
        assert text.count(f"\n{record.anchor}") == 1, record.id
    assert len({item.lines for item in document.data.records}) == len(document.data.records)


def test_a_sub_delegation_stays_within_the_grant_it_rests_on(organisation: Organisation) -> None:
    """Only a head of administration passes on, only what may be passed on, and never more of it."""
    heads: dict[tuple[str, str], Relation] = {}
    lawful = [item for item in grants(organisation) if not item.id.startswith("flaw-")]
    for item in lawful:
        if item.relation is RelationType.DELEGATES and item.terms is not None and item.terms.may_subdelegate:
            heads[item.target[0], (item.matters or ("",))[0]] = item
    further = [item for item in lawful if item.relation is RelationType.SUBDELEGATES]
    assert len(further) > 1000
    for item in further:
        above = heads[item.source[0], (item.matters or ("",))[0]]
        assert item.limits.within(above.limits).amounts == item.limits.amounts, item.id
        assert not item.limits.within(above.limits).empty, item.id


def test_a_reserved_matter_is_not_handed_on(organisation: Organisation) -> None:
    reserved = {
        matter for item in CATALOGUE.law_of(REGION).reservations for matter in item.matters
        if item.reserved.value != "person"
    }  # fmt: skip
    assert "decide.committee_goals" in reserved
    assert [item.id for item in grants(organisation) if not reserved.isdisjoint(item.matters or ())] == []


# --- the hand-written part ------------------------------------------------------------------------------


def test_amounts_go_in_steps_leave_a_gap_and_overlap(organisation: Organisation) -> None:
    assert [item.amount and item.amount.up_to for item in about(organisation, STEPS)] == [
        5_000_000,
        1_000_000,
        100_000,
    ]
    own = [item for item in organisation.records if isinstance(item, Norm) and item.matters == (STEPS,)]
    assert 5_000_000 in [item.amount.above for item in own if item.amount is not None]
    reach = {matter: [item.limits for item in about(organisation, matter)] for matter in (GAP, OVERLAP)}
    assert not any(limits.reach(75_000, TODAY) for limits in reach[GAP])
    assert any(limits.reach(150_000, TODAY) for limits in reach[GAP])
    assert sum(limits.reach(150_000, TODAY) for limits in reach[OVERLAP]) == 2


@pytest.mark.parametrize(
    ("name", "before", "now", "later"),
    [("ended", True, False, False), ("not-begun", False, False, True), ("revoked", False, False, False)],
)
def test_grants_are_in_force_for_a_time(
    organisation: Organisation, name: str, before: bool, now: bool, later: bool
) -> None:
    limits = found(organisation, name).limits
    days = (datetime.date(2025, 12, 31), TODAY, datetime.date(2027, 1, 1))
    assert [limits.reach(None, day) for day in days] == [before, now, later]


def test_a_grant_that_is_taken_back_was_in_force_before(organisation: Organisation) -> None:
    record = found(organisation, "revoked")
    assert record.terms is not None
    assert record.terms.revoked == datetime.date(2026, 6, 30)
    assert record.limits.reach(None, datetime.date(2026, 6, 29))


def test_deputies_stand_in_order_and_some_posts_are_vacant(organisation: Organisation) -> None:
    structure = organisation.structure
    first, second = structure.deputies["museichef"]
    assert (first.terms.order, first.terms.covers) == (1, tuple(Away))
    assert (second.terms.order, second.terms.covers) == (2, (Away.ABSENT,))
    (acting,) = structure.deputies["verkstadschef"]
    assert acting.terms.acting
    assert structure.is_vacant("verkstadschef", TODAY)
    assert structure.is_vacant("samlingschef", TODAY)
    assert "samlingschef" not in structure.deputies
    assert not structure.is_vacant("museichef", TODAY)


def test_each_committee_gives_its_chair_an_urgency_mandate(organisation: Organisation) -> None:
    mandates = [pair[:2] for pair in organisation.structure.pairs(RelationType.URGENCY_MANDATE)]
    assert len(mandates) == EXAMPLE.committees
    for committee, chair in mandates:
        assert organisation.actors[chair].of == committee
    chairs = dict(pair[:2][::-1] for pair in organisation.structure.pairs(RelationType.CHAIRS))
    assert organisation.actors[chairs["krisledningsnamnd"]].object == "crisis_committee_chair"


def test_a_function_decides_what_it_lawfully_may(organisation: Organisation) -> None:
    record = found(organisation, "automated")
    (function,) = record.target
    assert organisation.actors[function].kind is ActorKind.FUNCTION
    barred = {m for item in CATALOGUE.law_of(REGION).reservations for m in item.matters}
    assert barred.isdisjoint(record.matters or ())


def test_the_flaws_are_these(organisation: Organisation) -> None:
    flaws = {item.id: item for item in organisation.provisions if item.id.startswith("flaw-")}
    assert sorted(flaws) == [
        "flaw-all-other-matters",
        "flaw-company",
        "flaw-joint",
        "flaw-no-notification",
        "flaw-subdelegation-by-manager",
        "flaw-third-step",
    ]
    assert flaws["flaw-joint"].mode is HolderMode.JOINT
    assert flaws["flaw-all-other-matters"].area is not None
    without = [
        item.id for item in grants(organisation) if item.terms is None or item.terms.notification is None
    ]
    assert without == ["flaw-no-notification"]


def test_every_step_of_an_answers_chain_is_a_record(organisation: Organisation) -> None:
    pairs = {
        (source, target)
        for kind in (*GRANTS, RelationType.URGENCY_MANDATE)
        for source, target, _record in organisation.structure.pairs(kind)
    }
    for matter in (STEPS, GAP, OVERLAP, "decide.travel_reimbursement", "decide.business_support"):
        answer = SESSION.trace(REGION, Frame(matter=matter))
        assert answer.holders
        assert {(x.source, x.target) for x in answer.chain if x.source is not None} <= pairs


# --- beside the real regions ----------------------------------------------------------------------------


def test_it_is_listed_but_is_not_real() -> None:
    assert REGION in CATALOGUE.ids
    assert CATALOGUE.real_ids == tuple(item for item in CATALOGUE.ids if item != REGION)
    assert CATALOGUE.region(REGION).fictional


def test_what_is_loaded_is_what_is_made(example: Made, organisation: Organisation) -> None:
    assert organisation.data == example.data


def test_its_document_is_at_hand_and_compares_well(example: Made, organisation: Organisation) -> None:
    assert CATALOGUE.document("vastmanland") is None
    assert CATALOGUE.document(REGION) == example.lines
    lines = CATALOGUE.source_lines(REGION)
    assert compare(organisation, lines, "\n".join(example.lines)) == []
    headings = [x.number for x in lines if x.kind is LineClass.HEADING]
    assert len(headings) == 10


def test_real_regions_know_nothing_of_it() -> None:
    for region in CATALOGUE.real_ids:
        assert CATALOGUE.matters_of(region) is CATALOGUE.matters
        assert CATALOGUE.law_of(region) is CATALOGUE.law
    own = {item.id for item in MATTERS} - {item.id for item in CATALOGUE.matters}
    for language in LANGUAGES:
        shared, made_up = CATALOGUE.vocabulary(language), CATALOGUE.vocabulary(language, REGION)
        for word in ("sv", "färdtjänsttillstånd"), ("en", "paratransit"):
            if word[0] == language:
                assert word[1] not in shared.stems
                assert word[1] in made_up.stems
        assert CATALOGUE.vocabulary(language, "vastmanland") == shared
        topics = {topic.matter for topic in CATALOGUE.topics("vastmanland", language)}
        assert own.isdisjoint(topics)
        assert own <= {topic.matter for topic in CATALOGUE.topics(REGION, language)}


def test_silence_elsewhere_is_compared_with_real_regions_only() -> None:
    for region in (*CATALOGUE.real_ids, REGION):
        for matter in ("decide.leave", "appoint.centre_director", "decide.training"):
            answer = SESSION.trace(region, Frame(matter=matter))
            assert REGION not in [item.region for item in answer.elsewhere]


def test_questions_are_about_its_own_matters() -> None:
    understood, answer = SESSION.ask(REGION, "Vem beslutar om stipendier?")
    assert understood.frame.matter == GAP
    assert "utstallningschef" in [item.actor for item in answer.holders]
    understood, _answer = SESSION.ask("vastmanland", "Vem beslutar till exempel om budgeten?")
    assert understood.reading.region is None


def test_a_made_up_region_says_how_long_its_document_is(example: Made) -> None:
    """The number of lines stands in region.toml, so that the region is listed without being made."""
    region = CATALOGUE.region(REGION)
    assert region.instrument.line_count == len(example.lines)
    other = structs.replace(region, instrument=structs.replace(region.instrument, line_count=1))
    assert make(EXAMPLE, EXAMPLE_SEED, other, MATTERS).data.region == region


def test_ids_are_plain() -> None:
    assert slug("Närvårdsområdet i Låtsaslunda") == "narvardsomradet-i-latsaslunda"


def test_persons_bear_names_and_hold_what_there_is() -> None:
    data = made(SMALL).data
    held = {item.post for item in data.appointments}
    assert held <= {actor.id for actor in data.actors}
    assert {item.person for item in data.appointments} == {person.id for person in data.people}
    assert all(len(person.name.split()) == 2 for person in data.people)


def test_every_provision_is_checked_and_short(organisation: Organisation) -> None:
    for record in organisation.records:
        assert record.checked is not None
        if isinstance(record, Provision):
            assert len(record.claim.sv) <= 260, record.id


def test_a_catalogue_can_be_opened_anew() -> None:
    assert Catalogue().load(REGION).data == SESSION.organisation(REGION).data
