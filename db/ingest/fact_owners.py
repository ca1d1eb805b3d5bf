"""Whose a figure is: which hospital of an article a sentence speaks of at some place, which part of it, or somebody else.

It must not know: the forms of facts. Where it is not clear whose a figure is, it is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from db.domain.records import Article, HospitalId, PartKind, Relation
from db.ingest.fact_text import ReadText

_TITLES = (PartKind.KICKER, PartKind.HEADLINE, PartKind.DECK)
_SENTENCE = re.compile("[^。！？；!?\n]+")
CLAUSE_END = re.compile("[，：“”（）\n]")
_OWN = re.compile(
    "(?:该|本|我|这家|这所|我们)(?:院|医院|中心)(?!长)|全(?:院|中心)|(?:^|[，。：“、（])(?:目前|如今|现在|现|去年|今年|同年|当年|年内|近年来|此外|同时|如此|其中|据介绍)?[，]?医院|院方|医院"
)
"""The ways to speak of the hospital that is spoken of without its name."""
_OURS = re.compile("(?:我|本|我们)(?:院|医院|中心)")
_OBJECT = re.compile(
    "(?:帮扶|支援|支持|赴|到|在|与|和|同|对|向|给|往|由|转诊至|转入|转至|派驻|托管|合作|联合|指导|送[到至]|邀请|来自|毕业于|进修于|前往|走进|像|比|较|跟随|超过|帮助)$"
)
"""Before a hospital's name these make it the other one in its sentence."""
_UNKNOWN = re.compile("[\u4e00-\u9fff]{0,10}医院")
_GENERIC = re.compile(
    "(?:该|本|我|全|这家|这所|我们|的|了|对|使|让|是|为|和|与|在|以|由|从|被|把|将|当|据|去年|今年|前年|全年|目前|如今|现在|当前|期间|同时|以来|之后|此外|截至|其中|年|月|日|作为|因此|综合|专科|公立|型|性|甲等|三甲|二甲|甲|乙等|三级|二级|一级|儿童|肿瘤|眼科|精神|中医|中西医结合|妇产|口腔|附属|教学|方舱|定点|试点|示范|互联网|智慧|数字化|研究型|现代化|数字|院|来|时|后|着|里|前|给|说|们|个|家|所|向|到|[，。：“”、（）]|^)医院$"
)
"""Words before 医院 that make no name of it."""
_WIDER = re.compile(
    "(?:(?<![为及盖射向到对])全(?:国|省|市|县|区|州|球|旗|行业|社会|系统)|我(?:国|省|市|县|区)|世界|各地|各省|本市|国内|城乡|辖区|中央|该[省市县区])"
    "(?!首|唯一|最|领先|率先|前|第|百强|先进|同类|同行|率|重点|优秀|示范|较|知名|著名|[^，。]{0,8}?(?:首[家批个创例]|前列|先进|领先|第[一二三四五]|唯一|之一|最大|基地))"
    "|(?:机构|卫生院|单位)(?:共|总|数|已达|达|有)|(?:[二三四五六七八九十两几多数\\d]+(?:余|多)?|各)(?:家|所)(?!属)|等地|发热患者|死亡|感染者|确诊|疫苗接种|试点地区|县域内|养老机构|基层医疗|各类机构|每[千万百]"
    "|(?:省|市|县|区)(?:卫健委|卫生局|卫健局|卫生健康委|医保局|政府)|(?:^|[，：])[\u4e00-\u9fff]{2,3}[省市县区州](?:共|已|累计|现|目前|去年|今年|拥有|有)"
)
"""Words that make a figure one of a whole region, or of several institutions."""
_FUTURE = re.compile(
    "计划(?!项目|生育|内)|拟(?!定|订|态|合)|将(?=[^，。]{0,4}?(?:新[建增]|增[加设至]|达|建[成设立]|投[入用资]|设|开[放设展]|有|是|成为|于|在|再|进一步|突破|拥有|实现|扩|提供|可|新))|预计|预期|力争|目标|争取|规划|筹集|筹建中|届时|建成后|投用后|使用后|竣工后|启用后|全部完成后"
    "|明年|后年|有望|争创|冲刺|如果|假如|若|应当|应该|不得|不低于|不少于|必须|要求|标准|原则上|准备|需要|至少(?:要|需)|打算|设计|可容纳|可提供"
)
"""Words of a sentence that make its figure one of days to come, or of what should be."""
_CHANGE = re.compile(
    "派出|选派|抽调|组织|支援|选送|安排|参加|出动|派驻|下派|引进|招聘|招录|培养|录用|进修|培训|新增|增加(?!到|至)|增设|增添|添了?|扩充|腾出|预留|减少(?!到|至)|改造|缺|空出|多出|每(?:天|日|台|个|名|位|层|张|人|例|次|间)|占用|捐"
)
"""Words of a clause that make its figure one of what was added, or of each of some."""
_PERSON = re.compile(
    "他(?!院)|她|本人|从医|行医|从教|从业|个人|主要从事|擅长|主编|参编|研究方向|理事|导师|出生|师从|毕业|先后任|历任|患病|住院期间|岁|先生|女士|老人|小伙|姑娘"
    "|(?:主任|院长|教授|博士|医[生师]|护士长?|带头人|书记|所长|硕士|记者|专家|医师|同志)(?:[^，。、们和及与\\d的等后]{0,6})(?:先后|发表|主持|承担|获|完成|做|开展|实施|共|累计|每|带领|率|参与|撰写|主刀|成功|已|曾|一年)|(?:主任|院长|教授|博士|医师|委员)[，、]"
)
"""Words of a sentence that make its figure a person's."""
_COMPANY = re.compile(
    "公司|工厂|厂(?!区|房)|大学|学院|企业(?!改制|医院|文化)|(?<!中)学校|小学|养老院|(?<!医疗)(?<!健康)(?<!医院)集团|村|街道|乡镇|社区|卫生院|诊所|药店|器械|法院|检察院|院士|银行|部队|剧院|影院|研究院|保险|联合国|红十字会|基金会|慈善|卫生室|服务站|福利院|敬老院|超市|酒店"
)
"""Words for somebody else whose figure it may be."""
_PART = re.compile(
    "(?<!专)(?<!本)(?<!学)(?<!全)(?<!分)科(?!研|普|技|学|教|室|目|级|主任|长|医[生师]|护士|[、及和与]|创|幻)|(?<!以)(?<!为)中心(?!任务|工作|环节|组|医院|城区|血站|区|（)|病区|院区|分院|大楼|病房楼|门诊楼|住院楼|新楼|(?<=[\u4e00-\u9fff])门诊(?=[^\\d量患病人总、急次收费楼部均的就日年已共累完接，]|$)|团队|平台|实验室|研究所|研究院"
    "|支部|ICU|(?<!个)病房|监护室|工作室|联盟|医联体|医共体|集团(?!军)|学会|分会|协会|手术室|诊室|治疗组|学组|小组|专班|医疗队|服务队|护理站|护理部|[药医]务?部|医学部|门诊部|卫生院|互联网医院|养护院"
)
_PART_STOPS = re.compile(
    "(?:[的是在有与和由对向将把被等了该从为到至以，、：“”（）已并及其使让给请]|(?<![住病分])院(?!区)|(?<=[\\d今去前明同近每])年|[月日来]|医院|筹建|期内|里的?|成立|建立|建成|设立|打造|目前|如今|截至|其中|依托|作为|此外|同时|走进|来到|新建|启用|先后|分别|所属|以及|例如|包括|推进|开展|记者|各个?|每个?|这个|我们|他们|全院|还|又|个)"
)
_FRONTED = ("作为", "从", "由", "历经", "经过", "走过")
"""Beginnings of a sentence that names whom it speaks of in a later clause."""
_MADE = re.compile(
    "(?:建成|成立|设立|设有|开设|打造|获批|建立|牵头|成为|拥有|组建|启用|通过|加入|入选|评为|获评|创建|建设|授予|确定|认定|命名|推进|加强|构建|新建|引进|依托|搭建|推广|整合|评定|挂牌|接入|[承负]担|有|是|共建|确立|设置)[^，。]*$"
)
"""What stands before a part of a hospital where it is what the hospital made, not who is spoken of."""
_COUNTED = re.compile(r"(?:[\d一二三四五六七八九十百多余两]+|[多数各几])(?:个|大|类|家|支|间|余个)[^，。、]{0,10}$")
_GROUP = re.compile("(?:医疗|医院|健康|医共体)集团|医疗健康集团|紧密型医共体")
_SEVERAL = re.compile(
    r"(?<![设有建含括盖出])(?<!成立)(?:[\d一二三四五六七八九十两]+余?|[多数各])个[^，。、]{0,6}(?:科|中心|病区|院区|门诊|团队|平台|支部|小组)(?!、)"
)
_BARE = ("科", "中心", "平台", "大楼", "院区", "支部", "团队", "集团", "门诊", "病区", "分院")
"""Short for a part of the hospital that has been named before."""
_LINKED = re.compile("(?:与|和|联合|同|对|为|向|被|跟|由|经|给|在|[送到至往])[^，。]{0,14}$")


