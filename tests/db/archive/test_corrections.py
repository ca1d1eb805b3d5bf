"""A text corrected by a person: the one it came in with is kept, every one it had can be read, and it still stands on its page."""

from __future__ import annotations

from dataclasses import replace

from db.archive import Archive
from db.domain.records import Anchor, ArticleId, Changed, Part, PartKind
from tests.db.archive.made import database, draft, source_ids

ONE = ArticleId(1)


def reword(archive: Archive, kind: PartKind, text: str) -> None:
    """Corrects the first part of a kind as somebody would who types it anew."""
    parts = archive.article(ONE).parts
    first = next(part for part in parts if part.kind is kind)
    archive.edit(ONE, parts=tuple(Part(kind, text, part.role) if part is first else part for part in parts))


def test_the_parts_it_came_in_with_are_kept_from_the_first_correction_on(loaded: Archive) -> None:
    before = loaded.article(ONE).parts
    assert loaded.imported_parts(ONE) is None
    reword(loaded, PartKind.HEADLINE, "雨停开诊")
    reword(loaded, PartKind.HEADLINE, "天晴开诊")
    assert loaded.imported_parts(ONE) == before


def test_a_change_of_the_catalogue_keeps_no_text(loaded: Archive) -> None:
    loaded.edit(ONE, parts=loaded.article(ONE).parts)
    assert loaded.imported_parts(ONE) is None


def test_what_differs_from_the_text_that_came_in_is_shown(loaded: Archive) -> None:
    assert loaded.corrections(ONE) == ()
    reword(loaded, PartKind.HEADLINE, "雨停开诊")
    changed = [passage for passage in loaded.corrections(ONE) if passage.changes]
    assert [(passage.left, passage.right) for passage in changed] == [("雨后开诊", "雨停开诊")]


def test_the_text_that_came_in_comes_back(loaded: Archive) -> None:
    before = loaded.article(ONE)
    reword(loaded, PartKind.PARAGRAPH, "五月，新楼启用。")
    loaded.revert_text(ONE)
    assert (loaded.article(ONE), loaded.imported_parts(ONE)) == (before, None)
    assert source_ids(loaded, "CT检查") == ["a"]


def test_reverting_what_was_never_corrected_is_no_write(loaded: Archive) -> None:
    assert loaded.revert_text(ONE) == Changed()


def test_who_types_the_old_text_again_has_nothing_corrected(loaded: Archive) -> None:
    reword(loaded, PartKind.HEADLINE, "雨停开诊")
    reword(loaded, PartKind.HEADLINE, "雨后开诊")
    assert loaded.imported_parts(ONE) is None


def test_correcting_and_reverting_are_taken_back_exactly(loaded: Archive) -> None:
    states = [database(loaded)]
    reword(loaded, PartKind.HEADLINE, "雨停开诊")
    states.append(database(loaded))
    loaded.revert_text(ONE)
    loaded.undo()
    assert database(loaded) == states.pop()
    loaded.undo()
    assert database(loaded) == states.pop()


def test_a_part_that_is_typed_anew_still_stands_on_its_page(archive: Archive) -> None:
    archive.commit_import(draft("开诊"))
    reword(archive, PartKind.PARAGRAPH, "开诊的急诊")
    assert [part.anchors for part in archive.article(ONE).parts] == [(Anchor(0, 0, 2),), (Anchor(1, 0, 5),)]


def test_a_part_that_is_put_in_stands_on_no_page(archive: Archive) -> None:
    archive.commit_import(draft("开诊"))
    parts = archive.article(ONE).parts
    archive.edit(ONE, parts=(parts[0], Part(PartKind.DECK, "副题"), parts[1]))
    assert [bool(part.anchors) for part in archive.article(ONE).parts] == [True, False, True]


def test_of_several_paragraphs_the_history_says_which(loaded: Archive) -> None:
    parts = loaded.article(ONE).parts
    loaded.edit(ONE, parts=(*parts[:-1], replace(parts[-1], text="第二段说市六医院。")))
    (told,) = loaded.history(ONE)[0].details
    assert told[:3] == ("paragraph", "第二段说人民医院。", "第二段说市六医院。")
    assert (told.article, told.number) == (1, 2)


def test_a_long_text_is_told_around_what_differs(loaded: Archive) -> None:
    reword(loaded, PartKind.PARAGRAPH, "甲" * 200 + "乙" + "丙" * 200)
    reword(loaded, PartKind.PARAGRAPH, "甲" * 200 + "丁" + "丙" * 200)
    (told,) = loaded.history(ONE)[0].details
    assert "乙" in told.old
    assert "丁" in told.new
    assert len(told.old) == len(told.new) == 80


def test_every_text_that_an_article_had_can_be_read_whole(loaded: Archive) -> None:
    texts = [loaded.article(ONE).parts]
    for headline in ("雨停开诊", "天晴开诊"):
        reword(loaded, PartKind.HEADLINE, headline)
        texts.append(loaded.article(ONE).parts)
    loaded.delete([ONE])
    loaded.restore([ONE])
    versions = loaded.text_history(ONE)
    assert [version.parts for version in versions] == texts[::-1]
    assert [version.action for version in versions] == ["", "edit", "edit"]


def test_a_correction_that_was_undone_is_no_text_it_had(loaded: Archive) -> None:
    reword(loaded, PartKind.HEADLINE, "雨停开诊")
    loaded.undo()
    assert len(loaded.text_history(ONE)) == 1
