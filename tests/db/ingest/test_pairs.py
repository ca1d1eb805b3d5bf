from __future__ import annotations

from db.ingest import pairs
from db.ingest.pairs import PageStatistics

SENTENCE = "遼寧省腫瘤醫院造口門診的護士教病人學畫圓。"
TEXTS = [SENTENCE] * (pairs.FEWEST_COUNTED // len(SENTENCE) + 1)


def test_an_archive_teaches_which_characters_meet() -> None:
    usage = pairs.count(TEXTS)
    assert PageStatistics([], usage).join("我們在瀋陽的腫", "瘤醫院見過她") > PageStatistics([]).join("腫", "瘤") + 2


def test_what_an_archive_never_has_counts_against_two_characters() -> None:
    assert PageStatistics([], pairs.count(TEXTS)).join("她在遼", "圓了夢") < PageStatistics([]).join("遼", "圓")


def test_what_an_archive_knows_nothing_of_is_left_to_the_table() -> None:
    assert PageStatistics([], pairs.count(TEXTS)).join("主", "任") == PageStatistics([]).join("主", "任")


def test_too_little_text_teaches_nothing() -> None:
    assert pairs.count(TEXTS[:10]) is None


def test_no_more_is_read_than_is_asked_for() -> None:
    usage = pairs.count(iter(TEXTS * 3), most=pairs.FEWEST_COUNTED)
    assert usage is not None and usage.total < pairs.FEWEST_COUNTED + len(SENTENCE)
