from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.archive import Archive
from db.domain.records import Article, ArticleId, Filing, Part, PartKind, Retention
from desktop.widgets.field_form import FieldForm

FILED = Filing(fonds="J001", category="WS", year="2022", retention=Retention.THIRTY_YEARS, office="BGS", item=7)


def article(number: int, **fields: object) -> Article:
    made = Article(id=ArticleId(number), parts=(Part(PartKind.HEADLINE, f"第{number}篇"),), date="2023-03-05")
    return replace(made, **fields)  # type: ignore[arg-type]


@pytest.fixture
def form(qtbot: QtBot) -> FieldForm:
    form = FieldForm()
    qtbot.addWidget(form)
    form.show_fields(article(1))
    return form


def edit(form: FieldForm, name: str) -> QLineEdit:
    return next(e for e in form.findChildren(QLineEdit) if e.accessibleName() == name)


def button(form: FieldForm, name: str) -> QPushButton:
    return next(b for b in form.findChildren(QPushButton) if b.text() == name)


def said(form: FieldForm) -> str:
    return "\n".join(label.text() for label in form.findChildren(QLabel) if not label.isHidden())


def test_the_file_code_is_shown_while_it_is_typed(form: FieldForm) -> None:
    form.show_fields(article(1, filing=FILED))
    edit(form, "Item number").setText("12")
    assert "J001-WS·2022-D30-BGS-0012" in said(form)


def test_what_the_file_code_still_lacks_is_named(form: FieldForm) -> None:
    form.show_fields(article(1, filing=replace(FILED, fonds="", item=None)))
    assert "still missing: Fonds number, Item number" in said(form)


def test_what_is_typed_waits_while_another_article_is_shown(form: FieldForm) -> None:
    edit(form, "Tags").setText("义诊")
    form.show_fields(article(2))
    assert edit(form, "Tags").text() == ""
    assert "第1篇" in said(form)
    form.show_fields(article(1))
    assert edit(form, "Tags").text() == "义诊"


def test_the_way_back_to_what_is_typed_is_offered(form: FieldForm, qtbot: QtBot) -> None:
    edit(form, "Tags").setText("义诊")
    form.show_fields(article(2))
    with qtbot.waitSignal(form.article_wanted) as wanted:
        qtbot.mouseClick(button(form, "Go there"), Qt.MouseButton.LeftButton)
    assert wanted.args == [1]


def test_a_change_of_the_article_elsewhere_leaves_what_is_typed(form: FieldForm) -> None:
    edit(form, "Tags").setText("义诊")
    form.show_fields(article(1, paper="健康报"))
    assert (edit(form, "Tags").text(), edit(form, "Newspaper").text()) == ("义诊", "健康报")


def test_what_was_stored_is_no_longer_unsaved(form: FieldForm) -> None:
    edit(form, "Tags").setText("义诊")
    typed = form.typed
    assert typed is not None
    edit(form, "Remarks").setText("第8版")
    form.settle(typed)
    assert form.typed is not None
    edit(form, "Remarks").setText("")
    assert form.typed is None


def test_what_was_stored_after_somebody_walked_on_is_no_longer_unsaved(form: FieldForm) -> None:
    edit(form, "Tags").setText("义诊")
    typed = form.typed
    assert typed is not None
    form.show_fields(article(2))
    form.settle(typed)
    assert form.unsaved == ()


def test_the_next_article_is_filed_as_the_last_one(form: FieldForm, qtbot: QtBot) -> None:
    form.offer_filing(FILED)
    with qtbot.waitSignal(form.number_wanted) as wanted:
        qtbot.mouseClick(button(form, "As the last one"), Qt.MouseButton.LeftButton)
    assert wanted.args == [replace(FILED, year="2023", item=None)]
    form.put_number(8)
    assert "J001-WS·2023-D30-BGS-0008" in said(form)


def test_a_field_that_is_filled_is_not_overwritten(form: FieldForm, qtbot: QtBot) -> None:
    edit(form, "Fonds number").setText("J002")
    form.offer_filing(FILED)
    qtbot.mouseClick(button(form, "As the last one"), Qt.MouseButton.LeftButton)
    assert edit(form, "Fonds number").text() == "J002"


def test_a_number_that_is_none_cannot_be_saved(form: FieldForm) -> None:
    edit(form, "Sheets").setText("两页")
    assert "两页" in said(form)
    assert not button(form, "Save").isEnabled()


def test_the_retention_is_chosen_in_words(form: FieldForm) -> None:
    box = next(b for b in form.findChildren(QComboBox) if b.accessibleName() == "Kept for")
    box.setCurrentText("30 years")
    assert form.typed is not None
    assert form.typed.fields.filing.retention is Retention.THIRTY_YEARS


def test_every_field_has_a_name_for_a_screen_reader(form: FieldForm) -> None:
    fields: list[QWidget] = [*form.findChildren(QLineEdit), *form.findChildren(QComboBox)]
    assert all(one.accessibleName() or isinstance(one.parentWidget(), QComboBox) for one in fields)


def test_what_no_field_shows_is_stored_as_it_was(tmp_path: Path, form: FieldForm) -> None:
    line = json.dumps({"headline": "甲", "body": "文一。\n文二。", "hospitals": ["安宁医院"]})
    with Archive.create(tmp_path / "库") as archive:
        archive.load([line], source=Path("x"))
        before = archive.article(ArticleId(1))
        form.show_fields(before)
        edit(form, "Web address").setText("https://example.org/a")
        assert form.typed is not None
        archive.edit(ArticleId(1), fields=form.typed.fields, parts=form.typed.parts)
        assert archive.article(ArticleId(1)) == replace(before, url="https://example.org/a")
