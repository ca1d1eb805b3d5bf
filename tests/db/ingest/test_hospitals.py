import pytest

from db.domain.draft import DraftHospital, Knowledge
from db.domain.records import Relation
from db.ingest import readers, take_apart

MORE = "从县城到最远的石桥村，坐车一个半小时，再走山路四十分钟，巡诊队每个月去两次，风雨不误。"


def hospitals(
    *paragraphs: str, knowledge: Knowledge | None = None, headline: str = "夜班里的灯"
) -> list[DraftHospital]:
    source = readers.from_paste("\n\n".join((headline, *paragraphs, MORE)))
    return list(take_apart(source, knowledge=knowledge or Knowledge()).articles[0].hospitals)


def names(*paragraphs: str, headline: str = "夜班里的灯") -> list[str]:
    return [hospital.name for hospital in hospitals(*paragraphs, headline=headline)]


@pytest.mark.parametrize(
    "short", ["市六院", "市第六医院", "安宁六院", "市第六人民医院", "我院", "该院", "这家医院", "安宁市第六人民医院"]
)
def test_a_short_form_speaks_for_the_hospital_it_can_mean(short: str) -> None:
    text = f"当晚，{short}的医生都来了，{short}的护士也来了，{short}门口停满了车，老人看了很久。"
    first = "安宁市第六人民医院急诊科的灯亮到天明，值班的护士一夜没有合眼。"
    other = "这天夜里，青禾市中心医院也来了一位医生，青禾市中心医院的救护车同来。"
    assert names(first, text, other)[0] == "安宁市第六人民医院"


@pytest.mark.parametrize("short", ["省人民医院", "县中医院", "市妇幼保健院"])
def test_a_rank_and_a_sort_name_the_one_hospital_that_bears_them(short: str) -> None:
    full = {"省人民医院": "湖南省人民医院", "县中医院": "云溪县中医院", "市妇幼保健院": "安宁市妇幼保健院"}[short]
    assert names(f"{full}急诊科的灯亮到天明，护士一夜没有合眼。", f"{short}的夜班有很多，{short}的人都习惯了。") == [
        full
    ]


def test_the_counties_hospital_is_its_peoples_hospital() -> None:
    assert names("白石县人民医院为病床装上电话，方便住院的人。", headline="白石县医院病房装上电话") == [
        "白石县人民医院"
    ]


def test_an_old_name_in_the_headline_is_what_the_article_is_about() -> None:
    text = "东岭铁路医院昨日移交地方管理，更名为东岭市第三人民医院，职工身份同时转入市属编制。"
    assert names(text, headline="东岭铁路医院移交地方")[0] == "东岭铁路医院"


def test_names_of_one_hospital_count_together_and_give_the_current_one() -> None:
    known = (("青禾县第一医院", ("青禾县人民医院",)), ("青禾县人民医院", ("青禾县人民医院",)))
    found = hospitals(
        "青禾县第一医院摘牌，青禾县人民医院挂牌。",
        "青禾市中心医院派人祝贺，青禾市中心医院的专家义诊。",
        knowledge=Knowledge(hospitals=known),
    )
    assert found[0] == DraftHospital("青禾县人民医院", Relation.SUBJECT, "青禾县人民医院")
    assert [hospital.name for hospital in found] == ["青禾县人民医院", "青禾市中心医院"]


@pytest.mark.parametrize("wrong", ["云溪县中医院", "青禾市中心医院", "安宁市第六人民医院"])
def test_what_a_person_said_is_no_hospital_is_never_found_again(wrong: str) -> None:
    text = f"{wrong}的灯亮到天明，护士一夜没有合眼，病人都安心。"
    assert [h.name for h in hospitals(text)] == [wrong]
    assert hospitals(text, knowledge=Knowledge(no_hospitals=(wrong,))) == []


def test_a_short_name_the_archive_knows_is_found_without_an_ending() -> None:
    known = Knowledge(hospitals=(("大同六医", ("大同市第六人民医院",)),))
    found = hospitals("走进大同六医，护士正在教老人折纸，纸鹤挂满了窗。", knowledge=known)
    assert found == [DraftHospital("大同市第六人民医院", Relation.SUBJECT, "大同六医")]


def test_the_authors_own_hospital_is_meant_where_no_other_is_named() -> None:
    source = readers.from_paste(f"院子里的柚子熟了\n栖水市第三人民医院护士　伍月娥\n\n{MORE}\n\n{MORE}")
    assert [h.name for h in take_apart(source).articles[0].hospitals] == ["栖水市第三人民医院"]


@pytest.mark.parametrize("name", ["市中心血站", "省眼科医院", "县精神卫生中心"])
def test_where_none_is_named_in_full_its_rank_and_sort_name_it(name: str) -> None:
    assert names(f"昨天，{name}的大厅里坐满了人，工作人员忙到天黑。") == [name]
