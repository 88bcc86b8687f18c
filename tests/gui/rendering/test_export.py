"""Charts as pictures: every text of every region stands in every file, or there is no file."""

from __future__ import annotations

import datetime
import errno
import pathlib
from typing import TYPE_CHECKING

import msgspec
import pypdfium2
import pytest
from PySide6.QtGui import QImage

from app.charts import Charts
from app.i18n import catalogues
from app.rendering import painter as painting
from app.rendering.colours import ThemeName
from app.rendering.export import Exporter
from app.rendering.request import FORMATS, CancelledError, Exported, ExportRequest, Scope
from app.session import Session
from models.authority.answer import Frame
from models.core.errors import UserFacingError
from models.exchange.labels import plain
from models.layout.drawing import View
from models.layout.geometry import Rect
from models.layout.marks import Words
from models.layout.paper import Paper, Turn
from models.layout.settings import ChartSettings

if TYPE_CHECKING:
    from pathlib import Path

    from models.core.texts import Language

pytestmark = pytest.mark.usefixtures("qapp")
SESSION = Session()
SUFFIXES = [item.suffix for item in FORMATS]
LANGUAGES: tuple[Language, ...] = ("sv", "en")
DAY = datetime.date(2026, 1, 31)


def exporter(language: Language = "sv") -> Exporter:
    words = catalogues()[language]
    return Exporter(SESSION, Charts(SESSION, words, language), words)


def asked(path: Path, region: str = "vastmanland", **more: object) -> ExportRequest:
    return msgspec.structs.replace(ExportRequest(region=region, path=path, day=DAY), **more)


def text_of(path: Path) -> str:
    """Return what a PDF says, as it is compared."""
    document = pypdfium2.PdfDocument(path)
    try:
        return plain("".join(page.get_textpage().get_text_range() for page in document))
    finally:
        document.close()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("region", SESSION.catalogue.real_ids)
def test_every_region_in_every_format(tmp_path: Path, region: str, suffix: str, language: Language) -> None:
    told = exporter(language).export(asked(tmp_path / f"x{suffix}", region))
    assert told.boxes == len(SESSION.organisation(region).actors)
    assert told.labels > told.boxes
    assert told.path.stat().st_size > 1000
    assert list(tmp_path.iterdir()) == [told.path]


