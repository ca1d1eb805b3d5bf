"""What a person chose and what the window remembers, and where both are kept.

It must not know: Qt, or what any choice does. The window hands in a whole new `Settings` to have it saved.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

RECENT_ARCHIVES = 8
RECENT_SEARCHES = 12
SMALLEST_TEXT, LARGEST_TEXT = 60, 300


class Theme(StrEnum):
    """Light, dark, or whatever the system is at the moment."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(StrEnum):
    """Language of the interface; `SYSTEM` takes Chinese on a Chinese system and English elsewhere."""

    SYSTEM = "system"
    CHINESE = "zh_CN"
    ENGLISH = "en"


class CitationStandard(StrEnum):
    """GB/T 7714 in its two current editions."""

    GB2015 = "2015"
    GB2025 = "2025"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that is kept between two starts. A new value is made with `dataclasses.replace`."""

    language: Language = Language.SYSTEM
    theme: Theme = Theme.SYSTEM
    text_size: int = 100
    """Of the reader, in percent of its usual size."""
    interface_size: int = 100
    """Of everything else, in percent of the system's size."""
    citation_standard: CitationStandard = CitationStandard.GB2015
    citation_full_width: bool = False
    recent_archives: tuple[str, ...] = ()
    """Folders, the last opened first."""
    recent_searches: tuple[str, ...] = ()
    saved_searches: tuple[str, ...] = ()
    """Kept before each archive kept its own; read, and never added to."""
    geometry: str = ""
    """Qt's own bytes for window place and size, base64."""
    splitter: tuple[int, ...] = ()
    closed_facets: tuple[str, ...] = ("level", "column", "recent")
    open_details: tuple[str, ...] = ()
    last_filing: tuple[str, ...] = ()
    """Where an article was filed last, as texts in the order of the form; the next one may be filed alike."""
    facets_shown: bool = True
    details_shown: bool = True
    sort: str = "rank"
    other_names: bool = False
    """Whether a result also has articles that only have another name of a hospital that is named in the query."""
    export_choices: tuple[str, ...] = ()
    """What was chosen at the last export, as `name=value`; `desktop.export_dialog.choices` reads them."""

    def with_archive(self, path: Path) -> Settings:
        """The same with `path` as the last opened archive."""
        return replace(self, recent_archives=_first(str(path), self.recent_archives, RECENT_ARCHIVES))

    def with_search(self, query: str) -> Settings:
        """The same with `query` as the last search."""
        return replace(self, recent_searches=_first(query, self.recent_searches, RECENT_SEARCHES))


def _first(value: str, values: tuple[str, ...], limit: int) -> tuple[str, ...]:
    return (value, *(other for other in values if other != value))[:limit]


def load(path: Path) -> Settings:
    """What `path` says; a missing or broken file, an unknown key or a value of the wrong kind gives the default."""
    try:
        stored: Any = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(stored, dict):
        return Settings()
    defaults = Settings()
    known = {f.name: _understood(stored.get(f.name), getattr(defaults, f.name), str(f.type)) for f in fields(Settings)}
    for size in ("text_size", "interface_size"):
        known[size] = min(LARGEST_TEXT, max(SMALLEST_TEXT, known[size]))
    return Settings(**known)


def _understood(value: Any, default: Any, kind: str) -> Any:
    """`value` if it is of the field's kind (its annotation), else `default`."""
    if isinstance(default, StrEnum):
        return type(default)(value) if value in set(type(default)) else default
    if isinstance(default, tuple):
        item = int if "int" in kind else str
        return tuple(value) if isinstance(value, list) and all(type(v) is item for v in value) else default
    return value if type(value) is type(default) else default


def save(settings: Settings, path: Path) -> None:
    """Write the whole of it in one step, so that a crash leaves the old file or the new one. Raises `OSError`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(path.name + ".new")
    beside.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), "utf-8")
    beside.replace(path)


@dataclass(frozen=True, slots=True)
class Places:
    """Where the settings file is and where new archives go unless a person says otherwise."""

    settings: Path
    archives: Path


def places(
    environ: Mapping[str, str] = os.environ, *, app_folder: Path | None = None, platform: str = sys.platform
) -> Places:
    """`XINGLIN_HOME`, else the app's own folder if a file named `portable` stands in it, else the platform's places."""
    own = environ.get("XINGLIN_HOME")
    folder = app_folder or _app_folder()
    if own:
        return Places(Path(own) / "settings.json", Path(own) / "archives")
    if (folder / "portable").exists():
        return Places(folder / "data" / "settings.json", folder / "data" / "archives")
    home = Path(environ.get("USERPROFILE" if platform == "win32" else "HOME") or Path.home())
    if platform == "win32":
        kept = Path(environ.get("APPDATA") or home / "AppData" / "Roaming") / "Xinglin"
    elif platform == "darwin":
        kept = home / "Library" / "Application Support" / "Xinglin"
    else:
        kept = Path(environ.get("XDG_CONFIG_HOME") or home / ".config") / "xinglin"
    return Places(kept / "settings.json", home / "Documents" / "Xinglin")


def _app_folder() -> Path:
    """The folder a person sees: of the frozen program, or of the source tree."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).resolve().parent
    return Path(__file__).resolve().parents[1]
