"""Merging what colleagues hand on loses nothing, in whatever order it comes, and the same again changes nothing."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.annotations.annotation import FIELDS, Annotation, Category, Stamps, TagMark, TextTarget
from caoxian_desktop.core.corrections.correction import Correction, CorrectionStamps
from caoxian_desktop.core.corrections.target import BlockField, BlockTarget
from caoxian_desktop.core.glossary.own_terms import OwnTerm, OwnTermStamps
from caoxian_desktop.core.library import Library
from caoxian_desktop.core.records.clock import Stamp
from caoxian_desktop.core.report.report import Report, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat, digest
from caoxian_desktop.core.sharing.bundle import (
    Bundle,
    SharedPreset,
    SharedReport,
    SharedSource,
    SharedVersion,
    Superseded,
)
from caoxian_desktop.core.store.tables import versions

FILE = SharedSource("甲.txt", "txt", digest("甲".encode()), "甲".encode())
REPORTS = [
    Report(
        f"政府工作报告\n第{n}稿",
        Source("甲.txt", SourceFormat.TEXT, FILE.sha256, 3),
        TitleBlock("政府工作报告", "甲县"),
    )
    for n in range(3)
]
TEXTS = [versions.named(report) for report in REPORTS]

stamps = st.builds(Stamp, st.integers(1, 3), st.just(0), st.sampled_from("abc"))
words = st.sampled_from(["", "核对口径", "\ud83d半"])
texts = st.sampled_from([*TEXTS, "0000"])
ids = st.sampled_from(["0191-a", "0191-b"])
tag_marks = st.dictionaries(st.sampled_from(["两会", "待办"]), st.tuples(st.booleans(), stamps)).map(
    lambda marks: tuple(TagMark(tag, present=on, stamp=stamp) for tag, (on, stamp) in sorted(marks.items()))
)
annotations = st.builds(
    Annotation,
    id=ids,
    target=st.builds(TextTarget, texts, st.just("稿"), st.just(""), st.just(""), st.just(8), st.just(9)),
    category=st.sampled_from(Category),
    birth=stamps,
    stamps=st.builds(Stamps, *[stamps] * len(FIELDS)),
    note=words,
    deleted=st.booleans(),
    proposal=st.none() | words,
    tag_marks=tag_marks,
)
corrections = st.builds(
    Correction,
    ids,
    st.builds(BlockTarget, st.sampled_from([BlockField.PLACE, BlockField.SPEAKER]), texts),
    st.sampled_from(["甲县", "乙县"]),
    stamps,
    st.builds(CorrectionStamps, stamps, stamps, stamps),
    st.booleans(),
)
terms = st.builds(
    OwnTerm,
    ids,
    st.just("一网通办"),
    st.just(()),
    words,
    stamps,
    st.builds(OwnTermStamps, *[stamps] * 4),
    st.booleans(),
)
presets = st.builds(
    SharedPreset, st.just("briefing"), st.sampled_from(["常委会"]), st.none() | st.integers(1, 2), stamps
)


def _version(
    number: int, place: str, importer: str, created: int, chosen: int, files: Sequence[SharedSource]
) -> SharedVersion:
    report = replace(REPORTS[number], title_block=TitleBlock("政府工作报告", place))
    form = versions.form_of(report)
    return SharedVersion(TEXTS[number], report.text, form, created, importer, tuple(files), chosen)


shared_versions = st.builds(
    _version,
    st.integers(0, 2),
    st.sampled_from(["甲县", "丙县"]),
    st.sampled_from(["0.1.0", "0.2.0/2"]),
    st.integers(1, 3),
    st.sampled_from([0, 2, 9]),
    st.lists(st.just(FILE), max_size=1),
)
reports = st.builds(
    SharedReport,
    st.sampled_from(["r1", "r2", "r3"]),
    st.integers(1, 3),
    st.lists(shared_versions, min_size=1, max_size=2, unique_by=lambda version: version.id).map(tuple),
    st.lists(annotations, max_size=2).map(tuple),
    st.lists(corrections, max_size=2).map(tuple),
)
lost = st.builds(Superseded, st.just("annotations"), ids, st.just("note"), stamps, st.sampled_from(['"x"', '"y"']))
bundles = st.builds(
    Bundle,
    author=st.sampled_from("abc"),
    made=st.just(1),
    program=st.just("0.1"),
    reports=st.lists(reports, max_size=2).map(tuple),
    terms=st.lists(terms, max_size=1).map(tuple),
    presets=st.lists(presets, max_size=1).map(tuple),
    superseded=st.lists(lost, max_size=1).map(tuple),
)


@contextmanager
def _library() -> Iterator[Library]:
    with TemporaryDirectory() as folder, Library.open(Path(folder)) as library:
        library._database.connection.pragma("synchronous", "off")
        yield library


TABLES = (
    "reports",
    "joined",
    "versions",
    "files",
    "sources",
    "annotations",
    "corrections",
    "terms",
    "presets",
    "superseded",
)


def _content(library: Library) -> dict[str, list[Any]]:
    """All that is kept but for the sequence of changes, reading places and whose library it is."""
    connection = library._database.connection
    content = {"clock": connection.execute("SELECT value FROM facts WHERE name = 'clock'").fetchall()}
    for table in TABLES:
        columns = [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})") if name != "change"]
        rows = connection.execute(f"SELECT {', '.join(columns)} FROM {table}")  # noqa: S608 - names of ours
        content[table] = sorted(rows, key=repr)
    return content


def _changes(library: Library) -> int:
    last: int = library._database.connection.execute("SELECT last FROM sequence").get
    return last


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(bundles, min_size=3, max_size=3), st.permutations(range(3)))
def test_three_readers_bundles_in_any_order_give_the_same_library_and_twice_the_same_changes_nothing(
    handed_on: list[Bundle], order: list[int]
) -> None:
    with _library() as one, _library() as other:
        for bundle in handed_on:
            one.merge(bundle)
        for at in order:
            other.merge(handed_on[at])
        assert _content(one) == _content(other)
        assert one._database.connection.execute("PRAGMA foreign_key_check").fetchall() == []
        before, changes = _content(one), _changes(one)
        for bundle in handed_on:
            merged = one.merge(bundle)
            assert not merged.changed_anything
            assert merged.conflicts == ()
        assert (_content(one), _changes(one)) == (before, changes)
        assert [entry.report for entry in one.reports()] == [entry.report for entry in other.reports()]
