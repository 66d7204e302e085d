"""Readers hand their work to each other as files: in whatever order, all have the same in the end, nothing is lost."""

import itertools
import json
import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from caoxian_desktop.core.annotations.annotation import Annotation, Category, Status
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.exchange import handing_on, names, taking_in
from caoxian_desktop.core.exchange.handing_on import Selected
from caoxian_desktop.core.exchange.taking_in import Received
from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.library import Library
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.source import digest
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.core.sharing.bundle import Bundle, Contents

Open = Callable[[str], Library]
OLD, NEW = "征求意见稿", "定稿"
GONE = "实际利用外资,5129万美元、增长14.9%"


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    """Libraries by name, made when they are first asked for."""
    with ExitStack() as stack:
        libraries: dict[str, Library] = {}

        def by_name(name: str) -> Library:
            if name not in libraries:
                libraries[name] = stack.enter_context(Library.open(tmp_path / name))
            return libraries[name]

        yield by_name


def _report(draft: str) -> tuple[Report, bytes]:
    text = bundled_report().read_text("utf-8")
    if draft == NEW:  # one sentence left out, one number changed
        text = text.replace("增长30.6%", "增长31.6%").replace(GONE, "")
    data = text.encode()
    report = read_text(text, f"{draft}.txt")
    return replace(report, source=report.source._replace(sha256=digest(data), size=len(data))), data


DRAFTS = {draft: _report(draft) for draft in (OLD, NEW)}


def keep(library: Library, draft: str = OLD) -> str:
    return library.add_report(*DRAFTS[draft])


def notebook(library: Library, version: str) -> Notebook:
    return Notebook(library.report(version), version, library.stamper(), library.annotations(version), library.keep)


def mark(library: Library, version: str, words: str, note: str = "", category: Category = Category.DATA) -> Annotation:
    start = library.report(version).text.index(words)
    return notebook(library, version).highlight(Span(start, start + len(words)), category, note)


def package(library: Library, version: str, target: Path, **what: bool) -> Path:
    handing_on.hand_over(library, Contents((version,), **what), target)
    return target


def receive(library: Library, file: Path, onto: str | None = None) -> Received:
    return taking_in.merge(library, taking_in.look_into(library, file, onto))


def content(library: Library) -> Bundle:
    """All that is kept, but for when and by whom it was asked for."""
    contents = Contents(tuple(entry.report for entry in library.reports()), presets=True)
    return replace(library.bundle(contents), author="", author_name="", made=0)


def test_a_package_brings_report_notes_and_files_into_an_empty_library(opened: Open, tmp_path: Path) -> None:
    mine, hers = opened("mine"), opened("hers")
    version = keep(mine)
    names.call_oneself(mine, "张三")
    note = mark(mine, version, "增长30.6%", "口径？")
    received = receive(hers, package(mine, version, tmp_path / "a.cxb"))
    assert received.who == "张三"
    assert received.merged.tallies["annotations"].new == 1
    assert hers.annotations(version) == (note,)
    assert hers.report(version) == mine.report(version)
    assert hers.sources(version) == mine.sources(version)
    assert names.author_names(hers)[note.author] == "张三"


def test_the_same_package_twice_changes_nothing(opened: Open, tmp_path: Path) -> None:
    mine, hers = opened("mine"), opened("hers")
    version = keep(mine)
    mark(mine, version, "增长30.6%", "口径？")
    file = package(mine, version, tmp_path / "a.cxb")
    receive(hers, file)
    before = content(hers)
    again = receive(hers, file)
    assert not again.merged.changed_anything
    assert again.changes == ()
    assert content(hers) == before


def test_work_that_comes_back_as_it_went_is_no_news(opened: Open, tmp_path: Path) -> None:
    """A name that came along, or an earlier date of a text, is nothing to tell a person of."""
    mine, hers = opened("mine"), opened("hers")
    version = keep(mine)
    mark(mine, version, "增长30.6%", "口径？")
    names.call_oneself(hers, "李四")
    receive(hers, package(mine, version, tmp_path / "a.cxb"))
    received = receive(mine, package(hers, version, tmp_path / "b.cxb"))
    assert not received.merged.changed_anything
    assert "presets" not in received.merged.tallies
    assert names.author_names(mine) == {hers.stamper().author: "李四"}


