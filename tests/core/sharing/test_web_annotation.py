"""Annotations go out as W3C Web Annotations and come back without loss, whatever is written in them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.annotations.annotation import (
    FIELDS,
    Annotation,
    Category,
    MarkTarget,
    ObservationTarget,
    SectionTarget,
    Stamps,
    Status,
    TagMark,
    Target,
    TextTarget,
    create,
    modify,
    retag,
)
from caoxian_desktop.core.records.clock import Stamp, Stamper
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.sharing import vocabulary
from caoxian_desktop.core.sharing.foreign import read
from caoxian_desktop.core.sharing.landing import onto
from caoxian_desktop.core.sharing.web_annotation import collection, item, to_bytes

VERSION = "c0ffee00-0000-8000-8000-000000000000"

# Stamps as Stamper gives them: of a time that has been, by somebody.
stamps = st.builds(Stamp, st.integers(1, 1_700_000_000_000), st.integers(0, 9), st.sampled_from(["a", "b", "作者"]))
texts = st.text(st.characters(exclude_characters="\x00"), max_size=20)
places = st.builds(
    lambda quote, before, after, start, path: TextTarget(
        VERSION, quote, before, after, start, start + len(quote), path, ("3%",)
    ),
    texts,
    texts,
    texts,
    st.integers(0, 99),
    st.lists(texts, max_size=2).map(tuple),
)
targets = st.one_of(
    places,
    st.builds(SectionTarget, places),
    st.builds(ObservationTarget, places, texts, texts),
    st.builds(MarkTarget, places, texts, texts, texts),
)
tag_marks = st.dictionaries(texts.filter(bool), st.tuples(st.booleans(), stamps), max_size=3).map(
    lambda marks: tuple(TagMark(tag, *marks[tag]) for tag in sorted(marks))
)
annotations = st.builds(
    Annotation,
    id=st.uuids().map(str),
    target=targets,
    category=st.sampled_from(Category),
    birth=stamps,
    stamps=st.builds(Stamps, *[stamps] * len(FIELDS)),
    colour=st.sampled_from(["", "#ff0000"]),
    note=texts,
    status=st.sampled_from(Status),
    proposal=st.none() | texts,
    tag_marks=tag_marks,
)


def brought_back(report: Report, data: bytes) -> tuple[Annotation, ...]:
    return onto(report, VERSION, read(data, "批注.json"), {}).records


@given(st.lists(annotations, min_size=1, max_size=4, unique_by=lambda each: each.id))
def test_whatever_is_written_comes_back_without_loss(written: list[Annotation]) -> None:
    report = Report("政府工作报告", None, None)  # type: ignore[arg-type]  # our own records need none of it
    data = to_bytes(collection("某县政府工作报告", written))
    assert brought_back(report, data) == tuple(written)


def test_a_half_character_of_a_pasted_text_leaves_the_file_readable(report: Report, stamper: Stamper) -> None:
    note = create(TextTarget(VERSION, "\ud83d", "", "", 0, 1), Category.DATA, stamper)
    data = to_bytes(collection("某县", [note]))
    assert data.decode("ascii")
    assert brought_back(report, data) == (note,)


@pytest.fixture
def target(report: Report) -> TextTarget:
    words = report.text.index("增长3%")
    return describe(report, VERSION, Span(words, words + 4))


def test_an_item_is_what_the_data_model_says(target: TextTarget, stamper: Stamper) -> None:
    note = modify(create(target, Category.SUGGESTION, stamper, "口径**不同**"), stamper.stamp(), proposal="增长4%")
    form = item(retag(note, stamper.stamp(), ["财政"]), {"author-a": "张三"})
    assert form["type"] == "Annotation"
    assert form["id"] == f"urn:uuid:{note.id}"
    assert form["motivation"] == "editing"
    assert form["creator"]["name"] == "张三"
    assert form["created"] == "1970-01-01T00:00:01.000Z"
    assert form["modified"] == "1970-01-01T00:00:01.002Z"
    assert form["target"]["source"] == f"urn:uuid:{VERSION}"
    quote, position = form["target"]["selector"]
    assert quote == {
        "type": "TextQuoteSelector",
        "exact": "增长3%",
        "prefix": target.before,
        "suffix": target.after,
    }
    assert (position["start"], position["end"]) == (target.start, target.end)
    assert position[vocabulary.UNIT] == "unicode-code-point"
    said = {body["purpose"]: body["value"] for body in form["body"]}
    assert said == {"classifying": "建议", "commenting": "口径**不同**", "editing": "增长4%", "tagging": "财政"}


def test_a_collection_tells_a_strict_reader_what_our_own_terms_are(target: TextTarget, stamper: Stamper) -> None:
    form = collection("某县政府工作报告", [create(target, Category.DATA, stamper)])
    standard, own = form["@context"]
    assert standard == "http://www.w3.org/ns/anno.jsonld"
    assert own["caoxian:record"]["@type"] == "@json"
    assert own["@version"] == 1.1
    used = {term for term in json.dumps(form).split('"') if term.startswith("caoxian:")}
    assert used <= own.keys()
    assert (form["type"], form["total"], form["first"]["type"]) == ("AnnotationCollection", 1, "AnnotationPage")


def test_the_deleted_are_not_handed_to_other_programs(target: TextTarget, stamper: Stamper) -> None:
    gone = modify(create(target, Category.DATA, stamper), stamper.stamp(), deleted=True)
    assert collection("某县", [gone])["total"] == 0


@pytest.mark.parametrize("category", Category)
def test_each_category_has_a_motivation_of_the_vocabulary(
    category: Category, target: TextTarget, stamper: Stamper
) -> None:
    motivations = {"highlighting", "commenting", "assessing", "questioning", "editing"}
    assert item(create(target, category, stamper), {})["motivation"] in motivations


def test_what_another_program_changed_beside_our_record_wins_over_it(
    report: Report, target: Target, stamper: Stamper
) -> None:
    """A colleague's tool edits the bodies and leaves alone what it does not know."""
    note = retag(create(target, Category.DATA, stamper, "旧"), stamper.stamp(), ["财政"])
    form = collection("某县", [note])
    (changed,) = form["first"]["items"]
    changed["modified"] = "2024-05-01T08:00:00Z"
    changed["creator"] = {"id": "https://elsewhere/li"}
    next(body for body in changed["body"] if body["purpose"] == "commenting")["value"] = "新"
    data = json.dumps(form).encode()
    (back,) = brought_back(report, data)
    assert (back.note, back.tags, back.category) == ("新", ("财政",), Category.DATA)
    assert back.stamps.note > note.latest
    assert back.stamps.category == note.stamps.category
    assert brought_back(report, data) == (back,), "the same file gives the same record"


def test_an_unchanged_annotation_gets_no_new_stamp(report: Report, target: Target, stamper: Stamper) -> None:
    note = structs.replace(create(target, Category.TASK, stamper, " 两端有空格 "), status=Status.CHECKED)
    assert brought_back(report, to_bytes(collection("某县", [note]))) == (note,)
