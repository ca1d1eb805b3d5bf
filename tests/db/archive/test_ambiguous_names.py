"""A name that several hospitals bear is asked about when pages come in, unless the day of the page tells."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from db.archive import Archive
from db.domain.draft import DraftHospital
from db.domain.draft_places import sure
from db.domain.records import HospitalName, NameKind
from tests.db.archive.hospitals import hospital

PAGE = """健康报 {date} 第3版
白石县第二医院搬进新楼
本报讯（记者周以宁）昨天上午，白石县第二医院的门诊部搬进了新楼，第一批患者在护士的引导下走进诊室。
新楼有三层，一层是急诊，二层是内科，三层是外科。白石县第二医院院长说，搬家用了三天。
"""


@pytest.fixture
def named(archive: Archive) -> Archive:
    """白石县第二医院 was the one until 2010, and has been the other since."""
    for current, since, until in (("甲市医院", None, "2010"), ("乙市医院", "2011", None)):
        names = (*hospital(current).names, HospitalName("白石县第二医院", NameKind.FORMER, since, until))
        archive.save_hospital(replace(hospital(current), names=names))
    return archive


def drafted(archive: Archive, tmp_path: Path, date: str) -> tuple[DraftHospital, bool]:
    (tmp_path / "a.txt").write_text(PAGE.format(date=date), "utf-8")
    (page,) = archive.draft_import([tmp_path / "a.txt"]).pages
    return page.articles[0].hospitals[0], sure(page)


@pytest.mark.parametrize(("date", "name"), [("2005年3月4日", "甲市医院"), ("2019年3月4日", "乙市医院")])
def test_the_day_of_the_page_tells_which_is_meant(named: Archive, tmp_path: Path, date: str, name: str) -> None:
    found, _ = drafted(named, tmp_path, date)
    assert (found.name, found.printed, found.dated, found.choices) == (name, "白石县第二医院", True, ())


def test_without_a_day_the_person_is_asked(named: Archive, tmp_path: Path) -> None:
    found, taken = drafted(named, tmp_path, "")
    assert (found.name, found.choices, taken) == ("白石县第二医院", ("甲市医院", "乙市医院"), False)


def test_nothing_is_guessed_where_nobody_was_asked(named: Archive, tmp_path: Path) -> None:
    drafted(named, tmp_path, "")
    (id,) = named.commit_import(named.draft_import([tmp_path / "a.txt"])).ids
    assert named.article(id).hospitals[0].name == "白石县第二医院"
    assert [one.articles for one in named.hospitals()] == [0, 0, 1]