@dataclass(frozen=True, slots=True)
class Owner:
    """A hospital, by its name now, and the department, centre or campus of it that is spoken of (empty: all of it)."""

    hospital: str
    within: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a paragraph, with hospitals' names as 院院…院, and whom it speaks of as it begins."""

    said: str
    start: int
    mentions: tuple[tuple[int, int, str | None], ...]
    """Start, end and name of each hospital that is named; None: one that the article is not known to name."""
    before: Owner | None
    subject: str | None
    explicit: bool
    """Whether the paragraph has named the hospital, or called it one, up to the end of this sentence."""
    personal: bool
    """Whether the sentence before spoke of a person."""
    parts: tuple[str, ...]
    """The parts of hospitals that the article has named so far."""

    def owner_of(self, start: int, end: int) -> Owner | None:
        """Whose a statement at these places is; None where that is not clear."""
        hospital, at = self._hospital_at(start, end)
        if hospital is None:
            return None
        within = self._part_at(start, at)
        if within is None:
            return None
        if not within and at < 0 and self.before is not None and self.before.hospital == hospital:
            within = self.before.within
        return Owner(hospital, self._in_full(within))

    def _in_full(self, part: str) -> str:
        """The name by which the article called a part before it called it 中心 or 科里."""
        short = part.removeprefix("该").removesuffix("里").removeprefix("新")
        if short not in _BARE:
            return part
        return next((name for name in reversed(self.parts) if name.endswith(short) and name != short), part)

    def parts_named(self) -> Iterator[str]:
        """Parts of a hospital that this sentence calls by more than one word."""
        for match in _PART.finditer(self.said):
            name = _part_ending(self.said, 0, match.end())
            if len(name) > len("新院区"):
                yield name

    def names_it_before(self, start: int) -> bool:
        """Whether the words of this sentence before a place name the hospital, or call it one."""
        return any(m[0] < start for m in self.mentions) or bool(_OWN.search(self.said, 0, start))

    def _hospital_at(self, start: int, end: int) -> tuple[str | None, int]:
        """The hospital that the words before speak of, and where they name it (-1: not in this sentence)."""
        behind = [m for m in self.mentions if m[0] >= end and self.said[m[0] - 1 : m[0]] in "，："]
        if behind and self.said.startswith(_FRONTED):
            return behind[0][2], start
        named = [m for m in self.mentions if m[0] < end and not _OBJECT.search(self.said[max(0, m[0] - 4) : m[0]])]
        own = [match for match in _OWN.finditer(self.said, 0, start) if not self._in_name(match.start(), match.end())]
        if named and (not own or named[-1][1] > own[-1].start()):
            return named[-1][2], named[-1][0]
        if own:
            if _OURS.fullmatch(own[-1].group()):
                return self.subject, own[-1].start()
            return (named[-1][2] if named else self.before.hospital if self.before else None), own[-1].start()
        if any(m[0] < end and m[2] is None for m in self.mentions) and not self.before:
            return None, -1
        return (self.before.hospital if self.before else None), -1

    def _in_name(self, start: int, end: int) -> bool:
        return any(first < end and start < last for first, last, _ in self.mentions)

    def _part_at(self, start: int, at: int) -> str | None:
        """The part of the hospital that is spoken of at a place; None where a part is named, but perhaps not spoken of."""
        clauses = [0, *(match.end() for match in CLAUSE_END.finditer(self.said, 0, start))]
        until = start
        for first in reversed(clauses):
            found = _last_part(self.said, max(first, at), until)
            if found is not None:
                return found
            if at >= first:
                return ""
            if _SEVERAL.search(self.said, first, until):
                return None
            until = first
        return ""

    def topic_behind(self) -> Owner | None:
        """Whom the next sentence speaks of, if it does not say."""
        subjects = [
            m
            for m in self.mentions
            if (m[0] == 0 or self.said[m[0] - 1] in "，：“、" or m[0] < 14)
            and not _OBJECT.search(self.said[max(0, m[0] - 4) : m[0]])
        ]
        hospital = subjects[-1][2] if subjects else self.before.hospital if self.before else None
        if hospital is None:
            return None
        first = re.split("[，：]", self.said, maxsplit=1)[0]
        part = _last_part(first, 0, len(first))
        if part:
            return Owner(hospital, part)
        own = bool(subjects) or bool(_OWN.search(self.said))
        return Owner(hospital, "" if own or self.before is None else self.before.within)

    def of_others(self, start: int, end: int) -> bool:
        """Whether the words around a statement speak of a region, of several institutions, or of somebody else."""
        clauses = [0, *(match.end() for match in CLAUSE_END.finditer(self.said, 0, start))]
        here = self.said[clauses[-1] : end]
        wider = self.said[clauses[max(0, len(clauses) - 2)] : end]
        anchored = _OWN.search(here) or "院院" in here
        if _WIDER.search(here if anchored else wider):
            return True
        company = list(_COMPANY.finditer(here if anchored else wider))
        return any(not _LINKED.search((here if anchored else wider)[: match.start()]) for match in company)

    def of_days_to_come(self, end: int) -> bool:
        """Whether it is a plan or a rule, and no figure of what is."""
        return bool(_FUTURE.search(self.said[:end]))

    def of_a_change(self, start: int, end: int) -> bool:
        """Whether the clause says what was added, or what each of some has."""
        clauses = [0, *(match.end() for match in CLAUSE_END.finditer(self.said, 0, start))]
        return bool(_CHANGE.search(self.said[clauses[-1] : end]))

    def of_a_person(self, start: int) -> bool:
        """Whether somebody is spoken of, whose work the figure may be."""
        before = self.said[:start]
        own = [match.end() for match in _OWN.finditer(before)] + [m[1] for m in self.mentions if m[1] <= start]
        clause = max((match.end() for match in CLAUSE_END.finditer(before)), default=0)
        person = [match.start() for match in _PERSON.finditer(before)]
        if person:
            return True
        return self.personal and not any(place >= clause for place in own)


