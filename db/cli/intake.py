"""`xinglin parse`, `import`, `load` and `demo`: pages and articles come in.

It must not know: how a page is taken apart or stored.
"""

from __future__ import annotations

import gzip
import lzma
import shutil
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

from db.cli import shapes
from db.cli.console import Console
from db.cli.failures import DONE, FAILED, IN_PART, sentence
from db.cli.parser import Asked
from db.domain.records import Imported, Skipped
from db.errors import ArchiveError, NotAnArchive, UnreadableFile

if TYPE_CHECKING:
    from db.archive import Archive
    from db.domain.draft import SourcePage

STANDARD_INPUT = "-"
NOTHING_NEW = "already_imported"


def parse(asked: Asked, console: Console) -> int:
    """Pages taken apart, nothing stored: one object, or a list of them where several files were named."""
    from db.ingest import as_json, take_apart

    pages: list[dict[str, Any]] = []
    names = [name for pattern in asked.files for name in _meant(pattern)]
    for name in names:
        try:
            source = _source(name)
        except UnreadableFile as error:
            console.complain(sentence(error, console.words))
            continue
        pages.append({"file": name, **as_json(take_apart(source))})
    if asked.json and (pages or len(names) > 1):
        console.document(pages if len(names) > 1 else pages[0])
    elif not asked.json:
        _print_pages(pages, console)
    return DONE if len(pages) == len(names) else IN_PART if pages else FAILED


def import_(asked: Asked, console: Console) -> int:
    """Files and folders are taken apart and stored, all in one transaction."""
    with _opened(cast(Path, asked.archive), console) as archive:
        draft = archive.draft_import(
            [Path(name) for pattern in asked.paths for name in _meant(pattern)],
            paper=asked.paper,
            date=asked.date,
            page_no=asked.page,
            progress=console.progress("working.parse"),
        )
        done = archive.commit_import(draft, progress=console.progress("working.import"))
        _tell_of_index(archive, console)
    alike = shapes.alike(draft)
    for like in alike:
        console.note("alike", headline=like["headline"] or like["file"], known=like["known"], shared=like["shared"])
    ambiguous = shapes.ambiguous(draft)
    for one in ambiguous:
        choices = "、".join(one["choices"])
        console.note("ambiguous", headline=one["headline"] or one["file"], name=one["name"], choices=choices)
    return _tell("made.import", done, asked, console, alike=alike, ambiguous=ambiguous)


def load(asked: Asked, console: Console) -> int:
    """Ready articles, one JSON object a line, all of them or none."""
    path = Path(asked.file)
    with _bytes(asked.file) as file, _opened(cast(Path, asked.archive), console) as archive:
        done = archive.load(_lines(file, path), source=path, progress=console.progress("working.load"))
        _tell_of_index(archive, console)
        status = _tell("made.load", done, asked, console)
        if not archive.compared():
            console.flush()
            # The answer is out; reprints among very many new articles are looked for now.
            with suppress(ArchiveError):
                archive.compare(progress=console.progress("working.compare"))
    return status


def demo(asked: Asked, console: Console) -> int:
    """The sample archive in a new or empty folder."""
    from db import demo

    done = demo.make(asked.folder, progress=console.progress("working.demo"))
    if asked.json:
        console.document(shapes.imported(done))
        return DONE
    console.line(console.words("made.demo", path=asked.folder, articles=len(done.ids), pages=done.pages))
    return DONE


@contextmanager
def _opened(path: Path, console: Console) -> Generator[Archive]:
    """The archive there; where there is nothing yet, a new one, which stays if something comes in, and that is said."""
    from db.archive import Archive

    try:
        archive = Archive.open(path)
    except NotAnArchive:
        if path.exists() and not _is_empty_folder(path):
            raise
    else:
        with archive:
            yield archive
        return
    existed = path.exists()
    filled = False
    try:
        with Archive.create(path) as archive:
            yield archive
            filled = archive.status().articles > 0
    finally:
        if filled:
            console.note("made.archive", path=path)
        else:
            _take_back(path, keep_folder=existed)


def _take_back(path: Path, *, keep_folder: bool) -> None:
    shutil.rmtree(path, ignore_errors=True)
    if keep_folder:
        path.mkdir(exist_ok=True)


def _is_empty_folder(path: Path) -> bool:
    return path.is_dir() and next(path.iterdir(), None) is None


