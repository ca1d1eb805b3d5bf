"""The README cannot lie: its queries, commands, keys and pictures are those of the program, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from db.cli.console import Console
from db.cli.parser import ask
from db.cli.words import Words
from db.domain.query import EVERYTHING, parse
from desktop.keys import groups

ROOT = Path(__file__).parent.parent
READMES = ("README.md", "README.zh-CN.md")


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def first_cells(name: str, heading: str) -> list[str]:
    """What stands in backticks in the first column of the table under the heading that starts so."""
    section = re.split(r"^## ", text(name), flags=re.MULTILINE)
    table = next(part for part in section if part.startswith(heading))
    rows = [re.split(r"(?<!\\)\|", line)[1] for line in table.splitlines() if line.startswith("|")]
    return [found.replace(r"\|", "|") for row in rows for found in re.findall(r"`([^`]+)`", row)]


def queries() -> list[str]:
    return first_cells("README.md", "Searching")


@pytest.mark.parametrize("query", queries())
def test_a_query_of_the_readme_is_understood(query: str) -> None:
    parsed = parse(query)
    assert parsed.problems == ()
    assert parsed.query != EVERYTHING
    assert parse(str(parsed.query)).query == parsed.query


def test_ways_to_write_the_same_mean_the_same() -> None:
    by_row = [("体检 或 义诊", "体检 OR 义诊", "体检|义诊"), ("门诊 -急诊", "门诊 非 急诊", "门诊 NOT 急诊")]
    for row in by_row:
        assert set(row) <= set(queries())
        assert len({parse(query).query for query in row}) == 1


@pytest.mark.parametrize("name", READMES)
def test_every_command_of_the_readme_exists_and_none_is_left_out(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    heading = "From a terminal" if name == "README.md" else "命令行"
    named = {cell.split()[1] for cell in first_cells(name, heading) if not cell.split()[1].startswith(("-", "["))}
    with pytest.raises(SystemExit):
        ask(["--help"], Console(Words(chinese=False), None, None))
    printed = capsys.readouterr().out
    assert named == set(re.findall(r"^ {4}([a-z]+)\b", printed, re.MULTILINE))


@pytest.mark.parametrize(("name", "heading"), [("README.md", "From the keyboard"), ("README.zh-CN.md", "键盘")])
def test_every_key_of_the_readme_is_on_the_page_of_keys(name: str, heading: str) -> None:
    known = {key for _, rows in groups() for keys, _ in rows for key in keys.split("  ")}
    assert set(first_cells(name, heading)) <= known


def test_both_languages_say_the_same_of_queries_commands_and_keys() -> None:
    for english, chinese in (("Searching", "检索"), ("From a terminal", "命令行")):
        assert len(first_cells("README.md", english)) == len(first_cells("README.zh-CN.md", chinese))
    assert first_cells("README.md", "Searching") == first_cells("README.zh-CN.md", "检索")
    assert first_cells("README.md", "From the keyboard") == first_cells("README.zh-CN.md", "键盘")


@pytest.mark.parametrize("name", [*READMES, "CONTRIBUTING.md"])
def test_every_file_that_is_linked_exists(name: str) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", text(name))
    assert not [link for link in links if not (ROOT / link).exists()]
