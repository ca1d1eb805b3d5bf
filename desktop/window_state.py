"""What the main window remembers between two starts, and the state in which only the article is shown.

It must not know: where settings are kept.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from desktop.settings import Settings

if TYPE_CHECKING:
    from desktop.main_window import MainWindow

FIRST_SIZE = (1280, 800)
COLUMNS = (210, 400, 670)
RIGHT = (560, 170)


def restore(window: MainWindow, settings: Settings) -> None:
    """Place, sizes and what is shown, as they were left; sizes of a screen that is gone are Qt's business."""
    if not settings.geometry or not window.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode())):
        window.resize(*FIRST_SIZE)
    sizes = _sizes(settings)
    window.columns.setSizes(list(sizes[:3]))
    window.right.setSizes(list(sizes[3:]))
    for part, stretch in enumerate((0, 2, 3)):
        window.columns.setStretchFactor(part, stretch)
    window.right.setStretchFactor(0, 1)
    fit_details(window)
    window.reader.page.set_text_size(settings.text_size)
    window.facets.setVisible(settings.facets_shown)
    window.details.setVisible(settings.details_shown)
    window.actions_["facets"].setChecked(settings.facets_shown)
    window.actions_["details"].setChecked(settings.details_shown)


def remembered(window: MainWindow, settings: Settings) -> Settings:
    """`settings` with the window's present state in it."""
    if window.actions_["alone"].isChecked():
        show_alone(window, alone=False)
    now = (*window.columns.sizes(), *window.right.sizes())
    return replace(
        settings,
        geometry=bytes(window.saveGeometry().toBase64().data()).decode(),
        # What is hidden has no size; it comes back with the one it had.
        splitter=tuple(size or before for size, before in zip(now, _sizes(settings), strict=True)),
        closed_facets=window.facets.closed,
        text_size=window.reader.page.text_size,
        facets_shown=window.actions_["facets"].isChecked(),
        details_shown=window.actions_["details"].isChecked(),
    )


def fit_details(window: MainWindow) -> None:
    """Closed details leave the height to the article; opened ones take half of it, if they have less."""
    reader, details = window.right.sizes()
    if not window.details.is_open:
        window.right.setSizes([reader + details, 0])  # 0: as little as they need
    elif details < (reader + details) * 0.4:
        window.right.setSizes([(reader + details) // 2] * 2)


def show_alone(window: MainWindow, *, alone: bool) -> None:
    """Everything but the article goes, or comes back as it was."""
    window.actions_["alone"].setChecked(alone)
    for widget in (window.menuBar(), window.top, window.results, window.status):
        widget.setHidden(alone)
    window.facets.setVisible(not alone and window.actions_["facets"].isChecked())
    window.details.setVisible(not alone and window.actions_["details"].isChecked())
    if alone:
        window.reader.setFocus()


def _sizes(settings: Settings) -> tuple[int, ...]:
    """Of the three columns, then of reader and details."""
    return settings.splitter if len(settings.splitter) == 5 else (*COLUMNS, *RIGHT)
