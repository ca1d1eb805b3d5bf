from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import UnreadableFile
from db.ingest import readers, take_apart
from tests.db.ingest.conservation import assert_conserved

PAGES = Path(__file__).resolve().parents[4] / "shared" / "pages"


@given(st.text(max_size=400))
def test_random_text_is_neither_lost_nor_doubled(text: str) -> None:
    try:
        source = readers.from_paste(text)
    except UnreadableFile:
        return
    assert_conserved(take_apart(source))


@given(st.binary(max_size=400))
def test_random_bytes_are_neither_lost_nor_doubled(data: bytes) -> None:
    try:
        source = readers.read_text(data, "page.txt")
    except UnreadableFile:
        return
    assert_conserved(take_apart(source))


_PIECES = st.sampled_from(
    [
        "□本报记者 王明",
        "通讯员 李红建设新医院",
        "【健康】",
        "沈阳市某医院：",
        "# 标题",
        "## 小标题",
        "◀医 院",
        "图为医生（右）查房。",
        "本版由某单位主办",
        "责编：王明 校对：李红",
        "2022年3月1日 星期二 第A05版",
        "上一版 下一版",
        "（记者 张三）",
        "本报讯（记者 张三）昨日，医院开诊。",
        "医院引进先进设",
        "备，服务患者。",
        "\u3000\u3000近年来，医院不断发展。",
        "",
        "室。针对这一问题",
        "——记某医院",
        "医院外景",
        "“党建强则",
        "兴。”他说",
        "下转第三版",
        " ",
        "\u3000",
    ]
)


@given(st.lists(_PIECES, max_size=30))
def test_what_pages_are_made_of_is_neither_lost_nor_doubled(lines: list[str]) -> None:
    try:
        source = readers.from_paste("\n".join(lines))
    except UnreadableFile:
        return
    assert_conserved(take_apart(source))


@pytest.mark.skipif(not PAGES.is_dir(), reason="the sample pages are not part of the project")
@pytest.mark.parametrize("path", sorted(PAGES.glob("*.txt")), ids=lambda path: path.stem)
def test_real_pages_are_neither_lost_nor_doubled(path: Path) -> None:
    assert_conserved(take_apart(readers.read(path)))
