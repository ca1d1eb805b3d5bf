"""The options of the chosen kind of paper, and what may be typed for its cover.

It must not know: what any option does.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.export_dialog.choices import COVERS, OPTIONS, Choices, Kind, Option
from desktop.export_dialog.ordering import Order
from desktop.settings import CitationStandard
from desktop.theme import GRID
from desktop.widgets.wrapped_label import WrappedLabel


class OptionsForm(QWidget):
    """Shows what its kind asks for and keeps the rest as it was."""

    changed = Signal()

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._boxes = {
            Option.ORDER: _combo(
                {
                    Order.LISTED: self.tr("As listed"),
                    Order.PRINTED: self.tr("By date, newspaper, page"),
                    Order.FILED: self.tr("By record code (档号)"),
                }
            ),
            Option.STANDARD: _combo({standard: f"GB/T 7714—{standard.value}" for standard in CitationStandard}),
            Option.AUTHOR_YEAR: _combo({False: self.tr("Numbered"), True: self.tr("Author and year")}),
            Option.FULL_WIDTH: _combo(
                {False: self.tr("Half width  , : . ( )"), True: self.tr("Full width  ， ： （ ）")}
            ),
            Option.AUTHORS_RESPONSIBLE: _combo({False: self.tr("The newspaper"), True: self.tr("The authors")}),
            Option.CHINESE: _combo({True: "中文", False: "English"}),
        }
        self._checks = {
            Option.SOURCE_PAGES: QCheckBox(self.tr("The page as it arrived after each article")),
            Option.HIGHLIGHTS: QCheckBox(self.tr("Highlight what was searched for")),
        }
        self._cover: dict[str, QLineEdit] = {}
        self._fields = QFormLayout()
        self._build()
        self.show_choices(choices)

    @property
    def choices(self) -> Choices:
        return self._choices

    def choose(self, option: Option, value: object) -> None:
        """As if it had been chosen by hand."""
        if option in self._boxes:
            box = self._boxes[option]
            box.setCurrentIndex(box.findData(value))
        else:
            self._checks[option].setChecked(bool(value))

    def cover(self, label: str) -> QLineEdit:
        """What is typed for a line of the cover."""
        return self._cover[label]

    def widest(self) -> int:
        """How wide it must be that nothing of any kind is cut off, in pixels."""
        fields = [*self._boxes.values(), *self._cover.values()]
        labels = [label for field in fields if isinstance(label := self._fields.labelForField(field), QLabel)]
        beside = max(label.sizeHint().width() for label in labels) + self._fields.horizontalSpacing()
        rows = [beside + box.minimumSizeHint().width() for box in self._boxes.values()]
        return max(*rows, *(check.sizeHint().width() for check in self._checks.values())) + GRID

    def show_choices(self, choices: Choices) -> None:
        """Show these, with the fields of their kind."""
        self._choices = choices
        asked = OPTIONS.get(choices.kind, ())
        for option, box in self._boxes.items():
            box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(getattr(choices, option.value))))
            box.blockSignals(False)
            self._fields.setRowVisible(box, option in asked)
        for option, check in self._checks.items():
            check.blockSignals(True)
            check.setChecked(getattr(choices, option.value))
            check.blockSignals(False)
            check.setVisible(option in asked)
        self._show_cover(choices)

    def allow_highlights(self, *, searched: bool) -> None:
        """Where nothing was searched for there is nothing to highlight."""
        self._checks[Option.HIGHLIGHTS].setEnabled(searched)

    def _show_cover(self, choices: Choices) -> None:
        labels = COVERS.get(choices.kind, ())
        for label, edit in self._cover.items():
            self._fields.setRowVisible(edit, label in labels)
            if label in labels and edit.text().strip() != choices.on_cover(label):
                edit.blockSignals(True)
                edit.setText(choices.on_cover(label))
                edit.blockSignals(False)
        self._fields.setRowVisible(self._cover_title, bool(labels))
        self._none.setVisible(not labels and choices.kind not in OPTIONS)

    def _take(self, option: Option, value: object) -> None:
        if option is Option.STANDARD:
            value = CitationStandard(str(value))  # Qt hands back a plain str
        elif option is Option.ORDER:
            value = Order(str(value))
        self._choices = replace(self._choices, **{option.value: value})
        self.changed.emit()

    def _take_cover(self, label: str, text: str) -> None:
        self._choices = self._choices.with_cover(label, text)
        self.changed.emit()

    def _build(self) -> None:
        titles = {
            Option.ORDER: self.tr("Order"),
            Option.STANDARD: self.tr("Edition"),
            Option.AUTHOR_YEAR: self.tr("System"),
            Option.FULL_WIDTH: self.tr("Punctuation"),
            Option.AUTHORS_RESPONSIBLE: self.tr("Responsible (责任者)"),
            Option.CHINESE: self.tr("Headings in"),
        }
        form = self._fields
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for option, box in self._boxes.items():
            form.addRow(titles[option], box)
            box.setAccessibleName(titles[option])
            box.currentIndexChanged.connect(lambda _, option=option, box=box: self._take(option, box.currentData()))
        for option, check in self._checks.items():
            form.addRow(check)
            check.toggled.connect(lambda on, option=option: self._take(option, on))
        self._cover_title = QLabel(self.tr("Cover"))
        self._cover_title.setProperty("look", "heading")
        form.addRow(self._cover_title)
        for label in dict.fromkeys(label for kind in Kind for label in COVERS.get(kind, ())):
            edit = self._cover[label] = QLineEdit()
            edit.setAccessibleName(label)
            edit.textChanged.connect(lambda text, label=label: self._take_cover(label, text))
            form.addRow(label, edit)
        self._none = WrappedLabel(self.tr("There is nothing to choose for this format."), "quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, GRID, 0)
        layout.addWidget(self._none)
        layout.addLayout(form)
        layout.addStretch(1)


def _combo(choices: dict[object, str]) -> QComboBox:
    box = QComboBox()
    for value, said in choices.items():
        box.addItem(said, value)
    return box
