"""Notes on a report are found again in another text: none is lost, none comes to other words or numbers unsaid."""

from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

import pytest

from caoxian_desktop.core.anchoring.ground import Ground
from caoxian_desktop.core.anchoring.placing import place
from caoxian_desktop.core.anchoring.plain_text import plain
from caoxian_desktop.core.anchoring.selector import TextTarget, describe
from caoxian_desktop.core.anchoring.standing import Placement, Standing
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from tests.core.anchoring.rewriting import Draft, Fate, Rewritten, Truth, random_spans
from tests.real_reports import EVERY

NOTES = 500
_WORDS_STAND = (Standing.EXACT, Standing.NEIGHBOURS_CHANGED)


_read = cache(read_file)


@pytest.fixture(scope="module")
def caoxian() -> Report:
    return _read(bundled_report())


def _shuffled(draft: Draft) -> Draft:
    return draft.change_numbers(0.5).shuffle_sentences(0.5).delete_paragraphs(0.15)


def _edited(draft: Draft) -> Draft:
    draft.edit_words(0.4).put_in_clauses(0.1).leave_out_clauses(0.1).change_numbers(0.3)
    return draft.shuffle_sentences(0.3).move_sentences(0.1).swap_paragraphs(0.1).delete_paragraphs(0.1)


def _reordered(draft: Draft) -> Draft:
    return draft.move_sentences(0.4).swap_paragraphs(0.3).split_and_join(0.3).renumber()


REWRITINGS = (_shuffled, _edited, _reordered)


class Outcome:
    """Where the notes on a report came to in a rewritten text, against what became of their words."""

    def __init__(self, old: Report, rewrite: Callable[[Draft], Draft], seed: int) -> None:
        rng = Random(seed)  # noqa: S311 - places in a text, nothing secret
        self.new: Rewritten = rewrite(Draft(old.text, rng)).read()
        ground = Ground(self.new.report, "new")
        spans = random_spans(old.text, rng, NOTES)
        targets = [describe(old, "old", span) for span in spans]
        self.notes: list[tuple[TextTarget, Truth, Placement]] = [
            (target, self.new.truth(old.text, span), place(target, ground))
            for target, span in zip(targets, spans, strict=True)
        ]

    def words(self, span: Span) -> str:
        """The words at a place of the new text, plain."""
        return plain(span.of(self.new.report.text))

    def wrong(self) -> list[tuple[Standing, str]]:
        """What was attached to words that are not those marked; to have met their remains is not wrong."""
        return [
            (placement.standing, f"{target.quote!r} -> {self.words(placement.span)!r} ({truth.fate})")
            for target, truth, placement in self.notes
            if placement.span and not (truth.span and placement.span.overlaps(truth.span))
        ]

    def unsaid(self) -> list[str]:
        """What was attached to words with another number, and not said to be."""
        return [
            f"{target.quote!r} -> {self.words(placement.span)!r}"
            for target, truth, placement in self.notes
            if placement.span and placement.standing is not Standing.NUMBER_CHANGED
            if truth.fate is Fate.NUMBER_CHANGED
            or (placement.standing in _WORDS_STAND and self.words(placement.span) != plain(target.quote))
        ]

    def standings(self, *, short: bool) -> Counter[Standing]:
        """How the notes came out whose words still stand; those with fewer than eight characters or the others."""
        return Counter(
            placement.standing
            for target, truth, placement in self.notes
            if truth.fate is Fate.STANDS and (len(plain(target.quote)) < 8) is short
        )

    def assert_sound(self, *, exact: float, wrong: int, beside: int = 0) -> None:
        """Assert what must hold of every rewriting.

        `exact` is the least share found word by word of the notes of eight characters and more whose words stand. Of
        words that are gone, `wrong` may be found where the same words stand elsewhere in the same company; and a number
        that is gone may be taken for the one that stands in its place now, which is shown as another. `beside` notes of
        fewer characters may be said to have another number, where one came to stand right beside their own.
        """
        assert len(self.notes) == NOTES
        assert self.unsaid() == []
        assert len([each for each in self.wrong() if each[0] is not Standing.NUMBER_CHANGED]) <= wrong, self.wrong()
        assert len(self.wrong()) <= wrong + 0.01 * NOTES, self.wrong()
        standing = [note for note in self.notes if note[1].fate is Fate.STANDS and note[2].standing in _WORDS_STAND]
        assert [t.quote for t, truth, p in standing if p.span and truth.span and not p.span.overlaps(truth.span)] == []
        long, short = self.standings(short=False), self.standings(short=True)
        assert sum(long[each] for each in _WORDS_STAND) >= exact * long.total()
        assert sum(short[each] for each in (*_WORDS_STAND, Standing.AMBIGUOUS)) >= short.total() - beside
        assert short[Standing.AMBIGUOUS] <= 0.2 * short.total()


@pytest.mark.parametrize("rewrite", REWRITINGS)
@pytest.mark.parametrize("seed", range(3))
def test_notes_on_a_report_are_found_again_in_another_text(
    caoxian: Report, rewrite: Callable[[Draft], Draft], seed: int
) -> None:
    Outcome(caoxian, rewrite, seed).assert_sound(exact=0.98, wrong=0)


def test_most_notes_whose_numbers_changed_are_found_and_said_to_have(caoxian: Report) -> None:
    outcome = Outcome(caoxian, _shuffled, 0)
    changed = [placement for _, truth, placement in outcome.notes if truth.fate is Fate.NUMBER_CHANGED]
    assert len(changed) > 40
    assert sum(placement.standing is Standing.NUMBER_CHANGED for placement in changed) >= 0.8 * len(changed)


def test_most_notes_whose_words_were_edited_a_little_are_found(caoxian: Report) -> None:
    outcome = Outcome(caoxian, lambda draft: draft.edit_words(0.6), 0)
    edited = [p for t, truth, p in outcome.notes if truth.fate is Fate.CHANGED and 12 <= len(plain(t.quote)) <= 60]
    assert len(edited) > 40
    assert sum(placement.standing.is_placed for placement in edited) >= 0.8 * len(edited)


KINDS = (
    "city_合肥_2024.docx",
    "city_乌鲁木齐_2024.docx",
    "city_黔东南_2024.docx",
    "district_内蒙古海拉尔区_2016.txt",
    "district_深圳宝安区_2017.txt",
    "district_深圳罗湖区_2018.txt",
    "province_山东省_2026.txt",
    "province_广东省_2018.txt",
    "province_青海省_2026.txt",
    "state_国务院_1954a.txt",
    "state_国务院_1998a.txt",
    "state_国务院_2008d.tmx",
    "state_国务院_2023f.txt",
)


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "rewrite"),
    [
        (name, rewrite)
        for at, name in enumerate(KINDS)
        for turn, rewrite in enumerate(REWRITINGS)
        if EVERY == 1 or at % len(REWRITINGS) == turn
    ],
)
def test_notes_on_reports_of_all_kinds_are_found_again(
    corpus: Path, name: str, rewrite: Callable[[Draft], Draft]
) -> None:
    Outcome(_read(corpus / "corpus" / name), rewrite, 7).assert_sound(exact=0.97, wrong=1, beside=2)
