"""The facts of a page and the hospitals of an article, with the known ones offered while one types.

It must not know: what an edit does to the draft.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from db.domain import draft_edits as edits
from db.domain.dates import read_date
from db.domain.draft import DraftHospital, PageDraft
from db.domain.draft_places import At
from db.domain.records import Hospital, Publication, Relation
from desktop.import_dialog.review import Review
from desktop.theme import GRID

SEPARATOR = "；"


class Fields(QWidget):
    """Follows the review's page and place; what is typed is an edit when the box is left or Return is pressed."""

    left = Signal()
    """Return was pressed in a box: on with the parts."""

    def __init__(self, review: Review, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._bearers: dict[str, list[str]] = {}
        """Every known name of a hospital with what those are called now that bear or bore it."""
        self._known_papers = QStringListModel(self)
        self._known_hospitals = QStringListModel(self)
        self.paper, self.date, self.page_no = QLineEdit(), QLineEdit(), QLineEdit()
        self.hospitals = QLineEdit()
        self.for_all = QPushButton(self.tr("For &all pages"))
        self._hint = QLabel()
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setProperty("look", "quiet")
        self._build()
        review.current_changed.connect(self._show)
        review.place_chosen.connect(self._show)

    def offer(self, hospitals: Sequence[Hospital], publications: Sequence[Publication]) -> None:
        """What the archive knows already."""
        self._bearers = {}
        for hospital in hospitals:
            for name in hospital.names:
                self._bearers.setdefault(name.name, []).append(hospital.name)
        self._known_hospitals.setStringList(sorted(self._bearers))
        self._known_papers.setStringList(sorted(publication.name for publication in publications))
        self._show()

    def store(self) -> None:
        """Takes over what stands in the boxes, all of it as one edit."""
        page, article = self._review.page, self._article()
        if page is None:
            return
        facts = {"paper": self._text(self.paper), "date": self._date(page.date), "page_no": self._text(self.page_no)}
        hospitals = self._wanted(page.articles[article].hospitals) if article is not None else ()

        def give(page: PageDraft) -> PageDraft:
            page = replace(page, **facts)
            return page if article is None else edits.set_hospitals(page, article, hospitals)

        self._review.edit(give)

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 2)
        rows = (
            (self.tr("&Newspaper"), self.paper, 3),
            (self.tr("&Date"), self.date, 2),
            (self.tr("Pa&ge"), self.page_no, 1),
            (self.tr("&Hospitals of this article"), self.hospitals, 6),
        )
        # The button for all pages stands between what is the page's and what is the article's.
        for column, (title, box, stretch) in enumerate(rows):
            label = QLabel(title)
            label.setBuddy(box)
            box.setAccessibleName(title.replace("&", ""))
            at = column + (1 if box is self.hospitals else 0)
            grid.addWidget(label, 0, at)
            grid.addWidget(box, 1, at)
            grid.setColumnStretch(at, stretch)
        grid.addWidget(self.for_all, 1, 3)
        grid.addWidget(self._hint, 2, 0, 1, 5)
        self.date.setPlaceholderText("2022-08-19")
        self.page_no.setPlaceholderText("A05")
        self.hospitals.setPlaceholderText(
            self.tr("the one it is about first, others behind {mark}").format(mark=SEPARATOR)
        )
        self.for_all.setToolTip(self.tr("Gives newspaper, date and page number to every page of this import"))
        self.for_all.setAutoDefault(False)
        papers = QCompleter(self._known_papers, self)
        papers.setFilterMode(Qt.MatchFlag.MatchContains)
        self.paper.setCompleter(papers)
        self.hospitals.setCompleter(_ListCompleter(self._known_hospitals, self))
        for box in (self.paper, self.date, self.page_no, self.hospitals):
            box.editingFinished.connect(self.store)
            box.returnPressed.connect(self.left)
        self.hospitals.textEdited.connect(self._say_new)
        self.for_all.clicked.connect(self._give_to_all)

    def _article(self) -> int | None:
        page, place = self._review.page, self._review.place
        if page is None or not page.articles:
            return None
        return min(place.article, len(page.articles) - 1) if isinstance(place, At) else 0

    def _show(self) -> None:
        page, article = self._review.page, self._article()
        self.setEnabled(page is not None)
        texts = {
            self.paper: (page and page.paper) or "",
            self.date: (page and page.date) or "",
            self.page_no: (page and page.page_no) or "",
            self.hospitals: "",
        }
        if page is not None and article is not None:
            texts[self.hospitals] = SEPARATOR.join(h.name for h in page.articles[article].hospitals)
        for box, text in texts.items():
            if box.text() != text:
                box.setText(text)
                box.setCursorPosition(0)
        self.hospitals.setEnabled(article is not None)
        self._say_new()

    def _say_new(self) -> None:
        names = names_in(self.hospitals.text())
        asked = next((name for name in names if len(self._meant(name)) > 1), None)
        new = [name for name in names if name not in self._bearers]
        hint = self.tr("Not in the archive yet and added with this import: {names}").format(names=SEPARATOR.join(new))
        if asked is not None:
            hint = self.tr("“{name}” is the name of several hospitals: {choices}").format(
                name=asked, choices=" · ".join(self._meant(asked))
            )
        self._hint.setText(hint if new or asked is not None else "")

    def _meant(self, name: str) -> tuple[str, ...]:
        """Whom a name may mean, by what they are called now: the one that is called so now, else all that ever were."""
        bearers = tuple(dict.fromkeys(self._bearers.get(name, ())))
        return (name,) if name in bearers else bearers

    def _text(self, box: QLineEdit) -> str | None:
        return box.text().strip() or None

    def _date(self, before: str | None) -> str | None:
        """The date in the box; the one before where it holds none, which is said."""
        text = self._text(self.date)
        if text is None:
            return None
        date = read_date(text)
        if date is None:
            self._hint.setText(self.tr("“{text}” is not a date; write 2022, 2022-08 or 2022-08-19.").format(text=text))
        return date or before

    def _wanted(self, before: tuple[DraftHospital, ...]) -> tuple[DraftHospital, ...]:
        names = names_in(self.hospitals.text())
        known = {hospital.name: hospital for hospital in before}
        if names == tuple(known):
            return before
        return tuple(self._hospital(name, known.get(name), number) for number, name in enumerate(names))

    def _hospital(self, typed: str, before: DraftHospital | None, number: int) -> DraftHospital:
        relation = Relation.MENTIONED if number else Relation.SUBJECT
        if before is not None:
            return replace(before, relation=relation)
        meant = self._meant(typed)
        if len(meant) != 1:
            return DraftHospital(typed, relation, choices=meant)
        return DraftHospital(meant[0], relation, typed if typed != meant[0] else "")

    def _give_to_all(self) -> None:
        self.store()
        said = self._review.page
        if said is None:
            return

        def give(page: PageDraft) -> PageDraft:
            return replace(page, paper=said.paper, date=said.date, page_no=said.page_no)

        self._review.edit_pages(range(len(self._review)), give)


class _ListCompleter(QCompleter):
    """Completes the last of several names."""

    def __init__(self, model: QStringListModel, parent: QWidget) -> None:
        super().__init__(model, parent)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self._before = ""

    # ---- Qt's

    def splitPath(self, path: str) -> list[str]:
        before, mark, last = path.replace(";", SEPARATOR).rpartition(SEPARATOR)
        self._before = before + mark
        return [last.strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return f"{self._before}{index.data(Qt.ItemDataRole.DisplayRole)}"


def names_in(text: str) -> tuple[str, ...]:
    """The names between the separators, each once."""
    pieces = (piece.strip() for piece in text.replace(";", SEPARATOR).split(SEPARATOR))
    return tuple(dict.fromkeys(piece for piece in pieces if piece))
