from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from db.domain.draft import Likeness, Twin
from db.domain.records import ArticleId
from desktop.import_dialog import kept_draft
from desktop.import_dialog.kept_draft import KeptDraft
from tests.desktop.import_dialog.made import bad_page, draft


def test_a_kept_draft_comes_back_as_it_was(tmp_path: Path) -> None:
    KeptDraft(tmp_path / "d").keep(draft())
    assert KeptDraft(tmp_path / "d").read() == draft()


def test_a_changed_page_comes_back_changed(tmp_path: Path) -> None:
    kept = KeptDraft(tmp_path / "d")
    kept.keep(draft())
    kept.keep_page(0, replace(bad_page(), paper="健康报"))
    again = kept.read()
    assert again is not None and [page.paper for page in again.pages] == ["健康报", "衡阳日报"]


def test_bytes_of_any_kind_are_kept(tmp_path: Path) -> None:
    page = bad_page()
    odd = replace(
        page, source=replace(page.source, data=bytes(range(256)), lines=("\ud800\U00020bb7", *page.source.lines))
    )
    KeptDraft(tmp_path / "d").keep(draft(odd))
    again = KeptDraft(tmp_path / "d").read()
    assert again is not None and again.pages == (odd,)


def test_a_dropped_draft_is_gone(tmp_path: Path) -> None:
    kept = KeptDraft(tmp_path / "d")
    kept.keep(draft())
    kept.drop()
    assert (kept.there, kept.read()) == (False, None)


@pytest.mark.parametrize("damage", ["", "[]", "{}", '{"articles": 3}', "\x00\x01"])
def test_a_damaged_draft_is_none(tmp_path: Path, damage: str) -> None:
    kept = KeptDraft(tmp_path / "d")
    kept.keep(draft())
    (tmp_path / "d" / "1" / "0.json").write_text(damage)
    assert kept.read() is None


def test_a_draft_cut_short_by_a_crash_is_none(tmp_path: Path) -> None:
    kept = KeptDraft(tmp_path / "d")
    kept.keep(draft())
    (tmp_path / "d" / "draft.json").rename(tmp_path / "d" / "draft.json.new")
    assert not kept.there


def test_a_crash_while_a_new_draft_is_written_leaves_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = KeptDraft(tmp_path / "d")
    kept.keep(draft())

    def crash(path: Path, _value: object) -> None:
        if path.name == "draft.json":
            raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(kept_draft, "_write", crash)
        kept.keep(draft(bad_page("other.txt")))
    assert KeptDraft(tmp_path / "d").read() == draft()
    kept.keep(draft(bad_page("other.txt")))
    assert KeptDraft(tmp_path / "d").read() == draft(bad_page("other.txt"))


def test_what_the_importer_made_of_a_page_is_kept_with_it(tmp_path: Path) -> None:
    guess = replace(bad_page(), alike=(Likeness(0, ArticleId(7), 0.87),), twins=(Twin(0, "b.txt", "雨后开诊", 0.9),))
    corrected = replace(guess, paper="健康报", guess=guess)
    KeptDraft(tmp_path / "d").keep(draft(corrected))
    assert KeptDraft(tmp_path / "d").read() == draft(corrected)


def test_a_draft_of_an_earlier_version_is_read(tmp_path: Path) -> None:
    kept = KeptDraft(tmp_path / "d")
    kept.keep(draft(bad_page()))
    file = tmp_path / "d" / "1" / "0.json"
    file.write_text(file.read_text("utf-8").replace('"alike": [], "twins": [], ', ""), "utf-8")
    assert kept.read() == draft(bad_page())


def test_each_archive_has_a_draft_of_its_own(tmp_path: Path) -> None:
    KeptDraft.of_archive(tmp_path / "one").keep(draft())
    assert KeptDraft.of_archive(tmp_path / "one").there
    assert not KeptDraft.of_archive(tmp_path / "two").there