@dataclass(frozen=True, slots=True)
class Names:
    """The hospitals of an article by every way the text calls them."""

    subject: str | None
    """The one the article is about, if only one is and its title names it or its text keeps coming back to it."""
    by_name: dict[str, str]
    pattern: re.Pattern[str]
    groups: bool
    """Whether its 集团 is a group of hospitals, and not a company."""

    @classmethod
    def of(cls, article: Article, known: Mapping[HospitalId, Sequence[str]]) -> Names | None:
        """None for an article that names no hospital."""
        names = {
            ReadText.of(name).text: link.name
            for link in article.hospitals
            for name in (*known.get(link.hospital, ()), link.name, link.printed)
            if name
        }
        if not names:
            return None
        pattern = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
        subjects = [link.name for link in article.hospitals if link.relation is Relation.SUBJECT]
        own = subjects[0] if len(subjects) == 1 and _is_about(article, subjects[0], names) else None
        groups = any(_GROUP.search(part.text) for part in article.parts)
        return cls(own, names, pattern, groups)

    def sentences(self, text: str, parts: list[str]) -> Iterator[Sentence]:
        """The sentences of a paragraph, each knowing whom those before it spoke of; `parts` gains those it names."""
        topic = Owner(self.subject) if self.subject else None
        explicit = personal = False
        for found in _SENTENCE.finditer(text):
            said, mentions = self._marked(found.group())
            own = bool(_OWN.search(said))
            sentence = Sentence(
                said=said,
                start=found.start(),
                mentions=mentions,
                before=topic,
                subject=self.subject,
                explicit=explicit or own or bool(mentions),
                personal=personal,
                parts=tuple(parts),
            )
            yield sentence
            parts.extend(sentence.parts_named())
            explicit = sentence.explicit
            topic = sentence.topic_behind()
            personal = bool(_PERSON.search(said)) and not own

    def _marked(self, said: str) -> tuple[str, tuple[tuple[int, int, str | None], ...]]:
        """The sentence with the names of hospitals blanked, and where they were."""
        mentions: list[tuple[int, int, str | None]] = [
            (match.start(), match.end(), self.by_name[match.group()]) for match in self.pattern.finditer(said)
        ]
        said = self.pattern.sub(lambda match: "院" * len(match.group()), said)
        for match in _UNKNOWN.finditer(said):
            short = self._short_of(match.group())
            if short:
                name, length = short
                mentions.append((match.end() - length, match.end(), name))
                said = said[: match.end() - length] + "院" * length + said[match.end() :]
            elif not _GENERIC.search(said[: match.end()]):
                mentions.append((match.start(), match.end(), None))
        return said, tuple(sorted(mentions, key=lambda mention: mention[0]))

    def _short_of(self, run: str) -> tuple[str, int] | None:
        """Which hospital the end of a run of characters abbreviates (市六医院 for 大同市第六人民医院), and how long it is."""
        for length in range(min(len(run), 9), 2, -1):
            short = run[-length:]
            bearers = {name for printed, name in self.by_name.items() if _abbreviates(short, printed)}
            if len(bearers) == 1:
                return bearers.pop(), length
        return None


