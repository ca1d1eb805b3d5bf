from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from db.domain import draft_edits as edits
from db.domain.draft_places import At
from desktop.import_dialog.pages_model import PagesModel
from desktop.import_dialog.parts_model import PartsModel
from desktop.import_dialog.review import Review
from tests.desktop.import_dialog.made import bad_page, draft, good_page


@pytest.fixture
def review(qapp: QApplication) -> Review:
    return Review()


def test_pages_keep_the_contract_of_a_model(review: Review, qtmodeltester: ModelTester) -> None:
    model = PagesModel(review)
    qtmodeltester.check(model)
    review.show(draft())
    review.edit(lambda page: edits.split_article(page, At(0, 3)))
    review.undo()
    qtmodeltester.check(model)


def test_parts_keep_the_contract_of_a_model(review: Review, qtmodeltester: ModelTester) -> None:
    model = PartsModel(review)
    review.show(draft())
    qtmodeltester.check(model)


def test_a_page_lists_its_articles_with_their_confidence(review: Review) -> None:
    model = PagesModel(review)
    review.show(draft(bad_page()))
    page = model.index(0, 0)
    assert [model.index(0, column, page).data() for column in (0, 1)] == ["医院办起夜间门诊", "50 %"]


def test_ticking_a_page_takes_it(review: Review) -> None:
    model = PagesModel(review)
    review.show(draft(bad_page(), good_page()))
    model.setData(model.index(1, 0), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert review.taken == 1


def test_a_byline_is_corrected_with_its_role(review: Review) -> None:
    model = PartsModel(review)
    review.show(draft(bad_page()))
    model.setData(model.index(model.row_of(At(0, 1))), "通讯员 李小红")
    part = review.page_at(0).articles[0].parts[1].part
    assert (part.role, part.text) == ("通讯员", "李小红")
