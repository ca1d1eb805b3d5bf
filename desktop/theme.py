"""How the program looks: light and dark colours, fonts, icons and a small style sheet on a grid of eight pixels.

It must not know: any window or widget of ours. Widgets ask `colours(palette)` when they paint, so that a change of
theme reaches them without anybody telling them.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from desktop.icons import ICONS, app_icon, icon

__all__ = ["DARK", "GRID", "LIGHT", "Colours", "Look", "app_icon", "colours", "icon", "reading_font", "ui_font"]

GRID = 8
"""Margins and gaps are multiples of this, in device-independent pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """Every colour the program paints with, as #rrggbb. Text on its ground keeps at least 4.5:1 (WCAG 2.2, 1.4.3)."""

    window: str
    base: str
    text: str
    quiet: str
    """Secondary text: dates, counts, hints."""
    line: str
    """Hairlines between areas; never the only sign of anything."""
    edge: str
    """Around what can be typed into or ticked: at least 3:1 against its ground (WCAG 2.2, 1.4.11)."""
    accent: str
    """The one accent, apricot: links, the primary button, what is checked."""
    on_accent: str
    selection: str
    selection_text: str
    hit: str
    hit_text: str
    current_hit: str
    current_hit_text: str
    found: str
    """What is looked for inside the article: blue, so that nobody takes it for a hit of the archive."""
    found_text: str
    current_found: str
    current_found_text: str
    found_line: str
    """Under what is found: colour alone would not tell it from a hit."""
    warning: str
    """Text of a warning or of a doubtful decision."""
    tints: tuple[str, ...]
    """Faint grounds that tell the articles of a page apart; `text` is readable on each."""
    bars: tuple[str, ...]
    """The same hues in full, for a narrow bar beside the ground."""
    leftover: str
    """Ground of what belongs to no article."""
    tick: str
    """The picture in a ticked box, of `resources/icons`; beside it lies one of twice the size for fine screens."""

    def tint(self, number: int) -> str:
        """The ground of the article with that number, from 0."""
        return self.tints[number % len(self.tints)]

    def bar(self, number: int) -> str:
        """The bar of the article with that number, from 0."""
        return self.bars[number % len(self.bars)]


LIGHT = Colours(
    window="#f7f4ef",
    base="#ffffff",
    text="#24211d",
    quiet="#6a6258",
    line="#ded6ca",
    edge="#958a7c",
    accent="#b3541e",
    on_accent="#ffffff",
    selection="#f4c9a6",
    selection_text="#24211d",
    hit="#ffe08a",
    hit_text="#24211d",
    current_hit="#f6a83c",
    current_hit_text="#24211d",
    found="#cfe3f8",
    found_text="#1b2733",
    current_found="#74b3ec",
    current_found_text="#0d1a26",
    found_line="#1f6fb5",
    warning="#9a4a00",
    tints=("#fdf6ef", "#f0f7fc", "#f2f9f0", "#f8f3fb", "#fefae6", "#eef8f6", "#fdf2f3", "#f4f4fa"),
    bars=("#e0924f", "#5b9fd0", "#6fae5c", "#a77cc4", "#cfae2b", "#4fb0a0", "#d8788a", "#8388c4"),
    leftover="#f0eeea",
    tick="tick-light.png",
)

DARK = Colours(
    window="#35312d",
    base="#262320",
    text="#ebe6de",
    quiet="#aaa196",
    line="#4a443e",
    edge="#8b8177",
    accent="#f2a571",
    on_accent="#2a1608",
    selection="#6f4b30",
    selection_text="#f6f1ea",
    hit="#6b4e0c",
    hit_text="#fff0c4",
    current_hit="#f4b23e",
    current_hit_text="#241a05",
    found="#23445f",
    found_text="#e2effb",
    current_found="#7bbcf2",
    current_found_text="#0a1826",
    found_line="#8cc6f5",
    warning="#f5b46a",
    tints=("#332b25", "#262f36", "#293127", "#302b35", "#333023", "#25312e", "#35292b", "#2c2d35"),
    bars=("#d98a4a", "#5a9bcb", "#6ba65a", "#a17bbd", "#bfa22f", "#4fa697", "#c97284", "#8085bb"),
    leftover="#302d2a",
    tick="tick-dark.png",
)

