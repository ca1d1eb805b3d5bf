"""Our own line icons, drawn in the colours of the palette they are painted with.

It must not know: which button shows which icon, or how the palette came about.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QImage, QPainter, QPalette, QPixmap

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
APP_ICON = "xinglin"


def names() -> tuple[str, ...]:
    """Every icon there is, the application's own excepted."""
    return tuple(sorted(file.stem for file in ICONS.glob("*.svg") if file.stem != APP_ICON))


def icon(name: str) -> QIcon:
    """The icon `name` of `resources/icons`; its lines follow the application's palette. KeyError when there is none."""
    _source(name)
    return QIcon(_LineIcon(name))


def app_icon() -> QIcon:
    """The application's icon in the sizes that task bars and title bars ask for."""
    result = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        result.addPixmap(QPixmap.fromImage(render(APP_ICON, side)))
    return result


def render(name: str, side: int, colour: str = "#000000") -> QImage:
    """The icon as an image of `side` × `side` device pixels with its lines in `colour` (#rrggbb)."""
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    svg = _source(name).replace("currentColor", colour)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


@cache
def _source(name: str) -> str:
    file = ICONS / f"{name}.svg"
    if not file.is_file():
        raise KeyError(name)
    return file.read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _pixmap(name: str, side: int, colour: str) -> QPixmap:
    return QPixmap.fromImage(render(name, side, colour))


def _line_colour(mode: QIcon.Mode, state: QIcon.State) -> str:
    palette = QGuiApplication.palette()
    if mode is QIcon.Mode.Disabled:
        return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText).name()
    if mode is QIcon.Mode.Selected:
        return palette.color(QPalette.ColorRole.HighlightedText).name()
    if state is QIcon.State.On:
        return palette.color(QPalette.ColorRole.Accent).name()
    return palette.color(QPalette.ColorRole.WindowText).name()


class _LineIcon(QIconEngine):
    """Reads the palette at every painting, so that a change of theme needs no new icons."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def clone(self) -> QIconEngine:
        return _LineIcon(self._name)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio() if painter.device() else 1.0
        side = min(rect.width(), rect.height())
        corner = rect.topLeft() + QPoint((rect.width() - side) // 2, (rect.height() - side) // 2)
        drawn = _pixmap(self._name, max(1, round(side * ratio)), _line_colour(mode, state))
        painter.drawPixmap(QRect(corner, QSize(side, side)), drawn)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        # The size is in device-independent pixels, and the ratio of what is returned is not set by Qt (6.11).
        side = max(1, round(min(size.width(), size.height()) * scale))
        drawn = QPixmap(_pixmap(self._name, side, _line_colour(mode, state)))
        drawn.setDevicePixelRatio(scale)
        return drawn