@pytest.mark.parametrize("suffix", [".svg", ".pdf", pytest.param(".png", marks=pytest.mark.long)])
def test_the_large_example(tmp_path: Path, suffix: str) -> None:
    told = exporter().export(asked(tmp_path / f"x{suffix}", "exempel"))
    assert told.boxes == len(SESSION.organisation("exempel").actors)


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("theme", ThemeName)
def test_every_view_and_theme(tmp_path: Path, view: View, theme: ThemeName) -> None:
    settings = ChartSettings(view=view)
    told = exporter().export(asked(tmp_path / "x.pdf", settings=settings, theme=theme, paper=Paper.A3))
    assert told.boxes > 1


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_text_that_is_not_painted_leaves_no_file(
    tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reason for counting: a painter, a font or a library that drops a line must be noticed."""
    words = painting._words
    monkeypatch.setattr(
        painting,
        "_words",
        lambda mark: (lambda _painter: None) if mark.text == "Regiondirektör" else words(mark),
    )
    monkeypatch.setattr("models.exchange.svg._Writer.words", lambda *_arguments: "")
    path = tmp_path / f"x{suffix}"
    path.write_bytes(b"old")
    with pytest.raises(UserFacingError, match="labels-missing"):
        exporter().export(asked(path, replace=True))
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_disk_that_is_full_is_told(tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object, **_named: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    for name in ("open", "write_bytes", "write_text"):
        monkeypatch.setattr(pathlib.Path, name, full)
    with pytest.raises(UserFacingError, match="unwritable-file"):
        exporter().export(asked(tmp_path / f"x{suffix}"))
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_cut_on_its_way_leaves_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pathlib.Path.write_bytes
    monkeypatch.setattr(pathlib.Path, "write_bytes", lambda path, content: whole(path, content[:-4000]))
    with pytest.raises(UserFacingError, match="damaged-picture"):
        exporter().export(asked(tmp_path / "x.pdf"))
    assert list(tmp_path.iterdir()) == []


def test_a_title_that_was_cut_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    charts = Charts(SESSION, catalogues()["sv"], "sv")
    whole = charts.drawing("halland", ChartSettings(grow=True))
    box = whole.boxes[0]
    cut = tuple(
        msgspec.structs.replace(mark, text=mark.text[:4] + "…") if isinstance(mark, Words) else mark
        for mark in box.marks
    )
    shorter = msgspec.structs.replace(
        whole, boxes=(msgspec.structs.replace(box, marks=cut), *whole.boxes[1:])
    )
    monkeypatch.setattr(charts, "drawing", lambda *_arguments: shorter)
    with pytest.raises(UserFacingError, match="labels-missing"):
        Exporter(SESSION, charts, catalogues()["sv"]).export(asked(tmp_path / "x.svg", "halland"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_is_replaced_only_on_purpose(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"x{suffix}"
    path.write_bytes(b"old")
    with pytest.raises(UserFacingError, match="file-exists"):
        exporter().export(asked(path))
    assert path.read_bytes() == b"old"
    exporter().export(asked(path, replace=True))
    assert path.read_bytes() != b"old"


@pytest.mark.parametrize("at", [0.0, 0.3, 0.5, 0.99])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_whoever_breaks_off_finds_all_as_it_was(tmp_path: Path, suffix: str, at: float) -> None:
    path = tmp_path / f"x{suffix}"
    path.write_bytes(b"old")

    def progress(done: float) -> None:
        if done >= at:
            raise CancelledError

    with pytest.raises(CancelledError):
        exporter().export(asked(path, replace=True), progress)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_progress_only_grows(tmp_path: Path, suffix: str) -> None:
    told: list[float] = []
    exporter().export(asked(tmp_path / f"x{suffix}"), told.append)
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)


def test_a_page_that_is_too_small_is_warned_of_before_and_after(tmp_path: Path) -> None:
    request = asked(tmp_path / "x.pdf", paper=Paper.A4)
    foreseen = exporter().foreseen(request)
    assert [one.code for one in foreseen] == ["small-text"]
    assert "mm" in foreseen[0].text
    assert list(tmp_path.iterdir()) == []
    assert exporter().export(request).warnings == foreseen
    assert exporter().foreseen(asked(tmp_path / "x.pdf", paper=Paper.A1)) == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("region", SESSION.catalogue.real_ids)
def test_each_region_is_legible_on_a_landscape_a3(tmp_path: Path, region: str, language: Language) -> None:
    request = asked(tmp_path / "x.pdf", region, paper=Paper.A3, turn=Turn.LANDSCAPE)
    assert exporter(language).foreseen(request) == ()


def test_a_chart_on_several_pages_is_legible_and_whole(tmp_path: Path) -> None:
    told = exporter().export(asked(tmp_path / "x.pdf", paper=Paper.A4, tiles=True))
    assert told.pages > 1
    assert told.warnings == ()
    document = pypdfium2.PdfDocument(told.path)
    sizes = {tuple(round(side / 72 * 25.4) for side in page.get_size()) for page in document}
    assert len(document) == told.pages
    document.close()
    assert len(sizes) == 1
    assert sizes <= {(210, 297), (297, 210)}
    said = text_of(told.path)
    assert plain(f"sida {told.pages} av {told.pages}") in said
    for actor in Charts(SESSION, catalogues()["sv"], "sv").words("vastmanland").titles.values():
        assert plain(actor) in said


@pytest.mark.parametrize(("turn", "size"), [(Turn.LANDSCAPE, (420, 297)), (Turn.PORTRAIT, (297, 420))])
def test_the_page_is_the_one_asked_for(tmp_path: Path, turn: Turn, size: tuple[int, int]) -> None:
    told = exporter().export(asked(tmp_path / "x.pdf", paper=Paper.A3, turn=turn))
    document = pypdfium2.PdfDocument(told.path)
    assert tuple(round(side / 72 * 25.4) for side in document[0].get_size()) == size
    document.close()
    said = text_of(told.path)
    for text in ("Region Västmanland", "2026-01-31", "Teckenförklaring", "inte juridisk rådgivning", "A3"):
        assert plain(text) in said


def test_figures_are_copied_as_figures(tmp_path: Path) -> None:
    """Glyphs of equal width must not come out as characters of the private area."""
    told = exporter().export(asked(tmp_path / "x.pdf"))
    assert "2023-09-05" in text_of(told.path) or "20230905" in text_of(told.path)
    assert not any("\ue000" <= character <= "\uf8ff" for character in text_of(told.path))


@pytest.mark.parametrize("resolution", [48, 96, 150, 300])
def test_a_picture_has_the_dots_asked_for(tmp_path: Path, resolution: int) -> None:
    told = exporter().export(asked(tmp_path / "x.png", resolution=resolution))
    image = QImage(str(told.path))
    assert image.dotsPerMeterX() == round(resolution / 25.4 * 1000)
    assert ([one.code for one in told.warnings] == ["few-dots"]) == (resolution < 78)
    assert image.text("Title") == "Region Västmanland: Hela organisationen"


def test_a_picture_that_no_program_opens_is_refused_with_advice(tmp_path: Path) -> None:
    request = asked(tmp_path / "x.png", resolution=1200)
    with pytest.raises(UserFacingError, match="picture-too-large") as refused:
        exporter().export(request)
    finer = int(str(refused.value.params["resolution"]))
    assert exporter().foreseen(asked(tmp_path / "x.png", resolution=finer)) == ()
    assert list(tmp_path.iterdir()) == []


def test_as_seen_takes_whole_cards(tmp_path: Path) -> None:
    charts = Charts(SESSION, catalogues()["sv"], "sv")
    screen = charts.drawing("vastmanland", ChartSettings())
    director = next(one for one in screen.boxes if one.id == "regiondirektor")
    middle = director.rect.centre
    request = asked(tmp_path / "x.svg", scope=Scope.VIEW, seen=Rect(middle.x, middle.y, 5, 5))
    told = exporter().export(request)
    assert told.boxes == 1
    content = told.path.read_text(encoding="utf-8")
    assert "Regiondirektör</text>" in content
    assert "Hela organisationen, en del" in content


def test_a_branch_holds_who_stands_under_it(tmp_path: Path) -> None:
    told = exporter().export(asked(tmp_path / "x.svg", scope=Scope.BRANCH, branch="regiondirektor"))
    assert 1 < told.boxes < len(SESSION.organisation("vastmanland").actors)
    assert "Gren: regiondirektör" in told.path.read_text(encoding="utf-8")


def test_all_unfolds_what_is_folded_away_on_the_screen(tmp_path: Path) -> None:
    folded = ChartSettings(collapsed=frozenset({"regionstyrelse"}), levels=2)
    whole = exporter().export(asked(tmp_path / "a.svg", settings=folded))
    seen = exporter().export(asked(tmp_path / "b.svg", settings=folded, scope=Scope.VIEW))
    assert seen.boxes < whole.boxes == len(SESSION.organisation("vastmanland").actors)


def lit(tmp_path: Path, matter: str) -> Exported:
    return exporter().export(asked(tmp_path / "x.svg", matter=matter))


def test_a_matter_is_marked_and_told(tmp_path: Path) -> None:
    told = lit(tmp_path, "appoint.administration_head")
    content = told.path.read_text(encoding="utf-8")
    assert "Regiondirektören får anställa förvaltningsdirektörer." in content
    assert 'id="edge-lit_' in content
    assert told.warnings == ()


def test_where_nobody_decides_it_is_said(tmp_path: Path) -> None:
    silent = next(
        matter.id
        for matter in SESSION.matters
        if not SESSION.plain("vastmanland", Frame(matter=matter.id)).holders
    )
    assert [one.code for one in lit(tmp_path, silent).warnings] == ["nobody-marked"]


def test_a_name_given_by_the_user_stands_in_the_picture(tmp_path: Path) -> None:
    session = Session(names=lambda: {"onamnd": "Region Prov <1>"})
    words = catalogues()["sv"]
    told = Exporter(session, Charts(session, words, "sv"), words).export(asked(tmp_path / "x.pdf", "onamnd"))
    assert text_of(told.path).count(plain("Region Prov <1>")) == 2


def test_what_is_pasted_is_the_same_chart(tmp_path: Path) -> None:
    image = exporter().image(asked(tmp_path / "x.png"))
    assert image.width() > 1000
    assert image.pixelColor(2, 2).name() == "#ffffff"
