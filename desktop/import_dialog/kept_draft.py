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
    """The draft of one archive. A page has two files: what arrived and what the importer made of it is written
    once, what a person changes each time."""

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
        """Writes the whole draft; the list last, so that a crash meanwhile leaves no half draft. Raises OSError."""
        self.drop()
        self._folder.mkdir(parents=True, exist_ok=True)
        for number, page in enumerate(draft.pages):
            self._write(f"{number}.source.json", {**source_as_json(page.source), "guess": guess_as_json(page)})
            self.keep_page(number, page)
        self._write(_LIST, {"pages": len(draft.pages), "skipped": [list(s) for s in draft.skipped]})

    def keep_page(self, number: int, page: PageDraft) -> None:
        """Writes what may have changed of one page of a kept draft. Raises OSError."""
        self._write(f"{number}.json", page_as_json(page))

    def read(self) -> ImportDraft | None:
        """The kept draft; None when there is none, or none that can be read."""
        try:
            found = self._read(_LIST)
            skipped = tuple((str(file), str(reason)) for file, reason in found["skipped"])
            pages = tuple(self._read_page(number) for number in range(found["pages"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return ImportDraft(pages=pages, skipped=skipped)

    def drop(self) -> None:
        """There is no open draft any more."""
        (self._folder / _LIST).unlink(missing_ok=True)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _read_page(self, number: int) -> PageDraft:
        arrived = self._read(f"{number}.source.json")
        return read_page(self._read(f"{number}.json"), read_source(arrived), guess=arrived.get("guess"))

    def _read(self, name: str) -> Any:
        return json.loads((self._folder / name).read_text("utf-8", errors="surrogatepass"))

    def _write(self, name: str, value: Any) -> None:
        beside = self._folder / f"{name}.new"
        beside.write_text(json.dumps(value, ensure_ascii=False), "utf-8", errors="surrogatepass")
        beside.replace(self._folder / name)
