"""What a person can choose: language, theme, text sizes, the form of citations.

It must not know: what any choice does. It is given settings and hands back settings.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from db.domain.records import Article, Part, PartKind
from desktop.settings import LARGEST_TEXT, SMALLEST_TEXT, CitationStandard, Language, Settings, Theme
from desktop.theme import GRID
from desktop.widgets.wrapped_label import WrappedLabel

Choice = TypeVar("Choice", bound=StrEnum)

_EXAMPLE = Article(
    id=0,  # type: ignore[arg-type]
    parts=(Part(PartKind.HEADLINE, "创造学习的思路"), Part(PartKind.BYLINE, "谢希德")),
    paper="人民日报",
    date="1998-12-25",
    page_no="10",
)
"""The newspaper entry that GB/T 7714—2015 itself gives as its example."""


class PreferencesDialog(QDialog):
    """`settings` is what was chosen, once the dialog has been accepted."""

    lessons_wanted = Signal()
    """What corrections have taught is to be shown."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self._settings = settings
        self._language = _combo(
            {
                Language.SYSTEM: self.tr("As the system"),
                Language.CHINESE: "简体中文",
                Language.ENGLISH: "English",
            },
            settings.language,
        )
        self._theme = _combo(
            {
                Theme.SYSTEM: self.tr("As the system"),
                Theme.LIGHT: self.tr("Light"),
                Theme.DARK: self.tr("Dark"),
            },
            settings.theme,
        )
        self._text_size = _percent(settings.text_size)
        self._interface_size = _percent(settings.interface_size)
        self._standard = _combo(
            {CitationStandard.GB2015: "GB/T 7714—2015", CitationStandard.GB2025: "GB/T 7714—2025"},
            settings.citation_standard,
        )
        self._full_width = QCheckBox(self.tr("Full-width punctuation in citations"))
        self._full_width.setChecked(settings.citation_full_width)
        self._example = WrappedLabel(look="quiet")
        self._build()
        self._standard.currentIndexChanged.connect(self._show_example)
        self._full_width.toggled.connect(self._show_example)
        self._show_example()

    @property
    def settings(self) -> Settings:
        """The settings it was given, with the choices made."""
        return replace(
            self._settings,
            language=Language(self._language.currentData()),  # Qt hands back a plain str
            theme=Theme(self._theme.currentData()),
            text_size=self._text_size.value(),
            interface_size=self._interface_size.value(),
            citation_standard=CitationStandard(self._standard.currentData()),
            citation_full_width=self._full_width.isChecked(),
        )

    def _build(self) -> None:
        # A minimum of the dialog's own would let it become narrower than its fields in large text.
        self._example.setMinimumWidth(GRID * 40)
        self._example.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._example.setAccessibleName(self.tr("Example of a citation"))
        form = QFormLayout()
        form.setHorizontalSpacing(GRID * 3)
        form.setVerticalSpacing(GRID + GRID // 2)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Language"), self._language)
        form.addRow(self.tr("Theme"), self._theme)
        form.addRow(self.tr("Text size of articles"), self._text_size)
        form.addRow(self.tr("Text size of everything else"), self._interface_size)
        form.addRow(self.tr("Citations after"), self._standard)
        form.addRow("", self._full_width)
        form.addRow("", self._example)
        lessons = QPushButton(self.tr("What corrections have &taught …"))
        lessons.setAutoDefault(False)
        lessons.clicked.connect(self.lessons_wanted)
        form.addRow(self.tr("Imports"), lessons)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 2)
        layout.setSpacing(GRID * 2)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(buttons)

    def _show_example(self) -> None:
        from desktop.citing import citation

        self._example.setText(citation(_EXAMPLE, self.settings))


def _combo(choices: dict[Choice, str], chosen: Choice) -> QComboBox:
    box = QComboBox()
    for value, words in choices.items():
        box.addItem(words, value)
    box.setCurrentIndex(list(choices).index(chosen))
    return box


def _percent(value: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(SMALLEST_TEXT, LARGEST_TEXT)
    box.setSingleStep(10)
    box.setSuffix(" %")
    box.setMinimumHeight(QComboBox().sizeHint().height())  # the style sheet gives line edits less
    box.setValue(value)
    return box
