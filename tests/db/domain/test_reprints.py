"""What is a reprint and what only looks like one."""

from __future__ import annotations

import random
import subprocess
import sys

import pytest

from db.domain import reprints
from db.domain.records import Part, PartKind
from db.domain.reprints import compare, folded, sketch, worth_comparing
from tests.db.domain.made_texts import edited, text

WHOLE = text(random.Random(1), 900)
OTHER = text(random.Random(2), 900)


def is_reprint(one: str, other: str) -> bool:
    """By sketch and by text, as the archive decides."""
    a, b = sketch(one), sketch(other)
    return worth_comparing(len(a & b), len(a), len(b)) and compare(folded(one), folded(other)).is_reprint


def reordered(whole: str) -> str:
    sentences = whole.split("。")
    random.Random(3).shuffle(sentences)
    return "。".join(sentences)


@pytest.mark.parametrize(
    "reprint",
    [
        WHOLE,
        WHOLE[:450],
        WHOLE[300:600],
        edited(WHOLE, 0.05, random.Random(4)),
        edited(WHOLE, 0.1, random.Random(5)),
        edited(WHOLE[:450], 0.1, random.Random(7)),
        reordered(WHOLE),
        WHOLE + OTHER,
        OTHER[:300] + WHOLE + OTHER[300:],
    ],
    ids=["whole", "half", "third", "5%", "10%", "half-and-10%", "reordered", "merged", "boxed"],
)
def test_a_reprint_is_recognised(reprint: str) -> None:
    assert is_reprint(WHOLE, reprint)


@pytest.mark.parametrize(
    "other", [OTHER, OTHER + WHOLE[:120], WHOLE[:120] + OTHER, ""], ids=["another", "quoting", "same-opening", "empty"]
)
def test_another_text_is_none(other: str) -> None:
    assert not is_reprint(WHOLE, other)


def test_traditional_characters_and_full_width_ones_are_the_same_text() -> None:
    simple = "辽宁省人民医院门诊楼今天启用，设门诊诊室128间，开放病床1200张，" * 3
    traditional = "遼寧省人民醫院門診樓今天啟用，設門診診室１２８間，開放病床１２００張，" * 3
    assert sketch(simple) == sketch(traditional)
    assert compare(folded(simple), folded(traditional)).shared == 1.0


def test_standing_phrases_do_not_join_two_notices() -> None:
    phrases = (
        "据了解，",
        "在市委市政府的正确领导下，",
        "为广大人民群众提供优质高效的医疗服务。",
        "本报记者从市卫健委获悉，",
    )
    one, other = (
        "".join(phrase + text(random.Random(n + place), 40) for place, phrase in enumerate(phrases)) for n in (10, 20)
    )
    assert not is_reprint(one, other)


BULLETIN = (
    "{day}日0时至24时，全省新增确诊病例{a}例，其中沈阳市{b}例、大连市{c}例，新增治愈出院{d}例，解除医学观察{e}人。"
    "截至{day}日24时，全省累计报告确诊病例{f}例，累计治愈出院{g}例，目前在定点医院隔离治疗{h}例，病情均平稳。"
)


def bulletin(seed: int) -> str:
    chance = random.Random(seed)
    return BULLETIN.format(day=seed, **{key: chance.randint(10, 900) for key in "abcdefgh"})


def test_bulletins_from_one_mould_with_other_figures_are_no_reprints() -> None:
    common = compare(folded(bulletin(11)), folded(bulletin(12)))
    assert common.shared > 0.7
    assert not common.is_reprint


def test_a_bulletin_printed_with_slips_is_a_reprint() -> None:
    assert compare(folded(bulletin(11)), folded(bulletin(11).replace("隔离治疗", "隔离冶疗"))).is_reprint


def test_a_text_that_is_too_short_has_no_sketch_and_no_near_reprint() -> None:
    short = text(random.Random(1), 30)[:50]
    assert not sketch(short)
    assert not compare(folded(short), folded(short[:-3])).is_reprint


def test_the_share_is_that_of_the_shorter_text_and_of_the_longer() -> None:
    common = compare(folded(WHOLE), folded(WHOLE[:300]))
    assert common.shared == 1.0
    assert common.of_longer == pytest.approx(1 / 3, abs=0.05)


def test_who_is_asked_first_does_not_matter() -> None:
    one, other = folded(WHOLE), folded(edited(WHOLE[:500], 0.1, random.Random(8)))
    assert compare(one, other) == compare(other, one)


def test_only_paragraphs_count() -> None:
    parts = (Part(PartKind.HEADLINE, "题"), Part(PartKind.PARAGRAPH, "甲"), Part(PartKind.CAPTION, "图"))
    assert reprints.body_of(parts) == "甲"


def test_a_sketch_is_the_same_in_every_process() -> None:
    program = "from db.domain.reprints import sketch; print(sum(sketch('沈阳市第五人民医院骨科门诊今天启用，' * 9)))"
    sums = {
        subprocess.run(
            [sys.executable, "-c", program], check=True, capture_output=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(sums) == 1


def test_a_sketch_of_a_cut_text_is_part_of_the_whole_ones() -> None:
    cut = sketch(WHOLE[:450])
    assert len(cut & sketch(WHOLE)) >= 0.9 * len(cut)


class _Counted(str):
    """Counts how often it is searched, which is all that takes time."""

    searched = 0

    def find(self, *args: object) -> int:  # type: ignore[override]
        _Counted.searched += 1
        return super().find(*args)  # type: ignore[arg-type]


def test_the_work_for_long_texts_is_bounded() -> None:
    long = folded(text(random.Random(9), 40_000))
    _Counted.searched = 0
    assert not compare(long[:20_000], _Counted(long[20_000:])).is_reprint
    assert _Counted.searched <= 3100
