"""Files and pasted text as an import to be reviewed: read, taken apart, compared with what the archive has already.

It must not know: how a page is taken apart, or how a reviewed import is stored.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from db.domain.draft import ArticleDraft, DraftHospital, ImportDraft, Knowledge, PageDraft, SourcePage
from db.domain.records import Progress
from db.errors import UnreadableFile
from db.ingest import readers, take_apart
from db.naming import HospitalNames
from db.originals import sha256_of
from db.reading.reprinted import likenesses
from db.reading.twins import twins
from db.store import Store
from db.store.columns import text_hash


def draft_files(paths: Sequence[Path], *, knowledge: Knowledge, progress: Progress) -> ImportDraft:
    """A draft of these files and, for folders, of the readable kinds of files inside, in the order of their names.

    What cannot be read is among `skipped`, as is a file whose bytes another one of this import has.
    """
    skipped: list[tuple[str, str]] = []
    files = [file for path in paths for file in _files(path, skipped)]
    pages: list[PageDraft] = []
    seen: set[str] = set()
    for done, file in enumerate(files):
        progress(done, len(files))
        try:
            source = readers.read(file)
        except UnreadableFile as error:
            skipped.append((file.name, str(error.facts["reason"])))
            continue
        sha256 = sha256_of(source.data)
        if sha256 in seen:
            skipped.append((file.name, "already_imported"))
            continue
        seen.add(sha256)
        # Of one file it is told how far it is; of many only which, but each can be left in its middle.
        inside = progress if len(files) == 1 else partial(_among, progress, done, len(files))
        pages.append(take_apart(source, knowledge=knowledge, progress=inside))
    progress(len(files), len(files))
    return ImportDraft(pages=tuple(pages), skipped=tuple(skipped))


def _among(progress: Progress, done: int, total: int, _in_file: int, _of_file: int) -> None:
    progress(done, total)


def draft_paste(text: str, *, knowledge: Knowledge, progress: Progress) -> ImportDraft:
    """A draft of one pasted page; empty, with the reason in `skipped`, where there is nothing to read."""
    try:
        source: SourcePage = readers.from_paste(text)
    except UnreadableFile as error:
        return ImportDraft(pages=(), skipped=(("", str(error.facts["reason"])),))
    return ImportDraft(pages=(take_apart(source, knowledge=knowledge, progress=progress),))


def told(draft: ImportDraft, *, paper: str | None, date: str | None, page_no: str | None) -> ImportDraft:
    """The draft with what the person said about all its pages; None leaves what the pages say themselves."""
    said = {name: value for name, value in (("paper", paper), ("date", date), ("page_no", page_no)) if value}
    return replace(draft, pages=tuple(replace(page, **said) for page in draft.pages))


def named(draft: ImportDraft, names: HospitalNames) -> ImportDraft:
    """The draft with every name that several hospitals bear taken for the one that bore it on the day of the page, or
    marked with all whom it may mean."""
    return replace(
        draft,
        pages=tuple(
            replace(page, articles=tuple(_named(article, page.date, names) for article in page.articles))
            for page in draft.pages
        ),
    )


def _named(article: ArticleDraft, date: str | None, names: HospitalNames) -> ArticleDraft:
    found: dict[str, DraftHospital] = {}
    for hospital in article.hospitals:
        meant = _meant(hospital, date, names)
        found.setdefault(meant.name, meant)
    return replace(article, hospitals=tuple(found.values()))


def _meant(hospital: DraftHospital, date: str | None, names: HospitalNames) -> DraftHospital:
    bearers = names.bearers(hospital.name)
    if len(bearers) < 2:
        return hospital
    then = names.bearer(hospital.name, date)
    if then is None:
        return replace(hospital, choices=tuple(names.current(one) for one in names.bearers(hospital.name, date)))
    if then == names.bearer(hospital.name):
        return hospital
    return replace(hospital, name=names.current(then), printed=hospital.printed or hospital.name, dated=True)


def compared(draft: ImportDraft, store: Store) -> ImportDraft:
    """The draft with what the archive has already: pages from the same bytes (which are not taken), the same
    texts, and texts that are nearly the same; and with what stands in it twice."""
    hashes = [sha256_of(page.source.data) for page in draft.pages]
    same_bytes = store.pages.with_bytes(hashes)
    alike, doubled = likenesses(draft, store), twins(draft)
    texts = [[text_hash(article.plain_parts) for article in page.articles] for page in draft.pages]
    same_text = store.articles.with_text(key for page in texts for key in page)
    return replace(
        draft,
        pages=tuple(
            replace(
                page,
                same_file=same_bytes.get(sha256, ()),
                same_text=tuple(dict.fromkeys(id for key in keys for id in same_text.get(key, ()))),
                alike=like,
                twins=twice,
                accepted=page.accepted and not same_bytes.get(sha256),
            )
            for page, sha256, keys, like, twice in zip(draft.pages, hashes, texts, alike, doubled, strict=True)
        ),
    )


def remembering(draft: ImportDraft) -> ImportDraft:
    """The draft as a person gets it, each page with what it is now: what they change can be told from that."""
    return replace(draft, pages=tuple(replace(page, guess=page) for page in draft.pages))


def _files(path: Path, skipped: list[tuple[str, str]]) -> Iterator[Path]:
    """A file itself; of a folder the readable kinds of files inside, in the order of their names, nothing hidden."""
    if not path.is_dir():
        yield path
        return
    try:
        inside = sorted(path.iterdir(), key=lambda entry: entry.name)
    except OSError:
        skipped.append((path.name, UnreadableFile.Reason.PERMISSION))
        return
    for entry in inside:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _files(entry, skipped)
        elif entry.suffix.lower() in readers.SUFFIXES:
            yield entry