def _meant(name: str) -> list[str]:
    """The files a name with * or ? stands for, which shells elsewhere put in its place and those of Windows do not."""
    pattern = Path(name)
    if not set("*?[") & set(pattern.name) or pattern.exists():
        return [name]
    return sorted(map(str, pattern.parent.glob(pattern.name))) or [name]


def _source(name: str) -> SourcePage:
    from db.ingest import readers

    return readers.read_text(sys.stdin.buffer.read(), name) if name == STANDARD_INPUT else readers.read(Path(name))


def _bytes(name: str) -> IO[bytes]:
    """A file of lines, plain or compressed. Raises UnreadableFile."""
    if name == STANDARD_INPUT:
        return sys.stdin.buffer
    path = Path(name)
    try:
        if path.suffix.lower() == ".xz":
            return cast(IO[bytes], lzma.open(path))
        return cast(IO[bytes], gzip.open(path)) if path.suffix.lower() == ".gz" else path.open("rb")
    except FileNotFoundError as error:
        raise UnreadableFile(path, UnreadableFile.Reason.MISSING) from error
    except IsADirectoryError as error:
        raise UnreadableFile(path, UnreadableFile.Reason.NOT_TEXT) from error
    except OSError as error:
        raise UnreadableFile(path, UnreadableFile.Reason.PERMISSION) from error


def _lines(file: IO[bytes], path: Path) -> Iterator[str]:
    """Raises UnreadableFile at bytes that are no text; nothing is stored by then, for a load is one transaction."""
    try:
        for line in file:
            yield line.decode("utf-8")
    except (UnicodeDecodeError, lzma.LZMAError, gzip.BadGzipFile, EOFError) as error:
        raise UnreadableFile(path, UnreadableFile.Reason.NOT_TEXT) from error


def _tell_of_index(archive: Archive, console: Console) -> None:
    """Articles are stored even where the index could not follow, on a disk that is full by now for instance."""
    if not archive.status().index_complete:
        console.note("made.without_index")


def _tell(key: str, done: Imported, asked: Asked, console: Console, **more: object) -> int:
    if asked.json:
        console.document({**shapes.imported(done), **more})
    else:
        console.line(console.words(key, articles=len(done.ids), pages=done.pages))
    for skipped in done.skipped:
        console.note("skipped", file=skipped.file, reason=console.words.named("reason", skipped.reason))
    return _status(done)


def _status(done: Imported) -> int:
    """Nothing came in: 3 where that was for files that cannot be read, 1 where all of it was there already."""
    if done.ids:
        return IN_PART if done.skipped else DONE
    return FAILED if any(map(_is_unreadable, done.skipped)) else IN_PART


def _is_unreadable(skipped: Skipped) -> bool:
    return skipped.reason != NOTHING_NEW


def _print_pages(pages: list[dict[str, Any]], console: Console) -> None:
    """An outline: what was recognised as what, without the paragraphs."""
    for page in pages:
        console.line(console.marked(page["file"], ((0, len(page["file"])),)))
        for article in page["articles"]:
            console.line()
            for line in _outline(article, console):
                console.line(f"  {line}")
        for name, key in (("notice", "notices"), ("leftover", "leftover")):
            for text in page[key]:
                console.line(f"  {console.words(f'part.{name}')}  {text}")


def _outline(article: dict[str, Any], console: Console) -> Iterator[str]:
    words = console.words
    for field in ("column", "kicker", "headline", "deck"):
        if article[field]:
            yield f"{words(f'part.{field}')}  {article[field]}"
    for byline in article["bylines"]:
        yield f"{words('part.byline')}  {byline['role']} {byline['name']}"
    if article["hospitals"]:
        yield f"{words('part.hospital')}  {'、'.join(article['hospitals'])}"
    for section in article["sections"]:
        length = sum(map(len, section["paragraphs"]))
        yield words(
            "outline.section", heading=section["heading"] or "—", paragraphs=len(section["paragraphs"]), length=length
        )
    for caption in article["captions"]:
        yield f"{words('part.caption')}  {caption}"
    for gap in article["gaps"]:
        side = f"gap.{gap['at']}"
        yield f"{words('part.gap')}  {words(side, text=gap['text'])}"
    yield f"{words('part.confidence')}  {article['confidence']:.0%}"
