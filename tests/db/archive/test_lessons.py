"""What a correction teaches is kept with the import that taught it, used at the next one, and can be taken away."""

from __future__ import annotations

from dataclasses import replace

from db.archive import Archive
from db.domain.draft import Decision, DraftHospital, ImportDraft, Stray
from db.domain.draft_edits import set_hospitals
from db.domain.lessons import Lesson, LessonKind
from db.domain.records import (
    Anchor,
    ArticleFields,
    Hospital,
    HospitalId,
    HospitalName,
    NameKind,
    Part,
    PartKind,
    Relation,
)
from tests.db.archive.made import database, draft

FULL = "沈阳市第五人民医院"


def corrected(*hospitals: str, name: str = "a.txt") -> ImportDraft:
    """An import whose one article was about 市五院 until a person said otherwise."""
    (page,) = draft("开诊", name=name).pages
    guess = set_hospitals(page, 0, (DraftHospital("市五院", Relation.SUBJECT, "市五院"),))
    named = tuple(DraftHospital(hospital, Relation.SUBJECT) for hospital in hospitals)
    return ImportDraft(pages=(replace(set_hospitals(guess, 0, named), guess=guess),))


def lessons(archive: Archive) -> list[Lesson]:
    return [learnt.lesson for learnt in archive.lessons()]


def test_a_lesson_is_known_by_its_page(archive: Archive) -> None:
    archive.commit_import(corrected(FULL))
    (learnt,) = archive.lessons()
    assert learnt.lesson == Lesson(LessonKind.HOSPITAL, "市五院", FULL)
    assert (learnt.page, learnt.page_name, learnt.learnt[:2]) == (1, "a.txt", "20")


def test_the_next_import_knows_it(archive: Archive) -> None:
    archive.commit_import(corrected(FULL))
    assert ("市五院", (FULL,)) in archive.knowledge().hospitals


def test_what_is_no_hospital_is_known(archive: Archive) -> None:
    archive.commit_import(corrected())
    assert archive.knowledge().no_hospitals == ("市五院",)


def test_a_hospital_of_the_archive_is_never_none(archive: Archive) -> None:
    archive.commit_import(corrected())
    archive.save_hospital(Hospital(id=HospitalId(0), names=(HospitalName("市五院", NameKind.CURRENT),)))
    assert archive.knowledge().no_hospitals == ()


def test_the_later_of_two_lessons_holds(archive: Archive) -> None:
    archive.commit_import(corrected())
    archive.commit_import(corrected(FULL, name="b.txt"))
    assert lessons(archive) == [Lesson(LessonKind.HOSPITAL, "市五院", FULL)]


def test_undo_of_the_import_unlearns_it_and_redo_learns_it_again(archive: Archive) -> None:
    before = database(archive)
    archive.commit_import(corrected(FULL))
    after = database(archive)
    assert archive.undo().lessons
    assert database(archive) == before
    archive.redo()
    assert database(archive) == after


def test_a_lesson_is_forgotten_and_remembered_by_undo(archive: Archive) -> None:
    archive.commit_import(corrected(FULL))
    (learnt,) = archive.lessons()
    assert archive.forget_lessons([learnt.id, 99]).lessons
    assert archive.lessons() == ()
    archive.undo()
    assert archive.lessons() == (learnt,)


def test_forgetting_nothing_leaves_no_trace(archive: Archive) -> None:
    archive.forget_lessons([99])
    assert archive.history() == ()


def test_the_name_of_a_newspaper_means_that_newspaper(archive: Archive) -> None:
    archive.commit_import(draft("开诊", name="old.txt", paper="衡阳日报"))
    (page,) = draft("休诊", paper="衡阳日报").pages
    guess = replace(page, furniture=(Stray("衡阳日报 第8版", (Anchor(0, 0, 2),), Decision("page_header", 0.9)),))
    archive.commit_import(ImportDraft(pages=(replace(guess, paper="健康报", guess=guess),)))
    assert archive.lessons() == ()


def test_a_hospital_renamed_since_goes_by_its_present_name(archive: Archive) -> None:
    archive.commit_import(corrected(FULL))
    (hospital,) = archive.hospitals()
    names = (HospitalName("新名医院", NameKind.CURRENT), HospitalName(FULL, NameKind.FORMER))
    archive.save_hospital(replace(hospital, names=names))
    assert ("市五院", ("新名医院",)) in archive.knowledge().hospitals


def test_a_later_correction_in_the_archive_teaches_too(archive: Archive) -> None:
    (id,) = archive.commit_import(draft("开诊")).ids
    parts = archive.article(id).parts
    archive.edit(id, parts=(*parts, Part(PartKind.BYLINE, "柴杨", "本报健康员")))
    archive.edit(id, fields=ArticleFields(hospitals=("盘锦市第五人民医院",)))
    assert lessons(archive) == [
        Lesson(LessonKind.HOSPITAL, "市五院", "盘锦市第五人民医院"),
        Lesson(LessonKind.BYLINE, "本报健康员", "柴杨"),
    ]
    assert archive.lessons()[0].page == 1
