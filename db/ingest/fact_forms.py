"""The forms in which newspapers state figures and dates of a hospital, as patterns over a sentence in simplified characters
and half-width digits, without blanks, in which every hospital's name has been made 院院…院.

It must not know: articles, or whose figure it is. A pattern names its pieces: `value` the number, `printed` it with the
words that round it, `unit`, `about` and `verb` what was counted and how it moved, `fact` the stretch to show where that is
not all of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from db.domain.numbers import ABOUT, NUMBER
from db.domain.records import FactKind
from db.ingest.fact_nouns import (
    AROUND,
    BEGUN,
    DAY,
    END,
    GRANT,
    HAVE,
    MOVED,
    NO_PRESS,
    OBJECT_OF_SURGERY,
    OPERATIONS,
    PAST,
    PHONE,
    RATE,
    RATES,
    REACHED,
    RECEIVED,
    STAFF,
    STAGE,
    STATED,
    VISITS,
    YEAR,
)


@dataclass(frozen=True, slots=True)
class Form:
    """One way to state one kind of fact.

    `sign` is a word without which the pattern cannot match. `counted`: `value` is a number. `timed`: a time said before
    belongs to it, with `same_clause` only one of the same clause. `age`: `value` counts years back from the day of print.
    `least`: what is below is an event of the day, no figure of a hospital.
    """

    kind: FactKind
    sign: str
    source: str
    unit: str = ""
    counted: bool = True
    timed: bool = True
    same_clause: bool = False
    age: bool = False
    least: float = 0

    @property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when a text first has the sign: all of them take a quarter of a second."""
        return _compiled(self.source)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _form(kind: FactKind, sign: str, pattern: str, unit: str = "", **more: bool) -> Form:
    return Form(kind, sign, pattern, unit, **more)


def _figure(kind: FactKind, sign: str, pattern: str, *, least: float = 0) -> Form:
    return Form(kind, sign, pattern, least=least)


