"""A hospital to type in: its names with their dates, what it is, where it lies, how it hangs together with others.

It must not know: the archive.
"""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from db.divisions import Place
from db.domain.records import Hospital, HospitalGrade, HospitalId, HospitalLevel
from desktop.models import hospital_words
from desktop.models.hospital_choices import HospitalChoices
from desktop.models.name_table import EMPTY
from desktop.theme import GRID
from desktop.widgets.hospital_names import HospitalNames, in_order
from desktop.widgets.place_fields import PlaceFields
from desktop.widgets.tie_rows import TieRows
from desktop.widgets.wrapped_label import WrappedLabel

NEW = Hospital(id=HospitalId(0), names=(EMPTY,))
_YEAR = re.compile(r"[12][0-9]{3}")
# 机构类别 of WS 218-2002 that are called hospital or do a hospital's work, in its order; any other may be typed.
KINDS = (
    *("综合医院", "中医医院", "中医专科医院", "中西医结合医院", "民族医院", "口腔医院", "眼科医院", "耳鼻喉科医院"),
    *("肿瘤医院", "心血管病医院", "胸科医院", "血液病医院", "妇产医院", "儿童医院", "精神病医院", "传染病医院"),
    *("皮肤病医院", "结核病医院", "麻风病医院", "职业病医院", "骨科医院", "康复医院", "整形外科医院", "美容医院"),
    *("其他专科医院", "疗养院", "护理院", "社区卫生服务中心", "乡镇卫生院", "街道卫生院", "门诊部", "诊所"),
    *("急救中心", "血站", "妇幼保健院", "妇幼保健计划生育服务中心", "专科疾病防治院", "疾病预防控制中心"),
)


class HospitalForm(QWidget):
    """Shows a hospital; `hospital` is it with what was typed, `problem` says what keeps it from being stored."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = NEW
        self._names = HospitalNames()
        self._level, self._grade, self._kind = QComboBox(), QComboBox(), QComboBox()
        self._places = PlaceFields(self)
        self._speciality, self._founded = QLineEdit(), QLineEdit()
        self._ties = TieRows()
        self._notes = QPlainTextEdit()
        self._doubt = WrappedLabel(look="quiet")
        self._build()
        for edit in (self._speciality, self._founded):
            edit.textEdited.connect(lambda _: self.edited.emit())
        for box in (self._level, self._grade):
            box.activated.connect(lambda _: self.edited.emit())
        self._kind.currentTextChanged.connect(lambda _: self.edited.emit())
        self._notes.textChanged.connect(self.edited)
        for part in (self._names, self._places, self._ties):
            part.edited.connect(self.edited)
        self._places.edited.connect(self._show_doubt)

    def offer(self, choices: HospitalChoices) -> None:
        """Hospitals that this one may be tied to."""
        self._ties.offer(choices)

    def show_hospital(self, hospital: Hospital) -> None:
        """Show this one; what was typed before is dropped."""
        self._shown = hospital
        self._names.show_names(hospital.names)
        self._level.setCurrentIndex(self._level.findData(hospital.level))
        self._grade.setCurrentIndex(self._grade.findData(hospital.grade))
        self._kind.setCurrentText(hospital.kind or "")
        self._places.show_place(Place(hospital.province, hospital.city, hospital.district))
        self._speciality.setText(hospital.speciality or "")
        self._founded.setText(str(hospital.founded or ""))
        self._ties.show_ties(hospital.id, hospital.ties)
        self._notes.setPlainText(hospital.notes)
        self._show_doubt()

    @property
    def shown(self) -> Hospital:
        """The hospital as it was shown."""
        return self._shown

    @property
    def is_changed(self) -> bool:
        return bool(self.problem()) or self.hospital() != replace(self._shown, names=in_order(self._shown.names))

    def hospital(self) -> Hospital:
        """The hospital with what was typed. Only to be stored while there is no problem."""
        founded, place = self._founded.text().strip(), self._places.place
        return replace(
            self._shown,
            names=self._names.names(),
            level=self._level.currentData(),
            grade=self._grade.currentData(),
            kind=self._kind.currentText().strip() or None,
            province=place.province,
            city=place.city,
            district=place.district,
            speciality=self._speciality.text().strip() or None,
            founded=int(founded) if _YEAR.fullmatch(founded) else None,
            ties=self._ties.ties(),
            notes=self._notes.toPlainText().strip(),
        )

    def problem(self) -> str:
        """The first thing that cannot be stored as it stands, in a sentence; empty when all is well."""
        if not self._names.names()[0].name:
            return self.tr("The hospital needs a current name.") if self._is_begun() else ""
        founded = self._founded.text().strip()
        if founded and not _YEAR.fullmatch(founded):
            return self.tr("“{text}” is not a year.").format(text=founded)
        return self._names.problem() or self._ties.problem()

    def edit_name(self) -> None:
        """Begin to type the current name."""
        self._names.edit_current()

    def commit_typing(self) -> None:
        """What is still being typed in a cell counts."""
        self._names.commit_typing()

    def _is_begun(self) -> bool:
        typed = replace(self.hospital(), names=self._shown.names)
        return self._shown.id != NEW.id or typed != NEW or any(name.name for name in self._names.names())

    def _show_doubt(self) -> None:
        doubt = self._places.doubt()
        self._doubt.setText(doubt)
        self._doubt.setVisible(bool(doubt))

    def _build(self) -> None:
        for box, values, said in (
            (self._level, HospitalLevel, hospital_words.level),
            (self._grade, HospitalGrade, hospital_words.grade),
        ):
            box.addItem("–", None)
            for value in values:
                box.addItem(said(value), value)  # type: ignore[operator]
        self._kind.setEditable(True)
        self._kind.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._kind.addItems(["", *KINDS])
        self._notes.setTabChangesFocus(True)
        self._notes.setFixedHeight(self._notes.fontMetrics().lineSpacing() * 3 + GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, GRID, 0)  # it may stand beside a scroll bar
        layout.setSpacing(GRID * 2)
        layout.addWidget(self._names)
        layout.addLayout(self._build_fields())
        layout.addStretch(1)

    def _build_fields(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(GRID * 2)
        form.setVerticalSpacing(GRID)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        named = (
            (self.tr("Level"), self._level),
            (self.tr("Grade"), self._grade),
            (self.tr("Kind"), self._kind),
            (self.tr("Province"), self._places.province),
            (self.tr("City"), self._places.city),
            (self.tr("District"), self._places.district),
            (self.tr("Speciality"), self._speciality),
            (self.tr("Founded"), self._founded),
            (self.tr("Notes"), self._notes),
        )
        for name, field in named:
            field.setAccessibleName(name)
        names = [name for name, _ in named]
        form.addRow(self.tr("&Level and grade"), _side_by_side(self._level, self._grade))
        form.addRow(names[2], self._kind)
        place = _side_by_side(self._places.province, self._places.city, self._places.district)
        for edit, name in named[3:6]:
            field = name
            assert isinstance(field, QLineEdit)
            field.setPlaceholderText(edit)
        form.addRow(self.tr("&Place"), place)
        form.addRow("", self._doubt)
        for name, field in named[6:8]:
            form.addRow(name, field)
        form.addRow(self.tr("Ties"), self._ties)
        form.addRow(names[8], self._notes)
        return form


def _side_by_side(*fields: QWidget) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GRID)
    for field in fields:
        row.addWidget(field, 1)
    box.setFocusProxy(fields[0])
    return box