def test_two_edits_of_one_note_leave_the_later_and_show_the_earlier(opened: Open, tmp_path: Path) -> None:
    mine, hers = opened("mine"), opened("hers")
    version = keep(mine)
    names.call_oneself(hers, "李四")
    note = mark(mine, version, "增长30.6%", "口径？")
    receive(hers, package(mine, version, tmp_path / "a.cxb"))
    notebook(mine, version).revise([note.id], note="我的说法")
    hers.stamper().observe(mine.stamper().stamp())  # hers is the later, though it be the same millisecond
    notebook(hers, version).revise([note.id], note="她的说法")
    received = receive(mine, package(hers, version, tmp_path / "b.cxb"))
    (change,) = received.changes
    assert (change.record, change.field) == (
        Wording("批注“增长30.6%”", "Note “增长30.6%”"),
        Wording("批注", "Note"),
    )
    assert (change.older.en, change.newer.zh, change.taken) == ("我的说法", "她的说法", True)
    assert change.older_by.zh.startswith("我 ")
    assert change.older_by.en.startswith("you ")
    assert change.newer_by.en.startswith("李四 ")
    (kept,) = mine.annotations(version)
    assert kept.note == "她的说法"
    assert "我的说法" in {json.loads(each.value) for each in mine.superseded(version)}


def test_the_library_is_backed_up_before_anything_is_merged(opened: Open, tmp_path: Path) -> None:
    mine, hers = opened("mine"), opened("hers")
    version = keep(mine)
    own = keep(hers)
    mark(hers, own, "增长30.6%", "她的")
    mark(mine, version, "增长3%", "我的")
    received = receive(hers, package(mine, version, tmp_path / "a.cxb"))
    assert received.backup is not None
    assert len(hers.annotations(own)) == 2
    hers.safekeeping.restore(received.backup)
    hers.close()
    with Library.open(tmp_path / "hers") as restored:
        assert [note.note for note in restored.annotations(own)] == ["她的"]


def test_notes_from_another_text_go_through_the_ladder_and_wait_for_review(opened: Open, tmp_path: Path) -> None:
    """She reads the final text; the draft he wrote on comes with his package and becomes a text of her report."""
    his, hers = opened("his"), opened("hers")
    new = keep(hers, NEW)
    old = keep(his)  # later than hers, and all the same not what she reads
    kept = mark(his, old, "地区生产总值546.3亿元", "没有变")
    changed = mark(his, old, "固定资产投资209.5亿元、增长30.6%", "数字变了")
    gone = mark(his, old, GONE, "删掉了")
    parcel = taking_in.look_into(hers, package(his, old, tmp_path / "a.cxb"))
    (double,) = parcel.doubles
    assert (double.version, double.here.name) == (new, "曹县政府工作报告（2023年）")
    assert double.there.characters != double.here.characters
    assert double.here.added == hers.reports()[0].added
    assert double.there.added == his.reports()[0].added
    assert (double.there.file, double.here.file) == (
        his.report(old).source.name,
        hers.report(new).source.name,
    )
    received = taking_in.merge(hers, parcel, {double.report})
    (entry,) = hers.reports()
    assert entry.version == new, "she goes on with the text she reads"
    found = handing_on.shown_notes(hers, new)
    standings = {note.id: note.standing.value for note in (*found.annotations, *found.unplaced)}
    assert standings[kept.id] in {"exact", "neighbours_changed"}
    assert standings[changed.id] == "number_changed"
    assert standings[gone.id] in {"orphan", "ambiguous", "approximate"}
    assert sum(each.count for each in received.review) >= 2
    handing_on.export(hers, new, tmp_path / "批注.md", "md")
    words = (tmp_path / "批注.md").read_text("utf-8")
    assert all(note in words for note in ("没有变", "数字变了", "删掉了"))
    assert "批注时为“固定资产投资209.5亿元、增长30.6%”" in words


