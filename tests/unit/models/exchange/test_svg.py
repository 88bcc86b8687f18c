"""The SVG writer: held against a golden file, and whole whatever the texts hold."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from app.rendering.colours import ThemeName
from app.rendering.svg import svg_text
from models.exchange.labels import expected, missing, texts_of_svg
from models.layout.geometry import Rect
from models.layout.sheet import Sheet
from tests.drawings import box, drawing, small

GOLDEN = Path(__file__).parents[3] / "golden" / "pictures" / "small.svg"
NAMESPACE = "{http://www.w3.org/2000/svg}"


def sheet_of_small() -> Sheet:
    made = small()
    return Sheet(bounds=made.bounds, drawing=made)


def written(sheet: Sheet, theme: ThemeName = ThemeName.LIGHT, paths: bool = False) -> str:
    return svg_text(sheet, theme, "Provregionen: allt", "Påhittad", "sv", paths)


def test_it_is_the_golden_file() -> None:
    """After a change that is meant: write the file anew and look at it."""
    assert written(sheet_of_small()) == GOLDEN.read_text(encoding="utf-8")


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert written(sheet_of_small(), paths=True) == written(sheet_of_small(), paths=True)


@pytest.mark.parametrize("paths", [False, True])
@pytest.mark.parametrize("theme", ThemeName)
def test_every_text_is_found_again(tmp_path: Path, theme: ThemeName, paths: bool) -> None:
    sheet, path = sheet_of_small(), tmp_path / "x.svg"
    path.write_text(written(sheet, theme, paths), encoding="utf-8")
    assert missing(expected(sheet), texts_of_svg(path)) == ()


def test_a_text_that_was_left_out_is_missed(tmp_path: Path) -> None:
    sheet, path = sheet_of_small(), tmp_path / "x.svg"
    path.write_text(written(sheet).replace(">Chefer</text>", "></text>"), encoding="utf-8")
    assert missing(expected(sheet), texts_of_svg(path)) == ("Chefer",)


def test_each_box_is_a_group_with_a_title() -> None:
    root = ElementTree.fromstring(written(sheet_of_small()))
    titles = {group.get("id"): group.findtext(f"{NAMESPACE}title") for group in root.iter(f"{NAMESPACE}g")}
    assert titles["box-styrelsen"] == "Styrelsen <&>"
    assert titles["box-direktor"] == "Direktör, Leder 123"
    assert "edge-manages_direktor_chefer" in titles
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_text_holds_its_width() -> None:
    root = ElementTree.fromstring(written(sheet_of_small()))
    lengths = [float(text.get("textLength", "0")) for text in root.iter(f"{NAMESPACE}text")]
    assert lengths
    assert all(length > 5 for length in lengths)


def test_the_picture_is_as_large_as_the_sheet() -> None:
    sheet = Sheet(bounds=Rect(-10, 20, 300.5, 200), drawing=small())
    root = ElementTree.fromstring(written(sheet))
    assert root.get("viewBox") == "-10 20 300.5 200"
    assert (root.get("width"), root.get("height")) == ("300.5", "200")


def test_names_that_differ_only_in_odd_letters_keep_ids_of_their_own() -> None:
    made = drawing([box("a:b", 0, 0), box("a/b", 300, 0), box("a b", 600, 0)])
    root = ElementTree.fromstring(written(Sheet(bounds=made.bounds, drawing=made)))
    ids = [group.get("id", "") for group in root.iter(f"{NAMESPACE}g")]
    assert [name for name in ids if name.startswith("box-")] == ["box-a_b", "box-a_b_2", "box-a_b_3"]


@pytest.mark.parametrize("text", ["</text><script>", "a\x00b\x1f", "\ud800", "&amp;", "]]>", "😀 עברית"])
def test_any_text_leaves_the_file_whole(text: str) -> None:
    made = drawing([box("x", 0, 0, text)])
    content = written(Sheet(bounds=made.bounds, drawing=made)).encode("utf-8")
    root = ElementTree.fromstring(content)
    assert not list(root.iter(f"{NAMESPACE}script"))


def test_paths_leave_no_text_to_other_fonts() -> None:
    root = ElementTree.fromstring(written(sheet_of_small(), paths=True))
    assert not list(root.iter(f"{NAMESPACE}text"))
    outlines = [path for path in root.iter(f"{NAMESPACE}path") if path.get("aria-label")]
    assert all(path.get("d", "").startswith("M") for path in outlines)
