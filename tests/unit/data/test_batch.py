"""Files of questions: every line is a question, or told as none."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from data.batch import LONGEST_LINE, Asked, Broken, read_batch, read_cases
from models.core.errors import BadInputError
from models.core.vocabulary import Status, Verdict

if TYPE_CHECKING:
    from pathlib import Path

    from data.batch import Row

GOOD = b'{"id": 1, "region": "r", "question": "vem?"}'


def rows(*lines: bytes) -> list[Row]:
    return list(read_batch("-", io.BytesIO(b"\n".join(lines))))


def error(*lines: bytes) -> BadInputError:
    (row,) = rows(*lines)
    assert isinstance(row, Broken)
    return row.error


def test_lines_keep_their_order_and_their_numbers() -> None:
    found = rows(GOOD, b"", b" \t\r", GOOD.replace(b"1", b"2"), b"nonsense", GOOD.replace(b"1", b"3"))
    assert [(type(row), row.id, row.line) for row in found] == [
        (Asked, 1, 1),
        (Asked, 2, 4),
        (Broken, None, 5),
        (Asked, 3, 6),
    ]


@pytest.mark.parametrize("ending", [b"", b"\n", b"\r\n", b"\n\n\n"])
def test_the_last_line_may_end_in_any_way(ending: bytes) -> None:
    assert rows(GOOD + ending) == [Asked(1, 1, "r", "vem?")]


@pytest.mark.parametrize("content", [b"", b"\n", b" \n\t\n\r\n"])
def test_a_file_without_questions_is_empty(content: bytes) -> None:
    assert rows(content) == []


def test_a_file_may_begin_with_the_mark_that_some_programs_put_before_utf8() -> None:
    assert rows(b"\xef\xbb\xbf" + GOOD) == [Asked(1, 1, "r", "vem?")]


@pytest.mark.parametrize(
    "own", [0, -1, 1.5, True, False, "a", "", "å\u2028\u0000", [], [1, ["x"]], {}, {"a": {"b": None}}, 10**30]
)
def test_the_id_may_be_anything(own: Any) -> None:
    (row,) = rows(json.dumps({"id": own, "region": "r", "question": "vem?"}).encode())
    assert (row.id, type(row.id)) == (own, type(own))


def test_other_keys_are_passed_over() -> None:
    assert rows(b'{"note": {"a": 1}, "region": "r", "question": "vem?"}') == [Asked(None, 1, "r", "vem?")]


@pytest.mark.parametrize(
    ("line", "own"),
    [
        (b"nonsense", None),
        (b"{", None),
        (b"[]", None),
        (b'"x"', None),
        (b"3", None),
        (b"null", None),
        (b'{"id": 7, "region": "r"}', 7),
        (b'{"id": [7], "question": "vem?"}', [7]),
        (b'{"id": "a", "region": 3, "question": "vem?"}', "a"),
        (b'{"id": "a", "region": "r", "question": null}', "a"),
        (b'{"id": "a", "region": "r", "question": ["vem?"]}', "a"),
        (GOOD + b" x", None),
        (GOOD + GOOD, None),
        (b'{"id": ' + b"[" * 100_000, None),
    ],
)
def test_a_line_that_is_no_question_is_told_with_its_id_if_it_has_one(line: bytes, own: Any) -> None:
    (row,) = rows(line)
    assert isinstance(row, Broken)
    assert (row.id, row.line, row.error.code, row.error.params["row"]) == (own, 1, "bad-line", 1)


def test_a_line_that_is_not_utf8_is_told() -> None:
    assert error(b'{"id": 1, "region": "r", "question": "v\xe5r"}').code == "line-not-utf8"


def test_a_line_that_is_too_long_is_told_and_the_next_is_read() -> None:
    start, end = b'{"region": "r", "question": "', b'"}'
    longest = start + b"a" * (LONGEST_LINE - len(start) - len(end) - 1) + end
    fits, long, following = rows(longest, longest + b" " * 3_000_000, GOOD)
    assert isinstance(fits, Asked)
    assert isinstance(long, Broken)
    assert (long.error.code, long.line, following.line) == ("line-too-long", 2, 3)
    assert isinstance(following, Asked)


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.jsonl"):
        with pytest.raises(BadInputError) as caught:
            list(read_batch(str(path), io.BytesIO(GOOD)))
        assert (caught.value.code, caught.value.params["file"]) == ("unreadable-file", path.name)


def test_a_file_is_read_and_not_what_is_typed(tmp_path: Path) -> None:
    path = tmp_path / "asked.jsonl"
    path.write_bytes(GOOD.replace(b"1", b"5"))
    assert [row.id for row in read_batch(str(path), io.BytesIO(GOOD))] == [5]


# --- questions with their answers -----------------------------------------------------------------------


def cases(tmp_path: Path, *lines: bytes) -> Any:
    path = tmp_path / "cases.jsonl"
    path.write_bytes(b"\n".join(lines))
    return read_cases(path)


def test_a_case_says_what_is_expected(tmp_path: Path) -> None:
    (case,) = cases(
        tmp_path,
        b'{"region": "r", "question": "vem?", "status": "held", "verdict": "yes", "holders": ["a"], '
        b'"lines": [[1, 2], [3, 3]], "trap": "word"}',
    )
    assert (case.status, case.verdict, case.holders) == (Status.HELD, Verdict.YES, ("a",))
    assert case.lines == ((1, 2), (3, 3))


def test_what_is_left_out_is_not_expected(tmp_path: Path) -> None:
    (case,) = cases(tmp_path, b"", b'{"region": "r", "question": "vem?", "status": "silent"}')
    assert (case.verdict, case.holders, case.lines) == (None, (), ())


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b'{"region": "r", "question": "vem?"}', "bad-line"),
        (b'{"region": "r", "question": "vem?", "status": "maybe"}', "bad-line"),
        (b'{"region": "r", "question": "vem?", "status": "held", "colour": 1}', "bad-line"),
        (b'{"region": "r", "question": "vem?", "status": "held", "lines": [[1]]}', "bad-line"),
        (b"nonsense", "bad-line"),
        (b'{"region": "\xe5"}', "line-not-utf8"),
    ],
)
def test_a_line_that_is_no_case_is_named(tmp_path: Path, line: bytes, code: str) -> None:
    sound = b'{"region": "r", "question": "vem?", "status": "silent"}'
    with pytest.raises(BadInputError) as caught:
        cases(tmp_path, sound, b"", line)
    assert (caught.value.code, caught.value.params["file"]) == (code, "cases.jsonl")
    assert caught.value.params["row"] == 3
