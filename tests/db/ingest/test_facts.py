"""Statements of newspapers about hospitals, and sentences with figures that are none of a hospital's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.records import (
    Article,
    ArticleId,
    Fact,
    FactKind,
    HospitalId,
    HospitalLink,
    Part,
    PartKind,
    Relation,
)
from db.ingest.facts import facts_of

OURS, OTHER = "绵溪市人民医院", "临港县中医院"


def article(*paragraphs: str, headline: str = f"{OURS}的十年", date: str | None = "2024-04-18") -> Article:
    return Article(
        id=ArticleId(1),
        parts=(Part(PartKind.HEADLINE, headline), *(Part(PartKind.PARAGRAPH, text) for text in paragraphs)),
        date=date,
        hospitals=(
            HospitalLink(HospitalId(1), OURS, Relation.SUBJECT),
            HospitalLink(HospitalId(2), OTHER, Relation.MENTIONED),
        ),
    )


def facts(*paragraphs: str, date: str | None = "2024-04-18") -> tuple[Fact, ...]:
    return facts_of(article(*paragraphs, date=date))


STATED = [
    ("医院始建于1958年，位于老城。", FactKind.FOUNDED, 1958, "1958"),
    (f"{OURS}的前身是1953年成立的矿务局职工医院。", FactKind.FOUNDED, 1953, "1953"),
    ("建院64年来，医院三次迁址。", FactKind.FOUNDED, 1960, "1960"),
    ("2019年，医院晋升为三级甲等综合医院。", FactKind.LEVEL, None, None),
    (f"{OURS}是一所三级专科医院。", FactKind.LEVEL, None, None),
    ("医院现有床位1200张。", FactKind.BEDS, 1200, "2024-04"),
    ("医院编制床位由300张增至800张。", FactKind.BEDS, 800, None),
    ("截至2023年底，全院开放床位１,０５０张。", FactKind.BEDS, 1050, "2023"),
    ("医院占地百亩，拥有一百二十张病床。", FactKind.BEDS, 120, None),
    ("现有职工611人，占地百亩。", FactKind.STAFF, 611, "2024-04"),
    ("全院有卫生技术人员近千人。", FactKind.STAFF, 1000, None),
    ("去年，医院年门诊量达58.6万人次。", FactKind.VISITS, 586_000, "2023"),
    ("医院2022年完成手术1.2万台次。", FactKind.OPERATIONS, 12_000, "2022"),
    ("全院获国家专利32项。", FactKind.PATENTS, 32, None),
    ("医院承担省级科研课题17项。", FactKind.PROJECTS, 17, None),
    ("医院职工发表SCI论文45篇。", FactKind.PAPERS, 45, None),
    ("医院24小时心理援助热线0734-3138061已开通。", FactKind.HOTLINE, None, None),
    ("咨询电话：024—77885120。", FactKind.HOTLINE, None, None),
    ("医院总投资二千八百万元。", FactKind.MONEY, 28_000_000, None),
    ("医院平均住院时间缩短了12.5%。", FactKind.PERCENTAGE, 12.5, None),
    ("今年1月，医院床位使用率达97.4%。", FactKind.PERCENTAGE, 97.4, "2024-01"),
]


@pytest.mark.parametrize(("text", "kind", "value", "when"), STATED)
def test_a_statement_is_a_fact(text: str, kind: FactKind, value: float | None, when: str | None) -> None:
    (fact,) = (fact for fact in facts(text) if fact.kind is kind)
    assert (fact.hospital, fact.value) == (OURS, value)
    assert kind is FactKind.LEVEL or fact.when == when


NOT_OURS = [
    "全市共有医院床位8000张。",
    "医院计划到2026年床位达到1500张。",
    "医院新增床位50张。",
    "全省三级医院达到120家。",
    "他先后发表论文30篇。",
    "海河医院共有床位600张。",
    "循环内科成立于1992年。",
    "医院正在创建三级甲等医院。",
    "患者平均年龄61岁，病程3年。",
    "投资数千万元的项目开工了。",
    "新闻热线：0999-3320218。",
    "脂肪肝患病率达10%～15%。",
    "医院派出40名医护人员支援武汉。",
    "疑难病例可转往省里的三级医院。",
]


@pytest.mark.parametrize("text", NOT_OURS)
def test_what_is_said_of_others_is_none(text: str) -> None:
    assert facts(text) == ()


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("康复科有床位48张。", "康复科"),
        ("新建的住院大楼共6层，设床位240张。", "住院大楼"),
        ("医院河东院区开放床位300张。", "河东院区"),
        ("老年养护中心条件好。中心现有床位176张。", "老年养护中心"),
    ],
)
def test_a_figure_of_a_part_of_the_hospital_says_so(text: str, within: str) -> None:
    assert facts(text)[0].within == within


def test_a_figure_belongs_to_the_hospital_named_last() -> None:
    (fact,) = facts(f"{OTHER}现有床位180张。")
    assert fact.hospital == OTHER


def test_a_hospital_that_is_helped_is_not_the_one_that_acts() -> None:
    (fact,) = facts(f"对口帮扶{OTHER}期间，医院完成诊疗300余人次。")
    assert (fact.hospital, fact.value, fact.exact) == (OURS, 300, False)


def test_a_fact_points_at_its_words() -> None:
    text = "多年来，医院始终坚持公益，现有床位４２０张，深受好评。"
    (fact,) = facts(text)
    assert text[slice(*fact.span)] == "床位４２０张"
    assert (fact.printed, fact.relative) == ("420张", "现有")


def test_an_age_says_what_it_was_reckoned_from() -> None:
    (fact,) = facts("建院64年来，医院三次迁址。")
    assert (fact.value, fact.relative) == (1960, "建院64年")


def test_without_a_day_of_print_nothing_is_reckoned() -> None:
    assert facts("建院64年来，医院三次迁址。", date=None) == ()
    assert facts("去年，医院门诊量达58万人次。", date=None)[0].when is None


def test_the_year_of_founding_is_not_that_of_the_beds() -> None:
    beds = [fact for fact in facts("医院始建于1958年，编制床位500张。") if fact.kind is FactKind.BEDS]
    assert [(fact.value, fact.when) for fact in beds] == [(500, None)]


def test_several_facts_of_one_sentence_stand_in_order() -> None:
    found = facts("医院始建于1958年，现有床位500张，职工800人，年门诊量30万人次。")
    assert [fact.kind.value for fact in found] == ["founded", "beds", "staff", "visits"]


def test_an_article_that_is_about_no_hospital_states_only_what_names_one() -> None:
    roundup = Article(
        id=ArticleId(1),
        parts=(
            Part(PartKind.PARAGRAPH, f"{OURS}举行义诊。"),
            Part(PartKind.PARAGRAPH, "大会共收到论文45篇，床位8000张。"),
        ),
        hospitals=(HospitalLink(HospitalId(1), OURS, Relation.MENTIONED),),
    )
    assert facts_of(roundup) == ()


def test_an_article_without_hospitals_states_none() -> None:
    assert facts_of(Article(id=ArticleId(1), parts=(Part(PartKind.PARAGRAPH, "现有床位500张。"),))) == ()


@given(
    st.text(alphabet="医院现有床位张人次手术例职工名年始建于达到近余万千百一二三0123456789％%，。 " + OURS, max_size=80)
)
def test_any_text_gives_facts_whose_words_are_in_it(text: str) -> None:
    for fact in facts(text):
        assert text[slice(*fact.span)].strip()
        assert fact.value is None or fact.value >= 0


def test_what_a_hospital_grew_from_is_not_what_it_has() -> None:
    (fact,) = facts(f"{OURS}从30张病床的小诊所，发展成为拥有1800张床位的现代化医院。")
    assert fact.value == 1800


@pytest.mark.parametrize("speaker", ["一名乡镇卫生院院长说", "临山市第二医院副院长王立坦言"])
def test_a_figure_quoted_from_another_hospital_is_not_ours(speaker: str) -> None:
    assert facts(f"“我们医院只有80张床位。”{speaker}。") == ()


def test_a_figure_quoted_from_our_own_director_is_ours() -> None:
    (fact,) = facts(f"“我们医院现有80张床位。”{OURS}院长王立说。")
    assert (fact.kind, fact.value) == (FactKind.BEDS, 80)


def test_what_was_counted_is_said_without_the_hospital_s_name() -> None:
    abouts = [fact.about for fact in facts(f"{OURS}的床位使用率达96.4%。{OURS}急救电话0412-2120120。")]
    assert abouts == ["床位使用率 达", "急救电话"]


def test_round_the_clock_is_part_of_a_telephone_s_name() -> None:
    (fact,) = facts(f"{OURS}24小时急救电话：0412-2120120。")
    assert fact.about == "24小时急救电话"


def test_a_rule_for_all_hospitals_states_nothing_of_ours() -> None:
    assert facts(f"{OURS}介绍，根据规定，三级医院每床至少配备1.03名卫生技术人员，床位总数在500张以上。") == ()
