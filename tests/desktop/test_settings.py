from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.settings import RECENT_ARCHIVES, Language, Settings, Theme, load, places, save


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    settings = Settings(
        language=Language.CHINESE, theme=Theme.DARK, text_size=120, recent_archives=("/一/档案",), splitter=(1, 2)
    )
    save(settings, tmp_path / "new" / "settings.json")
    assert load(tmp_path / "new" / "settings.json") == settings


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "\x00\x01", '{"text_size": "big"}', '{"unknown": 1}'])
def test_a_broken_file_gives_the_defaults(tmp_path: Path, text: str) -> None:
    (tmp_path / "s.json").write_text(text, "utf-8")
    assert load(tmp_path / "s.json") == Settings()


def test_a_missing_file_gives_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") == Settings()


@pytest.mark.parametrize(
    ("key", "value"), [("theme", "pink"), ("splitter", ["wide"]), ("recent_archives", [1]), ("citation_full_width", 1)]
)
def test_a_value_of_the_wrong_kind_falls_back_alone(tmp_path: Path, key: str, value: object) -> None:
    (tmp_path / "s.json").write_text(json.dumps({key: value, "text_size": 120}), "utf-8")
    assert load(tmp_path / "s.json") == Settings(text_size=120)


@pytest.mark.parametrize(("stored", "taken"), [(2, 60), (4000, 300)])
def test_text_size_stays_readable(tmp_path: Path, stored: int, taken: int) -> None:
    (tmp_path / "s.json").write_text(json.dumps({"text_size": stored}), "utf-8")
    assert load(tmp_path / "s.json").text_size == taken


def test_the_last_opened_archive_stands_first_and_once() -> None:
    settings = Settings(recent_archives=("/a", "/b")).with_archive(Path("/b"))
    assert settings.recent_archives == (str(Path("/b")), "/a")


def test_recent_archives_are_few() -> None:
    settings = Settings()
    for n in range(30):
        settings = settings.with_archive(Path(f"/{n}"))
    assert len(settings.recent_archives) == RECENT_ARCHIVES


def test_a_search_is_remembered_once() -> None:
    assert Settings().with_search("a").with_search("b").with_search("a").recent_searches == ("a", "b")


def test_saving_leaves_no_other_file(tmp_path: Path) -> None:
    save(Settings(), tmp_path / "s.json")
    save(replace(Settings(), text_size=120), tmp_path / "s.json")
    assert [p.name for p in tmp_path.iterdir()] == ["s.json"]


def test_the_home_variable_wins(tmp_path: Path) -> None:
    (tmp_path / "portable").touch()
    found = places({"XINGLIN_HOME": str(tmp_path / "h"), "HOME": "/x"}, app_folder=tmp_path)
    assert found.settings == tmp_path / "h" / "settings.json"


def test_a_portable_file_keeps_everything_beside_the_app(tmp_path: Path) -> None:
    (tmp_path / "portable").touch()
    found = places({"HOME": "/x"}, app_folder=tmp_path)
    assert {found.settings.parent, found.archives.parent} == {tmp_path / "data"}


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {"HOME": "/h"}, "/h/.config/xinglin/settings.json"),
        ("linux", {"HOME": "/h", "XDG_CONFIG_HOME": "/c"}, "/c/xinglin/settings.json"),
        ("darwin", {"HOME": "/h"}, "/h/Library/Application Support/Xinglin/settings.json"),
        ("win32", {"USERPROFILE": "/u", "APPDATA": "/r"}, "/r/Xinglin/settings.json"),
    ],
)
def test_settings_live_where_the_platform_expects_them(
    tmp_path: Path, platform: str, environ: dict[str, str], expected: str
) -> None:
    assert places(environ, app_folder=tmp_path, platform=platform).settings == Path(expected)
