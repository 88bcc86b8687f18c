"""The words of charts: as the data has them, shortened only by its own forms, never a number invented."""

from __future__ import annotations

from itertools import pairwise

import pytest

from app.charts import Charts, table_measure
from app.i18n import catalogue
from app.session import Session
from models.layout.drawing import View
from models.layout.marks import TextStyle
from models.layout.settings import ChartSettings
from tests.chart_checks import session


def words(region: str, language: str) -> dict[str, tuple[str, str]]:
    code = "sv" if language == "sv" else "en"
    found = Charts(session(), catalogue("en"), code).words(region)
    return {name: (title, found.seconds[name]) for name, title in found.titles.items()}


@pytest.mark.parametrize(
    ("actor", "lines"),
    [
        ("regionstyrelse", ("Regionstyrelsen", "")),
        ("regionstyrelsens-ordforande", ("Ordförande", "Regionstyrelsen")),
        ("namnd", ("Nämnder", "Number not stated")),
        ("regionkontor", ("Regionkontoret", "Led by the director")),
        ("centrumbildningens-enhet", ("Enheter", "Centrumbildningen")),
        ("ansvarig-namnd", ("Ansvarig nämnd", "The one concerned")),
        ("styrelsens-forvaltning", ("Förvaltningar", "Underställda styrelsen")),
        ("ekonomi", ("Ekonomi", "Centrumbildning")),
        ("innovation-forskning-utbildning", ("Innovation, forskning och utbildning", "Centrumbildning")),
        ("regiongemensamt-stod", ("Regiongemensamt stöd", "")),
        ("namndens-delegationsordning", ("Delegationsordning", "Ansvarig nämnd")),
    ],
)
def test_cards_say_what_an_actor_is_called_and_where_it_belongs(actor: str, lines: tuple[str, str]) -> None:
    assert words("vastmanland", "sv")[actor] == lines


def test_english_cards_have_no_article() -> None:
    found = words("vastmanland", "en")
    assert found["regionstyrelse"][0] == "Regional board"
    assert found["regionstyrelsens-ordforande"] == ("Chair", "Regional board")
    assert found["innovation-forskning-utbildning"] == ("Innovation, research and education", "Centre")


@pytest.mark.parametrize(
    ("region", "actor", "lines"),
    [
        (
            "onamnd",
            "kollektivtrafiknamndens-forvaltning",
            "Förvaltningen|Knuten till kollektivtrafiknämnden",
        ),
        ("jamtland-harjedalen", "utsedd-foredragande", "Den som regiondirektören utsett|Till föredragande"),
        ("jamtland-harjedalen", "fullmaktiges-presidium", "Presidium|Regionfullmäktige"),
        ("halland", "berord-namnds-presidium", "Presidium|Berörd nämnd"),
        ("halland", "samverkansgruppens-ordforande", "Ordförandefunktion|Lokal samverkansgrupp"),
    ],
)
def test_a_long_name_goes_on_in_the_second_line(region: str, actor: str, lines: str) -> None:
    assert "|".join(words(region, "sv")[actor]) == lines


def test_a_list_has_a_long_name_in_one() -> None:
    found = Charts(session(), catalogue("en"), "sv").words("onamnd")
    assert (
        found.name("kollektivtrafiknamndens-forvaltning")
        == "Förvaltningen knuten till kollektivtrafiknämnden"
    )
    assert found.name("regionstyrelse") == "Regionstyrelsen"


def test_nothing_is_called_like_another_actor() -> None:
    """*Förvaltningsområde regiondirektör* is a unit, and no director."""
    found = words("jamtland-harjedalen", "sv")["forvaltningsomrade-regiondirektor"]
    assert found == ("Förvaltningsområde regiondirektör", "Led by the director")


def test_no_word_is_left_hanging() -> None:
    title, second = words("onamnd", "sv")["annan"]
    assert (title, second) == ("Annan som regiondirektören lämnat över till", "The one concerned")


