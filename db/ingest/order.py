"""Reading order: sentences cut in two are healed, column blocks that were swapped are put back.

Evidence is a dangling end and the dangling start that continues it best, by which characters follow which. It must not
know: articles' parts, or any phrase.
"""

from __future__ import annotations

import re

from db.ingest import bylines, captions, pairs, prose, shuffled
from db.ingest.fragments import Fragment, Kind
from db.ingest.pairs import PageStatistics
from db.ingest.split import Story
from db.ingest.steps import ONE_STEP, Steps

_WIDE = 60
"""Fragments before and behind a torn one among which its rest may stand; a page has fewer."""
_FAR_SURE = 2.0
"""Logit from which a piece far away is taken for the rest of a torn one."""
_FAR = 6
"""Fragments looked past for the rest of a sentence: captions of a double picture, a byline, a heading."""

_PICTURES = 2
"""Captions without a mark that a sentence may go on behind."""

_STUMP = re.compile(r"^[^，。、；：！？,;:!?“‘（(《\d０-９A-Za-z]{1,2}[，。,]")
_WHOLE_STUMPS = frozenset(
    re.findall(
        r"\S+",
        "哦 啊 唉 嗯 对 好 不 是 行 看 瞧 你 我 他 她 如今 目前 今年 去年 当前 同时 此外 首先 其次 "
        "再次 最后 随后 近日 日前 昨天 今天 据悉 然而 其中 于是 因此 另外 为此 对此 现在 过去 未来 当时 "
        "后来 但是 可是 那么 所以 春节 夏天 冬天 凌晨 清晨 傍晚 深夜 早上 中午 晚上 下午 上午 眼下 这时 "
        "这里 那天 当天 当晚 次日 翌日 的确 当然 其实 总之 例如 比如 譬如 显然 终于 再者 甚至 果然 有人 "
        "今后 前天 平时 近来 近年 从此 至此 无疑 诚然 一天 一次 而今 尔后 接着 第一 第二 第三 第四 一是 "
        "二是 三是 四是 那年 这天 那时 此时 此前 此后 为了 事后 会上 会后 席间 据说 据称",
    )
)


# 院里, 科里, 室内: how a hospital speaks of itself.
_HOUSE = re.compile(r"[院科室班床楼诊][里方内外长党区部位房友]")


def strangeness(text: str, statistics: PageStatistics) -> float:
    """How surely a paragraph begins in mid-sentence, in bits: from 4 on it does; below 0 it begins as paragraphs do."""
    stripped = text.lstrip("　 ")
    if not stripped:
        return 0.0
    if stripped[0] in prose.OPENERS or prose.item(stripped):
        return -1.0
    score = statistics.strangeness(stripped)
    if prose.unopened(stripped[:60]):
        score += 4.0
    stump = _STUMP.match(stripped)
    if stump and stump[0][:-1] not in _WHOLE_STUMPS:
        score += 2.0 if score > 1 else 0.5
    elif score >= 4 and (
        pairs.start(pairs.begin(stripped)) > -4 or _HOUSE.match(stripped) or statistics.count(stripped[:2]) > 1
    ):
        score = 3.0  # a word that general news seldom has, but hospitals or this page: no proof
    if prose.closer(stripped):
        score += 8.0
    return score


def beginning(fragment: Fragment, statistics: PageStatistics) -> float:
    """The fragment's `strangeness`, found once."""
    if fragment.strange is None:
        fragment.strange = strangeness(fragment.text, statistics)
    return fragment.strange


# A logistic regression over paragraphs of news cut at random, against the paragraph that really follows: how well the words
# meet, how strangely the rest begins, how seldom paragraphs begin so, whether others of this page do, …
_BIAS, _JOIN, _STRANGE, _START, _BEGINS, _COMMA_END, _UNOPENED = -1.8, 0.78, 0.35, -0.3, -2.1, -1.1, 1.0


def continuation(left: Fragment, right: Fragment, statistics: PageStatistics) -> float:
    """Logit that `right` is the rest of the torn `left` and no new paragraph, wherever the two stand."""
    score = _BIAS + _JOIN * statistics.join(left.text, right.text) + _STRANGE * beginning(right, statistics)
    score += _START * max(-4.0, min(5.0, pairs.start(pairs.begin(right.text))))
    if statistics.begins(right.text) > 1:
        score += _BEGINS
    if left.text[-1] in "，、；：,;:":
        score += _COMMA_END  # after a comma any word meets well
    if prose.unopened(right.text[:80]):
        score += _UNOPENED
    return score - (3.0 if right.indented else 0.0)


