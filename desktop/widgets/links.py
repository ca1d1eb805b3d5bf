"""Words in a line, some of which lead somewhere; from the keyboard, too.

It must not know: where they lead.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.widgets.wrapped_label import WrappedLabel


class Links(WrappedLabel):
    """`title: one, other, third`, of which each may be followed by a click, or by Tab and Return."""

    chosen = Signal(str)
    """The key of what was followed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(look="quiet", parent=parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        reached = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self.setTextInteractionFlags(reached)
        self.linkActivated.connect(self.chosen)

    def show_links(self, title: str, links: Sequence[tuple[str, str, str]]) -> None:
        """(key, what is followed, what stands behind it); none hides the line."""
        pieces = [
            f'<a href="{escape(key)}">{escape(text)}</a>{" " + escape(note) if note else ""}'
            for key, text, note in links
        ]
        said = self.tr("{title}: {links}")
        self.setText(said.format(title=escape(title), links=", ".join(pieces)) if links else "")
        plain = ", ".join(f"{text} {note}".strip() for _, text, note in links)
        self.setAccessibleName(said.format(title=title, links=plain))
        self.setVisible(bool(links))
