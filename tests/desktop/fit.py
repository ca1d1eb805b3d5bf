"""Looks at a shown window as a person would: which words are cut off?"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QToolButton, QWidget

_SLACK = 1
"""Pixels: sizes are rounded, and so are the advances of glyphs."""


def cut_off(window: QWidget) -> list[str]:
    """What is not shown whole in a visible `window`: "kind: text" of labels, buttons and boxes too small for their text."""
    found: list[str] = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or not widget.width() or not widget.height():
            continue
        if isinstance(widget, QLabel) and widget.text() and not _label_fits(widget):
            found.append(f"label: {widget.text()}")
        elif isinstance(widget, QToolButton):
            beside = widget.toolButtonStyle() is not Qt.ToolButtonStyle.ToolButtonIconOnly
            if widget.text() and beside and widget.width() + _SLACK < widget.sizeHint().width():
                found.append(f"button: {widget.text()}")
        elif isinstance(widget, QAbstractButton | QComboBox):
            text = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
            if text and widget.width() + _SLACK < widget.minimumSizeHint().width():
                found.append(f"button: {text}")
    return found


def _label_fits(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() + _SLACK >= label.heightForWidth(label.width())
    metrics = QFontMetrics(label.font())
    # The mark of a key is not painted as a letter.
    text = label.text().replace("&", "") if label.buddy() else label.text()
    wide = max(metrics.horizontalAdvance(line) for line in text.splitlines() or [""])
    return label.contentsRect().width() + _SLACK >= wide and label.height() + _SLACK >= metrics.height()
