from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from db import errors, health
from db.cli.words import ARGPARSE, WORDS, Words, speaks_chinese
from db.domain.records import FacetName, MediaLevel, PartKind

CLI = Path(__file__).parents[3] / "db" / "cli"
HAN = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize("key", WORDS)
def test_every_sentence_is_there_in_both_languages(key: str) -> None:
    english, chinese = WORDS[key]
    assert english
    assert not HAN.search(english)
    assert HAN.search(chinese) or not re.search("[a-z]", re.sub(r"\{.*?\}|p50|ms", "", english))


@pytest.mark.parametrize("key", WORDS)
def test_both_languages_tell_the_same_facts(key: str) -> None:
    english, chinese = (sorted(re.findall(r"\{[^}]*\}", text)) for text in WORDS[key])
    assert english == chinese


@pytest.mark.parametrize("english", ARGPARSE)
def test_argparse_keeps_its_facts_in_chinese(english: str) -> None:
    facts = r"%\(?\w*\)?[sr]"
    assert sorted(re.findall(facts, english)) == sorted(re.findall(facts, ARGPARSE[english]))


def test_every_key_that_is_used_has_words() -> None:
    used = {
        node.value
        for module in (*CLI.glob("*.py"), CLI.parent / "smoke.py")
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch(r"(help|usage|error|made|found|export|bench|check|working|smoke)\.\w+", node.value)
    }
    assert used
    assert not used - set(WORDS)


@pytest.mark.parametrize(
    "kind", [k for k in vars(errors).values() if isinstance(k, type) and issubclass(k, errors.ArchiveError)]
)
def test_every_known_error_has_a_sentence(kind: type[errors.ArchiveError]) -> None:
    assert f"error.{kind.__name__}" in WORDS


@pytest.mark.parametrize("reason", [v for k, v in vars(errors.UnreadableFile.Reason).items() if k.isupper()])
def test_every_reason_of_an_unreadable_file_has_words(reason: str) -> None:
    assert f"reason.{reason}" in WORDS


@pytest.mark.parametrize("finding", [v for k, v in vars(health).items() if k.isupper() and isinstance(v, str)])
def test_every_finding_has_words(finding: str) -> None:
    assert f"finding.{finding}" in WORDS


def test_facets_levels_and_parts_have_words() -> None:
    keys = {f"facet.{name}" for name in FacetName} | {f"level.{level}" for level in MediaLevel}
    keys |= {f"part.{kind}" for kind in PartKind if kind not in (PartKind.HEADING, PartKind.PARAGRAPH)}
    assert not keys - set(WORDS)


@pytest.mark.parametrize(
    ("environ", "chinese"),
    [
        ({"XINGLIN_LANG": "zh_CN", "LANG": "en_US.UTF-8"}, True),
        ({"XINGLIN_LANG": "en", "LANG": "zh_CN.UTF-8"}, False),
        ({"LC_ALL": "zh_TW.UTF-8"}, True),
        ({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, False),
        ({"LANG": "zh_CN.GBK"}, True),
        ({}, False),
    ],
)
def test_the_environment_chooses_the_language(environ: dict[str, str], chinese: bool) -> None:
    assert speaks_chinese(environ, "linux") is chinese


def test_a_word_of_another_room_without_a_sentence_stays() -> None:
    assert Words(chinese=True).named("finding", "never_heard_of") == "never_heard_of"
