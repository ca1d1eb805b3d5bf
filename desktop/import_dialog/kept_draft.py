"""The open review on disk: written at every change, offered again at the next start, gone once it is stored or given up.

It must not know: the screen. It lies beside the settings, because an archive's own folder may not be writable.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

from db.domain.draft import ImportDraft, PageDraft
from desktop.import_dialog.draft_json import guess_as_json, page_as_json, read_page, read_source, source_as_json
from desktop.settings import places

_LIST = "draft.json"


class KeptDraft:
    """The draft of one archive. A page has two files: what arrived and what the importer made of it are written once,
    what a person changes each time. The list names the folder the files are in: whoever is killed while a new set is
    written still has the old one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @classmethod
    def of_archive(cls, path: Path) -> KeptDraft:
        """Where the open draft of the archive in `path` is kept."""
        key = hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:16]
        return cls(places().settings.parent / "drafts" / key)

    @property
    def there(self) -> bool:
        return (self._folder / _LIST).is_file()

    def keep(self, draft: ImportDraft) -> None:
        """Writes the whole draft; the list last, so that a crash meanwhile leaves the draft before it. Raises OSError."""
        old = self._pages()
        number = 1 + max((int(path.name) for path in self._sets()), default=0)
        new = self._folder / str(number)
        new.mkdir(parents=True)
        for page_number, page in enumerate(draft.pages):
            arrived = {**source_as_json(page.source), "guess": guess_as_json(page)}
            _write(new / f"{page_number}.source.json", arrived)
            _write(new / f"{page_number}.json", page_as_json(page))
        skipped = [list(s) for s in draft.skipped]
        _write(self._folder / _LIST, {"pages": len(draft.pages), "skipped": skipped, "set": str(number)})
        if old is not None:
            shutil.rmtree(old, ignore_errors=True)

    def keep_page(self, number: int, page: PageDraft) -> None:
        """Writes what may have changed of one page of a kept draft. Raises OSError."""
        pages = self._pages()
        if pages is None:
            raise FileNotFoundError(self._folder / _LIST)
        _write(pages / f"{number}.json", page_as_json(page))

    def read(self) -> ImportDraft | None:
        """The kept draft; None when there is none, or none that can be read."""
        try:
            found = _read(self._folder / _LIST)
            skipped = tuple((str(file), str(reason)) for file, reason in found["skipped"])
            folder = self._folder / found["set"]
            pages = tuple(_read_page(folder, number) for number in range(found["pages"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return ImportDraft(pages=pages, skipped=skipped)

    def drop(self) -> None:
        """There is no open draft any more."""
        (self._folder / _LIST).unlink(missing_ok=True)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _sets(self) -> list[Path]:
        return [path for path in self._folder.glob("*") if path.name.isdecimal()]

    def _pages(self) -> Path | None:
        """The folder with the pages of the draft that is kept."""
        try:
            return self._folder / str(_read(self._folder / _LIST)["set"])
        except (OSError, ValueError, KeyError, TypeError):
            return None


def _read_page(folder: Path, number: int) -> PageDraft:
    arrived = _read(folder / f"{number}.source.json")
    return read_page(_read(folder / f"{number}.json"), read_source(arrived), guess=arrived.get("guess"))


def _read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8", errors="surrogatepass"))


def _write(path: Path, value: Any) -> None:
    """Whole or not at all."""
    beside = path.with_name(f"{path.name}.new")
    beside.write_text(json.dumps(value, ensure_ascii=False), "utf-8", errors="surrogatepass")
    beside.replace(path)
