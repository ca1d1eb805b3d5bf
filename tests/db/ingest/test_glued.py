from typing import Any

import pytest

from db.ingest import glued
from db.ingest.fragments import Kind, fragment_of, read_lines
from db.ingest.pairs import PageStatistics


def pieces(*lines: str) -> list[tuple[Kind, str]]:
    read: Any = read_lines(lines, 100)
    first = fragment_of(read[0])
    for line in read[1:]:
        first.append_line(line)
    return [(f.kind, f.text) for f in glued.separate([first], PageStatistics(list(lines)))]


@pytest.mark.parametrize(
    "dateline",
    [
        "本报讯（记者 张荣）一辆大客车",
        "新华社沙河2月7日电（记者张荣）一辆",
        "（中新社沙河2月7日电 记者",
        "本报沙河2月7日讯 （记者",
    ],
)
def test_a_title_is_cut_off_the_report_behind_it(dateline: str) -> None:
    found = pieces("沙河油田请来“流动医院”", dateline, "开进了井场，工人排队体检。")
    assert [kind for kind, _ in found] == [Kind.TITLE, Kind.BODY]
    assert found[0][1] == "沙河油田请来“流动医院”"


@pytest.mark.parametrize("title", [("开设“爸爸课堂”",), ("血站", "无偿献血创新高")])
def test_a_title_inside_a_paragraph_is_found_by_the_report_behind_it(title: tuple[str, ...]) -> None:
    found = pieces("献血的人里有一位司机，血", "站送给他一块挂钟。", *title, "本报讯（记者 张荣）上周六，课堂开班。")
    assert [kind for kind, _ in found] == [Kind.BODY, Kind.TITLE, Kind.BODY]
    assert found[1][1] == "".join(title)


@pytest.mark.parametrize("signature", ["（记者 张荣）", "（张荣）", "（本报记者 张荣 通讯员 李红）"])
def test_a_title_is_cut_off_the_signature_before_it(signature: str) -> None:
    found = pieces("五日起，药房延长到九点", f"半关门，病人方便了。{signature}", "一张处方少花十二元")
    assert found[-1] == (Kind.TITLE, "一张处方少花十二元")


@pytest.mark.parametrize(
    "lines", [("他说，本报讯息", "灵通，读者都知道。"), ("医院的药房延长到", "九点半关门，大家都说好。")]
)
def test_running_text_stays_whole(lines: tuple[str, ...]) -> None:
    assert pieces(*lines) == [(Kind.BODY, "".join(lines))]
