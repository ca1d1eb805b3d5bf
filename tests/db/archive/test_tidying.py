"""In idle moments the index is put together; nobody can tell from an answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.archive import Archive
from db.domain.records import ArticleId, Part, PartKind
from db.store.ledger import Ledger
from tests.db.archive.made import load


@pytest.fixture
def edited(tmp_path: Path) -> Iterator[Archive]:
    """An archive whose index has several pieces."""
    with Archive.create(tmp_path / "a") as archive:
        load(archive, *({"title": f"第{n}篇护理", "body": "正文"} for n in range(6)))
        for id in (1, 2, 3):
            archive.edit(ArticleId(id), parts=(Part(PartKind.HEADLINE, "改过的急诊"),))
        yield archive


def test_tidying_changes_no_answer_and_leaves_the_index_in_use(edited: Archive) -> None:
    before = [edited.search(query).ids for query in ("护理", "急诊", "")]
    edited.tidy()
    after = [edited.search(query) for query in ("护理", "急诊", "")]
    assert [list(one.ids) for one in after] == [list(ids) for ids in before]
    assert all(one.complete for one in after)


def test_after_tidying_another_start_finds_the_index_in_step(edited: Archive) -> None:
    edited.tidy()
    with Archive.open(edited.path) as again:
        assert again.search("急诊").complete
        assert again.catch_up() == 0


def test_a_crash_before_the_store_is_told_heals_by_itself(edited: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object, **__: object) -> None:
        raise MemoryError

    with monkeypatch.context() as broken, pytest.raises(MemoryError):
        broken.setattr(Ledger, "index_has", crash)
        edited.tidy()
    found = edited.search("急诊")
    assert sorted(found.ids) == [1, 2, 3]
    edited.catch_up()
    assert edited.search("急诊").complete