FORMS: tuple[Form, ...] = (
    # ---- founded
    _form(
        FactKind.FOUNDED,
        "于",
        rf"(?:^|(?<![学究书法影剧画戏利老])院|[，；、“”（）：]|是一[所家])(?:的?(?P<about>前身)[^，。]{{0,20}}?)?(?:(?P<verb>{STAGE})|{BEGUN})于(?:公元)?(?P<value>{YEAR}){DAY}",
        counted=False,
    ),
    _form(
        FactKind.FOUNDED,
        "前身",
        rf"(?P<about>前身)[是为系]?[^，。]{{0,4}}?(?P<value>{YEAR}){DAY}[^，。]{{0,16}}?{BEGUN}的[^，。]{{0,24}}?(?:院|诊所|医疗所|卫生[所院队]|门诊部|医务所|救护所|保健[所站])",
        counted=False,
    ),
    _form(
        FactKind.FOUNDED,
        "前身",
        rf"(?P<about>前身)[是为系]{BEGUN}于(?P<value>{YEAR}){DAY}",
        counted=False,
    ),
    _form(
        FactKind.FOUNDED,
        "院",
        rf"(?P<value>{YEAR}){DAY}(?:建院|(?:[，]?院+|[，]医院)(?:正式)?(?:成立|创建|诞生|始建|建成开诊|开诊|开张)(?=[，。；（）]|$|以来|之初))",
        counted=False,
    ),
    _form(
        FactKind.FOUNDED,
        "建院",
        rf"建院(?:已有|已|以来的?)?(?P<value>{NUMBER})(?:周年|个?春秋|年|载)(?!前|代)",
        "年",
        age=True,
    ),
    _form(
        FactKind.FOUNDED,
        "年",
        rf"(?:{PAST}(?:了|着)?|[，“]|^)(?P<value>{NUMBER})周?年的?(?:建院|办院|光辉|辉煌|发展|风雨|奋斗|建设|院)*(?:历史|历程|征程|院史|院庆|华诞)",
        "年",
        age=True,
    ),
    _form(FactKind.FOUNDED, "春秋", rf"(?P<value>{NUMBER})(?:个|载)?春秋", "年", age=True),
    _form(FactKind.FOUNDED, "载", rf"(?:^|[，“])(?P<value>{NUMBER})载(?!体|人|客|货|重)", "年", age=True),
    _form(
        FactKind.FOUNDED,
        "院",
        rf"院(?P<value>{YEAR}){DAY}(?:正式)?(?:成立|建成|创建|组建|创办)(?=[，。；（）]|$)",
        counted=False,
    ),
    _form(FactKind.FOUNDED, "追溯", rf"(?P<about>追溯)[到至](?P<value>{YEAR})", counted=False),
    _form(
        FactKind.FOUNDED,
        "年",
        rf"(?:院|医院)(?P<value>{YEAR}){DAY}由[^，。；]{{2,24}}?(?:创建|创办|创立|建立|始建)",
        counted=False,
    ),
    _form(FactKind.FOUNDED, "的", rf"院是在?(?P<value>{YEAR}){DAY}所?(?:创建|创办|成立|建立)的", counted=False),
    _form(FactKind.FOUNDED, "起家", rf"从(?P<value>{YEAR}){DAY}[^，。；]{{0,10}}?起家", counted=False),
    # ---- level
    _form(
        FactKind.LEVEL,
        "级",
        r"(?P<verb>晋升[为至]?|晋级[为至]?|升格为|升级为|跻身|通过|获评|评[为定审]{1,2}为?|评定为|创成|创建成|成功创建为?|建成|成为|核定为|确认为|认定为|定级为|批准为|发展[到成]为?|进入|[是系为属](?=(?:(?!有|在|与|很多|多家|其他|等级|几|两家)[^，。；]){0,50}?[一二三]级[^，。；]{0,10}?(?:院|中心|机构)))"
        r"(?:[^。；]{0,60}?)(?P<fact>(?<![一二三四五六七八九、])(?P<value>[一二三]级(?:[甲乙丙特]等)?)[^，。、；]{0,10}?(?:医院|院|中心|保健机构|医疗机构)(?:称号|评审|复审|行列)?)",
        counted=False,
        same_clause=True,
    ),
    _form(
        FactKind.LEVEL,
        "甲",
        r"(?P<verb>晋升[为至]?|晋级[为至]?|升格为|升级为|跻身|获评|评[为定审]{1,2}为?|创成|成功创建为?|建成|成为|通过|是)(?:[^，。；、]{0,14}?)[“”]?(?P<fact>(?P<value>[三二][甲乙])[“”]?[^，。、；]{0,6}?(?:医院|院|评审|复审|行列|称号|(?=[，。；])|$))",
        counted=False,
        same_clause=True,
    ),
    _form(
        FactKind.LEVEL,
        "作为",
        r"作为[^。；]{0,50}?(?P<fact>(?P<value>[一二三]级(?:[甲乙丙特]等)?)[^，。、；]{0,10}?(?:医院|院|中心|保健机构))(?=，|院|的|（|、)",
        counted=False,
        same_clause=True,
    ),
    # ---- beds
    _form(
        FactKind.BEDS,
        "床",
        rf"(?P<about>(?:编制|实际开放|开放|核定|设置|展开|总|康复|住院|重症|ICU|ＩＣＵ|传染|感染|老年|护理|牙科|透析|观察|日间)*(?:病床位?|床位|牙椅|张床))(?:总数|数量|规模|总规模|数)?{REACHED}{STATED}(?P<unit>[张个]){AROUND})(?!的(?!规模))",
    ),
    _figure(
        FactKind.BEDS,
        "床",
        rf"{STATED}(?P<unit>[张个]){AROUND})的?(?P<about>(?:编制|实际开放|开放|核定|标准|住院|康复|重症|ICU|传染|感染|老年|护理|综合|普通|观察|日间)*(?:病床位?|床位?))(?![单头上前边垫旁铺板])",
        least=10,
    ),
    # ---- staff
    _figure(
        FactKind.STAFF,
        "人",
        rf"(?P<about>{STAFF})(?:总数|人数|数)?(?:{REACHED}){STATED}(?P<unit>人|余人){AROUND}){END}",
    ),
    _figure(
        FactKind.STAFF,
        "名",
        rf"(?P<about>{STAFF})(?:总数|人数|数)?(?:{REACHED}){STATED}(?P<unit>名){AROUND}){END}",
    ),
    _figure(
        FactKind.STAFF,
        "名",
        rf"{HAVE}(?:了|各类|各级)?{STATED}(?P<unit>名|位|余名){AROUND})(?:的)?(?:优秀|各级|各类)?(?P<about>{STAFF}){END}",
    ),
    # ---- visits
    _figure(
        FactKind.VISITS,
        "人次",
        rf"(?<!发热)(?<!专科)(?<!专家)(?<!特色)(?<!护理)(?<!心理)(?P<about>{RATE}*(?:为[^，。]{{0,8}}?)?(?:完成)?{VISITS})(?:[^，。；\d一二三四五六七八九十百千万科中手]{{0,6}}?){REACHED}{STATED}(?P<unit>人次){AROUND})",
    ),
    _figure(
        FactKind.VISITS,
        "人",
        rf"(?P<about>{RATE}+(?:接诊|收治|诊治|出院|门诊|门急诊|救治|服务|就诊|诊疗)(?:门诊|急诊|住院|疑难|危重|各类|的)*(?:患者|病人|患儿)?|(?:接诊|收治|诊治|救治|诊疗)(?:门诊|急诊|住院|疑难|危重|危急重症|危重症|重症|各类|的)*(?:患者|病人|患儿)|{RATE}*(?:门急?诊总?量|门、急诊总?量|急诊量|就诊量|出院人数|出院量|住院人数|分娩量|体检量)){REACHED}{STATED}(?P<unit>人|名|例|余人){AROUND})(?!次)",
        least=100,
    ),
    _figure(
        FactKind.VISITS,
        "者",
        rf"(?P<about>(?:{RATE}*)(?:接诊|收治|诊治|救治|诊疗|服务))(?:了|过)?{REACHED}{STATED}(?P<unit>名|例|位|人次){AROUND})(?:的)?(?=[^，。；]{{0,8}}?(?:患者|病人|患儿))",
        least=100,
    ),
    # ---- operations
    _figure(
        FactKind.OPERATIONS,
        "手术",
        rf"(?P<about>{RATE}*(?:完成|开展|实施)?{OPERATIONS})(?:已|共|累计|约)?{REACHED}{STATED}(?P<unit>台次|台|例次|例|人次){AROUND})",
    ),
    _figure(
        FactKind.OPERATIONS,
        "术",
        rf"(?P<verb>{RATE}*(?:完成|开展|实施|做了?|施行|成功))(?:了|过)?(?:各类|完成)?{STATED}(?P<unit>台次|台|例次|例){AROUND})(?P<about>{OBJECT_OF_SURGERY})",
    ),
    _figure(
        FactKind.OPERATIONS,
        "手术",
        rf"(?P<about>手术)[^，。；\d]{{0,10}}?(?P<verb>做|完成|开展|实施)了?(?:已|共|累计)*{STATED}(?P<unit>台次|台|例次|例){AROUND})",
    ),
    # ---- research
    _figure(
        FactKind.PATENTS,
        "专利",
        rf"(?P<about>(?:获得?|申请|申报|授权|取得|拥有)?(?:国家|实用新型|新型|发明|外观设计|外观|授权|各类|、|和|及)*专利(?:证书|授权|技术)?){REACHED}{STATED}(?P<unit>[项件个]){AROUND})",
    ),
    _figure(
        FactKind.PATENTS,
        "专利",
        rf"{STATED}(?P<unit>[项件个]){AROUND})(?P<about>(?:国家|国际|实用新型|新型|发明|外观设计|外观|授权|各类|、|和|及)*专利(?!申请书)(?:证书|授权)?)",
    ),
    _figure(
        FactKind.PATENTS, "专利", rf"(?P<about>(?:获得?|已经?)*授权)(?:了)?{STATED}(?P<unit>[项件个]){AROUND}){END}"
    ),
    _figure(
        FactKind.PROJECTS,
        "项",
        rf"(?P<about>(?:获批|承担|主持|立项|开展|完成|引进)*{GRANT}){REACHED}{STATED}(?P<unit>项){AROUND})",
    ),
    _figure(
        FactKind.PROJECTS,
        "个",
        rf"(?P<about>(?:获批|承担|主持|立项|开展|完成|引进)*{GRANT}){REACHED}{STATED}(?P<unit>个){AROUND})",
    ),
    _figure(
        FactKind.PROJECTS,
        "项",
        rf"(?P<verb>{RECEIVED})(?:了|过)?(?:各类|各级)?{STATED}(?P<unit>[项]){AROUND})(?:的)?(?P<about>{GRANT})",
    ),
    _figure(
        FactKind.PROJECTS,
        "个",
        rf"(?P<verb>{RECEIVED})(?:了|过)?{STATED}(?P<unit>个){AROUND})(?:的)?(?P<about>{GRANT})",
    ),
    _figure(
        FactKind.PAPERS,
        "篇",
        rf"(?P<about>(?:SCI|EI|核心期刊|核心|统计源|中华|学术|科研|高水平|国家级|专业|收录|期刊|、|和|及|医学)*论文)(?:数量)?{REACHED}{STATED}(?P<unit>篇){AROUND})",
    ),
    _figure(
        FactKind.PAPERS,
        "篇",
        rf"(?:发表|收录|刊发|撰写)(?:了|过)?{STATED}(?P<unit>篇){AROUND})(?:的)?(?P<about>[^，。；]{{0,10}}?论文)",
    ),
    # ---- hotline
    _form(
        FactKind.HOTLINE,
        "电话",
        rf"(?P<about>(?:24小时)?(?:{NO_PRESS}[\u4e00-\u9fff]){{0,8}}?电话)(?:为|是|号码|拨打|：|“|（(?!0\d\d))*(?P<value>{PHONE})",
        counted=False,
        timed=False,
    ),
    _form(
        FactKind.HOTLINE,
        "热线",
        rf"(?<![\u4e00-\u9fff])(?P<about>(?:24小时)?(?:{NO_PRESS}[\u4e00-\u9fff“”]){{0,14}}?热线)(?:电话|为|是|号码|拨打|：|[“”]|（(?!0\d\d))*(?P<value>{PHONE}|(?<!\d)12\d{{3}}(?!\d))",
        counted=False,
        timed=False,
    ),
    _form(
        FactKind.HOTLINE,
        "电话",
        rf"(?<=\d)(?:（[^（）]{{0,10}}）)?[，、或]+(?P<value>{PHONE})",
        counted=False,
        timed=False,
    ),
    # ---- money
    _figure(
        FactKind.MONEY,
        "元",
        r"(?P<about>总?投资|(?:累计|共|先后|总)?投入(?:[^，。；\d]{0,20}?(?:资金|经费))?|斥资|出资|耗资|筹资|自筹(?:资金)?|(?:财政)?补助|拨款|(?:累计)?减免|捐款|捐赠|总资产|资产总[额值]|固定资产|业务(?:总)?收入|医疗(?:总)?收入|总收入|营业收入|(?<!突破)年收入"
        r"|设备(?:总)?(?:价值|总值|资产)|(?:科研|资助|项目|专项)?(?:经费|资金)|(?:门诊|住院)?(?:次均|人均|均次)(?:门诊|住院|药品|医疗)?费用|总造价|造价|贷款|负债|为[^，。]{0,8}?节[省约](?:[^，。\d]{0,6}?费用)?)"
        rf"[^，。；\d一二三四五六七八九十百千万]{{0,8}}?(?:{REACHED}){STATED}(?P<unit>元(?:人民币)?){AROUND})",
    ),
    _figure(
        FactKind.MONEY,
        "元",
        rf"(?P<verb>投入|投资|斥资|出资|耗资|筹资|获批|获得|减免|补助|(?:总值|价值)(?=[^，。]{2, 14}?的[^，。]{0, 12}?(?:设备|仪器|CT|磁共振|机器|系统|加速器)))(?:了)?{STATED}(?P<unit>元(?:人民币)?){AROUND})",
    ),
    # ---- percentages
    _form(
        FactKind.PERCENTAGE,
        "%",
        r"(?<!\d)(?P<about>(?![年月日])[\u4e00-\u9fffA-Z/“”]{2,14}?(?:率|度|时间|费用|量|比例|占比|天数|人次|人数|收入|日|台次|例数|成本|数))"
        rf"(?P<verb>{MOVED})(?:了|约|近|达到?|超过?|高达|逾)*"
        rf"(?P<printed>(?:{ABOUT})?(?P<value>\d+(?:\.\d+)?))(?P<unit>个百分点|%)(?![-~至]|[、和]\d)",
    ),
    _form(
        FactKind.PERCENTAGE,
        "%",
        rf"(?<!\d)(?P<about>(?![年月日])[\u4e00-\u9fffA-Z/“”]{{1,14}}?{RATES})(?:均|已|就|约|仅|仅为)*(?P<verb>达到|达|为|是|保持在|稳定在|维持在|控制在|升至|提高[到至]|上升[到至]|提升[到至]|降至|降到|下降[到至]|降低[到至]|超过?|高达|近|约"
        rf"|[由从]\D{{0,10}}?[\d.]+%[^，。]{{0,6}}?(?:升到了?|升至|降到了?|降至|提高[到至]|提升[到至]|上升[到至]|下降[到至]|增[至到]|增加[到至]|缩到)|：|(?=\d))(?:了|约|近|超过?|如今的?|现在的?|目前的?)*"
        rf"(?P<printed>(?:{ABOUT})?(?P<value>\d+(?:\.\d+)?))(?P<unit>%)(?![-~至]|[、和]\d|的(?:患者|病人|人))",
    ),
    _form(
        FactKind.PERCENTAGE,
        "比",
        r"(?<=[，、])(?P<verb>(?:同比|环比|[比较]上年(?:同期)?|[比较]去年(?:同期)?)(?:分别)?(?:增长|上升|增加|提高|提升|下降|降低|减少))"
        rf"(?:了|约|近|达到?|超过?)*(?P<printed>(?:{ABOUT})?(?P<value>\d+(?:\.\d+)?))(?P<unit>个百分点|%)(?![-~至]|[、和]\d)",
    ),
    _form(
        FactKind.PERCENTAGE,
        "占",
        rf"(?P<about>[\u4e00-\u9fffA-Z/]{{2,12}}?)(?P<verb>占(?:全院|总|在职|职工|医院|卫技|手术)[\u4e00-\u9fff]{{0,10}}?(?:的)?)(?P<printed>(?:{ABOUT})?(?P<value>\d+(?:\.\d+)?))(?P<unit>%)",
    ),
)