def heal(flow: list[Fragment], statistics: PageStatistics, steps: Steps = ONE_STEP) -> list[Fragment]:
    """Joins torn fragments with the fragment near them that continues them; what stood between follows after."""
    statistics.note_beginnings([fragment.text for fragment in flow if fragment.kind is Kind.BODY])
    healed = list(flow)
    index = 0
    while index < len(healed):
        if not index & 63:
            steps.at(index, len(healed))
        torn = healed[index]
        scrap = index > 0 and _scrap(torn)
        if scrap or (torn.kind is Kind.BODY and torn.torn_end):
            at = _rest_of(healed, index, statistics)
            if at is not None and (not scrap or _surely(torn, healed[index + 1 : at + 1], statistics)):
                torn.kind = Kind.BODY
                between = healed[index + 1 : at]
                rest = healed.pop(at)
                if shuffled.opens_article(between):
                    shuffled.take_home(healed, index, at, between)
                else:
                    _explain(between, healed, index)
                _join(torn, rest, "sentence_healed" if between else torn.reason)
                continue  # the joined piece may itself be torn
        index += 1
    steps.end()
    return healed


def _scrap(fragment: Fragment) -> bool:
    """A short open line that ends as titles do not: it may be a torn sentence."""
    return fragment.kind is Kind.TITLE and pairs.title_end(pairs.end(fragment.text)) <= -1


def _surely(scrap: Fragment, following: list[Fragment], statistics: PageStatistics) -> bool:
    """A short open line is a title, unless what follows shows that it was torn: only pictures stand between, or the words
    meet, or what continues it begins as nothing does. With a comma in it, it is less of a title."""
    rest = following[-1]
    words, begins = statistics.join(scrap.text, rest.text), beginning(rest, statistics)
    if not _COMMA.search(scrap.text):
        return words >= 3 and begins >= 2
    pictures = len(following) > 1 and all(f.kind is Kind.CAPTION for f in following[:-1])
    return pictures or words >= 2 or begins >= 3


_COMMA = re.compile("[，,；]")


def _join(torn: Fragment, rest: Fragment, reason: str) -> None:
    torn.append(rest, prose.glue(torn.text, rest.text))
    torn.reason = reason
    torn.confidence = min(torn.confidence, 0.85)


def _rest_of(flow: list[Fragment], index: int, statistics: PageStatistics) -> int | None:
    """Where the rest of the torn fragment stands, if it stands near: behind pictures, bylines, headings."""
    torn = flow[index]
    best: tuple[float, int] | None = None
    passed = 0
    for at in range(index + 1, min(len(flow), index + 1 + _FAR)):
        other = flow[at]
        if other.kind is Kind.COLUMN:
            break
        if other.kind is not Kind.BODY:
            continue
        if bylines.opens_report(other.text):
            break  # no sentence goes on beyond it, and it is no picture's caption
        titles = sum(1 for f in flow[index + 1 : at] if f.kind is Kind.TITLE)
        # Most torn sentences go on right behind the picture that tore them; but where nothing tore them and the page sets
        # a new paragraph, text is lost.
        lost = other.fresh and at == index + 1
        near = (0.0 if other.indented else -3.0) if lost else 0.0 if passed else 4.0 if not titles else 1.2
        score = continuation(torn, other, statistics) + near
        if score > 0 and (best is None or score > best[0] + 1.0):
            best = (score, at)
        passed += 1
        # Only what reads like a caption may stand between, or the next article's head; other text is a column block that
        # was moved (see `put_back`).
        if len(other.text) > 90 or other.text.count("。") > 2 or passed > _PICTURES:
            break
        if captions.scene(other.text) < 0 and not shuffled.opens_article(flow[index + 1 : at]):
            break
    moved = max((score for score, _ in _before(flow, index, statistics)), default=0.0)
    if moved > (best[0] if best else 2 * _BEFORE):
        if torn.kind is Kind.TITLE and _COMMA.search(torn.text):
            torn.kind, torn.torn_end = Kind.BODY, True  # no title: see `put_back`
        return None
    if best is None:
        return None
    # A far piece that fits much better, and is no beginning, belongs here: a column block was moved (see `put_back`).
    for other in flow[max(0, index - _WIDE) : index + _WIDE]:
        if other.kind is Kind.BODY and other is not torn and beginning(other, statistics) >= 4:
            if other is flow[best[1]] or not _meet(torn, other, statistics):
                continue
            if continuation(torn, other, statistics) > best[0] + 2.0:
                return None
    return best[1]


_BEFORE = 1.0
"""Logit by which the rest of a torn piece is likelier to stand in the block before its title than anywhere else. Measured on
news: where a block was moved, 9 in 10 that score so well are the rest; where text was lost, 1 in 7 torn ones find any."""


def _before(flow: list[Fragment], index: int, statistics: PageStatistics) -> list[tuple[float, Fragment]]:
    """What may continue the torn piece in the block before its title, with how likely that is."""
    block = _block_before(flow, index)
    more = _BEFORE if len(block) > 1 else 0.0  # a section has text of its own
    return [(continuation(flow[index], rest, statistics) + more, rest) for rest in block]


