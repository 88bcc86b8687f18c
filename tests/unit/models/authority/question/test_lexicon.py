"""What the lexicon knows of words: their parts, their synonyms, their typing errors, the acts they name."""

from __future__ import annotations

import msgspec
import pytest

from models.authority.question.lexicon import FAINT, UNKNOWN, Lexicon
from models.authority.question.words import normalise, stem, words
from tests.questions import Asking, glossary

ASKING = Asking()
SWEDISH = ASKING.lexicons["sv"]
ENGLISH = ASKING.lexicons["en"]


def parts(word: str) -> tuple[str, ...]:
    return SWEDISH.concept(stem(word, "sv")).parts


# --- compounds and synonyms -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("compound", "made_of"),
    [
        ("budgetinvestering", ("budget", "investering")),
        ("investeringsbudgeten", ("investering", "budget")),
        ("nämndbudget", ("nämnd", "budget")),
        ("krisplansbudget", ("krisplan", "budget")),
        ("kommunstyrelsen", ("kommun", "styrelse")),
    ],
)
def test_a_compound_is_split_where_all_of_it_is_known(compound: str, made_of: tuple[str, ...]) -> None:
    assert parts(compound) == tuple(stem(part, "sv") for part in made_of)


@pytest.mark.parametrize("word", ["budgetqwerty", "qwertybudget", "budget", "styrelsen", "qwertyuiop"])
def test_a_word_that_is_not_wholly_made_of_known_ones_is_not_split(word: str) -> None:
    assert parts(word) == ()


def test_what_stands_on_both_sides_of_a_hyphen_are_parts() -> None:
    assert parts("it-budget") == ("it", "budget")


def test_english_words_are_only_split_at_a_hyphen() -> None:
    assert ENGLISH.concept(stem("budgetinvestment", "en")).parts == ()
    assert ENGLISH.concept("budget-invest").parts != ()


class Counted(frozenset[str]):
    """Known words that count how often they are looked at."""

    looked_at = 0

    def __contains__(self, word: object) -> bool:
        self.looked_at += 1
        assert self.looked_at < 100_000, "a single word keeps it busy"
        return super().__contains__(word)


@pytest.mark.parametrize("length", [2, 3, 5, 20, 60])
def test_a_long_chain_of_known_words_is_not_split_in_every_way(length: int) -> None:
    """Two words end alike, as *chef* and *förvaltningschef*: each doubled the work for what stands before."""
    asking = Asking(words=glossary(same=[{"sv": ["region", "styrelse", "regionstyrelse"]}]))
    known = asking.vocabularies["sv"]
    counted = msgspec.structs.replace(known, known=Counted(known.known))
    lexicon = Lexicon("sv", asking.matters, asking.glossary, counted)
    lexicon.concept("qqq" + "regionstyrelse" * length)


@pytest.mark.parametrize("word", ["lön", "plan", "förvaltning"])
def test_a_word_written_over_and_over_is_no_error(word: str) -> None:
    asking = Asking(words=glossary(same=[{"sv": ["lön", "plan", "förvaltning"]}]))
    asking.lexicons["sv"].concept(word * (1000 // len(word)))


def test_synonyms_are_one_concept() -> None:
    assert SWEDISH.concept(stem("inköp", "sv")).stem == SWEDISH.concept(stem("upphandlingen", "sv")).stem
    assert SWEDISH.concept(stem("inköp", "sv")).stem != SWEDISH.concept(stem("budget", "sv")).stem


def test_a_part_of_a_compound_may_be_a_synonym() -> None:
    assert parts("inköpsbudget") == (stem("upphandling", "sv"), "budget")


def test_empty_words_have_no_concept() -> None:
    assert SWEDISH.concepts("vem får besluta om en budget") == SWEDISH.concepts("besluta budget")
    assert SWEDISH.concepts("vem får om en") == []


def test_a_compound_of_known_words_is_known() -> None:
    assert SWEDISH.knows(stem("investeringsbudgeten", "sv"))
    assert not SWEDISH.knows("qwertyuiop")


# --- weights --------------------------------------------------------------------------------------------


def test_a_faint_word_weighs_least_and_a_common_name_less_than_a_rare_one() -> None:
    asking = Asking()
    lexicon = asking.lexicons["en"]
    faint, common, rare = (lexicon.weight(stem(one, "en")) for one in ("new", "director", "budget"))
    assert FAINT == faint < common < rare <= 1
    assert common < UNKNOWN


@pytest.mark.parametrize("word", ["budget", "ny", "qwertyuiop", "styrels", "", "x"])
def test_a_weight_is_a_share(word: str) -> None:
    assert 0 < SWEDISH.weight(word) <= 1


# --- typing errors --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("investerong", "investering"),
        ("investring", "investering"),
        ("investeering", "investering"),
        ("invesetring", "investering"),
        ("anstäla", "anställa"),
        ("infromera", "informera"),
        ("regiondirktör", "regiondirektör"),
    ],
)
def test_one_letter_wrong_is_corrected(written: str, meant: str) -> None:
    better = SWEDISH.corrected(written)
    assert better is not None
    assert stem(better, "sv") == stem(meant, "sv")


