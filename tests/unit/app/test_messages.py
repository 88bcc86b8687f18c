"""Every code has words, in both languages, with the same places in them."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from app.i18n import catalogue, catalogues, language_of
from app.labels import LABELS
from app.law_words import LAW_SENTENCES
from app.messages import ERRORS, SENTENCES, both, error_text, listing
from app.reasons import FAULTS
from models.authority.law.registry import CHECKS, examine
from models.core.errors import UnknownNameError
from tests.law import duties, errors, warnings
from tests.law.world import Case, examined

LAW_CASES = [case for case in (*errors.CASES, *warnings.CASES, *duties.CASES) if case.code is not None]
ROOT = Path(__file__).resolve().parents[3]
SWEDISH = ROOT / "resources/i18n/sv/LC_MESSAGES/mandatkarta.po"


def places(template: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in Formatter().parse(template) if name}


def texts() -> dict[str, str | tuple[str, ...]]:
    with SWEDISH.open("rb") as file:
        entries = read_po(file, locale="sv")
    return {
        (entry.id[0] if isinstance(entry.id, tuple) else entry.id): entry.string
        for entry in entries
        if entry.id
    }


def test_no_text_is_untranslated() -> None:
    assert [source for source, translated in texts().items() if not translated or not all(translated)] == []


def test_translations_have_the_same_places() -> None:
    for source, translated in texts().items():
        for text in translated if isinstance(translated, tuple) else (translated,):
            assert places(text) == places(source), source


def test_the_catalogue_has_every_text_of_the_program(tmp_path: Path) -> None:
    template = tmp_path / "all.pot"
    command = ["-q", "extract", "-k", "_", "-k", "plural:1,2", "-o", str(template), "app"]
    subprocess.run([_tool("pybabel"), *command], cwd=ROOT, check=True)
    with template.open("rb") as file:
        wanted = {
            entry.id[0] if isinstance(entry.id, tuple) else entry.id for entry in read_po(file) if entry.id
        }
    assert wanted == set(texts()), "run packaging/translations"


def _tool(name: str) -> str:
    import sys

    return str(Path(sys.executable).parent / name)


def codes_in(folder: str, call: str) -> set[str]:
    found: set[str] = set()
    for path in (ROOT / folder).rglob("*.py"):
        found |= set(re.findall(rf'{call}\(\s*"([a-z_-]+)"', path.read_text(encoding="utf-8")))
    return found


def test_every_sentence_code_of_the_domain_has_words() -> None:
    codes = codes_in("models", "say")
    assert len(codes) > 10
    assert codes <= set(SENTENCES)


def test_every_rule_of_law_has_words() -> None:
    codes = set()
    for path in (ROOT / "models/authority/law").glob("*.py"):
        codes |= set(re.findall(r'"(law-[EWD][0-9]{2}[a-z-]*)"', path.read_text(encoding="utf-8")))
    rules = {check.RULE.id for check in CHECKS}
    assert {code.split("-")[1] for code in codes} == rules
    wanted = codes | {f"{kind}-{rule}" for kind in ("law-title", "remedy") for rule in rules}
    of_one = {code for code in LAW_SENTENCES if code.endswith("-one") and code not in wanted}
    assert wanted == set(LAW_SENTENCES) - of_one
    assert {code.removesuffix("-one") for code in of_one} <= codes
    assert set(LAW_SENTENCES) <= set(SENTENCES)


@pytest.mark.parametrize("case", LAW_CASES, ids=[f"{case.rule} {case.name}" for case in LAW_CASES])
def test_every_finding_can_be_told(case: Case) -> None:
    region = examined(case)
    for finding in examine(region):
        for told in (finding.reason, finding.remedy):
            for text in both(told, region.organisation, catalogues().values()).values():
                assert text.endswith("."), text
                assert "{" not in text


def test_every_error_and_fault_code_has_words() -> None:
    errors = (
        codes_in("models", "UnknownNameError")
        | codes_in("data", "BadInputError")
        | codes_in("app", "UnknownNameError")
    )
    assert len(errors) > 10
    assert errors <= set(ERRORS)
    faults = set()
    for path in ((ROOT / "models/core/integrity.py"), (ROOT / "models/core/law.py")):
        faults |= set(re.findall(r'Fault\([^"]*"([a-z-]+)"', path.read_text(encoding="utf-8")))
    assert faults <= set(FAULTS)


def test_every_value_of_a_closed_list_has_a_label() -> None:
    for values, labels in LABELS.items():
        assert set(labels) == {item.value for item in values}, values


@pytest.mark.parametrize(("parts", "told"), [([], ""), (["a"], "a"), (["a", "b", "c"], "a, b och c")])
def test_a_listing_reads_as_running_text(parts: list[str], told: str) -> None:
    assert listing(parts, catalogue("sv")) == told


def test_an_error_tells_the_nearest_names() -> None:
    error = UnknownNameError("unknown-matter", name="sign.frim", known=["sign.firm", "decide.budget"])
    assert "sign.firm" in error_text(error, catalogue("en"))


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "sv"),
        ({"LANG": "C.UTF-8"}, "sv"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "en_GB.UTF-8", "MANDATKARTA_LANG": "sv"}, "sv"),
    ],
)
def test_the_language_follows_the_environment(environment: dict[str, str], language: str) -> None:
    assert language_of(environment) == language
