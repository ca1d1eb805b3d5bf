from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.searches import FILE, SavedSearch, Searches
from desktop.settings import Settings


@pytest.fixture
def searches(tmp_path: Path) -> Searches:
    return Searches(tmp_path, Settings(recent_searches=("心理", "护理")))


def again(searches: Searches, tmp_path: Path) -> tuple[str, ...]:
    """The names that another start would show."""
    other = Searches(tmp_path, Settings())
    other.load()
    return tuple(one.name for one in other.saved)


def test_what_is_kept_lies_in_the_archives_folder(searches: Searches, tmp_path: Path) -> None:
    searches.keep("护理 日期:2022")
    assert again(searches, tmp_path) == ("护理 日期:2022",)


def test_the_last_kept_search_comes_first(searches: Searches) -> None:
    searches.keep("护理")
    assert searches.keep("急诊") == 0
    assert [one.query for one in searches.saved] == ["急诊", "护理"]


def test_a_name_of_its_own_survives(searches: Searches, tmp_path: Path) -> None:
    searches.keep("护理")
    searches.rename(0, "  护士节\n特刊 ")
    assert again(searches, tmp_path) == ("护士节 特刊",)


def test_without_a_name_a_search_is_called_by_its_query(searches: Searches) -> None:
    searches.keep("护理")
    searches.rename(0, " ")
    assert searches.saved == (SavedSearch("护理", "护理"),)


def test_a_name_that_is_none_gives_way_to_the_one_that_holds(qtbot: QtBot, searches: Searches) -> None:
    searches.keep("护理")
    with qtbot.waitSignal(searches.changed):
        searches.rename(0, " ")


def test_the_order_survives(searches: Searches, tmp_path: Path) -> None:
    for query in ("三", "二", "一"):
        searches.keep(query)
    searches.move(0, 1)
    assert again(searches, tmp_path) == ("二", "一", "三")


def test_what_is_removed_can_be_put_back_where_it_was(qtbot: QtBot, searches: Searches) -> None:
    for query in ("三", "二", "一"):
        searches.keep(query)
    with qtbot.waitSignal(searches.removed) as removed:
        searches.remove(1)
    assert [one.query for one in searches.saved] == ["一", "三"]
    (removed.args or [])[1]()
    assert [one.query for one in searches.saved] == ["一", "二", "三"]


def test_keeping_the_same_question_again_gives_it_up(searches: Searches) -> None:
    searches.keep("护理 急诊")
    assert searches.keep("护理　急诊 ") is None
    assert searches.saved == ()


def test_a_kept_search_is_not_among_the_recent_ones(searches: Searches) -> None:
    searches.keep("护理")
    assert searches.recent == ("心理",)


def test_where_the_folder_cannot_be_written_nothing_changes_and_that_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    searches = Searches(tmp_path / "gone", Settings())
    with qtbot.waitSignal(searches.told):
        searches.keep("护理")
    assert searches.saved == ()


@pytest.mark.parametrize("rubbish", ["", "[]", '{"searches": [{"name": 1}]}', "\ud800"])
def test_a_broken_file_is_no_searches(tmp_path: Path, rubbish: str) -> None:
    (tmp_path / FILE).write_text(rubbish, "utf-8", errors="surrogatepass")
    searches = Searches(tmp_path, Settings())
    searches.load()
    assert searches.saved == ()


def test_searches_of_older_settings_are_taken_over(tmp_path: Path) -> None:
    searches = Searches(tmp_path, Settings(saved_searches=("护理",)))
    searches.load()
    assert searches.saved == (SavedSearch("护理", "护理"),)
