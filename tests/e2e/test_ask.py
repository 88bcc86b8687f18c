"""Questions on the command line: one, a file of them, and a file with the expected answers."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.builders import MADE_UP

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = ROOT / "resources" / "schemas" / "answer.schema.json"
ANSWER = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
LONGEST_LINE = 1_000_000


def run(
    *arguments: str, cwd: Path = ROOT, typed: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[str]:
    env = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}
    done = subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        cwd=cwd,
        env={**env, "PYTHONPATH": str(cwd), **environment},
        capture_output=True,
        input=typed,
        check=False,
        timeout=60,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    )


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the program whose data are the fictional region's."""
    folder = tmp_path_factory.mktemp("program")
    for name in ("app", "models", "resources"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(MADE_UP, folder / "data", ignore=shutil.ignore_patterns(".compiled"))
    for path in (ROOT / "data").glob("*.py"):
        shutil.copy(path, folder / "data")
    return folder


REGION = ["--region", "provregion"]
PROCUREMENT = "Vem beslutar om upphandlingar?"
GIFT = "Vem beslutar om gåvor?"


def one_line(done: subprocess.CompletedProcess[str], code: int) -> str:
    """Return the one line that a refused command prints."""
    assert (done.returncode, done.stdout) == (code, ""), done.stderr
    (line,) = done.stderr.splitlines()
    assert line.isprintable()
    assert len(line) <= 1000
    return line


# --- one question ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "language", "told"),
    [
        (PROCUREMENT, "sv", "Regiondirektören får besluta om upphandlingen."),
        (PROCUREMENT, "en", "The regional director may decide on the procurement."),
        ("Who decides on procurement?", "en", "The regional director may decide on the procurement."),
        ("Who decides on procurement?", "sv", "Regiondirektören får besluta om upphandlingen."),
    ],
)
def test_a_question_is_answered_in_the_language_of_the_program(
    program: Path, question: str, language: str, told: str
) -> None:
    done = run("ask", *REGION, question, "--lang", language, cwd=program)
    assert (done.returncode, done.stderr) == (0, "")
    assert told in done.stdout
    assert "{" not in done.stdout


def test_the_readable_answer_is_that_of_the_trace_command(program: Path) -> None:
    asked = run("ask", *REGION, PROCUREMENT, cwd=program)
    traced = run("trace", *REGION, "--matter", "decide.procurement", cwd=program)
    assert asked.stdout == traced.stdout != ""


def test_the_json_answer_fits_its_schema_and_is_that_of_the_trace_command(program: Path) -> None:
    asked = json.loads(run("ask", *REGION, PROCUREMENT, "--json", cwd=program).stdout)
    traced = json.loads(run("trace", *REGION, "--matter", "decide.procurement", "--json", cwd=program).stdout)
    ANSWER.validate(asked)
    assert asked["question"] == PROCUREMENT
    own = ("question", "match", "alternatives")
    assert {key: value for key, value in asked.items() if key not in own} == {
        key: value for key, value in traced.items() if key not in own
    }


