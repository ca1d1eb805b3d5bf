from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QPushButton

from desktop import icons, theme
from desktop.theme import DARK, LIGHT, Colours

BOTH = pytest.mark.parametrize("of", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    of = QColor(colour)
    return 0.2126 * linear(of.redF()) + 0.7152 * linear(of.greenF()) + 0.0722 * linear(of.blueF())


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@BOTH
def test_hits_can_be_read(of: Colours) -> None:
    assert contrast(of.hit_text, of.hit) >= 4.5
    assert contrast(of.current_hit_text, of.current_hit) >= 4.5


@BOTH
def test_the_current_hit_stands_out_from_the_others(of: Colours) -> None:
    assert contrast(of.current_hit, of.hit) >= 1.4


@BOTH
@pytest.mark.parametrize("text", ["text", "quiet", "accent", "warning"])
def test_every_text_colour_can_be_read_on_both_grounds(of: Colours, text: str) -> None:
    assert min(contrast(getattr(of, text), ground) for ground in (of.window, of.base)) >= 4.5


@BOTH
def test_the_tints_of_a_page_can_be_written_on(of: Colours) -> None:
    assert min(contrast(of.text, ground) for ground in (*of.tints, of.leftover)) >= 4.5
    assert min(contrast(of.quiet, ground) for ground in (*of.tints, of.leftover)) >= 3.0


@BOTH
def test_selection_and_primary_button_can_be_read(of: Colours) -> None:
    assert contrast(of.selection_text, of.selection) >= 4.5
    assert contrast(of.on_accent, of.accent) >= 4.5


@pytest.mark.parametrize(("name", "of"), [("light", LIGHT), ("dark", DARK)])
def test_a_chosen_theme_overrides_the_system(qapp: QApplication, name: str, of: Colours) -> None:
    look = theme.Look(qapp)
    try:
        look.show(name)
        assert theme.colours(qapp.palette()) is of
        assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(of.base)
    finally:
        look.show("light")
        look.deleteLater()


def test_text_size_is_a_share_of_the_systems(qapp: QApplication) -> None:
    assert theme.ui_font(200).pointSizeF() == pytest.approx(2 * theme.ui_font(100).pointSizeF())


def test_chinese_fonts_come_before_the_systems_choice(qapp: QApplication) -> None:
    assert theme.reading_font().families()[0] == "Source Han Serif SC"
    assert "Noto Sans CJK SC" in theme.ui_font().families()


def test_icons_take_the_colour_of_the_theme_they_are_seen_in(qapp: QApplication) -> None:
    look = theme.Look(qapp)
    button = QPushButton()
    button.setIcon(theme.icon("menu"))
    seen: dict[str, float] = {}
    for name in ("light", "dark"):
        look.show(name)
        image = button.icon().pixmap(24, 24).toImage()
        seen[name] = image.pixelColor(12, 12).lightnessF()
    look.show("light")
    look.deleteLater()
    assert seen["light"] < 0.3 < 0.7 < seen["dark"]


@pytest.mark.parametrize("of", [LIGHT, DARK], ids=["light", "dark"])
def test_what_can_be_typed_into_is_seen(of: Colours) -> None:
    assert contrast(of.edge, of.base) >= 3


@BOTH
def test_the_picture_of_a_ticked_box_is_there_in_both_sizes(of: Colours) -> None:
    once, twice = icons.ICONS / of.tick, icons.ICONS / of.tick.replace(".png", "@2x.png")
    assert QImage(str(twice)).width() == 2 * QImage(str(once)).width() > 0
