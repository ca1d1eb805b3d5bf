from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from db.bench import timed, times

BENCH = Path(__file__).parents[1] / "bench"


def part_of_bench(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"bench_{name}", BENCH / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_figures_of_one_to_a_hundred() -> None:
    figures = times([float(ms) for ms in range(100, 0, -1)])
    assert (figures.p50, figures.p95, figures.max) == (51, 96, 100)


def test_one_query_is_its_own_middle_and_worst() -> None:
    assert times([2.0]) == times([2.0, 2.0])


def test_time_is_told_in_milliseconds() -> None:
    assert 0 < timed(lambda: sum(range(100_000))) < 10_000


def test_made_up_articles_are_the_same_each_time() -> None:
    generated = part_of_bench("generated")
    assert list(generated.articles(20)) == list(generated.articles(20))


def test_made_up_text_has_few_common_and_many_rare_characters() -> None:
    generated = part_of_bench("generated")
    text = "".join(json.loads(line)["body"] for line in generated.articles(300))
    counts = sorted((text.count(character) for character in set(text)), reverse=True)
    assert sum(counts[:100]) > len(text) * 0.3
    assert len(counts) > 2500


@pytest.mark.parametrize("count", [7, 50])
def test_queries_are_drawn_from_the_texts(count: int) -> None:
    queries = part_of_bench("queries")
    text = "春天的医院门前有一排很老的杏树每年都开花"
    drawn = queries.mixed([text], count)
    assert len(drawn) == count
    assert {kind for kind, _ in drawn} == set(queries.KINDS)
    assert all(query in text for kind, query in drawn if kind == "long phrase")