def _abbreviates(short: str, name: str) -> bool:
    """Whether a name leaves out characters of another one, but not which number it has (第二医院 is not 第二中心医院 …)."""
    if not name.endswith("医院") or (len(short) == len("县医院") and short[0] not in "省市县区"):
        return False
    letters = iter(name)
    if not all(character in letters for character in short):
        return False
    numbers = [c for c in name if c in "一二三四五六七八九十"]
    return all(number in short for number in numbers)


def _is_about(article: Article, subject: str, names: dict[str, str]) -> bool:
    own = [printed for printed, name in names.items() if name == subject]
    titles = [ReadText.of(part.text).text for part in article.parts if part.kind in _TITLES]
    if any(name in title for name in own for title in titles):
        return True
    texts = [ReadText.of(part.text).text for part in article.parts if part.kind is PartKind.PARAGRAPH]
    about = sum(any(name in text for name in own) or bool(_OWN.search(text)) for text in texts)
    others = sum(any(printed in text for printed, name in names.items() if name != subject) for text in texts)
    return 3 * about >= len(texts) and about > others


def _part_ending(said: str, start: int, end: int) -> str:
    """The name that ends there: as far back as nothing stands that cannot be in one."""
    stops = [stop.end() for stop in _PART_STOPS.finditer(said[start:end]) if stop.end() < end - start]
    begin = max(start + max(stops, default=0), end - 14)
    return said[begin:end].strip("“”院")


def _last_part(said: str, start: int, end: int) -> str | None:
    """The last part of a hospital that stretch names, in its words; "" where it only counts some; None where it names none.

    Raises nothing; a part that was made, joined or equipped there is nobody who is spoken of: see `_MADE`.
    """
    for match in reversed(list(_PART.finditer(said, start, end))):
        before = said[start : match.start()]
        if _COUNTED.search(before) or _LINKED.search(before) or said[match.end() : match.end() + 1] in ("等", "、"):
            continue
        return _part_ending(said, start, match.end())
    return None
