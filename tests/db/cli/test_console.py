from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from db.cli.console import Console, clipped, padded, table, width
from db.cli.words import Words


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def console(out: io.StringIO, err: io.StringIO, *, bold: bool = False) -> Console:
    return Console(Words(chinese=False), out, err, bold=bold)


def test_a_wide_character_takes_two_columns() -> None:
    assert [width(text) for text in ("ab", "医院", "é", "e\u0301", "（a）")] == [2, 4, 1, 1, 5]


def test_columns_line_up_by_display_width() -> None:
    lines = table([("医院", "1"), ("ab", "2")])
    assert [width(line) for line in lines] == [7, 7]


def test_an_empty_table_has_no_lines() -> None:
    assert table([]) == []


def test_clipping_counts_columns() -> None:
    assert clipped("人民医院门诊", 7) == "人民医…"
    assert padded("医", 4) == "医  "


def test_spans_are_bold_on_a_terminal_only() -> None:
    spans = ((1, 2), (3, 4))
    assert (
        console(Terminal(), Terminal(), bold=True).marked("甲乙丙丁", spans) == "甲\x1b[1m乙\x1b[0m丙\x1b[1m丁\x1b[0m"
    )
    assert console(io.StringIO(), io.StringIO()).marked("甲乙丙丁", spans) == "甲乙丙丁"


def test_a_complaint_is_one_line() -> None:
    err = io.StringIO()
    console(io.StringIO(), err).complain("one\ntwo\r\n  three")
    assert err.getvalue() == "one two three\n"


def test_progress_is_silent_where_nobody_watches() -> None:
    err = io.StringIO()
    console(io.StringIO(), err).progress("working.load")(1, 2)
    assert not err.getvalue()


def test_progress_is_wiped_before_the_next_line() -> None:
    err = Terminal()
    own = console(io.StringIO(), err)
    own.progress("working.load")(1, 2)
    own.complain("done")
    assert err.getvalue() == "\r\x1b[Kloading 1 / 2\r\x1b[Kdone\n"


def test_progress_does_not_flicker() -> None:
    err = Terminal()
    show = console(io.StringIO(), err).progress("working.load")
    for done in range(100):
        show(done, 100)
    assert err.getvalue().count("loading") < 50


def test_a_program_without_a_console_says_nothing() -> None:
    silent = Console(Words(chinese=True), None, None)
    silent.line("x")
    silent.note("found.none")
    silent.progress("working.load")(1, 2)
    silent.flush()


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "cp1252"])
def test_output_is_utf_8_whatever_the_locale(encoding: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, encoding=encoding))
    own = Console.of_process(os.environ)
    own.document({"name": "医院𠮷", "broken": "\udce5"})
    own.flush()
    assert json.loads(raw.getvalue().decode("utf-8")) == {"name": "医院𠮷", "broken": "\udce5"}