def test_a_double_that_is_another_report_stays_one(opened: Open, tmp_path: Path) -> None:
    his, hers = opened("his"), opened("hers")
    old = keep(his)
    keep(hers, NEW)
    receive(hers, package(his, old, tmp_path / "a.cxb"))
    assert len(hers.reports()) == 2


@pytest.mark.parametrize("seed", range(3))
def test_packages_of_three_readers_in_any_order_give_the_same_library(opened: Open, tmp_path: Path, seed: int) -> None:
    """One of them has a newer text of the report; they hand their work round, edit each other's, and delete."""
    dice = random.Random(seed)  # noqa: S311 - the same edits each time
    people = ("甲", "乙", "丙")
    readers = [opened(name) for name in people]
    for library, name in zip(readers, people, strict=True):
        names.call_oneself(library, name)
        version = keep(library)
        mark(library, version, dice.choice(["增长30.6%", "增长3%", "地区生产总值"]), f"{name}写的")
    receive(readers[1], package(readers[0], version, tmp_path / "round.cxb"))
    readers[2].replace(version, *DRAFTS[NEW])
    for library in readers:
        _edit(library, dice)
    files = [
        package(library, library.reports()[0].version, tmp_path / f"{name}.cxb")
        for library, name in zip(readers, people, strict=True)
    ]
    results = []
    for order in itertools.permutations(files):
        merged = opened(f"{seed}-{'-'.join(file.stem for file in order)}")
        for file in (*order, order[0]):
            receive(merged, file)
        results.append(content(merged))
    assert len(results[0].reports) == 1
    assert len(results[0].reports[0].versions) == 2
    assert all(result == results[0] for result in results)
    written = {note.note for library in readers for note in library.annotations(library.reports()[0].version)}
    last = results[0]
    kept = {note.note for note in last.reports[0].annotations} | {json.loads(s.value) for s in last.superseded}
    assert written <= kept, "nothing that was written is lost"


def _edit(library: Library, dice: random.Random) -> None:
    version = library.reports()[0].version
    for each in notebook(library, version).annotations:
        book = notebook(library, version)
        match dice.randrange(5):
            case 0:
                book.revise([each.id], note=f"改{dice.randrange(99)}")
            case 1:
                book.revise([each.id], tags=[dice.choice("子丑")], status=Status.CHECKED)
            case 2:
                book.delete([each.id])
            case 3:
                book.propose(each.id, f"换成{dice.randrange(99)}")
            case _:
                book.confirm([each.id])


def test_only_what_was_chosen_goes_along(opened: Open, tmp_path: Path) -> None:
    mine, hers = opened("mine"), opened("hers")
    version = keep(mine)
    wanted, _unwanted = mark(mine, version, "增长30.6%"), mark(mine, version, "增长3%")
    contents = Contents((version,), annotations=frozenset({wanted.id}), sources=False)
    handing_on.hand_over(mine, contents, tmp_path / "a.cxb")
    receive(hers, tmp_path / "a.cxb")
    assert hers.annotations(version) == (wanted,)
    assert hers.sources(version) == ()


@pytest.mark.parametrize("form", ["md", "csv", "xlsx", "docx", "json"])
def test_a_report_s_notes_go_out_in_every_form(opened: Open, tmp_path: Path, form: str) -> None:
    mine = opened("mine")
    version = keep(mine)
    mark(mine, version, "增长30.6%")
    mark(mine, version, "增长3%", category=Category.QUESTION)
    target = tmp_path / f"批注.{form}"
    assert handing_on.export(mine, version, target, form) == 2
    assert handing_on.export(mine, version, target, form, Selected(questions=False)) == 1
    assert target.stat().st_size