@pytest.mark.parametrize(
    ("region", "question"),
    [
        ("vastmanland", "Vem anställer förvaltningsdirektörer?"),
        ("vastmanland", "Who appoints administration directors?"),
        ("halland", "Får regiondirektören besluta om budgeten?"),
        ("orebro-lan", "Vem är regiondirektörens chef?"),
        ("jamtland-harjedalen", "qwerty"),
        ("onamnd", ""),
    ],
)
def test_json_for_the_shipped_regions_fits_the_schema(region: str, question: str) -> None:
    done = run("ask", "--region", region, question, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    answer = json.loads(done.stdout)
    ANSWER.validate(answer)
    assert (answer["region"], answer["question"]) == (region, question)


def test_a_question_of_the_shipped_data_is_answered() -> None:
    done = run("ask", "--region", "vastmanland", "Vem anställer förvaltningsdirektörer?", "--json")
    answer = json.loads(done.stdout)
    assert answer["matter"]["id"] == "appoint.administration_head"
    assert [holder["id"] for holder in answer["holders"]] == ["regiondirektor"]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_how_a_question_was_read_is_told_when_asked_for(program: Path, language: str) -> None:
    asked = [*REGION, "Får personaldirektören besluta om upphandlingar?", "--lang", language]
    plain, explained = run("ask", *asked, cwd=program), run("ask", *asked, "--explain", cwd=program)
    assert (explained.returncode, explained.stderr) == (0, "")
    assert len(explained.stdout.splitlines()) > len(plain.stdout.splitlines())
    assert "[decide.procurement]" in explained.stdout
    assert "[decide.procurement]" not in plain.stdout
    assert [line for line in plain.stdout.splitlines() if line not in explained.stdout.splitlines()] == []


@pytest.mark.parametrize("question", ["", "qwerty", "Vem beslutar om uphandlingar?"])
def test_any_question_can_be_explained(program: Path, question: str) -> None:
    done = run("ask", *REGION, question, "--explain", cwd=program)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_typing_error_is_told(program: Path) -> None:
    done = run("ask", *REGION, "Vem beslutar om uphandlingar?", "--lang", "en", cwd=program)
    assert "Read uphandlingar as" in done.stdout
    assert "The regional director may decide on the procurement." in done.stdout


@pytest.mark.parametrize("question", ["", " ", "?", "\n", "\x1b[31m", "qwerty"])
def test_an_empty_or_strange_question_is_answered_with_silence(program: Path, question: str) -> None:
    done = run("ask", *REGION, question, "--json", cwd=program)
    assert (done.returncode, done.stderr) == (0, "")
    answer = json.loads(done.stdout)
    ANSWER.validate(answer)
    assert (answer["matter"], answer["status"], answer["holders"]) == (None, "silent", [])
    assert answer["question"] == question


def test_a_question_that_is_not_understood_says_so_and_what_else_may_be_meant(program: Path) -> None:
    done = run("ask", *REGION, "Vem cyklar till styrelsens nya gåva?", "--lang", "en", cwd=program)
    assert (done.returncode, done.stderr) == (0, "")
    assert "The question was not understood" in done.stdout
    assert "Perhaps you meant" in done.stdout
    assert "[decide.gift]" in done.stdout


def test_what_stands_in_a_question_does_not_steer_the_terminal(program: Path) -> None:
    done = run(
        "ask", *REGION, "Vem \x1b[31mbeslutar om\x07 [bold]uphandlingar[/bold]?", "--explain", cwd=program
    )
    assert done.returncode == 0
    assert all(char.isprintable() or char == "\n" for char in done.stdout)


def test_a_very_long_question_is_answered(program: Path) -> None:
    done = run("ask", *REGION, f"{PROCUREMENT} " + "x" * 100_000, cwd=program)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_question_that_is_not_utf8_is_answered(program: Path) -> None:
    command = f'"{sys.executable}" -m app ask --region provregion "$(printf "v\\345m? \\377")" --json'
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=program,
        env={**os.environ, "PYTHONPATH": str(program)},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["status"] == "silent"


def test_a_new_start_and_another_order_of_sets_change_nothing(program: Path) -> None:
    asked = ["ask", *REGION, "Får direktören besluta om upphandling, inköp och gåvor?", "--json"]
    outputs = {run(*asked, cwd=program, PYTHONHASHSEED=seed).stdout for seed in ("0", "1", "2")}
    assert len(outputs) == 1


def test_a_program_that_cannot_keep_its_compiled_words_answers(program: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(program, tmp_path / "copy", ignore=shutil.ignore_patterns(".compiled"))
    (copy / "data" / ".compiled").write_text("no folder can be made here", encoding="utf-8")
    done = run("ask", *REGION, PROCUREMENT, cwd=copy, XDG_CACHE_HOME="/dev/null/no")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == run("ask", *REGION, PROCUREMENT, cwd=program).stdout


# --- wrong use ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["ask"], "--batch"),
        (["ask", "--region", "provregion"], "--batch"),
        (["ask", PROCUREMENT], "--region"),
        (["ask", "--region", "moon", PROCUREMENT], "'moon'"),
        (["ask", "--region", "../provregion", PROCUREMENT], "provregion"),
        (["ask", "--region", "", PROCUREMENT], "''"),
        (["ask", "--region", "x" * 100_000, PROCUREMENT], "100000"),
        (["ask", "--region", "a\x1b[31m\nb", PROCUREMENT], "a"),
        (["ask", "--region", "provregion", "Vem", "beslutar"], "beslutar"),
        (["ask", "--colour", "red"], "--colour"),
        (["ask", "--batch"], "--batch"),
        (["check"], "--cases"),
        (["check", "--region", "provregion", "--cases", "x.jsonl"], "--cases"),
        (["check", "--region", "moon"], "'moon'"),
    ],
)
def test_wrong_use_is_one_plain_line_and_exit_code_2(program: Path, arguments: list[str], told: str) -> None:
    assert told in one_line(run(*arguments, cwd=program, LANG="en_GB.UTF-8"), 2)


