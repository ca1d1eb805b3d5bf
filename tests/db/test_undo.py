"""Steps as data: what they put back, and the bytes they are kept as."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from db.domain.rows import Row, Rows
from db.undo import Recorder, Step, apply, owners_in, pack, unpack

COLUMNS = ("owner", "text")


class Memory:
    """Tables that are lists of rows."""

    def __init__(self, **tables: list[Row]) -> None:
        self.tables = tables

    def owned(self, table: str, owners: Sequence[int]) -> Rows:
        return Rows(COLUMNS, tuple(row for row in self.tables[table] if row[0] in owners))

    def replace(self, table: str, owners: Sequence[int], rows: Rows) -> None:
        kept = [row for row in self.tables[table] if row[0] not in owners]
        self.tables[table] = sorted([*kept, *rows.rows], key=repr)


def rows(*given: Row) -> Rows:
    return Rows(COLUMNS, given)


def test_a_change_is_put_back_and_brought_again() -> None:
    memory = Memory(parts=[(1, "old"), (2, "other")])
    recorder = Recorder(memory)
    recorder.replace("parts", (1,), rows((1, "new"), (1, "more")))
    inverse = apply(recorder.steps(), memory)
    assert memory.tables["parts"] == [(1, "old"), (2, "other")]
    apply(inverse, memory)
    assert memory.tables["parts"] == [(1, "more"), (1, "new"), (2, "other")]


def test_several_changes_of_one_owner_are_put_back_to_the_first() -> None:
    memory = Memory(parts=[(1, "old")])
    recorder = Recorder(memory)
    for text in ("a", "b", "c"):
        recorder.replace("parts", (1,), rows((1, text)))
    apply(recorder.steps(), memory)
    assert memory.tables["parts"] == [(1, "old")]


def test_what_was_added_and_then_changed_is_gone() -> None:
    memory = Memory(parts=[])
    recorder = Recorder(memory)
    recorder.add("parts", (1,), rows((1, "new")))
    recorder.replace("parts", (1,), rows((1, "changed")))
    apply(recorder.steps(), memory)
    assert memory.tables["parts"] == []


def test_many_additions_are_one_step() -> None:
    recorder = Recorder(Memory(parts=[]))
    for owner in range(5):
        recorder.add("parts", (owner, owner), rows((owner, "a"), (owner, "b")))
    assert recorder.steps() == (Step("parts", (0, 1, 2, 3, 4), Rows()),)


def test_owners_are_those_of_the_tables_asked_for() -> None:
    steps = (Step("articles", (1, 2), Rows()), Step("hospitals", (7,), Rows()))
    assert owners_in(steps, ("articles", "article_parts")) == {1, 2}


values = st.one_of(st.none(), st.integers(), st.floats(allow_nan=False), st.text())
steps = st.lists(
    st.builds(
        Step,
        st.sampled_from(["articles", "article_parts"]),
        st.lists(st.integers(1, 99), max_size=4).map(tuple),
        st.builds(Rows, st.just(COLUMNS), st.lists(st.tuples(values, values), max_size=9).map(tuple)),
    ),
    max_size=4,
).map(tuple)


@given(steps)
def test_steps_survive_being_kept(given: tuple[Step, ...]) -> None:
    assert unpack(pack(given)) == given


def test_long_steps_are_deflated() -> None:
    step = Step("article_parts", (1,), rows(*((1, "同样的一段") for _ in range(1000))))
    assert len(pack((step,))) < 1000
