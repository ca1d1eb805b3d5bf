"""The keyboard map: every key of the program with what it does.

It must not know: how any of it is done, or by which widget.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import GRID
from desktop.widgets.wrapped_label import WrappedLabel


def groups() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """(title, ((keys, what they do), …)) in the order of the day's work; keys in Qt's portable spelling."""
    translate = QCoreApplication.translate
    return (
        (
            translate("Keys", "Find"),
            (
                ("Ctrl+L  /", translate("Keys", "Go to the search box")),
                (
                    "Down",
                    translate("Keys", "From the search box into the list, or to other searches where nothing is found"),
                ),
                ("Return", translate("Keys", "Read the chosen article")),
                ("Alt+Return", translate("Keys", "Why the chosen article was found")),
                ("Ctrl+S", translate("Keys", "Keep this search, or give it up")),
                ("F2  Del", translate("Keys", "Name or remove a kept search or a collection in the side panel")),
                ("Ctrl+Shift+Up  Ctrl+Shift+Down", translate("Keys", "Move a kept search up or down")),
                ("Esc", translate("Keys", "One step back: close, leave, clear")),
            ),
        ),
        (
            translate("Keys", "Read"),
            (
                ("F3", translate("Keys", "Next hit, also in the next article")),
                ("Shift+F3", translate("Keys", "Previous hit")),
                ("Ctrl+F", translate("Keys", "Search inside the article; Return or F3 goes on, Esc leaves")),
                ("Alt+Down", translate("Keys", "Next article")),
                ("Alt+Up", translate("Keys", "Previous article")),
                ("Ctrl++", translate("Keys", "Larger text")),
                ("Ctrl+-", translate("Keys", "Smaller text")),
                ("Ctrl+0", translate("Keys", "Usual text size")),
                ("F11", translate("Keys", "Only the article, nothing else")),
                ("Ctrl+D", translate("Keys", "Show or hide the details")),
                ("Ctrl+Shift+D", translate("Keys", "Compare with another publication of the article")),
            ),
        ),
        (
            translate("Keys", "Take along"),
            (
                ("Ctrl+C", translate("Keys", "Copy the selected text")),
                ("Ctrl+Shift+C", translate("Keys", "Copy the citation")),
                ("Ctrl+E", translate("Keys", "Export the result or the selection")),
                ("Ctrl+Shift+S", translate("Keys", "Statistics of the result")),
                ("Ctrl+P", translate("Keys", "Print the article")),
            ),
        ),
        (
            translate("Keys", "Catalogue"),
            (
                ("Ctrl+Return", translate("Keys", "Save the fields that were typed; Esc takes them back")),
                ("F2", translate("Keys", "Correct the text of the article")),
                ("Ctrl+Shift+E", translate("Keys", "Edit the chosen articles, or the whole result, at once")),
                ("Ctrl+K  Ctrl+Shift+K", translate("Keys", "Add the chosen articles to a collection; take them out")),
                (
                    "Alt+Shift+Up  Alt+Shift+Down",
                    translate("Keys", "Move the chosen articles up or down in their collection"),
                ),
                ("Ctrl+Del", translate("Keys", "Delete the chosen articles; they wait in the trash")),
            ),
        ),
        (
            translate("Keys", "Archive"),
            (
                ("Ctrl+I", translate("Keys", "Import files")),
                ("Ctrl+Shift+V", translate("Keys", "Import the text on the clipboard")),
                ("Ctrl+Z", translate("Keys", "Undo the last change of the archive")),
                ("Ctrl+Y", translate("Keys", "Redo it")),
                ("Ctrl+H", translate("Keys", "The hospitals, as they were left")),
                ("Ctrl+Shift+H", translate("Keys", "The page of the hospital that the article is about")),
                ("Ctrl+,", translate("Keys", "Preferences")),
                ("F1", translate("Keys", "This page")),
            ),
        ),
        (
            translate("Keys", "Hospitals"),
            (
                ("Ctrl+F", translate("Keys", "Narrow the list by any name, place or level")),
                ("F6", translate("Keys", "Between the list and the page")),
                ("Ctrl+Tab  Ctrl+Shift+Tab", translate("Keys", "Overview, facts, history")),
                ("F2  Ctrl+N", translate("Keys", "Correct the record; a new one")),
                (
                    "Up  Down  Left  Right",
                    translate("Keys", "Along the names and the years; Return shows the articles"),
                ),
            ),
        ),
        (
            translate("Keys", "Review of an import"),
            (
                ("F4  Shift+F4", translate("Keys", "Next or previous doubtful decision")),
                ("Ctrl+Space", translate("Keys", "The decision is right; on to the next doubt")),
                ("Ctrl+1  Ctrl+2  Ctrl+3", translate("Keys", "This is a headline, a heading, a paragraph")),
                ("Ctrl+4  Ctrl+5  Ctrl+6", translate("Keys", "This is a caption, a byline, a notice")),
                ("Ctrl+7  Ctrl+8  Ctrl+9", translate("Keys", "This is a kicker, a deck, a column label")),
                ("Ctrl+0", translate("Keys", "This is not part of the article")),
                ("Ctrl+K", translate("Keys", "A new article begins here")),
                ("Ctrl+M", translate("Keys", "Merge the article with the one before")),
                ("Ctrl+T  Ctrl+J", translate("Keys", "Cut the part at the caret; join it with the one before")),
                ("Shift+Down", translate("Keys", "On the raw page: select the lines that the next key is about")),
                ("Ctrl+H", translate("Keys", "This is the header of the page")),
                ("Alt+Up  Alt+Down", translate("Keys", "Move the part up or down")),
                ("Alt+Shift+Up  Alt+Shift+Down", translate("Keys", "Move the article up or down")),
                ("Ctrl+G  Ctrl+Shift+H", translate("Keys", "To the newspaper; to the hospitals of the article")),
                ("F2", translate("Keys", "Edit the text of the part")),
                ("Ctrl+PgUp  Ctrl+PgDown", translate("Keys", "Previous or next page")),
                ("Ctrl+D", translate("Keys", "Take or leave the page")),
                ("F6", translate("Keys", "On to the next pane")),
                ("Ctrl+Return", translate("Keys", "Store the ticked pages")),
            ),
        ),
    )


def native(keys: str) -> str:
    """Keys as this platform writes them; several are parted by two blanks."""
    spelled = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys.split("  ")]
    return "   ".join(spelled)


class KeysDialog(QDialog):
    """One page, two columns, to be read and closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard"))
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 2)
        grid.setHorizontalSpacing(GRID * 4)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        for title, rows in groups():
            self._add_group(grid, title, rows)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(buttons)
        self.resize(GRID * 68, GRID * 88)

    @staticmethod
    def _add_group(grid: QGridLayout, title: str, rows: tuple[tuple[str, str], ...]) -> None:
        heading = QLabel(title)
        heading.setProperty("look", "heading")
        if grid.rowCount() > 1:
            grid.setRowMinimumHeight(grid.rowCount(), GRID)
        grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
        for keys, does in rows:
            row = grid.rowCount()
            pressed = QLabel(native(keys))
            pressed.setProperty("look", "quiet")
            words = WrappedLabel(does)
            grid.addWidget(pressed, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1)
