"""Asks where a file is to go; the kind of file chosen beside its name becomes its ending.

It must not know: what is written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_place(
    parent: QWidget, title: str, *, name: str, suffixes: Sequence[str], take: Callable[[Path], object]
) -> None:
    """Open a file dialog on `name` (without ending); `take` hears of the file, the first of `suffixes` is the usual ending."""
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffixes[0].removeprefix("."))
    dialog.setNameFilters([f"*{one}" for one in suffixes])
    dialog.selectFile(_file_name(name) + suffixes[0])
    dialog.filterSelected.connect(lambda chosen: _give_ending(dialog, chosen.removeprefix("*")))
    dialog.fileSelected.connect(lambda file: take(Path(file)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _give_ending(dialog: QFileDialog, suffix: str) -> None:
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    for named in dialog.selectedFiles()[:1]:
        dialog.selectFile(Path(named).with_suffix(suffix).name)


def _file_name(title: str) -> str:
    """Without the programs named in brackets behind it, and without what no file may be called: GB/T 7714 → GB T 7714."""
    return re.sub(r'[\\/:*?"<>|]+', " ", re.sub(r"\s*[(（][^()（）]*[)）]$", "", title)).strip()
