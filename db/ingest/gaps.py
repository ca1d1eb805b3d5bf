"""Where text is lost: a paragraph that ends in mid-sentence and is nowhere continued, one that begins in mid-sentence.

It must not know: why it was lost.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from db.ingest import order, pairs, prose
from db.ingest.fragments import Fragment, Kind
from db.ingest.pairs import PageStatistics
from db.ingest.split import Story

_SHOWN = 10
"""Characters of the torn end that a gap quotes, enough to find the place again."""

# A person's part in a sentence without the person, taken up by a pronoun: 科室带头人、…的领军人物，他带领…
# Chinese puts 作为 or a name before such words; where both are missing the sentence began earlier.
_PERSONLESS = re.compile(
    r"^[^，。：“]{0,12}(?:带头人|主任|院长|书记|专家|教授|医师|医生|护士长|人物)(?:、[^，。：]{2,24})?，[他她]"
)
_NO_PERSONLESS = re.compile(r"^(?:作为|身为|担任|这位|那位|该|一位|一名|有的|有位|他|她|在|对|据|从|当|由|每|据说)")


@dataclass(frozen=True, slots=True)
class Gap:
    """`at` is "start" or "end"; `text` how the torn paragraph begins or ends."""

    fragment: Fragment
    at: str
    text: str
    confidence: float


def find(story: Story, statistics: PageStatistics) -> list[Gap]:
    """The story's gaps, in reading order."""
    gaps: list[Gap] = []
    before: Fragment | None = None
    for fragment in story.fragments:
        behind_torn, before = before is not None and before.torn_end, fragment
        if fragment.kind is not Kind.BODY:
            continue
        strange = order.beginning(fragment, statistics)
        if strange >= 4.0:
            gaps.append(Gap(fragment, "start", fragment.text[:_SHOWN], min(0.95, 0.5 + 0.05 * strange)))
        elif behind_torn and fragment.fresh and (logit := _torn_off(fragment, strange)) > _LIKELY:
            gaps.append(Gap(fragment, "start", fragment.text[:_SHOWN], min(0.9, 1 / (1 + math.exp(-logit)))))
        elif _PERSONLESS.match(fragment.text) and not _NO_PERSONLESS.match(fragment.text):
            gaps.append(Gap(fragment, "start", fragment.text[:_SHOWN], 0.6))
        if fragment.torn_end and not _ends_openly(fragment.text):
            gaps.append(Gap(fragment, "end", fragment.text[-_SHOWN:], 0.8))
    return gaps


_LIKELY = 0.3
"""Logit. Where a column's foot is lost both the paragraph that it ends and the next one are torn, as often as not."""


def _torn_off(fragment: Fragment, strange: float) -> float:
    """Logit that a paragraph right behind a torn one begins in mid-sentence: a regression over news cut at random."""
    begins = max(-6.0, min(6.0, pairs.start(pairs.begin(fragment.text))))
    return 0.49 * max(-3.0, min(8.0, strange)) - 0.38 * begins - 0.12


def _ends_openly(text: str) -> bool:
    """A list's last item, a signature, a line of verse may end without a full stop; a sentence of some length may not."""
    return len(text) < 12 and "，" not in text and not prose.sentence_inside(text)
