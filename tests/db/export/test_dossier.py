from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from db.domain.records import Anchor, Article, Page, PageId
from db.export import FORMATS, save
from db.export.dossier import source_line
from db.export.options import Options
from tests.db.export import office


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.docx"


def test_an_article_is_set_in_newspaper_order(full: Article, out: Path) -> None:
    save([full], out, FORMATS["docx"])
    lines = office.paragraphs(out)
    start = lines.index("夜读")
    assert lines[start : start + 8] == [
        "夜读",
        "国际护士节特别报道",
        "凌晨两点，铃声又响了",
        "——心理援助热线值守记",
        "健康报　2016年10月10日　第A04版",
        "本报记者 周以宁　通讯员 关晓楠　摄影 石磊",
        "一部红色座机",
        "接线员拿起听筒。",
    ]


def test_hospital_and_citation_stand_below(full: Article, out: Path) -> None:
    save([full], out, FORMATS["docx"])
    lines = office.paragraphs(out)
    assert "医院：沈阳市精神卫生中心" in lines
    assert "引文：周以宁,关晓楠.凌晨两点，铃声又响了:心理援助热线值守记[N].健康报,2016-10-10(A04)." in lines


def test_the_contents_point_to_every_article(full: Article, out: Path) -> None:
    save([full, full, full], out, FORMATS["docx"])
    fields = [field.get(f"{office.WORD}instr") for field in office.body(out).iter(f"{office.WORD}fldSimple")]
    marks = [mark.get(f"{office.WORD}name") for mark in office.body(out).iter(f"{office.WORD}bookmarkStart")]
    assert fields == [f"PAGEREF {mark} \\h" for mark in marks]
    assert len(marks) == 3


def test_the_page_as_it_arrived_follows_if_asked(full: Article, out: Path) -> None:
    page = Page(id=PageId(1), name="a.txt", sha256="", encoding="utf-8", lines=("凌晨两点，", "别的"), imported="")
    own = replace(full, parts=(replace(full.parts[2], anchors=(Anchor(0, 0, 5),)), *full.parts[3:]))
    save([own], out, FORMATS["docx"], options=Options(page_of=lambda _: page))
    assert office.paragraphs(out)[-3:] == ["原件　a.txt", "凌晨两点，", "别的"]
    assert len(list(office.body(out).iter(f"{office.WORD}shd"))) == 1


def test_hits_are_highlighted_if_asked(full: Article, out: Path) -> None:
    spans = tuple(((0, 2),) if part.text == "接线员拿起听筒。" else () for part in full.parts)
    save([full], out, FORMATS["docx"], options=Options(spans_of=lambda _: spans))
    runs = [
        run for run in office.body(out).iter(f"{office.WORD}r") if run.find(f".//{office.WORD}highlight") is not None
    ]
    assert ["".join(run.itertext()) for run in runs] == ["接线"]


def test_what_is_typed_stands_on_the_cover(full: Article, out: Path) -> None:
    save([full], out, FORMATS["docx"], options=Options(cover=(("题名", "2016年度报道选"), ("编制单位", "宣传科"))))
    assert office.paragraphs(out)[:4] == ["2016年度报道选", "宣传科", "2016-10-10", "1 篇，1 种报纸"]


def test_a_source_line_leaves_out_what_is_not_known(full: Article) -> None:
    assert source_line(replace(full, paper=None, date="2016-10")) == "2016年10月　第A04版"
    assert source_line(replace(full, paper=None, date=None, page_no=None)) == ""


def test_a_dossier_of_nothing_is_a_document(out: Path) -> None:
    save([], out, FORMATS["docx"])
    assert "0 篇" in office.paragraphs(out)
