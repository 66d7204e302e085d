"""Two readers hand their work to and fro: what is told of it, and what is kept of values that lost."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from caoxian_desktop.core.annotations.annotation import Category, modify
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.corrections.sheet import CorrectionSheet
from caoxian_desktop.core.corrections.target import BlockField
from caoxian_desktop.core.glossary.own_terms import create as explain
from caoxian_desktop.core.glossary.own_terms import modify as explain_anew
from caoxian_desktop.core.library import Library
from caoxian_desktop.core.records.clock import Stamp
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.source import digest
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.sharing.bundle import AUTHORS, Contents, Merged, SharedPreset, Superseded, Tally
from caoxian_desktop.core.ticket import Cancelled

DATA = "甲".encode()


class Impatience:
    """A ticket that is cancelled after so many looks at it."""

    def __init__(self, looks: int) -> None:
        self._left = looks

    @property
    def cancelled(self) -> bool:
        self._left -= 1
        return self._left < 0

    def progress(self, done: int, total: int, words: str) -> None:
        """Nobody looks."""


@pytest.fixture
def report(report: Report) -> Report:
    """The small report, with the digest of its bytes as a file's is."""
    return replace(report, source=report.source._replace(sha256=digest(DATA)))


@pytest.fixture
def mine(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "mine") as library:
        yield library


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "theirs") as library:
        yield library


def _notebook(library: Library, version: str) -> Notebook:
    return Notebook(library.report(version), version, library.stamper(), library.annotations(version), library.keep)


def _wait_for(library: Library, other: Library) -> None:
    """Let what is written in a library next be later than what the other holds, though it is the same millisecond."""
    library.stamper().observe(other.stamper().stamp())


def _hand(giver: Library, taker: Library) -> Merged:
    contents = Contents(tuple(entry.report for entry in giver.reports()), presets=True)
    return taker.merge(giver.bundle(contents))


def test_a_colleague_gets_all_that_was_handed_on(mine: Library, theirs: Library, report: Report) -> None:
    version = mine.add_report(report, DATA)
    note = _notebook(mine, version).highlight(Span(0, 6), Category.DATA, "核对")
    sheet = CorrectionSheet(report, version, mine.stamper(), (), mine.keep_corrections)
    sheet.set_field(BlockField.PLACE, "乙县")
    mine.keep_terms([term := explain("一网通办", "", mine.stamper())])
    mine.put_preset("briefing", "常委会", {"b": 1, "a": 2})
    mine.put_preset(AUTHORS, mine.stamper().author, "张三")
    merged = _hand(mine, theirs)
    assert merged.changed_anything
    assert {kind: tally for kind, tally in merged.tallies.items() if tally != Tally(new=1)} == {"presets": Tally(new=2)}
    assert (merged.conflicts, merged.joined, merged.reports) == ((), 0, (mine.reports()[0].report,))
    assert theirs.annotations(version) == (note,)
    assert theirs.corrections(version) == sheet.records
    assert theirs.own_terms() == (term,)
    assert theirs.preset("briefing", "常委会") == {"b": 1, "a": 2}
    assert (theirs.report_as_read(version), theirs.sources(version)) == (report, mine.sources(version))
    assert [replace(entry, opened=None) for entry in theirs.reports()] == list(mine.reports())
    assert mine.bundle(Contents((version,))).author_name == "张三"
    assert theirs.stamper().stamp() > note.latest


def test_a_merge_that_is_given_up_changes_nothing(mine: Library, theirs: Library, report: Report) -> None:
    version = mine.add_report(report, DATA)
    for at in range(4):
        _notebook(mine, version).highlight(Span(at, at + 3), Category.DATA)
    bundle = mine.bundle(Contents((version,)))
    assert bundle.size == 5
    for looks in range(bundle.size):
        with pytest.raises(Cancelled):
            theirs.merge(bundle, Impatience(looks))
        assert theirs.reports() == ()
    assert theirs.merge(bundle, Impatience(bundle.size)).changed_anything
    assert len(theirs.annotations(version)) == 4


