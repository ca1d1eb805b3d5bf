"""The forms in which newspapers state figures and dates of a hospital, as patterns over a sentence in half-width digits in
which every hospital's name has been made 院院…院.

It must not know: articles. A pattern names its pieces: `value` the number, `printed` it with the words that round it,
`unit`, `about` and `verb` what was counted and how it moved, `fact` the stretch to show where that is not all of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from db.domain.numbers import ABOUT, NUMBER
from db.domain.records import FactKind


@dataclass(frozen=True, slots=True)
class Form:
    """One way to state one kind of fact.

    `sign` is a word without which the pattern cannot match. `counted`: `value` is a number. `whole_hospital`: said of the
    whole hospital, so not where its clause speaks of a ward. `timed`: a time said before belongs to it, with
    `same_clause` only one of the same clause. `named`: the sentence says 院 before, as research is
    more often a person's. `age`: `value` counts years back from the day of print.
    """

    kind: FactKind
    sign: str
    pattern: re.Pattern[str]
    unit: str = ""
    counted: bool = True
    whole_hospital: bool = True
    timed: bool = True
    same_clause: bool = False
    named: bool = False
    age: bool = False


NOT_OURS = re.compile(
    "科(?!研|普|技|学|教)|病区|病房|监护室|ICU|中心|卫生室|诊室|团队|小组|专班|楼(?:共|设|内)|公司|集团|厂|学校|学院"
    "|每(?:天|台|个|名|位|层)|新增|增加|增设|添了|扩充|改建|腾出|预留|计划|拟|将(?!近)|预计|力争|目标|争取|规划|筹集"
    "|他|她|先后在"
)
"""Words of a clause that make its figure one of a part of the hospital, of a person, of somebody else, or of days to come."""

PARTS = re.compile(
    "大楼|新楼|病房楼|门诊楼|住院楼|病区|科室先后|中心(?:先后|已|自|现|成立)|(?:养护|康复|急救|诊疗|救治|体检)中心|平台"
)
"""The same, but strong enough to hold for the clause behind as well."""

WIDER = re.compile(
    "全(?:国|省|市|县|区|州|球|旗)|我(?:国|省|市|县|区)|世界|各地|各省|本市|国内|城乡|辖区|中央|机构|[一二三四五六七八九十两几\\d]+(?:家|所)"
    "|[\u4e00-\u9fff]{2}(?:省|市|县)(?=[\u4e00-\u9fff]{0,4}(?:门诊|患者|病例|医疗|共|总|累计))|等地|发热患者|死亡|感染者|确诊"
)
"""Words that make a figure one of a whole region, or of several institutions."""

OTHER_HOSPITAL = re.compile(
    "(?<!院)[\u4e00-\u9fff]{2}(?<!去年|今年|前年|全年|目前|如今|现在|当前|期间|同时|以来|之后|此外|截至|其中|年底|月底|这家|这所|作为|因此)"
    "(?<![该本我全的了对使让是，])医院"
)
"""Another hospital's name: those of the article have been made 院院…院, and 该医院 or 去年医院 means one of them."""

_STATED = rf"(?P<printed>(?:{ABOUT})?\s*(?P<value>{NUMBER}))\s*"
_REACHED = (
    r"(?:已|共|共有|总数|总量|数|量|规模|为|有|达|达到|增至|增加到|增长到|扩至|扩大到|升至|[:：]"
    r"|由[^，。]{1,10}?(?:增至|增加到|扩至|增长到|上升到|升至))*\s*"
)
_END = r"(?=\s*(?:[，,。；、（(]|$|其中|和|以上|左右))"
_STAFF = (
    "(?:在职职工|在编职工|教职员工|教职工|职工|员工|医护人员|医务人员|卫生技术人员|卫生专业技术人员|专业技术人员|卫技人员"
    "|执业医师|注册护士)"
)
_HAVE = "(?:现有|拥有|共有|设有|开放|在职|在岗|在册|在编|全院有|全院共有|医院有|设)"
_VISITS = (
    "(?:门急诊总量|门急诊量|门诊总量|门诊量|急诊量|门急诊|门诊患者|门诊病人|门诊|急诊|诊疗量|诊疗|接诊患者|接诊病人|接诊量|接诊"
    "|就诊量|服务患者|出院患者|出院病人|住院患者|收治患者|收治病人|收治)"
)
_OPERATIONS = r"(?:各类|各级|三四级|四级|三级|微创|日间|住院|介入|外科|机器人)*手术(?:量|总量|台次|例数)?"
_GRANTS = "(?:国家级?|省部级|省级|市级|省市级|厅局级|各级|各类|、|及|和|以上)*"
_RECEIVED = "(?:获得?|取得|拥有|授权|申请|申报|承担|完成|主持|立项|获批|开展)"
_YEAR = r"(?:19|20)\d\d\s*年(?:\d{1,2}月)?|一[八九][〇零一二三四五六七八九]{2}年"
_NOT_NUMBER = r"[^，。\d一二三四五六七八九十百千万]"


