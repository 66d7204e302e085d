"""A file read by a program that cleans its text otherwise: all notes and corrections are there, at their own words."""

from random import Random

import pytest

from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Annotation, Category, SectionTarget, create
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.corrections.applying import applies
from caoxian_desktop.core.corrections.correction import Correction
from caoxian_desktop.core.corrections.report_wide import for_version
from caoxian_desktop.core.corrections.sheet import CorrectionSheet
from caoxian_desktop.core.corrections.target import BlockField, ObservationField
from caoxian_desktop.core.importing.cleaning import cleaning
from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Report
from tests.core.anchoring.rewriting import Fate, Letter, Rewritten, random_spans

STEPS = [step.name for step in cleaning.STEPS]


def _printed(text: str) -> str:
    """The text as it comes out of a printed file: lines of one width, page numbers, running heads, odd blanks."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        indented = f"\u3000\u3000{paragraph.strip()}".replace("，", "，\u200b", 1)
        lines += [indented[at : at + 36] for at in range(0, len(indented), 36)]
    pages = [lines[at : at + 30] for at in range(0, len(lines), 30)]
    return "\r\n".join(
        "\r\n".join([*page, f"— {number} —", "", "政府工作报告"]) for number, page in enumerate(pages, start=1)
    )


SOURCES = {
    "as it came": (text := bundled_report().read_text(encoding="utf-8")),
    "as it would be printed": _printed(text),
}


@pytest.fixture(scope="module", params=SOURCES)
def source(request: pytest.FixtureRequest) -> str:
    return SOURCES[request.param]


@pytest.fixture(scope="module")
def old(source: str) -> Report:
    return read_text(source, "曹县.txt")


@pytest.fixture(scope="module")
def notes(old: Report) -> list[Annotation]:
    rng, stamper = Random(5), Stamper("a")  # noqa: S311 - places in a text, nothing secret
    places = random_spans(old.text, rng, 150)
    targets = [describe(old, "old", span) for span in places]
    headings = [SectionTarget(describe(old, "old", section.heading)) for section in old.walk()]
    return [create(target, Category.DATA, stamper) for target in (*targets, *headings)]


@pytest.fixture(scope="module")
def corrections(old: Report) -> tuple[Correction, ...]:
    sheet = CorrectionSheet(old, "old", Stamper("a"))
    sheet.set_field(BlockField.PLACE, "曹县县")
    for section in list(old.walk())[1:30:4]:
        sheet.set_heading(section.heading, 3 if section.level < 3 else 2)
    for observation in sheet.analysis.observations[::9]:
        sheet.set_observation(observation.span, ObservationField.SCOPE, "开发区")
    return sheet.records


@pytest.mark.parametrize("step", STEPS)
def test_a_step_of_cleaning_that_is_no_more_loses_no_note_and_no_correction(
    step: str,
    source: str,
    old: Report,
    notes: list[Annotation],
    corrections: tuple[Correction, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cleaning, "STEPS", tuple(each for each in cleaning.STEPS if each.name != step))
    new = read_text(source, "曹县.txt")
    truth = _truth(source, old, new)
    notebook = Notebook(new, "new", Stamper("a"), notes, lambda _: None)
    assert len(notebook.annotations) + len(notebook.unplaced) == len(notes)
    for note in notes:
        now, then = notebook.placement(note.id), truth.truth(old.text, note.span)
        assert now is not None
        stands = now.standing in (Standing.EXACT, Standing.NEIGHBOURS_CHANGED, Standing.AMBIGUOUS)
        assert stands or then.fate is not Fate.STANDS, note.quote
        assert now.span is None or (then.span is not None and now.span.overlaps(then.span)), note.quote
    carried = for_version(corrections, new, "new")
    assert len(carried) == len(corrections)
    found = [record for record in carried if applies(new.text, record)]
    assert len(found) >= 0.9 * len(corrections)


def _truth(source: str, old: Report, new: Report) -> Rewritten:
    letters = [Letter(character, None) for character in source]
    for offset in range(len(old.text)):
        origin = old.offsets.to_source(offset)
        if origin is not None:
            letters[origin] = Letter(source[origin], offset)
    return Rewritten(new, letters)