def test_what_both_said_is_told_and_the_earlier_value_kept(mine: Library, theirs: Library, report: Report) -> None:
    version = mine.add_report(report, DATA)
    notes = _notebook(mine, version)
    note = notes.highlight(Span(0, 6), Category.DATA, "原话")
    _hand(mine, theirs)
    (earlier,) = notes.revise([note.id], note="我说", tags=["统计"])
    _wait_for(theirs, mine)
    (later,) = _notebook(theirs, version).revise([note.id], note="他说", category=Category.QUESTION)
    told = _hand(theirs, mine)
    assert told.tallies["annotations"] == Tally(changed=1)
    fields = {conflict.field: conflict for conflict in told.conflicts}
    assert set(fields) == {"note", "category"}
    words = fields["note"]
    assert (words.older, words.newer, words.taken) == ("我说", "他说", True)
    assert (words.older_stamp, words.newer_stamp) == (earlier.stamps.note, later.stamps.note)
    assert (words.kind, words.id, words.report) == ("annotations", note.id, mine.reports()[0].report)
    (kept,) = mine.annotations(version)
    assert (kept.note, kept.category, kept.tags) == ("他说", Category.QUESTION, ("统计",))
    lost = {(each.field, json.loads(each.value)) for each in mine.superseded(version)}
    assert lost == {("note", "我说"), ("category", Category.DATA.value)}
    back = _hand(mine, theirs)
    assert {(each.field, each.older, each.taken) for each in back.conflicts} == set()
    assert theirs.annotations(version) == (kept,)
    assert ("note", '"\\u6211\\u8bf4"') in {(each.field, each.value) for each in theirs.superseded(version)}
    assert not _hand(theirs, mine).changed_anything


def test_an_older_value_that_comes_is_told_once_and_kept(mine: Library, theirs: Library, report: Report) -> None:
    version = mine.add_report(report, DATA)
    note = _notebook(mine, version).highlight(Span(0, 6), Category.DATA, "原话")
    _hand(mine, theirs)
    _notebook(theirs, version).revise([note.id], note="他说")
    handed_on = theirs.bundle(Contents((version,)))
    _wait_for(mine, theirs)
    _notebook(mine, version).revise([note.id], note="我后说")
    told = mine.merge(handed_on)
    assert [(each.older, each.newer, each.taken) for each in told.conflicts] == [("他说", "我后说", False)]
    assert told.tallies["annotations"] == Tally(unchanged=1)
    assert mine.merge(handed_on).conflicts == ()
    assert [json.loads(each.value) for each in mine.superseded(version)] == ["他说"]


def test_what_was_deleted_elsewhere_is_deleted_here_and_only_what_is_chosen_goes_along(
    mine: Library, theirs: Library, report: Report
) -> None:
    version = mine.add_report(report, DATA)
    notes = _notebook(mine, version)
    first, second = (notes.highlight(Span(at, at + 2), Category.DATA) for at in (0, 2))
    _hand(mine, theirs)
    notes.delete([first.id])
    notes.revise([second.id], note="不给人看")
    chosen = Contents((version,), annotations=frozenset([first.id]), sources=False, corrections=False, terms=False)
    handed_on = mine.bundle(chosen)
    assert handed_on.reports[0].versions[0].sources == handed_on.terms == handed_on.reports[0].corrections == ()
    theirs.merge(handed_on)
    assert [(each.deleted, each.note) for each in theirs.annotations(version)] == [(True, ""), (False, "")]
    assert len(theirs.sources(version)) == 1


def test_a_damaged_row_gives_way_to_what_comes(mine: Library, theirs: Library, report: Report) -> None:
    version = mine.add_report(report, DATA)
    note = _notebook(mine, version).highlight(Span(0, 6), Category.DATA, "原话")
    _hand(mine, theirs)
    theirs._database.connection.execute("UPDATE annotations SET record = x'7b'")
    theirs._database.connection.execute("DROP TRIGGER a_version_is_never_rewritten")
    theirs._database.connection.execute("UPDATE versions SET text = x'00'")
    assert [problem.code for problem in theirs.problems(version)] == ["annotation.damaged"]
    merged = _hand(mine, theirs)
    assert (merged.tallies["annotations"], merged.tallies["versions"]) == (Tally(changed=1), Tally(changed=1))
    assert theirs.annotations(version) == (note,)
    assert theirs.report(version) == report


def test_two_reports_that_a_colleague_holds_as_one_become_one(mine: Library, theirs: Library, report: Report) -> None:
    longer = replace(report, text=report.text + "！")
    draft, final = mine.add_report(report, DATA), mine.add_report(longer, DATA)
    theirs.replace(theirs.add_report(report, DATA), longer, DATA)
    mine.delete([entry.report for entry in mine.reports() if entry.version == final])
    merged = _hand(theirs, mine)
    (entry,) = mine.reports()
    assert (merged.joined, merged.reports, entry.versions) == (1, (entry.report,), 2)
    assert {each.version for each in mine.versions(draft)} == {draft, final}
    assert mine.trash() == ()
    assert entry.report == min([entry.report, theirs.reports()[0].report])