def _form(kind: FactKind, sign: str, pattern: str, unit: str = "", **more: bool) -> Form:
    return Form(kind, sign, re.compile(pattern), unit, **more)


FORMS: tuple[Form, ...] = (
    # ---- founded
    _form(
        FactKind.FOUNDED,
        "于",
        r"(?:^|院|[，,（(“”）)])(?:的?前身[^，。]{0,16}?)?(?:始建|创建|组建|兴建|建院|成立|创办|建)于\s*"
        rf"(?P<value>{_YEAR})",
        counted=False,
    ),
    _form(
        FactKind.FOUNDED,
        "前身",
        rf"前身[是为]\s*(?P<value>{_YEAR})\s*(?:成立|创建|创办|建立|始建)的[^，。]{{0,20}}?(?:院|诊所|医疗所|卫生所)",
        counted=False,
    ),
    _form(
        FactKind.FOUNDED, "院", rf"(?P<value>{_YEAR})\s*(?:建院|院?(?:成立|创建|建成开诊)(?=[，,。]|$))", counted=False
    ),
    _form(
        FactKind.FOUNDED, "建院", rf"建院(?:已有|已|以来的?)?(?P<value>{NUMBER})\s*(?:周年|年|载)(?!前)", "年", age=True
    ),
    # ---- level
    _form(
        FactKind.LEVEL,
        "级",
        r"(?:晋升为?|晋级为?|升格为|通过|获评|评为|评定为|创成|建成|成为|核定为|确认为|是(?:一所|一家|我?[^，。]{0,4}(?:首|唯一|一)[家所个])|系)"
        r"(?:[^，。、]{0,20}?(?:的|型|性))?(?P<fact>(?P<value>[一二三]级(?:[甲乙丙特]等)?)\s*[^，。、]{0,8}?医院)(?!创建|建设|目标|标准)",
        counted=False,
        same_clause=True,
    ),
    # ---- beds
    _form(
        FactKind.BEDS,
        "床",
        rf"(?:编制|开放|实际开放|核定|设置)*(?:病床|床位|病床位)(?:数|总数)?{_REACHED}{_STATED}(?P<unit>张)(?!的)",
    ),
    _form(
        FactKind.BEDS,
        "张",
        rf"(?:{_HAVE}|院区|院|、)(?:编制|总)?{_STATED}(?P<unit>张)(?:编制|开放|实际开放)?(?:病床|床位)(?!的)",
    ),
    # ---- staff
    _form(FactKind.STAFF, "人", rf"(?P<about>{_STAFF})(?:总数|人数)?{_REACHED}{_STATED}(?P<unit>人|名){_END}"),
    _form(FactKind.STAFF, "名", rf"(?P<about>{_STAFF})(?:总数|人数)?{_REACHED}{_STATED}(?P<unit>名){_END}"),
    _form(FactKind.STAFF, "名", rf"{_HAVE}{_STATED}(?P<unit>名|位)\s*(?P<about>{_STAFF}){_END}"),
    # ---- visits
    _form(
        FactKind.VISITS,
        "人次",
        rf"(?P<about>(?:年均|日均|月均|年|日|月|全年|累计|总)?{_VISITS})(?:{_NOT_NUMBER}{{0,6}}?){_REACHED}{_STATED}(?P<unit>人次)",
    ),
    # ---- operations
    _form(
        FactKind.OPERATIONS,
        "手术",
        rf"(?P<about>{_OPERATIONS})(?:已|共|累计)?{_REACHED}{_STATED}(?P<unit>台次|台|例)",
    ),
    _form(
        FactKind.OPERATIONS,
        "手术",
        rf"(?:完成|开展|实施|做了|施行|成功){_STATED}(?P<unit>台次|台|例)(?P<about>[^，。]{{0,10}}?手术)",
    ),
    # ---- research
    _form(
        FactKind.PATENTS,
        "专利",
        rf"(?P<about>(?:国家|实用新型|发明|外观|授权|各类|和)*专利(?:证书|授权)?){_REACHED}{_STATED}(?P<unit>项|件|个)",
        named=True,
    ),
    _form(
        FactKind.PATENTS,
        "专利",
        rf"{_RECEIVED}{_STATED}(?P<unit>项|件|个)(?P<about>(?:国家|实用新型|发明|各类|新型)*专利)",
        named=True,
    ),
    _form(
        FactKind.PROJECTS,
        "项",
        rf"(?P<about>{_GRANTS}(?:科研|自然科学基金|科技|研究)(?:课题|项目|立项|计划项目)+){_REACHED}{_STATED}(?P<unit>项|个)",
        named=True,
    ),
    _form(
        FactKind.PROJECTS,
        "项",
        rf"{_RECEIVED}{_STATED}(?P<unit>项|个)(?P<about>{_GRANTS}(?:科研|自然科学基金|科技)[^，。]{{0,4}}?(?:课题|项目))",
        named=True,
    ),
    _form(
        FactKind.PAPERS,
        "论文",
        rf"(?P<about>(?:SCI|核心期刊|学术|科研|高水平|国家级)*论文){_REACHED}{_STATED}(?P<unit>篇)",
        named=True,
    ),
    # ---- hotline
    _form(
        FactKind.HOTLINE,
        "电话",
        r"(?P<about>(?:(?!新闻|报料|广告|发行|征订)[\u4e00-\u9fff]){0,6}?电话)(?:为|是|号码|拨打|[:：])*\s*(?P<value>0\d{2,3}-{1,2}\d{7,8}|400-?\d{3}-?\d{4}|1[3-9]\d{9})",
        counted=False,
        whole_hospital=False,
        timed=False,
    ),
    _form(
        FactKind.HOTLINE,
        "热线",
        r"(?<![\u4e00-\u9fff])(?P<about>(?:(?!新闻|报料|广告|发行|征订)[\u4e00-\u9fff]){0,12}?热线)(?:电话|为|是|号码|拨打|[:：])*\s*"
        r"(?P<value>0\d{2,3}-{1,2}\d{7,8}|400-?\d{3}-?\d{4}|(?<!\d)12\d{3}(?!\d)|1[3-9]\d{9})",
        counted=False,
        whole_hospital=False,
        timed=False,
    ),
    # ---- money
    _form(
        FactKind.MONEY,
        "元",
        r"(?P<about>总投资|投资|投入(?:资金)?|出资|累计投入|补助|拨款|捐款|捐赠|总资产|固定资产|业务收入|总收入|设备总值|减免|节省|节约)"
        rf"{_NOT_NUMBER}{{0,8}}?{_STATED}(?P<unit>元)",
    ),
    # ---- percentages
    _form(
        FactKind.PERCENTAGE,
        "%",
        r"(?P<about>[\u4e00-\u9fffA-Z]{2,14}?(?:率|时间|费用|量|比例|占比|天数|人次|收入|日))"
        r"(?P<verb>(?:同比|环比)?(?:提高|上升|提升|下降|降低|减少|缩短|增长|增加))(?:了|约|近|达)*\s*"
        r"(?P<printed>(?P<value>\d+(?:\.\d+)?))\s*(?P<unit>%)(?!\s*[~～-])",
        whole_hospital=False,
    ),
    _form(
        FactKind.PERCENTAGE,
        "%",
        r"(?P<about>(?!患病|发病)[\u4e00-\u9fffA-Z]{2,14}?(?<!患病)(?<!发病)(?:率|比例|占比))(?P<verb>达到|达|为|保持在|稳定在|升至|提高到"
        r"|上升到|提升至|降至|下降到|从[\d.]+%[^，。]{0,3}?(?:升到了?|升至|降到了?|降至|提高到))(?:了|约|近)*\s*"
        rf"(?P<printed>(?:{ABOUT})?(?P<value>\d+(?:\.\d+)?))\s*(?P<unit>%)(?!\s*[~～-])",
        whole_hospital=False,
    ),
)
