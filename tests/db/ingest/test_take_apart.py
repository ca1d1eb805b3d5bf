import time
from pathlib import Path
from typing import Any

import pytest

from db.domain.draft import Knowledge
from db.ingest import as_json, readers, take_apart
from tests.db.ingest import damage, scoring

BODY = "清晨六点，云溪县中医院的院子里飘着药香。队长把最后一捆艾条塞进背篓，试了试肩带的松紧。"
MORE = "从县城到最远的石桥村，坐车一个半小时，再走山路四十分钟，巡诊队每个月去两次，风雨不误。"


def parse(text: str) -> dict[str, Any]:
    return as_json(take_apart(readers.from_paste(text)))


def only(text: str) -> dict[str, Any]:
    articles = parse(text)["articles"]
    assert len(articles) == 1
    return articles[0]


def paragraphs(article: dict[str, Any]) -> list[str]:
    return [p for section in article["sections"] for p in section["paragraphs"]]


def wrapped(width: int, *texts: str, short: bool = True) -> str:
    lines: list[str] = []
    for text in texts:
        first = width - 2 if short else width
        lines.append(text[:first])
        lines += [text[i : i + width] for i in range(first, len(text), width)]
    return "\n".join(lines)


def test_column_lines_become_paragraphs_without_indents() -> None:
    texts = [p for article in damage.ARTICLES[:1] for _, section in article.sections for p in section]
    assert paragraphs(only("夜班电梯里的一把椅子\n" + wrapped(15, *texts))) == texts


def test_a_column_and_a_kicker_with_a_colon_stand_before_the_headline() -> None:
    article = only(f"【医者仁心】\n\n云溪县中医院：\n\n一条山路二十年\n\n{BODY}\n\n{MORE}")
    assert (article["column"], article["kicker"], article["headline"]) == ("医者仁心", "云溪县中医院", "一条山路二十年")


def test_a_dash_makes_a_deck() -> None:
    article = only(f"一条山路二十年\n——云溪县中医院巡诊队进山记\n\n{BODY}\n\n{MORE}")
    assert (article["headline"], article["deck"]) == ("一条山路二十年", "——云溪县中医院巡诊队进山记")


def test_a_lead_before_the_headline_belongs_to_the_article() -> None:
    article = only(f"{BODY}\n\n云溪县中医院：\n\n一条山路二十年\n\n{MORE}")
    assert article["headline"] == "一条山路二十年"
    assert paragraphs(article) == [BODY, MORE]


def test_a_heading_in_two_lines_is_one() -> None:
    article = only(f"一条山路二十年\n\n{BODY}\n\n药箱里有账本\n山村里有人等\n\n{MORE}")
    assert [s["heading"] for s in article["sections"]] == [None, "药箱里有账本 山村里有人等"]


def test_headings_behind_their_sections_go_before_them() -> None:
    text = f"云溪县中医院：\n一条山路二十年\n\n{BODY}\n\n清晨出发 背篓里的药香\n\n{MORE}\n\n翻山越岭 风雨不误归期\n"
    assert [s["heading"] for s in only(text)["sections"]] == ["清晨出发 背篓里的药香", "翻山越岭 风雨不误归期"]


def test_a_sentence_cut_by_a_caption_is_whole_again() -> None:
    article = only(f"一条山路二十年\n\n{BODY[:33]}\n\n\n\n医院外景\n\n{BODY[33:]}\n\n{MORE}")
    assert article["captions"] == ["医院外景"]
    assert BODY in paragraphs(article)


def test_a_name_glued_to_a_heading_is_cut_off() -> None:
    article = only(f"一条山路二十年\n\n{BODY}\n\n□本报记者 王小明\n通讯员 李红药箱里的账本\n\n{MORE}")
    assert article["bylines"][1] == {"role": "通讯员", "name": "李红"}
    assert article["sections"][1]["heading"] == "药箱里的账本"


def test_a_paragraph_that_begins_in_mid_sentence_shows_a_gap() -> None:
    article = only(f"一条山路二十年\n\n室。针对这一问题，医院推行多学科联合诊疗模式，为患者定制方案。\n\n{MORE}")
    assert [gap["at"] for gap in article["gaps"]] == ["start"]


def test_a_paragraph_that_nothing_continues_shows_a_gap() -> None:
    article = only(f"一条山路二十年\n\n{MORE}\n\n{BODY[:33]}")
    assert article["gaps"] == [{"at": "end", "text": BODY[23:33]}]


def test_two_reports_are_two_articles() -> None:
    first = f"山村来了巡诊队\n\n本报讯（记者 王小明）{BODY}\n\n{MORE}"
    second = "流感疫苗周末开打\n\n本报讯（记者 李红梅）昨日，海棠区九个接种点同时开放，市民凭身份证即可预约接种，留观半小时。"
    assert [a["headline"] for a in parse(f"{first}\n\n{second}")["articles"]] == ["山村来了巡诊队", "流感疫苗周末开打"]


