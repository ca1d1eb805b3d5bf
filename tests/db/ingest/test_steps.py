"""A huge page tells how far it is, and can be left in its middle."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.domain.draft import Knowledge
from db.errors import Cancelled
from db.ingest import readers, take_apart
from db.reading.drafting import draft_files

_MANY = "\n".join(f"第{number}位病人说，这里的护士记得每一个人的名字。\n夜班的灯亮着" for number in range(1500))


class _Told:
    """Remembers what it is told, and cancels when it was told `most` times."""

    def __init__(self, most: int = 1_000_000) -> None:
        self.told: list[tuple[int, int]] = []
        self._most = most

    def __call__(self, done: int, total: int) -> None:
        self.told.append((done, total))
        if len(self.told) == self._most:
            raise Cancelled


def test_progress_rises_to_no_more_than_its_total() -> None:
    told = _Told()
    take_apart(readers.from_paste(_MANY), progress=told)
    done = [done for done, _ in told.told]
    assert done == sorted(done)
    assert done[-1] <= told.told[-1][1]


def test_progress_is_told_often_but_not_for_every_line() -> None:
    told = _Told()
    take_apart(readers.from_paste(_MANY), progress=told)
    assert 50 < len(told.told) < 300


@pytest.mark.parametrize("most", [1, 20, 60, 90])
def test_a_page_can_be_left_in_any_step(most: int) -> None:
    with pytest.raises(Cancelled):
        take_apart(readers.from_paste(_MANY), progress=_Told(most))


def test_being_told_changes_nothing() -> None:
    source = readers.from_paste(_MANY)
    assert take_apart(source, progress=_Told()) == take_apart(source)


def test_one_huge_file_tells_how_far_it_is(tmp_path: Path) -> None:
    file = tmp_path / "huge.txt"
    file.write_text(_MANY, encoding="utf-8")
    told = _Told()
    draft_files([file], knowledge=Knowledge(), progress=told)
    assert len(set(told.told)) > 50


def test_a_huge_file_among_others_can_be_left_in_its_middle(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{name}\n{_MANY}", encoding="utf-8")
    told = _Told(20)
    with pytest.raises(Cancelled):
        draft_files([tmp_path], knowledge=Knowledge(), progress=told)
    assert told.told[-1] == (0, 2)
