from __future__ import annotations

import pytest
from pytestqt.modeltest import ModelTester

from desktop.models.shares import COUNT, SHARE, SharesModel


@pytest.fixture
def model() -> SharesModel:
    model = SharesModel(3)
    model.set_counts([(f"报{number}", 10 - number) for number in range(6)])
    return model


def test_the_model_keeps_qts_contract(model: SharesModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


def test_only_the_first_are_shown_until_all_are_wanted(model: SharesModel) -> None:
    assert (model.rowCount(), model.hidden) == (3, 3)
    model.show_all()
    assert (model.rowCount(), model.hidden) == (6, 0)


def test_one_more_than_fits_is_shown_at_once(model: SharesModel) -> None:
    model.set_counts([(f"报{number}", 1) for number in range(4)])
    assert (model.rowCount(), model.hidden) == (4, 0)


def test_a_row_says_how_many_and_what_share_of_the_largest(model: SharesModel) -> None:
    row = model.index(1)
    assert (row.data(), row.data(COUNT), row.data(SHARE)) == ("报1", 9, 0.9)