def test_help_has_an_example(program: Path) -> None:
    for command, example in (("ask", "mandatkarta ask --region"), ("check", "mandatkarta check --cases")):
        done = run(command, "--help", "--lang", "en", cwd=program)
        assert done.returncode == 0
        assert example in " ".join(done.stdout.split())


def test_a_damaged_glossary_is_named_and_exit_code_3(program: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(program, tmp_path / "copy", ignore=shutil.ignore_patterns(".compiled"))
    (copy / "data/glossary/all.toml").write_text('[[act]]\nact = "fly"\n', encoding="utf-8")
    assert "fly" in one_line(run("ask", *REGION, PROCUREMENT, cwd=copy), 3)


# --- files of questions ---------------------------------------------------------------------------------


def line(question: Any = PROCUREMENT, region: Any = "provregion", **more: Any) -> bytes:
    return json.dumps({**more, "region": region, "question": question}).encode() + b"\n"


def written(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    """Return the lines of an answered batch; a line ends with a line feed and with nothing else."""
    return [json.loads(one) for one in done.stdout.split("\n")[:-1]]


def batch(
    content: bytes, program: Path, tmp_path: Path, *arguments: str
) -> tuple[int, list[dict[str, Any]], str]:
    path = tmp_path / "asked.jsonl"
    path.write_bytes(content)
    done = run("ask", "--batch", str(path), *arguments, cwd=program)
    return done.returncode, written(done), done.stderr


def test_every_line_is_answered_in_order(program: Path, tmp_path: Path) -> None:
    questions = [PROCUREMENT, GIFT, "", "Who decides on procurement?", "qwerty", PROCUREMENT]
    content = b"".join(line(question, id=number) for number, question in enumerate(questions))
    code, answers, errors = batch(content, program, tmp_path)
    assert (code, errors) == (0, "")
    assert [(answer["id"], answer["question"]) for answer in answers] == list(enumerate(questions))
    for answer in answers:
        ANSWER.validate(answer)


def test_an_answer_of_a_batch_is_that_of_the_single_question(program: Path, tmp_path: Path) -> None:
    _code, (answer,), _errors = batch(line(), program, tmp_path)
    assert answer == json.loads(run("ask", *REGION, PROCUREMENT, "--json", cwd=program).stdout)


def test_ids_of_any_kind_are_kept(program: Path, tmp_path: Path) -> None:
    ids = [0, -1, 1.5, True, False, "a", "", "å\n\u2028🙂", [], [1, ["x"]], {}, {"a": {"b": None}}, 10**30]
    code, answers, _errors = batch(b"".join(line(id=one) for one in ids), program, tmp_path)
    assert code == 0
    kept = [answer["id"] for answer in answers]
    assert kept == ids
    assert [type(one) for one in kept] == [type(one) for one in ids]
    for answer in answers:
        ANSWER.validate(answer)


def test_a_question_without_an_id_has_none_in_its_answer(program: Path, tmp_path: Path) -> None:
    code, (answer,), _errors = batch(line(), program, tmp_path)
    assert code == 0
    assert "id" not in answer


def test_ids_may_be_the_same(program: Path, tmp_path: Path) -> None:
    _code, answers, _errors = batch(line(id="x") + line(GIFT, id="x"), program, tmp_path)
    assert [(answer["id"], answer["status"]) for answer in answers] == [("x", "held"), ("x", "silent")]


BAD_LINES = [
    (b"nonsense\n", None),
    (b"[]\n", None),
    (b'{"id": 7, "region": "provregion"}\n', 7),
    (b'{"id": 7, "question": "vem?"}\n', 7),
    (line(None, id=7), 7),
    (line(3, id=[7]), [7]),
    (line(region=3, id="7"), "7"),
    (line(region="moon", id=7), 7),
    (line(region="x" * 10_000, id=7), 7),
    (line(region="", id={"a": 7}), {"a": 7}),
    (b'{"id": 7, "region": "provregion", "question": "v\xe5r budget?"}\n', 7),
    (b'{"id": ' + b"[" * 100_000 + b"\n", None),
    (b'{"region": "provregion", "question": "\\ud800"}\n', None),
    (b'{"region": "provregion", "question": "' + b"a" * LONGEST_LINE + b'"}\n', None),
]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_bad_lines_are_told_and_the_others_answered(program: Path, tmp_path: Path, language: str) -> None:
    content = b"".join(line(id="before") + bad for bad, _id in BAD_LINES) + line(GIFT, id="last")
    code, answers, errors = batch(content, program, tmp_path, "--lang", language)
    assert (code, errors) == (3, "")
    assert [answer["id"] for answer in answers[:-1:2]] == ["before"] * len(BAD_LINES)
    for number, (answer, (_bad, own)) in enumerate(zip(answers[1::2], BAD_LINES, strict=True), 1):
        assert set(answer) == {"id", "line", "error"}
        assert (answer["id"], answer["line"]) == (own, 2 * number)
        assert answer["error"]
        assert len(answer["error"]) < 1000
    assert (answers[-1]["id"], answers[-1]["status"]) == ("last", "silent")


def test_a_line_that_is_not_utf8_says_so(program: Path, tmp_path: Path) -> None:
    content = b'{"id": 7, "region": "provregion", "question": "v\xe5r?"}\n'
    _code, (answer,), _errors = batch(content, program, tmp_path, "--lang", "en")
    assert "UTF-8" in answer["error"]


def test_a_line_that_is_too_long_says_so(program: Path, tmp_path: Path) -> None:
    _code, (answer, good), _errors = batch(
        line("a" * LONGEST_LINE) + line(), program, tmp_path, "--lang", "en"
    )
    assert str(LONGEST_LINE) in answer["error"]
    assert good["status"] == "held"


def test_a_line_that_is_just_not_too_long_is_answered(program: Path, tmp_path: Path) -> None:
    code, (answer,), _errors = batch(line("a" * (LONGEST_LINE - 100)), program, tmp_path)
    assert (code, answer["status"]) == (0, "silent")


def test_blank_lines_are_passed_over_and_still_counted(program: Path, tmp_path: Path) -> None:
    content = b"\n \t\r\n" + line(id=1).rstrip() + b"\r\n\n\nnonsense\n\n" + line(id=2).rstrip()
    code, answers, _errors = batch(content, program, tmp_path)
    assert code == 3
    assert [answer.get("line", answer["id"]) for answer in answers] == [1, 6, 2]


@pytest.mark.parametrize("content", [b"", b"\n", b" \r\n\t\n"])
def test_a_file_without_questions_gives_no_answers(program: Path, tmp_path: Path, content: bytes) -> None:
    assert batch(content, program, tmp_path) == (0, [], "")


def test_a_file_with_a_mark_before_its_first_line_is_answered(program: Path, tmp_path: Path) -> None:
    code, (answer,), _errors = batch(b"\xef\xbb\xbf" + line(id=1), program, tmp_path)
    assert (code, answer["id"], answer.get("status")) == (0, 1, "held")


@pytest.mark.parametrize("name", ["none.jsonl", ".", "a/b", "\x1b[31m", "å" * 5000])
def test_a_file_that_cannot_be_read_is_named(program: Path, tmp_path: Path, name: str) -> None:
    for command in (["ask", "--batch"], ["check", "--cases"]):
        one_line(run(*command, str(tmp_path / name), cwd=program), 3)


def test_questions_may_be_typed_in(program: Path) -> None:
    done = run("ask", "--batch", "-", cwd=program, typed=line(id="å") + b"\nnonsense\n" + line(GIFT))
    assert (done.returncode, done.stderr) == (3, "")
    answers = written(done)
    assert [answer.get("status") for answer in answers] == ["held", None, "silent"]
    assert "å" in done.stdout
    assert run("ask", "--batch", "-", cwd=program, typed=b"").stdout == ""


def test_several_regions_may_stand_in_one_file() -> None:
    regions = ["vastmanland", "halland", "vastmanland", "onamnd"]
    done = run("ask", "--batch", "-", typed=b"".join(line("Vem är chef?", one) for one in regions))
    assert (done.returncode, done.stderr) == (0, "")
    assert [answer["region"] for answer in written(done)] == regions


def test_a_closed_pipe_is_no_error(program: Path, tmp_path: Path) -> None:
    path = tmp_path / "asked.jsonl"
    path.write_bytes(line() * 200)
    command = f'"{sys.executable}" -m app ask --batch "{path}" | head -1'
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=program,
        env={**os.environ, "PYTHONPATH": str(program)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stderr == ""
    assert json.loads(done.stdout)["region"] == "provregion"


# --- questions with their answers -----------------------------------------------------------------------


RIGHT = line(status="held", holders=["direktor"], lines=[[9, 9]])
SILENT = line(GIFT, status="silent")
VERDICT = line("Får styrelsen besluta om upphandlingar?", status="held", verdict="no", holders=["direktor"])
WRONG = line(GIFT, status="held", holders=["styrelse"], lines=[[1, 2]])


def check(content: bytes, program: Path, tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    path = tmp_path / "cases.jsonl"
    path.write_bytes(content)
    return run("check", "--cases", str(path), "--lang", "en", *arguments, cwd=program)


def test_answers_as_expected_give_exit_code_0(program: Path, tmp_path: Path) -> None:
    done = check(RIGHT + b"\n" + SILENT + VERDICT, program, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "3 of 3" in done.stdout


def test_other_answers_are_told_and_give_exit_code_1(program: Path, tmp_path: Path) -> None:
    done = check(RIGHT + WRONG + SILENT, program, tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    assert GIFT in done.stdout
    assert PROCUREMENT not in done.stdout
    assert "expected held, found silent" in done.stdout
    assert "expected styrelse, found –" in done.stdout
    assert "2 of 3" in done.stdout


def test_the_check_as_json(program: Path, tmp_path: Path) -> None:
    done = check(RIGHT + WRONG, program, tmp_path, "--json")
    assert (done.returncode, done.stderr) == (1, "")
    told = json.loads(done.stdout)
    assert told["cases"] == 2
    (failed,) = told["failed"]
    assert (failed["region"], failed["question"]) == ("provregion", GIFT)
    assert [miss["part"] for miss in failed["misses"]] == ["status", "holders", "lines"]
    assert failed["misses"][0] == {"part": "status", "expected": "held", "found": "silent"}
    right = check(RIGHT, program, tmp_path, "--json")
    assert (right.returncode, json.loads(right.stdout)) == (0, {"cases": 1, "failed": []})


def test_no_cases_are_all_as_expected(program: Path, tmp_path: Path) -> None:
    assert check(b"", program, tmp_path).returncode == 0


@pytest.mark.parametrize(
    "bad",
    [
        b"nonsense\n",
        line(),
        line(status="maybe"),
        line(status="held", colour="red"),
        line(status="held", holders="direktor"),
        line(status="held", lines=[[1]]),
        b'{"region": "provregion", "question": "v\xe5r?", "status": "held"}\n',
    ],
)
def test_a_line_that_is_no_case_is_named_and_exit_code_3(program: Path, tmp_path: Path, bad: bytes) -> None:
    told = one_line(check(RIGHT + b"\n" + bad, program, tmp_path), 3)
    assert "cases.jsonl" in told
    assert "line 3" in told


def test_a_case_of_an_unknown_region_is_told(program: Path, tmp_path: Path) -> None:
    done = check(line(region="moon", status="held"), program, tmp_path)
    assert done.returncode in (2, 3)
    assert "'moon'" in done.stderr


def test_what_stands_in_a_case_does_not_steer_the_terminal(program: Path, tmp_path: Path) -> None:
    done = check(line("Vem \x1b[31m\u202e\x07 [bold]x[/bold]?", status="held"), program, tmp_path)
    assert done.returncode == 1
    assert all(char.isprintable() or char == "\n" for char in done.stdout)
    assert "[bold]x[/bold]" in done.stdout


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_check_speaks_both_languages(program: Path, tmp_path: Path, language: str) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_bytes(RIGHT + WRONG)
    done = run("check", "--cases", str(path), "--lang", language, cwd=program)
    assert (done.returncode, done.stderr) == (1, "")
    assert ("as expected" in done.stdout) == (language == "en")
