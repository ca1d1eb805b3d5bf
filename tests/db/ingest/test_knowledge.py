"""What the archive has learnt changes how the next page is taken apart."""

from typing import Any

import pytest

from db.domain.draft import Knowledge
from db.ingest import as_json, readers, take_apart

BODY = "清晨六点，云溪县中医院的院子里飘着药香。队长把最后一捆艾条塞进背篓，试了试肩带的松紧。"
MORE = "从县城到最远的石桥村，坐车一个半小时，再走山路四十分钟，巡诊队每个月去两次，风雨不误。"


def parse(text: str, **learnt: Any) -> dict[str, Any]:
    return as_json(take_apart(readers.from_paste(text), knowledge=Knowledge(**learnt)))


@pytest.mark.parametrize(
    ("line", "role", "name"),
    [
        ("驻村第一书记 王大力", "驻村第一书记", "王大力"),
        ("本报援疆干部 刘水", "本报援疆干部", "刘水"),
        ("山河", "", "山河"),
    ],
)
def test_an_unusual_byline_is_known_at_the_next_import(line: str, role: str, name: str) -> None:
    text = f"一条山路二十年\n{line}\n\n{BODY}\n\n{MORE}"
    assert parse(text)["articles"][0]["bylines"] == []
    assert parse(text, bylines=((role, name),))["articles"][0]["bylines"] == [{"role": role, "name": name}]


@pytest.mark.parametrize(
    ("name", "heading"), [("谷雨", "生如夏花开满山"), ("谷雨生", "如夏花般开满山"), ("柏杨", "树下的诊所")]
)
def test_a_known_name_is_cut_off_what_is_glued_to_it(name: str, heading: str) -> None:
    text = f"一条山路二十年\n\n{BODY}\n\n□本报记者 王小明\n通讯员 {name}{heading}\n\n{MORE}"
    article = parse(text, bylines=(("通讯员", name),))["articles"][0]
    assert article["bylines"][-1] == {"role": "通讯员", "name": name}
    assert article["sections"][-1]["heading"] == heading


def test_a_decision_from_what_is_known_says_so() -> None:
    source = readers.from_paste(f"一条山路二十年\n山河\n\n{BODY}\n\n{MORE}")
    draft = take_apart(source, knowledge=Knowledge(bylines=(("", "山河"),)))
    assert "known_byline" in {part.decision.reason for part in draft.articles[0].parts}


@pytest.mark.parametrize("printed", ["健康周刊", "云溪健康", "YUNXI HEALTH"])
def test_a_masthead_gives_the_newspaper_a_person_said_it_is(printed: str) -> None:
    text = f"{printed}\n2020年3月4日 第5版\n\n一条山路二十年\n\n{BODY}\n\n{MORE}"
    assert parse(text, printed_papers=((printed, "云溪晚报"),))["paper"] == "云溪晚报"
    assert parse(text)["paper"] != "云溪晚报"
