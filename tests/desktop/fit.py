"""Looks at a shown window as a person would: which words are cut off, which keys mean two things?"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QComboBox, QGroupBox, QLabel, QMenuBar, QTabBar, QToolButton, QWidget

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


def keys_given_twice(window: QWidget) -> list[str]:
    """Letters under which Alt finds more than one thing in a visible `window`, which then only moves the focus about."""
    texts: dict[str, list[str]] = {}
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or not widget.isEnabled() or widget.window() is not window:
            continue
        for text in _marked_texts(widget):
            key = QKeySequence.mnemonic(text).toString()
            if key:
                texts.setdefault(key, []).append(text)
    return [f"{key}: {', '.join(own)}" for key, own in sorted(texts.items()) if len(own) > 1]


def _marked_texts(widget: QWidget) -> list[str]:
    if isinstance(widget, QTabBar):
        return [widget.tabText(tab) for tab in range(widget.count())]
    if isinstance(widget, QMenuBar):
        return [action.text() for action in widget.actions()]
    if isinstance(widget, QGroupBox):
        return [widget.title()]
    if isinstance(widget, QLabel):
        return [widget.text()] if widget.buddy() else []
    return [widget.text()] if isinstance(widget, QAbstractButton) else []
