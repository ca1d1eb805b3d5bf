from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.settings import Language
from tests.desktop.fit import cut_off
from tests.desktop.screen import Screen


@pytest.mark.parametrize("language", [Language.CHINESE, Language.ENGLISH])
@pytest.mark.parametrize("percent", [100, 150])
def test_no_word_is_cut_off(screen: Screen, language: Language, percent: int) -> None:
    screen.app.change_settings(replace(screen.app.settings, language=language, interface_size=percent))
    screen.search('心理健康 报纸:"健康报" -级别:行业 日期:2018..2025')
    assert not cut_off(screen.window)


def test_many_chips_take_a_second_line(screen: Screen) -> None:
    screen.window.resize(900, 700)
    screen.search(" ".join(f'-报纸:"第{n}份很长名字的报纸"' for n in range(6)))
    chips = screen.window.top.search.chips()
    assert len({chip.y() for chip in chips}) > 1
    assert all(chip.geometry().bottom() < chip.parentWidget().height() for chip in chips)