_CHINESE_SANS = [
    # Without the list, fontconfig gives Han characters their Japanese shapes whatever the locale says.
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Micro Hei",
    "sans-serif",
]
_CHINESE_SERIF = [
    "Source Han Serif SC",
    "Noto Serif CJK SC",
    "Songti SC",
    "STSong",
    "SimSun",
    "AR PL UMing CN",
    "serif",
]


def colours(palette: QPalette) -> Colours:
    """The colours that go with a widget's palette."""
    return DARK if palette.color(QPalette.ColorRole.Base).lightness() < 128 else LIGHT


def ui_font(percent: int = 100) -> QFont:
    """The interface's font at `percent` of the system's size."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    first = [] if sys.platform.startswith("linux") else system.families()
    return _font(first + _CHINESE_SANS, max(system.pointSizeF(), 9.0) * percent / 100)


def reading_font(percent: int = 100) -> QFont:
    """The serif that articles are set in, at `percent` of its usual size."""
    return _font(_CHINESE_SERIF, 12.5 * percent / 100)


def _font(families: list[str], points: float) -> QFont:
    font = QFont()
    font.setFamilies(families)
    font.setPointSizeF(points)
    return font


def qt_palette(of: Colours) -> QPalette:
    """The palette that native widgets paint themselves with."""
    role = QPalette.ColorRole
    palette = QPalette(QColor(of.window))
    for names, colour in (
        ((role.Window, role.Button), of.window),
        ((role.Base, role.ToolTipBase), of.base),
        ((role.AlternateBase,), of.leftover),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText), of.text),
        ((role.PlaceholderText,), of.quiet),
        ((role.Highlight,), of.selection),
        ((role.HighlightedText,), of.selection_text),
        ((role.Accent, role.Link, role.LinkVisited), of.accent),
        ((role.Mid,), of.line),
    ):
        for name in names:
            palette.setColor(name, QColor(colour))
    faint = _mixed(of.text, of.window, 0.55)
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, faint)
    return palette


def _mixed(colour: str, ground: str, share: float) -> QColor:
    one, two = QColor(colour), QColor(ground)
    pairs = ((one.red(), two.red()), (one.green(), two.green()), (one.blue(), two.blue()))
    return QColor(*(round(a * (1 - share) + b * share) for a, b in pairs))


def style_sheet(of: Colours) -> str:
    """What the palette cannot say. Widgets take part by a dynamic property: `look` = title, quiet, warning, primary."""
    return f"""
    QToolTip {{ color: {of.text}; background: {of.base}; border: 1px solid {of.line}; padding: 4px; }}
    QLabel[look="title"] {{ font-size: 18pt; font-weight: 600; }}
    QLabel[look="heading"] {{ font-weight: 600; }}
    QLabel[look="quiet"] {{ color: {of.quiet}; }}
    QLabel[look="warning"] {{ color: {of.warning}; }}
    QPushButton[look="primary"] {{
        color: {of.on_accent}; background: {of.accent}; border: 1px solid {of.accent};
        border-radius: 4px; padding: 5px 16px; font-weight: 600;
    }}
    QPushButton[look="primary"]:focus {{ border: 2px solid {of.text}; padding: 4px 15px; }}
    QPushButton[look="primary"]:disabled {{
        color: {of.quiet}; background: {of.line}; border-color: {of.line};
    }}
    QLineEdit {{
        background: {of.base}; border: 1px solid {of.edge}; border-radius: 4px; padding: 3px 6px;
        selection-background-color: {of.current_hit}; selection-color: {of.current_hit_text};
    }}
    QLineEdit:focus {{ border-color: {of.accent}; }}
    QLineEdit:disabled {{ color: {of.quiet}; border-color: {of.line}; background: {of.window}; }}
    QAbstractSpinBox QLineEdit, QAbstractItemView QLineEdit {{ border: 0; padding: 0; }}
    QAbstractItemView QLineEdit[look="filter"] {{ border: 1px solid {of.edge}; padding: 1px 4px; margin-right: 8px; }}
    QAbstractItemView QLineEdit[look="filter"]:focus {{ border-color: {of.accent}; }}
    QToolButton[look="chip"], QToolButton[look="chip-end"] {{
        background: {of.selection}; color: {of.selection_text}; border: 1px solid {of.selection};
    }}
    QToolButton[look="chip"] {{
        border-top-left-radius: 10px; border-bottom-left-radius: 10px; padding: 2px 4px 2px 9px;
    }}
    QToolButton[look="chip-end"] {{
        border-top-right-radius: 10px; border-bottom-right-radius: 10px; padding: 2px 6px 2px 4px;
    }}
    QToolButton[look="chip"]:hover, QToolButton[look="chip-end"]:hover {{ background: {of.line}; border-color: {of.line}; }}
    QToolButton[look="chip"]:focus, QToolButton[look="chip-end"]:focus {{ border-color: {of.accent}; }}
    QToolButton[look="menu"] {{ padding: 4px 18px 4px 6px; border: 1px solid transparent; border-radius: 4px; }}
    QToolButton[look="menu"]:hover, QToolButton[look="menu"]:pressed {{ background: {of.selection}; }}
    QToolButton[look="menu"]:focus {{ border-color: {of.accent}; }}
    QToolButton[look="menu"]::menu-indicator {{
        subcontrol-origin: padding; subcontrol-position: right center; right: 4px;
    }}
    {_boxes(of)}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QFrame[look="popover"] {{ background: {of.base}; border: 1px solid {of.edge}; }}
    QSplitter::handle {{ background: {of.line}; }}
    QSplitter[look="gap"]::handle {{ background: transparent; }}
    QSplitter::handle:horizontal {{ width: 1px; }}
    QSplitter::handle:vertical {{ height: 1px; }}
    """


def _boxes(of: Colours) -> str:
    """Boxes and dots to tick. The style's own have a frame darker than the window: in a dark one nobody sees them."""
    owners = ("QCheckBox", "QGroupBox", "QAbstractItemView")
    boxes, ticked = (", ".join(f"{owner}::indicator{state}" for owner in owners) for state in ("", ":checked"))
    return f"""
    {boxes} {{ width: 13px; height: 13px; border: 1px solid {of.edge}; border-radius: 3px; background: {of.base}; }}
    {ticked} {{ border-color: {of.accent}; background: {of.accent}; image: url("{(ICONS / of.tick).as_posix()}"); }}
    QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {of.accent}; }}
    QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {of.line}; }}
    QRadioButton::indicator {{
        width: 13px; height: 13px; border: 1px solid {of.edge}; border-radius: 7px; background: {of.base};
    }}
    QRadioButton::indicator:checked {{
        border-color: {of.accent};
        background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
            stop: 0 {of.accent}, stop: 0.5 {of.accent}, stop: 0.6 {of.base}, stop: 1 {of.base});
    }}
    """


class Look(QObject):
    """Keeps the application in the chosen theme and text size, and follows the system where that is the choice."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._percent = 100
        self._chosen: Colours | None = None
        app.styleHints().colorSchemeChanged.connect(self._paint)

    def show(self, theme: str, *, percent: int = 100) -> None:
        """`theme` is "system", "light" or "dark"; `percent` the size of the interface's text."""
        self._percent = percent
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        self._chosen = {"light": LIGHT, "dark": DARK}.get(theme)
        hints = self._app.styleHints()
        if theme in schemes:
            hints.setColorScheme(schemes[theme])
        else:
            hints.unsetColorScheme()
        self._paint()

    def _paint(self) -> None:
        wanted = self._chosen or (DARK if self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT)
        font, palette, sheet = ui_font(self._percent), qt_palette(wanted), style_sheet(wanted)
        if (self._app.font(), self._app.palette(), self._app.styleSheet()) == (font, palette, sheet):
            return  # it is worn already, and putting it on means to dress every widget that there is
        if sys.platform.startswith("linux"):
            self._app.setStyle("fusion")
        self._app.setFont(font)
        self._app.setPalette(palette)
        self._app.setStyleSheet(sheet)
