from __future__ import annotations

import pytest

from db.ingest.hospital_names import names_in

KNOWN = (
    "雁山煤业集团总医院",
    "栖水市第三人民医院",
    "滨河县中西医结合医院",
    "青禾县人民医院",
    "市第二人民医院",
    "栖水市康宁医院",
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("在沈阳市精神卫生中心的老年养护中心", ["沈阳市精神卫生中心"]),
        ("记者从湖南省衡阳市第二人民医院获悉", ["湖南省衡阳市第二人民医院"]),
        ("专家来自中国医科大学附属第一医院。", ["中国医科大学附属第一医院"]),
        ("他先后走进苏家屯区妇幼保健院和铁煤总医院", ["苏家屯区妇幼保健院", "铁煤总医院"]),
        ("患者被转往张家港市第一人民医院", ["张家港市第一人民医院"]),
        ("前往北京协和医院就诊", ["北京协和医院"]),
        ("遼寧省腫瘤醫院的專家", ["遼寧省腫瘤醫院"]),
        ("本溪钢铁集团总医院揭牌", ["本溪钢铁集团总医院"]),
        ("四川省科委四川省泸州医学院附属医院", ["四川省泸州医学院附属医院"]),
        ("记者从平川市中心血站获悉", ["平川市中心血站"]),
        ("东岭铁路医院昨日移交", ["东岭铁路医院"]),
        ("大余县人民医院揭牌", ["大余县人民医院"]),
        ("新乡市传染病医院收治", ["新乡市传染病医院"]),
        ("在额尔古纳市人民医院", ["额尔古纳市人民医院"]),
        ("近日，峨眉山市妇幼保健院揭牌", ["峨眉山市妇幼保健院"]),
        ("由大团社区卫生服务中心举办", ["大团社区卫生服务中心"]),
        ("县级医院和县医院都要指导和龙市人民医院", ["和龙市人民医院"]),
        ("四川大学华西医院西藏医院的医生", ["四川大学华西医院"]),
        ("由海南慈善总会联手武警海南总队医院共同创办", ["武警海南总队医院"]),
        ("发生在北京市丰台区靛厂新村291号北京长峰医院", ["北京长峰医院"]),
        ("编辑夏光地天津医科大学总医院刘学民沈阳市儿童医院", ["天津医科大学总医院", "沈阳市儿童医院"]),
    ],
)
def test_full_names_are_found_by_their_structure(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "考察组里一位镇卫生院院长说",
        "一間鄉鎮衛生院的醫生",
        "那时医院只有三间平房",
        "你去哪家医院",
        "手术医院给开了证明",
        "集团总医院的旧楼",
        "原第一医院的院子",
        "他在咱们医院干了一辈子",
        "一家大型三级综合医院",
        "全市各级公立医院",
        "吉林受灾地区57家乡镇卫生院",
        "铁岭市定点医院",
        "成都市某医院",
        "中国医院的经验",
        "香港医院管理局的研究",
        "灾区很多医院面临人手不足",
        "像社区医院一样方便",
        "补齐县医院的短板",
        "将实现三级中医医院全覆盖",
        "送到县公安局法医院子里",
        "三甲医院、地区医院、民营医院和手术医院",
    ],
)
def test_words_that_name_no_hospital_are_left_alone(text: str) -> None:
    assert names_in(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("剥离企业办社会职能迈出一步雁山煤业集团总医院移交", "雁山煤业集团总医院"),
        ("之前叫栖水市第三人民医院", "栖水市第三人民医院"),
        ("添了一台彩超滨河县中西医结合医院揭牌", "滨河县中西医结合医院"),
        ("与县妇幼保健院合并组建青禾县人民医院", "青禾县人民医院"),
    ],
)
def test_a_name_begins_where_the_words_before_it_end(text: str, name: str) -> None:
    assert names_in(text)[-1] == name
    assert names_in(text, KNOWN)[-1] == name


def test_a_province_in_front_of_a_known_name_adds_nothing() -> None:
    assert names_in("湖北省栖水市第三人民医院", KNOWN) == ["栖水市第三人民医院"]


def test_a_short_name_is_not_cut_out_of_another_hospitals() -> None:
    assert names_in("大连市第二人民医院", KNOWN) == ["大连市第二人民医院"]


def test_a_name_without_a_place_counts_where_the_archive_knows_it() -> None:
    assert names_in("前叫康宁医院", ("康宁医院",)) == ["康宁医院"]
    assert names_in("前叫康宁医院") == []


def test_a_name_without_its_place_is_the_one_known_hospital_that_bears_it() -> None:
    assert names_in("红旗医院的马车", ("青禾县红旗医院",)) == ["青禾县红旗医院"]
    assert names_in("红旗医院的马车", ("青禾县红旗医院", "江洲市红旗医院")) == []


@pytest.mark.parametrize("text", ["看病从前跑市区大医院", "孩子病了要去沈阳市大医院", "县里人都往省城和本市好医院跑"])
def test_a_big_or_good_hospital_is_none_by_name(text: str) -> None:
    assert names_in(text) == []