@pytest.mark.parametrize("region", ["halland", "onamnd", "jamtland-harjedalen", "vastmanland", "orebro-lan"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_card_of_a_shipped_region_is_cut(region: str, language: str) -> None:
    code = "sv" if language == "sv" else "en"
    drawing = Charts(session(), catalogue(code), code).drawing(region, ChartSettings())
    assert [box.title for box in drawing.boxes if box.cut] == []


@pytest.mark.parametrize("region", ["halland", "onamnd", "jamtland-harjedalen", "vastmanland", "orebro-lan"])
def test_two_cards_with_one_title_differ_below_it(region: str) -> None:
    """But for those of which the document itself says no more."""
    found = sorted(lines for lines in words(region, "sv").values())
    twice = {lines for lines, after in pairwise(found) if lines == after}
    assert twice <= {("Medarbetare", "Number not stated")}


def test_a_post_in_a_unit_says_which() -> None:
    titles = words("exempel", "sv")
    assert titles["lakare-barnklinik-i-exempelstad-2"] == ("Läkare", "Barnkliniken 2 i Exempelstad")


@pytest.mark.parametrize("region", ["halland", "onamnd", "jamtland-harjedalen", "vastmanland", "orebro-lan"])
def test_every_card_has_a_title_that_begins_with_a_capital(region: str) -> None:
    for title, _ in words(region, "sv").values():
        assert title[:1] == title[:1].upper() != ""


def test_the_subtitle_names_the_instruction_and_its_version() -> None:
    found = Charts(session(), catalogue("en"), "sv").words("vastmanland")
    assert found.title == "Region Västmanland"
    assert found.subtitle.endswith("senast reviderad 2023-09-05, § 158")


def test_a_drawing_is_made_once_and_few_are_kept() -> None:
    charts = Charts(session(), catalogue("en"), "sv")
    first = charts.drawing("halland", ChartSettings())
    assert charts.drawing("halland", ChartSettings()) is first
    for width in range(20):
        charts.drawing("halland", ChartSettings(aspect=1 + width / 100))
    assert charts.drawing("halland", ChartSettings()) is not first


def test_the_table_measures_by_the_bundled_font() -> None:
    measure = table_measure()
    assert measure is table_measure()
    assert 40 < measure.width("Region", TextStyle.CARD_TITLE) < 60
    assert measure.width("111", TextStyle.SMALL) == measure.width("888", TextStyle.SMALL)


def test_the_drawing_that_a_region_opens_with_is_kept_on_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    names: dict[str, str] = {}
    first = Charts(Session(names=lambda: names), catalogue("sv"), "sv").drawing("onamnd", ChartSettings())

    def refuse(*_arguments: object) -> None:
        raise AssertionError("drawn again")

    monkeypatch.setattr("models.layout.draw.draw", refuse)
    assert Charts(Session(), catalogue("sv"), "sv").drawing("onamnd", ChartSettings()) == first
    names["onamnd"] = "Region Prov"
    with pytest.raises(AssertionError, match="drawn again"):
        Charts(Session(names=lambda: names), catalogue("sv"), "sv").drawing("onamnd", ChartSettings())


def test_what_takes_long_is_not_at_hand() -> None:
    charts = Charts(Session(), catalogue("sv"), "sv", lambda _request: None)
    assert charts.is_at_hand("halland", ChartSettings())
    assert not charts.is_at_hand("halland", ChartSettings(collapsed=frozenset({"regionstyrelse"})))
    delegation = ChartSettings(view=View.DELEGATION)
    assert not charts.is_at_hand("halland", delegation)
    charts.drawing("halland", delegation)
    assert charts.is_at_hand("halland", delegation)
    assert not charts.is_at_hand("exempel", ChartSettings())
    charts.drawing("exempel", ChartSettings())
    assert charts.is_at_hand("exempel", ChartSettings())
    assert not charts.is_at_hand("exempel", ChartSettings(levels=3))