@pytest.mark.parametrize("written", ["xnvestering", "knställa", "gegiondirektör"])
def test_the_first_letter_is_never_corrected(written: str) -> None:
    assert SWEDISH.corrected(written) is None


@pytest.mark.parametrize("written", ["budgt", "nämd", "besl", "utsa", "x", ""])
def test_a_short_word_is_never_corrected(written: str) -> None:
    assert SWEDISH.corrected(written) is None


@pytest.mark.parametrize("written", ["inxexterxnq", "budgetarbetsgrupp", "investering2", "qwertyuiopåasdf"])
def test_a_word_that_is_near_to_none_is_left_alone(written: str) -> None:
    assert SWEDISH.corrected(written) is None


@pytest.mark.parametrize("word", ["bereda", "bereder", "budgeten", "förbereda", "styrelsens", "inköp"])
def test_a_known_word_is_never_corrected(word: str) -> None:
    assert ASKING.read(f"Vem ska {word} något?").corrected == ()


def test_a_known_word_that_is_near_to_a_commoner_one_stays() -> None:
    words_given = glossary(same=[{"sv": ["investerare", "placerare"]}])
    reading = Asking(words=words_given).read("Vem beslutar om investerare?")
    assert reading.corrected == ()


def test_a_correction_is_told_as_written_and_as_read() -> None:
    ((written, read),) = ASKING.read("Vem beslutar om INVESTERONGEN?").corrected
    assert written == "investerongen"
    assert stem(read, "sv") == stem("investering", "sv")


# --- acts -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("anställningen av chefer", set()),
        ("styrelsen anställer chefer", {"appoint"}),
        ("nämnden informerar och bereder", {"inform", "prepare"}),
        ("styrelsen beslutar", set()),
        ("ger chefen sitt uppdrag", {"assign"}),
        ("", set()),
    ],
)
def test_the_acts_of_a_text_are_told_but_for_the_general_ones(text: str, acts: set[str]) -> None:
    assert SWEDISH.cued(text) == acts


def test_a_cue_of_several_words_needs_them_all() -> None:
    assert ENGLISH.cued("they get rid of her") == {"dismiss"}
    assert ENGLISH.cued("they get her a gift") == set()


def test_a_completed_vocabulary_gives_the_same_lexicon() -> None:
    for language, lexicon in ASKING.lexicons.items():
        again = Lexicon(language, ASKING.matters, ASKING.glossary, lexicon.completed())
        for text in ("regiondirektörens investeringsbudget", "the regional director’s spending plan"):
            found = [word.stem for word in words(normalise(text), language)]
            assert [again.concept(one) for one in found] == [lexicon.concept(one) for one in found]
            assert [again.weight(one) for one in found] == [lexicon.weight(one) for one in found]
        assert {first: set(cues) for first, cues in again.cues.items()} == {
            first: set(cues) for first, cues in lexicon.cues.items()
        }
        assert again.completed() == lexicon.completed()
