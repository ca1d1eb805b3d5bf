"""What each action of the main window does.

It must not know: the words, keys and icons of the actions, or how any of it is done.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.window_state import remembered, show_alone

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


def connect_actions(window: MainWindow) -> None:
    """Every action by its name; the window keeps hold of all that is named here."""
    page, finder, dialogs, upkeep = window.reader.page, window.reader.finder, window.dialogs, window.upkeep
    cataloguing = window.cataloguing
    acts: dict[str, Callable[[], object]] = {
        "import": dialogs.import_pages,
        "paste": dialogs.import_clipboard,
        "export": window.export,
        "statistics": window.show_statistics,
        "print": lambda: dialogs.print_article(window.reading.article),
        "hospitals": dialogs.show_hospitals,
        "hospital": lambda: dialogs.show_hospital_of(window.reading.article),
        "health": dialogs.show_health,
        "other": lambda: window.leaving.then(window.welcome_wanted.emit),
        "preferences": lambda: dialogs.show_preferences(remembered(window, window.settings)),
        "quit": window.close,
        "undo": upkeep.undo,
        "redo": upkeep.redo,
        "cite": lambda: window.handing_out.copy_citations(window.list.selected()),
        "correct": cataloguing.correcting.correct,
        "edit_many": lambda: cataloguing.edit_many(window.list.selected(), window.model.ids),
        "collect": lambda: cataloguing.collecting.add(window.list.selected()),
        "uncollect": lambda: cataloguing.collecting.take_out(window.list.selected()),
        "collection_up": lambda: cataloguing.collecting.move(window.list.selected(), -1),
        "collection_down": lambda: cataloguing.collecting.move(window.list.selected(), 1),
        "arrange": cataloguing.collecting.arrange,
        "missing": cataloguing.show_missing,
        "history": cataloguing.show_history,
        "trash": cataloguing.show_trash,
        "delete": lambda: upkeep.delete(window.list.selected()),
        "keep": window.keeping.keep,
        "facets": lambda: window.facets.setVisible(window.actions_["facets"].isChecked()),
        "details": lambda: window.details.setVisible(window.actions_["details"].isChecked()),
        "alone": lambda: show_alone(window, alone=window.actions_["alone"].isChecked()),
        "larger": page.larger,
        "smaller": page.smaller,
        "usual": page.usual_size,
        "search": window.go_to_search,
        "find": finder.open_bar,
        "next_hit": lambda: finder.go(1) if finder.has_focus() else window.reading.next_hit(),
        "previous_hit": lambda: finder.go(-1) if finder.has_focus() else window.reading.previous_hit(),
        "why": window.explaining.explain,
        "compare": window.comparing.compare,
        "next": lambda: window.list.step(1),
        "previous": lambda: window.list.step(-1),
        "back": lambda: step_back(window),
        "keys": dialogs.show_keys,
        "about": dialogs.show_about,
    }
    window.actions_.connect_all(acts)


def step_back(window: MainWindow) -> None:
    """Esc: what was opened last is closed, else the focus goes back towards the search box, else that is cleared."""
    reader = window.reader
    if reader.finder.isVisible() and (reader.finder.has_focus() or reader.page.hasFocus()):
        reader.finder.close_bar()
    elif window.actions_["alone"].isChecked():
        show_alone(window, alone=False)
    elif window.empty.others.hasFocus():
        window.top.search.setFocus()
    elif window.details.isAncestorOf(window.focusWidget()) and window.details.form.revert():
        pass  # what was typed goes first
    elif reader.page.hasFocus() or window.details.isAncestorOf(window.focusWidget()):
        window.go_to_list()
    elif window.top.search.has_focus():
        window.top.search.step_back()
    else:
        window.go_to_search()
