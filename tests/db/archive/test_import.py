"""Files and pasted text become reviewed pages, then articles with their original bytes; one undo takes all of it back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from db.archive import Archive
from db.domain.draft import ImportDraft
from db.domain.records import Anchor, ArticleId, PageId, Relation, Skipped
from db.errors import BadDate, Cancelled, NoSuchPage
from tests.db.archive.made import database, draft, load, source_ids

PAGE = "沈阳市第五人民医院开诊\n　　本报讯　昨日，沈阳市第五人民医院门诊大楼开诊，市民李女士说，看病方便多了。\n"


def files(archive: Archive) -> list[str]:
    """The original files there are."""
    return sorted(path.name for path in (archive.path / "originals").rglob("*") if path.is_file())


def test_an_article_knows_its_page_and_where_it_stands_on_it(archive: Archive) -> None:
    (id,) = archive.commit_import(draft("开诊")).ids
    article = archive.article(id)
    assert (article.page, article.paper, article.date, article.page_no) == (1, "健康报", "2022-03-04", "A05")
    assert [part.anchors for part in article.parts] == [(Anchor(0, 0, 2),), (Anchor(1, 0, 5),)]
    assert article.confidence == 0.75


def test_a_page_is_kept_with_its_lines_and_its_very_bytes(archive: Archive) -> None:
    given = draft("开诊", "休诊")
    archive.commit_import(given)
    page = archive.page(PageId(1))
    assert page.lines == given.pages[0].source.lines
    assert (page.name, page.encoding, page.articles) == ("a.txt", "gb18030", (1, 2))
    assert archive.original(PageId(1)) == given.pages[0].source.data


def test_a_list_of_pages_does_without_their_lines(archive: Archive) -> None:
    archive.commit_import(draft("开诊"))
    assert archive.pages() == (replace(archive.page(PageId(1)), lines=()),)


def test_an_original_is_complete_under_its_name_and_nothing_is_left_beside(archive: Archive) -> None:
    archive.commit_import(draft("开诊"))
    assert files(archive) == [archive.page(PageId(1)).sha256]


def test_who_an_article_is_about_is_linked_as_printed(archive: Archive) -> None:
    (id,) = archive.commit_import(draft("开诊")).ids
    (link,) = archive.article(id).hospitals
    assert (link.name, link.relation, link.printed) == ("沈阳市第五人民医院", Relation.SUBJECT, "市五院")


def test_only_accepted_pages_are_stored(archive: Archive) -> None:
    pages = (*draft("开诊").pages, *(replace(page, accepted=False) for page in draft("休诊").pages))
    assert archive.commit_import(ImportDraft(pages=pages)).pages == 1
    assert archive.search("休诊").total == 0


def test_nothing_accepted_changes_nothing(archive: Archive) -> None:
    imported = archive.commit_import(ImportDraft(pages=(), skipped=(("b.doc", "unknown_format"),)))
    assert imported.skipped == (Skipped(file="b.doc", reason="unknown_format"),)
    assert archive.history() == ()


def test_one_undo_takes_back_articles_page_paper_and_hospital(archive: Archive) -> None:
    before = database(archive)
    archive.commit_import(draft("开诊", "休诊"))
    archive.undo()
    assert database(archive) == before
    with pytest.raises(NoSuchPage):
        archive.page(PageId(1))


def test_a_page_without_an_article_is_kept_and_taken_back(archive: Archive) -> None:
    (page,) = draft("开诊").pages
    assert archive.commit_import(ImportDraft(pages=(replace(page, articles=()),))).changed.structure
    assert archive.pages()[0].articles == ()
    assert archive.undo().structure
    assert archive.pages() == ()


def test_an_import_taken_back_can_be_brought_again_another_day(archive: Archive) -> None:
    archive.commit_import(draft("开诊"))
    after = database(archive)
    archive.undo()
    archive.close()
    with Archive.open(archive.path) as again:
        again.redo()
        assert database(again) == after
        assert again.original(PageId(1))
        assert again.search("开诊").total == 1


def test_who_cancels_an_import_has_stored_nothing(archive: Archive) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        archive.commit_import(draft("开诊"), progress=stop)
    assert (archive.status().pages, archive.history()) == (0, ())


def test_what_is_no_date_stores_nothing(archive: Archive) -> None:
    (page,) = draft("开诊").pages
    with pytest.raises(BadDate):
        archive.commit_import(ImportDraft(pages=(replace(page, date="去年"),)))
    assert archive.status().pages == 0


def test_a_draft_stores_nothing(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE)
    assert archive.draft_import([tmp_path / "a.txt"]).pages
    assert (archive.status().articles, files(archive)) == (0, [])


def test_a_huge_paste_is_left_in_its_middle(archive: Archive) -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        archive.draft_paste(PAGE * 200, progress=stop)


def test_a_folder_is_read_in_the_order_of_names(archive: Archive, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    for name in ("b.txt", "a/2.txt", "a/1.txt", ".git/x.txt", "c.xyz"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{name}{PAGE}")
    assert [page.source.name for page in archive.draft_import([folder]).pages] == ["1.txt", "2.txt", "b.txt"]


def test_what_cannot_be_read_is_named_with_its_reason(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(PAGE)
    given = archive.draft_import([tmp_path / name for name in ("a.txt", "b.txt", "c.txt")])
    assert given.skipped == (("a.txt", "empty"), ("c.txt", "missing"))
    assert len(given.pages) == 1


def test_what_the_person_says_goes_before_what_the_page_says(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE)
    (page,) = archive.draft_import([tmp_path / "a.txt"], paper="沈阳日报", date="2022-03-04", page_no="3").pages
    assert (page.paper, page.date, page.page_no) == ("沈阳日报", "2022-03-04", "3")


def test_the_same_file_is_noticed_and_not_taken_again(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE)
    ids = archive.commit_import(archive.draft_import([tmp_path / "a.txt"])).ids
    again = archive.draft_import([tmp_path / "a.txt"])
    assert (again.pages[0].same_file, again.pages[0].accepted) == (ids, False)
    assert archive.commit_import(again).skipped == (Skipped(file="a.txt", reason="already_imported"),)


def test_the_same_file_twice_in_one_import_is_one_page(archive: Archive, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(PAGE)
    given = archive.draft_import([tmp_path])
    assert (len(given.pages), given.skipped) == (1, (("b.txt", "already_imported"),))


def test_the_same_text_under_other_blanks_is_noticed_and_can_be_taken(archive: Archive) -> None:
    (page,) = archive.draft_paste(PAGE).pages
    paragraphs = [p.text for p in page.articles[0].plain_parts if p.kind == "paragraph"]
    (id,) = load(archive, {"title": "转载", "body": "\n".join(" ".join(text) for text in paragraphs)}).ids
    (again,) = archive.draft_paste(PAGE).pages
    assert (again.same_text, again.same_file, again.accepted) == ((id,), (), True)


def test_an_empty_paste_is_no_page(archive: Archive) -> None:
    given = archive.draft_paste("  \n ")
    assert (given.pages, given.skipped) == ((), (("", "empty"),))


def test_the_importer_knows_what_the_archive_knows(loaded: Archive) -> None:
    knowledge = loaded.knowledge()
    assert knowledge.hospitals == (("大同市第六人民医院", ("大同市第六人民医院",)),)
    assert knowledge.papers == ("健康报", "某县报")
    assert knowledge.bylines == (("本报记者", "周以宁"),)


def test_half_a_character_does_not_stop_an_import(archive: Archive) -> None:
    archive.commit_import(draft("开\ud83d诊"))
    assert archive.article(ArticleId(1)).headline == "开\ufffd诊"
    assert source_ids(archive, "诊") == [None]
