"""Pictures of the real window over the sample archive, in every look: `dev.py screenshots OUT`.

Each look (language, theme, scale) is drawn by a process of its own, as Qt fixes language and scale at its start.
A picture that is empty, or a text that is cut off, ends it with status 1: these can be seen without looking.

It must not know: how the window does what it shows.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler  # noqa: E402
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap  # noqa: E402
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget  # noqa: E402

from db import demo  # noqa: E402
from db.archive import Archive  # noqa: E402
from db.domain.records import ArticleId, Collection, CollectionId, FacetName  # noqa: E402
from desktop import settings as kept  # noqa: E402
from desktop.app import App  # noqa: E402
from desktop.cataloguing.bulk_dialog import BulkDialog  # noqa: E402
from desktop.cataloguing.bulk_plan import How  # noqa: E402
from desktop.hospitals import HospitalsDialog  # noqa: E402
from desktop.import_dialog.dialog import ImportDialog  # noqa: E402
from desktop.main_window import MainWindow  # noqa: E402
from desktop.opening import at  # noqa: E402
from desktop.widgets.typed_value import put  # noqa: E402
from desktop.widgets.why_popover import WhyPopover  # noqa: E402

LANGUAGES = {"zh": "zh_CN", "en": "en"}
THEMES = ("light", "dark")
SCALES = (1, 2)
SCREEN = (1600, 1000)
QUERY = "精神卫生"
HOSPITAL = "青禾县人民医院"
"""Of the sample archive: it was called otherwise, and has a campus."""
FILED = (
    ("fonds", How.SET, "J023"),
    ("category", How.SET, "WS"),
    ("year", How.FROM_DATE, ""),
    ("retention", How.SET, "D30"),
    ("office", How.SET, "XCK"),
    ("item", How.COUNT, "1"),
)
STILL_TO_COME = ("2018-12-07", "2022-08-19", "2023-10-10")
PATIENCE = 30.0
"""Seconds for anything that is waited for."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py screenshots", description=__doc__)
    parser.add_argument("out", type=Path, metavar="OUT")
    parser.add_argument("--look", action="append", help="only this one, as zh-light-1 (language, theme, scale)")
    parser.add_argument(
        "--only", nargs="+", default=(), metavar="NAME", help="only these pictures, as search or import"
    )
    parser.add_argument("--small", action="store_true", help="at most 256 colours each, for documents")
    parser.add_argument("--archive", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    if asked.archive:
        return Drawing(asked).draw(asked.archive)
    looks = asked.look or ["-".join(map(str, look)) for look in itertools.product(LANGUAGES, THEMES, SCALES)]
    with tempfile.TemporaryDirectory(prefix="xinglin-pictures-", ignore_cleanup_errors=True) as folder:
        archive = Path(folder) / ("示例档案库")
        make_archive(archive)
        return max(_draw_apart(Path(folder), archive, look, asked) for look in looks)


def make_archive(path: Path) -> None:
    """The sample archive without some of its pages, so that they are still to be imported."""
    demo.make(path)
    with Archive.open(path) as archive:
        archive.undo()
        archive.commit_import(
            archive.draft_import([page for page in demo.sample_pages() if page not in still_to_come()])
        )


def still_to_come() -> list[Path]:
    """Pages for the import's pictures: one clean, two that came apart on their way."""
    return [page for page in demo.sample_pages() if page.name.startswith(STILL_TO_COME)]


def _draw_apart(folder: Path, archive: Path, look: str, asked: argparse.Namespace) -> int:
    home = folder / look
    own = home / archive.name
    shutil.copytree(archive, own)  # its own, because what is under review is kept beside the archive
    options = [*(["--only", *asked.only] if asked.only else []), *(["--small"] if asked.small else [])]
    command = [sys.executable, __file__, asked.out, "--look", look, "--archive", own, *options]
    return subprocess.run(command, env=_environ(str(home), int(look[-1])), check=False).returncode


def _environ(home: str, scale: int) -> dict[str, str]:
    """A screen large enough for the window at that scale, and nobody's settings."""
    screen = {"name": "screen", "x": 0, "y": 0, "width": SCREEN[0] * scale, "height": SCREEN[1] * scale}
    config = Path(home) / "screen.json"
    config.write_text(json.dumps({"screens": [{**screen, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]}))
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": f"offscreen:configfile={config}",
        "QT_SCALE_FACTOR": str(scale),
        "LANG": "C.UTF-8",
        "XINGLIN_HOME": home,
    }


class Drawing:
    """The app in one look, led from picture to picture."""

    def __init__(self, asked: argparse.Namespace) -> None:
        language, theme, scale = asked.look[0].split("-")
        places = kept.places()
        chosen = kept.Settings(language=kept.Language(LANGUAGES[language]), theme=kept.Theme(theme))
        kept.save(chosen, places.settings)
        self.asked = asked
        self.suffix = f"{theme}-{language}{'' if scale == '1' else f'@{scale}x'}"
        self.complaints: list[str] = []
        qInstallMessageHandler(self.hear)
        sys.excepthook = lambda kind, error, trace: self.complaints.append(f"{kind.__name__}: {error}")
        self.qt = QApplication(["xinglin"])
        self.app = App(self.qt, places)

    def hear(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """What Qt says of a window is wrong with it, but for what the offscreen platform says of every window."""
        if not any(word in message for word in ("propagateSizeHints", "grabbing the keyboard", "support raise")):
            self.complaints.append(message)

    def draw(self, archive: Path) -> int:
        """Every picture; 1 if anything is wrong with one."""
        self.app.show_welcome()
        assert self.app.welcome is not None
        self.shoot("welcome", self.app.welcome)
        self.app.open(at(archive))
        for step in (
            self.search,
            self.why,
            self.find,
            self.reader,
            self.details,
            self.facets,
            self.searches,
            self.empty,
            self.others,
            self.dialogs,
            self.cataloguing,
            self.hospital,
            self.review,
        ):
            step()
        self.app.close()
        for complaint in self.complaints:
            print(f"{self.suffix}: {complaint}", file=sys.stderr)
        print(f"{self.suffix}: done", flush=True)
        return 1 if self.complaints else 0

    @property
    def window(self) -> MainWindow:
        assert self.app.window is not None
        return self.app.window

    def ask(self, query: str) -> None:
        """As if it had been typed; until the answer and, if anything was found, an article are on the screen."""
        session, reading = self.window.session, self.window.reading
        session.search(query)
        self.until(lambda: session.answer and session.answer.text == query, query)
        found = session.answer.result.ids if session.answer else ()
        self.until(lambda: not found or (reading.article and reading.article.id in found), "an article")

    def search(self) -> None:
        self.ask(QUERY)
        self.window.reading.next_hit()
        self.shoot("search", self.window, marked=True)

    def reader(self) -> None:
        self.window.actions_["alone"].trigger()
        self.window.reading.next_hit()
        self.shoot("reader", self.window, marked=True)
        self.window.actions_["back"].trigger()

    def details(self) -> None:
        details = self.window.details
        details.open_folds(("fields", "hospital"))
        self.until(lambda: not self.window.jobs.busy, "the details")
        self.shoot("details", self.window)
        details.open_folds(())

    def facets(self) -> None:
        self.ask("医院 日期:2018..2026")
        paper = self.window.facets.values(FacetName.LEVEL)[0][0]
        before = self.window.session.answer
        self.window.facets.narrowed.emit(FacetName.LEVEL, paper)
        self.until(lambda: self.window.session.answer is not before, "the narrowed answer")
        self.shoot("facets", self.window)

    def searches(self) -> None:
        kept, facets = self.window.searches, self.window.facets
        for query in ('医院:"沈阳市精神卫生中心"', "义诊 或 体检 日期:2020..", QUERY):
            kept.keep(query)
        kept.rename(1, "体检与义诊")
        facets.show_all(FacetName.PAPER)
        self.ask("标题:医院 -急诊")
        facets.scrollToBottom()
        self.shoot("searches", self.window)
        facets.show_few(FacetName.PAPER)

    def empty(self) -> None:
        self.ask("zzzz")
        self.shoot("empty", self.window)

    def others(self) -> None:
        self.ask("精神卫生重心")
        self.until(lambda: self.window.empty.others.isVisible(), "other queries")
        self.window.empty.others.enter()
        self.shoot("others", self.window)

    def find(self) -> None:
        self.window.reader.finder.open_bar()
        self.window.reader.finder.box.setText("心")
        self.shoot("find", self.window)
        self.window.reader.finder.close_bar()

    def why(self) -> None:
        self.ask(f'{QUERY} 医院 地区:"辽宁" -急诊')
        self.window.explaining.explain()
        self.until(lambda: isinstance(self.qt.activePopupWidget(), WhyPopover), "the reasons")
        popover = self.qt.activePopupWidget()
        assert isinstance(popover, WhyPopover)
        self.settle()
        picture: QPixmap = self.window.grab()
        with QPainter(picture) as painter:
            painter.drawPixmap(self.window.mapFromGlobal(popover.pos()), popover.grab())
        self.save("why", picture)
        self.complaints += [f"why: cut off: {text}" for text in cut_off(popover)]
        popover.close()
        self.ask(QUERY)

    def dialogs(self) -> None:
        self.ask(QUERY)
        dialogs = self.window.dialogs
        for name, show in (
            ("preferences", lambda: dialogs.show_preferences(self.app.settings)),
            ("hospitals", lambda: dialogs.show_hospitals(HOSPITAL)),
            ("health", dialogs.show_health),
            ("keys", dialogs.show_keys),
            ("about", dialogs.show_about),
            ("export", lambda: self.window.export("docx")),
            ("references", lambda: self.window.export("references")),
            ("statistics", self.window.show_statistics),
        ):
            show()
            self.settle()
            self.shoot_dialog(name)

    def cataloguing(self) -> None:
        self.ask(QUERY)
        ids, cataloguing = self.window.model.ids, self.window.cataloguing
        name = "心理卫生选编"
        self.window.jobs.write(
            "collect", lambda a, _: a.save_collection(Collection(id=CollectionId(0), name=name), ids=ids[:3])
        )
        self.settle()
        self.ask(f'合集:"{name}"')
        self.shoot("collection", self.window)
        for picture, show in (
            ("text", cataloguing.correcting.correct),
            ("bulk", lambda: self.file_many(ids)),
            ("arrange", cataloguing.collecting.arrange),
            ("missing", cataloguing.show_missing),
            ("history", cataloguing.show_history),
        ):
            show()
            self.settle()
            self.shoot_dialog(picture)
        self.window.upkeep.delete(ids[:2])
        self.settle()
        cataloguing.show_trash()
        self.settle()
        self.shoot_dialog("trash")

    def file_many(self, ids: Sequence[ArticleId]) -> None:
        """Every part of a 档号 is said, none of it done yet."""
        self.window.cataloguing.edit_many(ids, ids)
        self.settle()
        dialog = next(d for d in self.window.findChildren(BulkDialog) if d.isVisible())
        for field, how, text in FILED:
            row = dialog.rows.row(field)
            row.how.setCurrentIndex(row.how.findData(how))
            put(row.edit, text)

    def hospital(self) -> None:
        """What is behind the first picture of a hospital's page."""
        self.window.dialogs.show_hospitals(HOSPITAL)
        dialog = next(d for d in self.window.findChildren(HospitalsDialog) if d.isVisible())
        self.until(lambda: not self.window.jobs.busy, "the page")
        dialog.page.step(1)
        self.shoot_dialog("hospital-facts")
        for name, begin in (("hospital-form", dialog.edit), ("hospital-merge", dialog.merge)):
            dialog.open()
            self.settle()
            begin()
            self.shoot_dialog(name)
        dialog.hide()

    def review(self) -> None:
        self.window.dialogs.import_files(still_to_come())
        dialog = next(iter(self.window.findChildren(ImportDialog)))
        self.until(lambda: dialog.stack.currentWidget() is dialog.panel, "the pages taken apart")
        self.shoot_dialog("import")

    def shoot_dialog(self, name: str) -> None:
        """The dialog that was opened last, over the window; then it is closed."""
        dialog = [d for d in self.window.findChildren(QDialog) if d.isVisible()][-1]
        self.settle()
        picture: QPixmap = self.window.grab()
        content = dialog.grab()
        place = self.window.rect().center() - dialog.rect().center()
        with QPainter(picture) as painter:
            painter.fillRect(self.window.rect(), QColor(0, 0, 0, 60))
            painter.drawPixmap(place, content)
            painter.setPen(QColor(128, 128, 128))
            painter.drawRect(dialog.rect().translated(place).adjusted(-1, -1, 0, 0))
        self.save(name, picture)
        self.complaints += [f"{name}: cut off: {text}" for text in cut_off(dialog)]
        dialog.reject()
        self.settle()

    def shoot(self, name: str, widget: QWidget, *, marked: bool = False) -> None:
        """A picture of the window as it stands once nothing happens any more."""
        self.settle()
        picture = widget.grab()
        self.save(name, picture)
        self.complaints += [f"{name}: cut off: {text}" for text in cut_off(widget)]
        if marked and not self.window.reader.page.hits:
            self.complaints.append(f"{name}: no hit is marked")

    def save(self, name: str, picture: QPixmap) -> None:
        image = picture.toImage()
        colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
        if len(colours) < 12:
            self.complaints.append(f"{name}: the picture is empty")
        if self.asked.small:
            image = with_few_colours(image)
        if not self.asked.only or name in self.asked.only:
            image.save(str(self.asked.out / f"{name}-{self.suffix}.png"))

    def until(self, condition: Callable[[], object], what: str) -> None:
        """Lets the app work until the condition holds."""
        limit = monotonic() + PATIENCE
        while not condition():
            assert monotonic() < limit, f"{self.suffix}: waited in vain for {what}"
            self.qt.processEvents()

    def settle(self) -> None:
        """Until lanes, timers and repaints have been quiet for a moment."""
        quiet_from = monotonic()
        limit = quiet_from + PATIENCE
        while monotonic() - quiet_from < 0.4 and monotonic() < limit:
            self.qt.processEvents()
            if self.app.window is not None and self.app.window.jobs.busy:
                quiet_from = monotonic()


def cut_off(root: QWidget) -> Iterator[str]:
    """Texts of labels and buttons that are wider or higher than the place they have."""
    for label in root.findChildren(QLabel):
        if label.isVisible() and label.text() and label.minimumSizeHint().width() > 0:
            if label.wordWrap():
                cut = label.heightForWidth(label.width()) > label.height() + 1
            else:
                cut = label.sizeHint().width() > label.width() + 1
            if cut:
                yield label.text()
    for button in root.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and button.minimumSizeHint().width() > button.width() + 1:
            yield button.text()


def with_few_colours(image: QImage) -> QImage:
    """The image with its 256 most frequent colours (near ones counted as one), a third of the size."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    seen = Counter(memoryview(plain.constBits()).cast("I"))
    chosen: dict[int, int] = {}
    for colour, _ in seen.most_common():
        chosen.setdefault(colour & 0xF8F8F8, colour | 0xFF000000)
        if len(chosen) == 256:
            break
    table = list(chosen.values())
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.AvoidDither)


if __name__ == "__main__":
    sys.exit(main())