def test_annotations_as_json_come_back_into_another_library_as_they_were(opened: Open, tmp_path: Path) -> None:
    mine, hers = opened("mine"), opened("hers")
    version = keep(mine)
    keep(hers)
    note = mark(mine, version, "增长30.6%", "口径？")
    handing_on.export(mine, version, tmp_path / "批注.json", "json")
    received = receive(hers, tmp_path / "批注.json")
    assert received.merged.tallies["annotations"].new == 1
    assert hers.annotations(version) == (note,)
    assert not receive(hers, tmp_path / "批注.json").merged.changed_anything


def _elsewhere(tmp_path: Path, *quotes: str) -> Path:
    file = tmp_path / "别处.json"
    target = [{"source": "https://e/1", "selector": {"type": "TextQuoteSelector", "exact": quote}} for quote in quotes]
    rows = [
        {"id": f"https://e/{at}", "target": each, "body": {"value": "甲"}, "creator": {"name": "王五"}}
        for at, each in enumerate(target)
    ]
    file.write_text(json.dumps({"type": "AnnotationPage", "items": rows}), "utf-8")
    return file


def test_annotations_of_another_program_land_on_the_report_that_was_named(opened: Open, tmp_path: Path) -> None:
    mine = opened("mine")
    version = keep(mine)
    file = _elsewhere(tmp_path, "规模以上固定资产投资209.5亿元", "没有的话8.8%")
    received = receive(mine, file, version)
    assert received.merged.tallies["annotations"].new == 2
    assert received.who == "王五"
    assert [each.count for each in received.review] == [1]
    assert [note.quote for note in handing_on.shown_notes(mine, version).unplaced] == ["没有的话8.8%"]
    assert not receive(mine, file, version).merged.changed_anything


def test_the_same_file_on_two_reports_does_not_make_them_one(opened: Open, tmp_path: Path) -> None:
    mine = opened("mine")
    old, new = keep(mine), keep(mine, NEW)
    file = _elsewhere(tmp_path, "没有的话8.8%")
    receive(mine, file, old)
    receive(mine, file, new)
    assert len(mine.reports()) == 2


def test_annotations_that_do_not_say_of_what_are_refused(opened: Open, tmp_path: Path) -> None:
    mine = opened("mine")
    with pytest.raises(KnownError) as caught:
        receive(mine, _elsewhere(tmp_path, "没有的话"))
    assert caught.value.code == "sharing.which_report"


def test_a_refused_file_leaves_the_library_as_it_was(opened: Open, tmp_path: Path) -> None:
    mine = opened("mine")
    keep(mine)
    before = content(mine)
    (tmp_path / "坏.cxb").write_bytes(b"PK\x03\x04 no package")
    with pytest.raises(KnownError):
        receive(mine, tmp_path / "坏.cxb")
    assert content(mine) == before


def test_a_name_is_kept_on_one_line_and_can_be_changed(opened: Open) -> None:
    mine = opened("mine")
    names.call_oneself(mine, " 张\n三 ")
    assert names.own_name(mine) == "张 三"
    names.call_oneself(mine, "")
    assert names.own_name(mine) == ""


@pytest.mark.corpus
def test_real_reports_of_every_format_go_round_without_loss(opened: Open, tmp_path: Path, corpus: Path) -> None:
    mine, hers = opened("mine"), opened("hers")
    dice = random.Random(3)  # noqa: S311 - the same places each time
    files = sorted(file for file in (corpus / "corpus").iterdir() if file.suffix not in {".tsv", ".csv"})
    versions = [mine.import_file(file) for file in files[::20]]
    for version in versions:
        book, length = notebook(mine, version), len(mine.report(version).text)
        for _ in range(20):
            start = dice.randrange(length - 60)
            book.highlight(Span(start, start + dice.randint(2, 50)), Category.DATA, "注")
    handing_on.hand_over(mine, Contents(tuple(versions)), tmp_path / "all.cxb")
    receive(hers, tmp_path / "all.cxb")
    for version in versions:
        assert hers.report(version) == mine.report(version)
        assert set(hers.annotations(version)) == set(mine.annotations(version))
        handing_on.export(mine, version, tmp_path / "批注.json", "json")
        assert not receive(hers, tmp_path / "批注.json").merged.changed_anything
