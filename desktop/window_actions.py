"""The main window's menus: every action with its words, keys and icon.

It must not know: how any of it is done; `desktop.main_window` says what each name does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from db.domain.records import Sort
from desktop import words
from desktop.theme import icon


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    hidden: bool = False
    """Reached by its keys only: in the menu there is something better."""


class WindowActions(QObject):
    """Every action by its name; `window` gets the menus, and with them the keys."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self.export_menu = QMenu(self.tr("Export"), window)
        self.sort_menu = QMenu(self.tr("Sort"), window)
        for title, entries in self._menus():
            menu = window.menuBar().addMenu(title)
            for entry in entries:
                if entry is None:
                    menu.addSeparator()
                elif isinstance(entry, QMenu):
                    menu.addMenu(entry)
                elif entry.hidden:
                    self._made(entry)
                else:
                    menu.addAction(self._made(entry))

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def connect_all(self, acts: Mapping[str, Callable[[], object]]) -> None:
        """Say what each action does. Every action must be named, and every name must be one."""
        assert acts.keys() == self._actions.keys(), acts.keys() ^ self._actions.keys()
        for name, act in acts.items():
            self._actions[name].triggered.connect(lambda _=False, act=act: act())

    def fill_sort_menu(self, chosen: Sort, choose: Callable[[Sort], object]) -> None:
        """All orders, `chosen` marked."""
        self.sort_menu.clear()
        for order in Sort:
            action = self.sort_menu.addAction(words.order(order))
            action.setCheckable(True)
            action.setChecked(order is chosen)
            action.triggered.connect(lambda _=False, order=order: choose(order))

    def fill_export_menu(self, formats: Mapping[str, str], export: Callable[[str], object]) -> None:
        """Formats by name, each with its title."""
        for name, title in formats.items():
            action = self.export_menu.addAction(title)
            action.triggered.connect(lambda _=False, name=name: export(name))

    def name_undo(self, undo: str | None, redo: str | None) -> None:
        """What undo would take back and redo do again (action words of the history); None: nothing."""
        for name, word, plain in (("undo", undo, self.tr("Undo")), ("redo", redo, self.tr("Redo"))):
            named = self.tr("{verb}: {change}").format(verb=plain, change=words.action(word)) if word else plain
            self._actions[name].setText(named)
            self._actions[name].setEnabled(word is not None)

    def _made(self, entry: _Entry) -> QAction:
        action = QAction(entry.text, self._window)
        action.setObjectName(entry.name)
        action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
        action.setCheckable(entry.checkable)
        if entry.icon:
            action.setIcon(icon(entry.icon))
        # Also without a menu bar, as while only the article is shown.
        self._window.addAction(action)
        self._actions[entry.name] = action
        return action

    def _menus(self) -> tuple[tuple[str, tuple[_Entry | QMenu | None, ...]], ...]:
        return (
            (self.tr("&Archive"), self._archive()),
            (self.tr("&Edit"), self._edit()),
            (self.tr("&View"), self._view()),
            (self.tr("&Go"), self._go()),
            (self.tr("&Help"), self._help()),
        )

    def _archive(self) -> tuple[_Entry | QMenu | None, ...]:
        return (
            _Entry("import", self.tr("Import pages …"), ("Ctrl+I",), "import"),
            _Entry("paste", self.tr("Import the text on the clipboard …"), ("Ctrl+Shift+V",), "paste"),
            self.export_menu,
            _Entry("export", self.tr("Export …"), ("Ctrl+E",), "export", hidden=True),
            _Entry("statistics", self.tr("Statistics …"), ("Ctrl+Shift+S",), "facts"),
            _Entry("print", self.tr("Print …"), ("Ctrl+P",), "print"),
            None,
            _Entry("hospitals", self.tr("Hospitals …"), ("Ctrl+H",), "hospital"),
            _Entry("hospital", self.tr("Page of the article's hospital …"), ("Ctrl+Shift+H",), "hospital"),
            _Entry("missing", self.tr("Missing fields …"), (), "doubt"),
            _Entry("history", self.tr("History …"), (), "history"),
            _Entry("trash", self.tr("Trash …"), (), "trash"),
            _Entry("health", self.tr("Archive health …"), (), "health"),
            None,
            _Entry("other", self.tr("Open another archive …"), ("Ctrl+O",), "archive"),
            _Entry("preferences", self.tr("Preferences …"), ("Ctrl+,",), "settings"),
            _Entry("quit", self.tr("Quit"), ("Ctrl+Q",)),
        )

    def _edit(self) -> tuple[_Entry | QMenu | None, ...]:
        return (
            _Entry("undo", self.tr("Undo"), ("Ctrl+Z",), "undo"),
            _Entry("redo", self.tr("Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo"),
            None,
            _Entry("cite", self.tr("Copy the citation"), ("Ctrl+Shift+C",), "cite"),
            _Entry("correct", self.tr("Correct the text …"), ("F2",), "edit"),
            _Entry("edit_many", self.tr("Edit the chosen articles …"), ("Ctrl+Shift+E",), "tag"),
            _Entry("delete", self.tr("Delete the chosen articles"), ("Ctrl+Del",), "trash"),
            None,
            _Entry("collect", self.tr("Add to a collection …"), ("Ctrl+K",), "folder"),
            _Entry("uncollect", self.tr("Take out of the collection"), ("Ctrl+Shift+K",), "minus"),
            _Entry("collection_up", self.tr("Up in the collection"), ("Alt+Shift+Up",), "move-up"),
            _Entry("collection_down", self.tr("Down in the collection"), ("Alt+Shift+Down",), "move-down"),
            _Entry("arrange", self.tr("Order of the collection …"), (), "sort"),
            None,
            _Entry("keep", self.tr("Keep this search"), ("Ctrl+S",), "star"),
        )

    def _view(self) -> tuple[_Entry | QMenu | None, ...]:
        return (
            self.sort_menu,
            None,
            _Entry("facets", self.tr("Facets"), ("Ctrl+B",), "filter", checkable=True),
            _Entry("details", self.tr("Details"), ("Ctrl+D",), "details", checkable=True),
            _Entry("alone", self.tr("Only the article"), ("F11",), "window-full", checkable=True),
            None,
            _Entry("larger", self.tr("Larger text"), ("Ctrl++", "Ctrl+="), "zoom-in"),
            _Entry("smaller", self.tr("Smaller text"), ("Ctrl+-",), "zoom-out"),
            _Entry("usual", self.tr("Usual text size"), ("Ctrl+0",)),
        )

    def _go(self) -> tuple[_Entry | QMenu | None, ...]:
        return (
            _Entry("search", self.tr("Search"), ("Ctrl+L", "/"), "search"),
            _Entry("find", self.tr("Search inside the article"), ("Ctrl+F",), "article"),
            None,
            _Entry("next_hit", self.tr("Next hit"), ("F3",), "next"),
            _Entry("previous_hit", self.tr("Previous hit"), ("Shift+F3",), "previous"),
            None,
            _Entry("why", self.tr("Why was this found?"), ("Alt+Return",), "help"),
            _Entry("compare", self.tr("Compare with another publication"), ("Ctrl+Shift+D",), "merge"),
            None,
            _Entry("next", self.tr("Next article"), ("Alt+Down",), "down"),
            _Entry("previous", self.tr("Previous article"), ("Alt+Up",), "up"),
            None,
            _Entry("back", self.tr("One step back"), ("Esc",)),
        )

    def _help(self) -> tuple[_Entry | QMenu | None, ...]:
        return (
            _Entry("keys", self.tr("Keys"), ("F1",), "keyboard"),
            _Entry("about", self.tr("About Xinglin"), (), "about"),
        )
