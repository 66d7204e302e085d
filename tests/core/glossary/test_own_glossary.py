"""The reader's own glossary: every act is kept at once, undone by newer stamps, and found in every report's text."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from caoxian_desktop.core.glossary.own_glossary import Entry, OwnGlossary
from caoxian_desktop.core.glossary.own_matching import own_terms_in
from caoxian_desktop.core.glossary.own_terms import OwnTerm, merge, modify
from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.records.clock import Stamp, Stamper
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.term import TermOrigin
from tests.core.corrections.conftest import TEXT as YUNSHAN

TEXT = YUNSHAN.replace(
    "新增规模以上工业企业36家", "推行“五链”共建，五链共建成效明显，五链协同推进，瞪羚企业3家"
).replace("中小企业。", "中小企业，五链共建的主体。")


@pytest.fixture
def report() -> Report:
    return read_text(TEXT, "某县.txt")


class Shelf:
    """What was kept, merged as a library does."""

    def __init__(self) -> None:
        self.records: dict[str, OwnTerm] = {}
        self.full = False

    def keep(self, records: Sequence[OwnTerm]) -> None:
        if self.full:
            raise OSError("full")
        for record in records:
            held = self.records.get(record.id)
            self.records[record.id] = record if held is None else merge(held, record)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def glossary(stamper: Stamper, shelf: Shelf) -> OwnGlossary:
    return OwnGlossary(stamper, (), shelf.keep)


def test_an_entry_is_added_revised_deleted_and_each_is_undone(glossary: OwnGlossary, shelf: Shelf) -> None:
    made = glossary.add(Entry("五链共建", "五条链", ("五链",)))
    assert glossary.revise(made.id, Entry("五链共建", "产业链等五条链", ("五链",)))
    assert not glossary.revise(made.id, Entry("五链共建", "产业链等五条链", ("五链",)))
    assert glossary.delete([made.id, "unknown"]) == 1
    assert glossary.terms == ()
    assert [glossary.undo() for _ in range(2)] == ["删除自建名词", "编辑自建名词"]
    assert glossary.terms[0].definition == "五条链"
    assert glossary.undo() == "添加自建名词"
    assert glossary.terms == ()
    assert [glossary.redo() for _ in range(2)] == ["添加自建名词", "编辑自建名词"]
    assert shelf.records[made.id] == glossary.term(made.id)


def test_what_cannot_be_kept_is_not_there(glossary: OwnGlossary, shelf: Shelf) -> None:
    shelf.full = True
    with pytest.raises(OSError, match="full"):
        glossary.add(Entry("五链共建", ""))
    assert (glossary.terms, glossary.can_undo) == ((), False)


def test_undoing_leaves_what_somebody_else_changed_since(glossary: OwnGlossary, stamper: Stamper, shelf: Shelf) -> None:
    made = glossary.add(Entry("五链共建", "旧"))
    glossary.revise(made.id, Entry("五链共建", "新"))
    theirs = modify(shelf.records[made.id], Stamp(10**9, 0, "b"), aliases=("五链",))
    merged = OwnGlossary(stamper, [theirs], shelf.keep)
    merged._history = glossary._history
    merged.undo()
    assert (merged.terms[0].definition, merged.terms[0].aliases) == ("旧", ("五链",))


def test_entries_stand_in_the_order_of_their_pinyin(glossary: OwnGlossary) -> None:
    for name in ("专班", "瞪羚", "五链", "ABC"):
        glossary.add(Entry(name, ""))
    assert [term.name for term in glossary.terms] == ["ABC", "瞪羚", "五链", "专班"]


def test_a_list_is_taken_in_as_one_step_over_what_is_there(glossary: OwnGlossary) -> None:
    glossary.add(Entry("五链", "旧"))
    glossary.add(Entry("瞪羚", "已有"))
    entries = [Entry("五链", "新"), Entry("瞪羚", ""), Entry("专班", "甲"), Entry("专班", "乙")]
    assert glossary.take_in(entries) == (1, 1)
    assert {term.name: term.definition for term in glossary.terms} == {"五链": "新", "瞪羚": "已有", "专班": "乙"}
    assert glossary.take_in(entries[:2]) == (0, 0)
    assert glossary.undo() == "导入自建名词"
    assert {term.name: term.definition for term in glossary.terms} == {"五链": "旧", "瞪羚": "已有"}


def test_own_entries_are_found_by_all_their_names_outside_the_glossary(glossary: OwnGlossary, report: Report) -> None:
    glossary.add(Entry("五链共建", "五条链", ("五链",)))
    (term,) = own_terms_in(report, glossary.terms)
    assert [span.of(report.text) for span in term.occurrences] == ["“五链”共建", "五链共建", "五链"]
    assert (term.origin, term.own, term.span.end) == (TermOrigin.USER, glossary.terms[0].id, 0)


def test_a_word_that_the_report_explains_too_leads_to_both(glossary: OwnGlossary, report: Report) -> None:
    glossary.add(Entry("瞪羚企业", "我们的说法"))
    (own,) = own_terms_in(report, glossary.terms)
    theirs = next(term for term in report.glossary if term.name == "瞪羚企业")
    assert own.occurrences == theirs.occurrences
    assert replace(theirs, origin=TermOrigin.USER).definition != own.definition


def test_a_pair_under_one_head_is_found_by_each_of_its_names(glossary: OwnGlossary) -> None:
    glossary.add(Entry("两违、两乱", "四种行为"))
    (term,) = own_terms_in(read_text(TEXT.replace("五链", "两乱"), "某县.txt"), glossary.terms)
    assert term.aliases == ("两违", "两乱")
    assert term.occurrences