def test_a_bundle_that_does_not_hold_what_it_says_changes_nothing(
    mine: Library, theirs: Library, report: Report
) -> None:
    mine.add_report(report, DATA)
    handed_on = mine.bundle(Contents((mine.reports()[0].report,)))
    (shared,) = handed_on.reports
    (version,) = shared.versions
    for wrong in (
        replace(version, text=version.text + "！"),
        replace(version, sources=(replace(version.sources[0], data=b"?"),)),
        replace(version, form="{"),
    ):
        with pytest.raises(ValueError, match=r"text|file|Expecting"):
            theirs.merge(replace(handed_on, reports=(replace(shared, versions=(wrong,)),)))
    assert theirs.reports() == ()


def test_of_two_presets_of_one_name_the_later_stays_one_that_was_removed_too(mine: Library, theirs: Library) -> None:
    mine.put_preset("briefing", "常委会", 1)
    mine.put_preset("sampling", "自己的", 1)
    _hand(mine, theirs)
    assert theirs.presets("sampling") == ()
    theirs.put_preset("briefing", "常委会", 2)
    told = _hand(theirs, mine)
    assert [(each.id, each.older, each.newer, each.taken) for each in told.conflicts] == [
        ("briefing/常委会", 1, 2, True)
    ]
    assert mine.preset("briefing", "常委会") == 2
    mine.remove_preset("briefing", "常委会")
    _hand(theirs, mine)
    assert mine.presets("briefing") == ()
    _hand(mine, theirs)
    assert theirs.presets("briefing") == ()


def test_entries_of_the_own_glossary_merge_field_by_field(mine: Library, theirs: Library) -> None:
    term = explain("一网通办", "旧", mine.stamper())
    mine.keep_terms([term])
    _hand(mine, theirs)
    theirs.keep_terms([explain_anew(term, theirs.stamper().stamp(), definition="新")])
    mine.keep_terms([explain_anew(term, mine.stamper().stamp(), aliases=("一站办成",))])
    told = _hand(theirs, mine)
    (merged,) = mine.own_terms()
    assert (merged.definition, merged.aliases) == ("新", ("一站办成",))
    assert [(each.field, each.older) for each in told.conflicts] == [("definition", "旧"), ("aliases", [])]


def test_what_a_bundle_says_was_superseded_is_kept(mine: Library, theirs: Library, report: Report) -> None:
    version = mine.add_report(report, DATA)
    note = _notebook(mine, version).highlight(Span(0, 6), Category.DATA)
    lost = Superseded("annotations", note.id, "note", Stamp(1, 0, "他"), '"旧"')
    handed_on = replace(mine.bundle(Contents((version,))), superseded=(lost,))
    theirs.merge(handed_on)
    theirs.merge(handed_on)
    assert theirs.superseded(version) == (lost,)
    assert theirs.bundle(Contents((version,))).superseded == (lost,)


def test_names_of_authors_go_along_without_the_other_presets(mine: Library) -> None:
    mine.put_preset("briefing", "常委会", 1)
    mine.put_preset(AUTHORS, "他", "李四")
    (name,) = mine.bundle(Contents(())).presets
    assert isinstance(name, SharedPreset)
    assert (name.kind, name.name, name.value) == (AUTHORS, "他", "李四")


def test_a_damaged_preset_is_not_handed_on_and_gives_way_to_what_comes(mine: Library, theirs: Library) -> None:
    for library in (mine, theirs):
        library.put_preset("briefing", "常委会", 1)
    theirs._database.connection.execute("UPDATE presets SET value = '{'")
    assert theirs.bundle(Contents((), presets=True)).presets == ()
    _hand(mine, theirs)
    assert theirs.preset("briefing", "常委会") == 1


def test_what_is_kept_of_others_is_earlier_than_what_is_said_next(mine: Library, report: Report) -> None:
    version = mine.add_report(report, DATA)
    tomorrow = Stamp(mine.stamper().stamp().wall + 86_400_000, 0, "他")
    notes = _notebook(mine, version)
    note = notes.highlight(Span(0, 6), Category.DATA)
    mine.keep([modify(note, tomorrow, note="他说")])
    assert mine.stamper().stamp() > tomorrow