def _block_before(flow: list[Fragment], index: int) -> list[Fragment]:
    """The paragraphs above the title that stands over the torn one: there stands a column block set before the one that it
    continues. Only what ends its own block can go on in another."""
    if flow[index + 1 : index + 2] and flow[index + 1].kind is Kind.BODY:
        return []
    first, end, titled = max(0, index - _WIDE), index, False
    while end > first and flow[end - 1].kind is Kind.BODY:
        end -= 1
    while end > first and flow[end - 1].kind is not Kind.BODY:
        end -= 1
        titled = titled or flow[end].kind in _TITLES
    start = end
    while start > first and flow[start - 1].kind is Kind.BODY:
        start -= 1
    return flow[start:end] if titled else []


_TITLES = (Kind.TITLE, Kind.KICKER, Kind.HEADLINE, Kind.DECK, Kind.HEADING)


def put_back(story: Story, statistics: PageStatistics) -> None:
    """Puts column blocks back that stand before or far behind the sentence they continue."""
    fragments = story.fragments
    ends: list[Fragment] = [
        f for f in fragments if (f.kind is Kind.BODY and f.torn_end) or (_scrap(f) and _COMMA.search(f.text))
    ][:_WIDE]
    starts: list[Fragment] = []
    if ends:
        starts = [f for f in fragments if f.kind is Kind.BODY and beginning(f, statistics) >= 3][:_WIDE]
    known: dict[tuple[int, int], float] = {}

    def fits(torn: Fragment, rest: Fragment, lonely: bool) -> float:
        """Logit, once asked; without words that meet, a far piece fits not at all."""
        key = id(torn), id(rest)
        if key not in known:
            meet = lonely or _meet(torn, rest, statistics)
            known[key] = continuation(torn, rest, statistics) if meet else -1.0
        return known[key]

    while ends:
        # One end without its rest and one beginning without its sentence: they need little more to belong together.
        lonely = len(ends) == len(starts) == 1 and beginning(starts[0], statistics) >= 4
        if lonely:
            known.clear()
        pairs_found: list[tuple[float, Fragment, Fragment]] = _moved(fragments, ends, statistics) + [
            (score, torn, rest)
            for torn in ends
            for rest in starts
            if rest is not torn and (score := fits(torn, rest, lonely)) > (0.0 if lonely else _FAR_SURE)
        ]
        if not pairs_found:
            return
        best = max(score for score, _, _ in pairs_found)
        torn, rest = next((torn, rest) for score, torn, rest in pairs_found if score == best)
        block = _block(fragments, rest, torn)
        for fragment in block:
            fragments.remove(fragment)
            fragment.reason, fragment.confidence = "column_put_back", min(fragment.confidence, 0.8)
        torn.kind = Kind.BODY
        _join(torn, rest, "column_put_back")
        known = {key: score for key, score in known.items() if id(torn) not in key}
        at = fragments.index(torn) + 1
        fragments[at:at] = block[1:]
        starts = [f for f in starts if f is not rest]
        ends = [f for f in ends if f is not rest and (f is not torn or torn.torn_end)]


def _moved(
    fragments: list[Fragment], ends: list[Fragment], statistics: PageStatistics
) -> list[tuple[float, Fragment, Fragment]]:
    """Torn pieces with what continues each best in the block before its title."""
    places = {id(fragment): index for index, fragment in enumerate(fragments)}
    return [
        (score, torn, rest)
        for torn in ends
        for score, rest in _before(fragments, places[id(torn)], statistics)
        if score > 0
    ]


def _meet(torn: Fragment, rest: Fragment, statistics: PageStatistics) -> bool:
    """Two far pieces need more than a strange beginning, which continues something else perhaps: their words must meet."""
    return statistics.join(torn.text, rest.text) >= 1.5 or (
        prose.unclosed(torn.text) and prose.unopened(rest.text[:80])
    )


def _block(fragments: list[Fragment], first: Fragment, torn: Fragment) -> list[Fragment]:
    """The column block that begins with `first`: its paragraphs up to the next thing that is no paragraph."""
    start = fragments.index(first)
    block = [first]
    for fragment in fragments[start + 1 :]:
        if fragment.kind is not Kind.BODY or fragment is torn:
            break
        block.append(fragment)
    return block


def _explain(between: list[Fragment], flow: list[Fragment], index: int) -> None:
    """What cuts a sentence in two is a caption, unless it has the look of this page's headings."""
    near = flow[max(0, index - _WIDE) : index + _WIDE]
    titles = [f for f in near if f.kind is Kind.TITLE and f not in between]
    for fragment in between:
        if fragment.kind is Kind.BODY and len(fragment.text) <= 90:
            fragment.kind, fragment.reason, fragment.confidence = Kind.CAPTION, "cuts_a_sentence", 0.8
        elif fragment.kind is Kind.TITLE:
            alike = any(_alike(fragment, other) for other in titles)
            picture = captions.picture_before(fragment, near)
            if picture or not alike:
                fragment.kind, fragment.reason, fragment.confidence = Kind.CAPTION, "cuts_a_sentence", 0.7


def _alike(a: Fragment, b: Fragment) -> bool:
    return bool(prose.halves(a.text)) == bool(prose.halves(b.text)) and abs(len(a.text) - len(b.text)) <= 3