def test_questions_and_answers_are_paragraphs_of_their_own() -> None:
    article = only(f"医生答疑\n\n{MORE}\n问：药从哪里来？\n答：大半是山上采的。\n问：收钱吗？\n答：只收成本。")
    assert len(paragraphs(article)) == 5


def test_the_hospital_an_article_is_about_stands_first() -> None:
    article = only(f"一条山路二十年\n\n{BODY}\n\n云溪县中医院与青禾市中心医院结成对子，云溪县中医院每年派人进修。")
    assert article["hospitals"] == ["云溪县中医院", "青禾市中心医院"]


def test_a_short_name_is_resolved_inside_the_article() -> None:
    text = "夜班里的灯\n\n安宁市第六人民医院急诊科的灯亮到天明，值班的护士一夜没有合眼。\n\n在市六院，这样的夜晚有很多，市六院的护士都习惯了。"
    assert only(text)["hospitals"] == ["安宁市第六人民医院"]


def test_a_name_the_archive_knows_gives_the_current_one() -> None:
    knowledge = Knowledge(hospitals=(("安宁市红旗医院", ("安宁市第六人民医院",)),))
    text = "夜班里的灯\n\n安宁市红旗医院急诊科的灯亮到天明，值班的护士一夜没有合眼，病人都安心。"
    draft = take_apart(readers.from_paste(text), knowledge=knowledge)
    hospital = draft.articles[0].hospitals[0]
    assert (hospital.name, hospital.printed) == ("安宁市第六人民医院", "安宁市红旗医院")


def test_every_decision_has_a_reason_and_a_confidence() -> None:
    draft = take_apart(readers.from_paste(f"一条山路二十年\n\n{BODY}\n\n{MORE}"))
    decisions = [part.decision for article in draft.articles for part in article.parts]
    assert all(decision.reason and 0 < decision.confidence <= 1 for decision in decisions)


@pytest.mark.parametrize("kind", damage.KINDS)
def test_damaged_pages_are_taken_apart_well(kind: str) -> None:
    floor = {"columns_swapped": 70, "text_lost": 75, "everything": 70, "indents_lost": 85, "blank_lines": 85}
    figures, _ = scoring.measure((kind,), pages=15, seed=7)
    assert scoring.mean(figures[kind]) >= floor.get(kind, 88)


def test_confidence_means_what_it_says() -> None:
    _, calibration = scoring.measure(pages=8, seed=3)
    sure = sum(n for said, n in calibration.said.items() if said == 9)
    right = sum(n for said, n in calibration.right.items() if said == 9)
    assert right >= 0.93 * sure


PAGES = Path(__file__).resolve().parents[4] / "shared" / "pages"


@pytest.mark.skipif(not PAGES.is_dir(), reason="the sample pages are not part of the project")
def test_real_pages_come_out_as_an_archivist_would_have_them() -> None:
    import json

    tallies = {name: scoring.Tally() for name in scoring.MEASURES}
    for path in sorted(PAGES.glob("*.txt")):
        want = json.loads((PAGES / "expected" / f"{path.stem}.json").read_text(encoding="utf-8"))
        scoring.score(as_json(take_apart(readers.read(path))), want, tallies)
    assert scoring.mean(tallies) >= 96


def seconds(line: str, size: int) -> float:
    """CPU time for a text of `size` bytes that is nothing but this line again and again."""
    source = readers.from_paste(f"{line}\n" * (size // len(f"{line}\n".encode())))
    started = time.process_time()
    take_apart(source)
    return time.process_time() - started


@pytest.mark.slow
@pytest.mark.parametrize("line", ["药香山路", "云溪县中医院的医生每周三背着药箱进山，", "1234567890 abc", "“（"])
def test_the_cost_of_a_text_without_structure_grows_as_the_text_does(line: str) -> None:
    assert seconds(line, 400_000) < 3 * seconds(line, 200_000) + 1


def test_an_author_named_with_his_hospital_stands_between_title_and_text() -> None:
    article = only(f"中暑以后别灌凉水\n云溪县中医院急诊科 高原\n{BODY}\n{MORE}")
    assert (article["deck"], article["bylines"][0]["name"]) == (None, "高原")


def test_news_in_brief_are_an_article() -> None:
    page = f"一条山路二十年\n□本报记者 王小明\n{BODY}\n{MORE}\n短波\n△云溪县乡村医生培训班昨天开学。\n△石桥村卫生室添了一台心电图机。"
    first, second = parse(page)["articles"]
    assert (first["headline"], second["headline"]) == ("一条山路二十年", "短波")
    assert paragraphs(second)[0] == "△云溪县乡村医生培训班昨天开学。"
