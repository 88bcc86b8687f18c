"""Cards: as large as their words need, kinds told by form, words where they can be read."""

import pytest

from app.charts import table_measure
from models.layout.cards import badge_marks, card_marks, far_marks
from models.layout.drawing import Shape, Sphere
from models.layout.faces import Size, face
from models.layout.geometry import Rect
from models.layout.marks import Plate, Words
from models.layout.settings import ChartSettings
from tests.chart_checks import charts

MEASURE = table_measure()
LONG = ("Tjänstepersoner vid regionkansliet utanför staberna", "Antal anges inte")


def test_on_screen_a_title_has_few_lines_and_says_that_it_is_cut() -> None:
    found = face(Shape.POST, Size.CARD, (LONG[0] + " och deras ersättare", LONG[1]), MEASURE, grow=False)
    assert len(found.title) == 3
    assert found.title[-1].endswith("…")
    assert found.cut


def test_a_card_that_grows_cuts_nothing() -> None:
    found = face(Shape.POST, Size.CARD, LONG, MEASURE, grow=True)
    assert " ".join(found.title) == LONG[0]
    assert not found.cut
    assert found.height > Size.CARD.value[1]


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("stack", [False, True])
def test_words_stand_inside_their_card(shape: Shape, stack: bool) -> None:
    words = ("Hälso- och sjukvårdsnämnden", "Antal anges inte")
    one = face(shape, Size.LEAF, words, MEASURE, grow=True)
    rect = Rect(100, 50, one.width, one.height)
    marks = card_marks(shape, Sphere.POLITICAL, rect, "users", one, stack=stack)
    lines = [mark for mark in marks if isinstance(mark, Words)]
    assert [line.text for line in lines] == [*one.title, *one.second]
    for line in lines:
        assert rect.x < line.at.x
        assert line.at.x + line.width <= rect.right
        assert rect.y + 10 < line.at.y < rect.bottom


def test_a_class_has_two_more_outlines() -> None:
    one = face(Shape.POST, Size.CARD, ("Chefer", ""), MEASURE, grow=False)
    rect = Rect(0, 0, one.width, one.height)
    single = card_marks(Shape.POST, Sphere.ADMINISTRATION, rect, "briefcase", one)
    stack = card_marks(Shape.POST, Sphere.ADMINISTRATION, rect, "briefcase", one, stack=True)
    assert len(stack) == len(single) + 2


def test_every_shape_looks_different_without_colour_and_words() -> None:
    one = face(Shape.POST, Size.CARD, ("Chefer", ""), MEASURE, grow=False)
    rect = Rect(0, 0, one.width, one.height)
    forms = set()
    for shape in Shape:
        marks = card_marks(
            shape, Sphere.OUTSIDE, rect, "", face(shape, Size.CARD, ("", ""), MEASURE, grow=False)
        )
        forms.add(str([mark for mark in marks if not isinstance(mark, Words)]).replace("Token", ""))
    assert len(forms) == len(Shape)


def test_a_badge_counts_what_is_folded_away_and_hangs_below_the_words() -> None:
    plate, words = badge_marks(Rect(0, 0, 184, 52), 12, MEASURE)
    assert isinstance(plate, Plate)
    assert isinstance(words, Words)
    assert words.text == "+12"
    assert plate.rect.y >= 52 - 8


def test_far_away_there_are_no_words() -> None:
    box = charts().drawing("vastmanland", ChartSettings()).boxes[0]
    assert not [mark for mark in far_marks(box) if isinstance(mark, Words)]
