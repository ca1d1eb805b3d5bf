"""The forms in which newspapers state figures and dates of a hospital, as patterns over a sentence in simplified characters
and half-width digits, without blanks, in which every hospital's name has been made 院院…院.

It must not know: articles, or whose figure it is. A pattern names its pieces: `value` the number, `printed` it with the
words that round it, `unit`, `about` and `verb` what was counted and how it moved, `fact` the stretch to show where that is
not all of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from db.domain.numbers import ABOUT, AROUND, NUMBER
from db.domain.records import FactKind


@dataclass(frozen=True, slots=True)
class Form:
    """One way to state one kind of fact.

    `sign` is a word without which the pattern cannot match. `counted`: `value` is a number. `timed`: a time said before
    belongs to it, with `same_clause` only one of the same clause. `age`: `value` counts years back from the day of print.
    `least`: what is below is an event of the day, no figure of a hospital.
    """

    kind: FactKind
    sign: str
    pattern: re.Pattern[str]
    unit: str = ""
    counted: bool = True
    timed: bool = True
    same_clause: bool = False
    age: bool = False
    least: float = 0


_STATED = rf"(?P<printed>(?:{ABOUT})?(?P<value>{NUMBER})"
_RISEN = r"(?:增至|增加[到至]|增长[到至]|扩[大展充]?[到至]|扩至|发展[到至]|上升[到至]|提升[到至]|提高[到至]|跃升[到至]|攀升[到至]|升至|降至|下降[到至])"
_REACHED = (
    r"(?:已经?|共计?|总计|累计|合计|共有|现有|现已|总数|总量|人数|数量|例数|规模|数|量|均|就|便|为|有|是|达[到成]?|突破|超过?|了|如今的?|现在的?|目前的?|今天的?|"
    rf"{_RISEN}|完成|：|[由从](?:[^，。]{{1,18}}?){_RISEN})*"
)
_AROUND = rf"(?:{AROUND})?"
_END = r"(?=[，。；、（）：”]|$|的(?:[一二三]级|大型|综合|现代化|专科)|其中|和|及|与|以上|左右|多|余|组成)"
_STAFF_WORDS = (
    "(?:在[职编岗册](?:正式)?(?:职工|人员|员工)|教?职员?工|员工|工作人员|从业人员|医护人员|医务人员|卫生(?:专业)?技术人员|卫技人员|专业技术人员|医疗技术人员|护理人员|医技人员|药学人员"
    "|执业(?:助理)?医师|(?:注册|专科|临床|在岗|助产)?护士|医[师生]|药师|技师|助产士|心理治疗师|康复治疗师"
    "|(?:正|副|正、副|正副)高级?(?:(?:专业技术)?职称|级)?(?:(?:及|或)?以上)?(?:专业技术)?(?:职称)?(?:的)?(?:专业)?(?:技术)?(?:人员|专家|人才|医师|医护人员|者)?"
    "|(?:高|中|初)级(?:专业技术)?职称(?:及以上)?(?:的)?(?:专业)?(?:技术)?(?:人员|专家|人才|医师|医护人员|者)?"
    "|(?:正、?副|副)?主任(?:医|护|药|技)师(?:(?:及)?以上)?|主治医师|[硕博]士(?:研究生)?(?:生?导师|学位|学历|、硕士|、博士|及以上)*(?:的)?(?:人员|人才|专业性人才|毕业生)?|研究生(?:学历)?(?:及以上)?(?:人员|人才)?"
    "|高层次人才|学科带头人|专家)"
)
_STAFF = rf"(?:{_STAFF_WORDS}(?:[、和及与]|以及)?)+"
_HAVE = "(?:现有|拥有|共有|设有|开放|在职|在岗|在册|在编|全院有|全院共有|医院有|院有|配备|汇聚了?|其中|聘请|(?<=[院科室心队])有|、|和)"
_PATIENTS = "(?:危重|急危重症|重症|疑难)*(?:患者|病人|门诊|急诊|住院|病患|患儿)"
_PEOPLE = "(?:群众|居民|产妇|孕产妇|儿童|市民|百姓|职工|学生|老人)"
_VISITS = (
    "(?:门急?诊(?:、急诊)?(?:诊疗|接诊|就诊)?总?量|门、?急诊总?量|急诊(?:接诊|诊疗)?量|诊疗总?量|接诊总?量|就诊总?量|体检量|分娩量|住院量|出院量|收治量|服务量|问诊量"
    rf"|(?:门急诊|门诊|急诊|住院|出院|就诊|接诊|收治|诊治|诊疗|救治|抢救|服务|接待|住院服务|线上|在线|免费)*(?:{_PATIENTS})(?:总?人次|总?人数|总数)?"
    "|(?:出院|入院|住院|门诊|就诊|急诊|门急诊|体检|诊疗)(?:总)?(?:人数|人次|者)"
    rf"|(?:就诊|接诊|收治|诊治|诊疗|救治|服务|体检|筛查)+{_PEOPLE}"
    "|门、?急诊(?:诊疗)?|急诊|总?诊疗|接诊|收治(?:住院)?|诊治|出院|入院|(?:在线|线上|网上|互联网)?(?:问诊|诊疗|咨询|复诊)|健康体检|体检|分娩|新生儿)"
)
_RATE = r"(?:(?:年|日|月)?(?:平)?均|每[年月天日]|(?<![\d今去前明同上当本])年|日|月|全年|累计|总|平均每[天年月]|单日)"
_OPERATIONS = (
    r"(?:(?:各类|各级|各种|大小|各科|三四级|三、四级|四级|三级|一级|二级|微创|日间|住院|住院患者|介入|外科|机器人(?:辅助)?|达芬奇|腔镜|腹腔镜|心脏|移植|白内障|肿瘤|择期|急诊|妇科|骨科|眼科)*手术"
    r"(?:总?量|台[次数]|例数|总台次|总数)?)"
)
_OBJECT_OF_SURGERY = r"(?:[^，。；、\d]{0,12}?(?:手术|移植术|置换术|介入术|造影术))"
_GRANT = (
    r"(?:(?:国家级?|省部级|省级|市级|厅级|省市级|市厅级|厅局级|州级|区级|各级各?类?|各类|重大|重点|横向|纵向|院级|新|自然科学|社会科学|临床|、|及|和|以上|及以上|[“”])*"
    r"(?:自然科学基金(?:面上|青年|重点)?|科研(?:课题|项目|立项|计划项目|基金)|科技(?:课题|项目|计划项目|计划)|研究(?:课题|项目)|基金项目|课题|临床试验(?:项目)?|(?:临床)?重点(?:建设)?专[科病](?:建设)?(?:项目)?|重点学科|特色专科"
    r"|新(?:技术|业务|项目)(?:[、和及]?新?(?:技术|业务|项目|疗法))*)(?:项目|课题|立项)*)"
)
_RECEIVED = "(?:获得?|获批|取得|拥有|有|授权|申请|申报|承担|主持|立项|开展|完成|引进|成为|建成|新增|共|达|在研|、|和|及|以及|包括|其中)"
_YEAR = r"(?:(?:1[89]|20)\d\d年?|[一二][八九〇零][〇零一二三四五六七八九]{2}年?)(?!代)"
_DAY = r"(?:\d{1,2}月(?:\d{1,2}日)?|[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)?"
_BEGUN = "(?:始建|创建|组建|兴建|建院|成立|创办|创立|筹建|开诊|诞生|肇始|始创|建立|开业|建成)"
_STAGE = "(?:筹建|兴建|开诊|开业|建成)"
"""Begun, or finished, or opened: not all of one year."""
_PAST = "(?:走过|历经|历时|经历|跨越|迎来|拥有|有着|具有|已有|有|经过|回顾|在)"
_PHONE = r"(?:[（]?0\d{2,3}[）]?-{0,2}\d{7,8}(?!\d)|400-?\d{3}-?\d{4}|400-?\d{4}-?\d{3}|800-?\d{3}-?\d{4}|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)[2-8]\d{6,7}(?!\d))"
_NO_PRESS = "(?!新闻|报料|爆料|广告|发行|征订|投稿|编辑|记者|举报|监督|订阅|读者|政务|市长)"
_MOVED = "(?:同比|环比|较上年|较去年|比上年|比去年|较前一年)?(?:分别|平均|再|又|已|均)?(?:提高|上升|提升|下降|降低|减少|缩短|增长|增加|压缩|增幅达?|降幅达?)"
_NO_RATE = "(?<!患病)(?<!发病)(?<!不良)(?<!生存)(?<!致残)(?<!致死)(?<!流行)(?<!文盲)(?<!失业)(?<!阳性)(?<!肥胖)(?<!近视)(?<!吸烟)(?<!出生)(?<!遗传)(?<!入学)(?<!利)(?<!税)(?<!汇)"
"""Before 率: what a textbook says of a disease or a people, and no hospital of itself."""
_RATES = (
    "(?:满意[率度]|使用率|周转率|治愈率|好转率|成功率|合格率|达标率|覆盖率|筛查率|检出率|管理率|规范率|接通率|履约率|手术率|回访率|符合率|确诊率|完成率|参与率|及时率|知晓率|执行率|占有率|住院率|转诊率|就诊率|预约率"
    "|治疗率|抢救率|存活率|保肢率|院感率|感染率|并发症率|死亡率|病死率|剖宫产率|自然分娩率|顺产率|通过率|优良率|甲级率|报告率|使用强度|药占比|耗占比|材占比|占比|比例|比重|外转率|上转率|正确率|准确率|利用率|康复率|有效率|总有效率|复发率|再住院率|自付率|报销率|"
    + _NO_RATE
    + "率)"
)


def _form(kind: FactKind, sign: str, pattern: str, unit: str = "", **more: bool) -> Form:
    return Form(kind, sign, re.compile(pattern), unit, **more)


def _figure(kind: FactKind, sign: str, pattern: str, *, least: float = 0) -> Form:
    return Form(kind, sign, re.compile(pattern), least=least)


FORMS: tuple[Form, ...] = (
    # ---- founded
    _form(
        FactKind.FOUNDED,
        "于",
        rf"(?:^|(?<![学究书法影剧画戏利老])院|[，；、“”（）：]|是一[所家])(?:的?(?P<about>前身)[^，。]{{0,20}}?)?(?:(?P<verb>{_STAGE})|{_BEGUN})于(?:公元)?(?P<value>{_YEAR}){_DAY}",
        counted=False,
    ),
    _form(
        FactKind.FOUNDED,
        "前身",
        rf"(?P<about>前身)[是为系]?[^，。]{{0,4}}?(?P<value>{_YEAR}){_DAY}[^，。]{{0,16}}?{_BEGUN}的[^，。]{{0,24}}?(?:院|诊所|医疗所|卫生[所院队]|门诊部|医务所|救护所|保健[所站])",
        counted=False,
    ),
    _form(
        FactKind.FOUNDED,
        "前身",
        rf"(?P<about>前身)[是为系]{_BEGUN}于(?P<value>{_YEAR}){_DAY}",
        counted=False,
    ),
    _form(
        FactKind.FOUNDED,
        "院",
        rf"(?P<value>{_YEAR}){_DAY}(?:建院|(?:[，]?院+|[，]医院)(?:正式)?(?:成立|创建|诞生|始建|建成开诊|开诊|开张)(?=[，。；（）]|$|以来|之初))",
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
        rf"(?:{_PAST}(?:了|着)?|[，“]|^)(?P<value>{NUMBER})周?年的?(?:建院|办院|光辉|辉煌|发展|风雨|奋斗|建设|院)*(?:历史|历程|征程|院史|院庆|华诞)",
        "年",
        age=True,
    ),
    _form(FactKind.FOUNDED, "春秋", rf"(?P<value>{NUMBER})(?:个|载)?春秋", "年", age=True),
    _form(FactKind.FOUNDED, "载", rf"(?:^|[，“])(?P<value>{NUMBER})载(?!体|人|客|货|重)", "年", age=True),
    _form(FactKind.FOUNDED, "追溯", rf"(?P<about>追溯)[到至](?P<value>{_YEAR})", counted=False),
    _form(
        FactKind.FOUNDED,
        "年",
        rf"(?:院|医院)(?P<value>{_YEAR}){_DAY}由[^，。；]{{2,24}}?(?:创建|创办|创立|建立|始建)",
        counted=False,
    ),
    _form(FactKind.FOUNDED, "的", rf"院是在?(?P<value>{_YEAR}){_DAY}所?(?:创建|创办|成立|建立)的", counted=False),
    _form(FactKind.FOUNDED, "起家", rf"从(?P<value>{_YEAR}){_DAY}[^，。；]{{0,10}}?起家", counted=False),
    # ---- level
    _form(
        FactKind.LEVEL,
        "级",
        r"(?P<verb>晋升[为至]?|晋级[为至]?|升格为|升级为|跻身|通过|获评|评[为定审]{1,2}为?|评定为|创成|创建成|成功创建为?|建成|成为|核定为|确认为|认定为|定级为|批准为|发展[到成]为?|进入|[是系为](?=(?:(?!有|在|与|很多|多家|其他|等级|几|两家)[^，。；]){0,50}?[一二三]级[^，。；]{0,10}?(?:院|中心|机构)))"
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
        rf"(?P<about>(?:编制|实际开放|开放|核定|设置|展开|总|康复|住院|重症|ICU|ＩＣＵ|传染|感染|老年|护理|牙科|透析|观察|日间)*(?:病床位?|床位|牙椅|张床))(?:总数|数量|规模|总规模|数)?{_REACHED}{_STATED}(?P<unit>[张个]){_AROUND})(?!的(?!规模))",
    ),
    _figure(
        FactKind.BEDS,
        "床",
        rf"{_STATED}(?P<unit>[张个]){_AROUND})的?(?P<about>(?:编制|实际开放|开放|核定|标准|住院|康复|重症|ICU|传染|感染|老年|护理|综合|普通|观察|日间)*(?:病床位?|床位?))(?![单头上前边垫旁铺板])",
        least=10,
    ),
    # ---- staff
    _figure(
        FactKind.STAFF,
        "人",
        rf"(?P<about>{_STAFF})(?:总数|人数|数)?(?:{_REACHED}){_STATED}(?P<unit>人|余人){_AROUND}){_END}",
    ),
    _figure(
        FactKind.STAFF,
        "名",
        rf"(?P<about>{_STAFF})(?:总数|人数|数)?(?:{_REACHED}){_STATED}(?P<unit>名){_AROUND}){_END}",
    ),
    _figure(
        FactKind.STAFF,
        "名",
        rf"{_HAVE}(?:了|各类|各级)?{_STATED}(?P<unit>名|位|余名){_AROUND})(?:的)?(?:优秀|各级|各类)?(?P<about>{_STAFF}){_END}",
    ),
    # ---- visits
    _figure(
        FactKind.VISITS,
        "人次",
        rf"(?<!发热)(?<!专科)(?<!专家)(?<!特色)(?<!护理)(?<!心理)(?P<about>{_RATE}*(?:为[^，。]{{0,8}}?)?(?:完成)?{_VISITS})(?:[^，。；\d一二三四五六七八九十百千万科中手]{{0,6}}?){_REACHED}{_STATED}(?P<unit>人次){_AROUND})",
    ),
    _figure(
        FactKind.VISITS,
        "人",
        rf"(?P<about>{_RATE}+(?:接诊|收治|诊治|出院|门诊|门急诊|救治|服务|就诊|诊疗)(?:门诊|急诊|住院|疑难|危重|各类|的)*(?:患者|病人|患儿)?|(?:接诊|收治|诊治|救治|诊疗)(?:门诊|急诊|住院|疑难|危重|危急重症|危重症|重症|各类|的)*(?:患者|病人|患儿)|{_RATE}*(?:门急?诊总?量|门、急诊总?量|急诊量|就诊量|出院人数|出院量|住院人数|分娩量|体检量)){_REACHED}{_STATED}(?P<unit>人|名|例|余人){_AROUND})(?!次)",
        least=100,
    ),
    _figure(
        FactKind.VISITS,
        "者",
        rf"(?P<about>(?:{_RATE}*)(?:接诊|收治|诊治|救治|诊疗|服务))(?:了|过)?{_REACHED}{_STATED}(?P<unit>名|例|位|人次){_AROUND})(?:的)?(?=[^，。；]{{0,8}}?(?:患者|病人|患儿))",
        least=100,
    ),
    # ---- operations
    _figure(
        FactKind.OPERATIONS,
        "手术",
        rf"(?P<about>{_RATE}*(?:完成|开展|实施)?{_OPERATIONS})(?:已|共|累计|约)?{_REACHED}{_STATED}(?P<unit>台次|台|例次|例|人次){_AROUND})",
    ),
    _figure(
        FactKind.OPERATIONS,
        "术",
        rf"(?P<verb>{_RATE}*(?:完成|开展|实施|做了?|施行|成功))(?:了|过)?(?:各类|完成)?{_STATED}(?P<unit>台次|台|例次|例){_AROUND})(?P<about>{_OBJECT_OF_SURGERY})",
    ),
    _figure(
        FactKind.OPERATIONS,
        "手术",
        rf"(?P<about>手术)[^，。；\d]{{0,10}}?(?P<verb>做|完成|开展|实施)了?(?:已|共|累计)*{_STATED}(?P<unit>台次|台|例次|例){_AROUND})",
    ),
    # ---- research
    _figure(
        FactKind.PATENTS,
        "专利",
        rf"(?P<about>(?:获得?|申请|申报|授权|取得|拥有)?(?:国家|实用新型|新型|发明|外观设计|外观|授权|各类|、|和|及)*专利(?:证书|授权|技术)?){_REACHED}{_STATED}(?P<unit>[项件个]){_AROUND})",
    ),
    _figure(
        FactKind.PATENTS,
        "专利",
        rf"{_STATED}(?P<unit>[项件个]){_AROUND})(?P<about>(?:国家|国际|实用新型|新型|发明|外观设计|外观|授权|各类|、|和|及)*专利(?!申请书)(?:证书|授权)?)",
    ),
    _figure(
        FactKind.PATENTS, "专利", rf"(?P<about>(?:获得?|已经?)*授权)(?:了)?{_STATED}(?P<unit>[项件个]){_AROUND}){_END}"
    ),
    _figure(
        FactKind.PROJECTS,
        "项",
        rf"(?P<about>(?:获批|承担|主持|立项|开展|完成|引进)*{_GRANT}){_REACHED}{_STATED}(?P<unit>项){_AROUND})",
    ),
    _figure(
        FactKind.PROJECTS,
        "个",
        rf"(?P<about>(?:获批|承担|主持|立项|开展|完成|引进)*{_GRANT}){_REACHED}{_STATED}(?P<unit>个){_AROUND})",
    ),
    _figure(
        FactKind.PROJECTS,
        "项",
        rf"(?P<verb>{_RECEIVED})(?:了|过)?(?:各类|各级)?{_STATED}(?P<unit>[项]){_AROUND})(?:的)?(?P<about>{_GRANT})",
    ),
    _figure(
        FactKind.PROJECTS,
        "个",
        rf"(?P<verb>{_RECEIVED})(?:了|过)?{_STATED}(?P<unit>个){_AROUND})(?:的)?(?P<about>{_GRANT})",
    ),
    _figure(
        FactKind.PAPERS,
        "篇",
        rf"(?P<about>(?:SCI|EI|核心期刊|核心|统计源|中华|学术|科研|高水平|国家级|专业|收录|期刊|、|和|及|医学)*论文)(?:数量)?{_REACHED}{_STATED}(?P<unit>篇){_AROUND})",
    ),
    _figure(
        FactKind.PAPERS,
        "篇",
        rf"(?:发表|收录|刊发|撰写)(?:了|过)?{_STATED}(?P<unit>篇){_AROUND})(?:的)?(?P<about>[^，。；]{{0,10}}?论文)",
    ),
    # ---- hotline
    _form(
        FactKind.HOTLINE,
        "电话",
        rf"(?P<about>(?:{_NO_PRESS}[\u4e00-\u9fff]){{0,8}}?电话)(?:为|是|号码|拨打|：|“|（(?!0\d\d))*(?P<value>{_PHONE})",
        counted=False,
        timed=False,
    ),
    _form(
        FactKind.HOTLINE,
        "热线",
        rf"(?<![\u4e00-\u9fff])(?P<about>(?:{_NO_PRESS}[\u4e00-\u9fff“”]){{0,14}}?热线)(?:电话|为|是|号码|拨打|：|[“”]|（(?!0\d\d))*(?P<value>{_PHONE}|(?<!\d)12\d{{3}}(?!\d))",
        counted=False,
        timed=False,
    ),
    _form(
        FactKind.HOTLINE,
        "电话",
        rf"(?<=\d)(?:（[^（）]{{0,10}}）)?[，、或]+(?P<value>{_PHONE})",
        counted=False,
        timed=False,
    ),
    # ---- money
    _figure(
        FactKind.MONEY,
        "元",
        r"(?P<about>总?投资|(?:累计|共|先后|总)?投入(?:[^，。；\d]{0,20}?(?:资金|经费))?|斥资|出资|耗资|筹资|自筹(?:资金)?|(?:财政)?补助|拨款|(?:累计)?减免|捐款|捐赠|总资产|资产总[额值]|固定资产|业务(?:总)?收入|医疗(?:总)?收入|总收入|营业收入|(?<!突破)年收入"
        r"|设备(?:总)?(?:价值|总值|资产)|(?:科研|资助|项目|专项)?(?:经费|资金)|(?:门诊|住院)?(?:次均|人均|均次)(?:门诊|住院|药品|医疗)?费用|总造价|造价|贷款|负债|为[^，。]{0,8}?节[省约](?:[^，。\d]{0,6}?费用)?)"
        rf"[^，。；\d一二三四五六七八九十百千万]{{0,8}}?(?:{_REACHED}){_STATED}(?P<unit>元(?:人民币)?){_AROUND})",
    ),
    _figure(
        FactKind.MONEY,
        "元",
        rf"(?P<verb>投入|投资|斥资|出资|耗资|筹资|获批|获得|减免|补助|(?:总值|价值)(?=[^，。]{2, 14}?的[^，。]{0, 12}?(?:设备|仪器|CT|磁共振|机器|系统|加速器)))(?:了)?{_STATED}(?P<unit>元(?:人民币)?){_AROUND})",
    ),
    # ---- percentages
    _form(
        FactKind.PERCENTAGE,
        "%",
        r"(?<!\d)(?P<about>(?![年月日])[\u4e00-\u9fffA-Z/“”]{2,14}?(?:率|度|时间|费用|量|比例|占比|天数|人次|人数|收入|日|台次|例数|成本|数))"
        rf"(?P<verb>{_MOVED})(?:了|约|近|达到?|超过?|高达|逾)*"
        rf"(?P<printed>(?:{ABOUT})?(?P<value>\d+(?:\.\d+)?))(?P<unit>个百分点|%)(?![-~至]|[、和]\d)",
    ),
    _form(
        FactKind.PERCENTAGE,
        "%",
        rf"(?<!\d)(?P<about>(?![年月日])[\u4e00-\u9fffA-Z/“”]{{1,14}}?{_RATES})(?:均|已|就|约|仅|仅为)*(?P<verb>达到|达|为|是|保持在|稳定在|维持在|控制在|升至|提高[到至]|上升[到至]|提升[到至]|降至|降到|下降[到至]|降低[到至]|超过?|高达|近|约"
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
