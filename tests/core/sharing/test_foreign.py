"""What other programs write is read by its words: placed where they stand for certain, kept with them elsewhere."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.annotations.annotation import Annotation, Category
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Report, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.sharing.foreign import read
from caoxian_desktop.core.sharing.landing import Landed, onto
from caoxian_desktop.core.sharing.plain_body import plain_words

VERSION = "c0ffee00-0000-8000-8000-000000000000"
NONE: dict[str, Annotation] = {}


def landed(report: Report, *forms: Any, known: dict[str, Annotation] = NONE) -> Landed:
    data = json.dumps(forms[0] if len(forms) == 1 else list(forms), ensure_ascii=False).encode()
    return onto(report, VERSION, read(data, "别处.json"), known)


def web(exact: str = "增长3%", **more: Any) -> dict[str, Any]:
    quote = {"type": "TextQuoteSelector", "exact": exact, "prefix": more.pop("prefix", "")}
    return {
        "id": "https://elsewhere/1",
        "type": "Annotation",
        "created": "2024-05-01T08:00:00Z",
        "target": {"source": "https://elsewhere/报告", "selector": [quote, *more.pop("selectors", [])]},
        **more,
    }


def one(report: Report, form: Any) -> Annotation:
    (record,) = landed(report, form).records
    return record


HYPOTHESIS = {
    "id": "Wy0nXAAaEe6",
    "created": "2024-05-01T08:00:00.123456+00:00",
    "updated": "2024-05-02T08:00:00.123456+00:00",
    "user": "acct:li@hypothes.is",
    "uri": "https://www.example.gov.cn/report.html",
    "text": "与公报**不一致**？",
    "tags": ["待问", "疑问"],
    "target": [
        {
            "source": "https://www.example.gov.cn/report.html",
            "selector": [
                {"type": "RangeSelector", "startContainer": "/p[3]", "startOffset": 6},
                {"type": "TextPositionSelector", "start": 900, "end": 904},
                {"type": "TextQuoteSelector", "exact": "增长3%", "prefix": "地区生产总值", "suffix": "。财政"},
            ],
        }
    ],
}


def test_what_hypothesis_wrote_lands_on_its_words(report: Report) -> None:
    note = one(report, {"total": 1, "rows": [HYPOTHESIS]})
    assert (note.quote, note.version, note.span.of(report.text)) == ("增长3%", VERSION, "增长3%")
    assert (note.note, note.category) == ("与公报**不一致**？", Category.QUESTION)
    assert set(note.tags) == {"待问", "疑问"}
    assert note.created.isoformat() == "2024-05-01T08:00:00.123000+00:00"
    assert note.modified.isoformat() == "2024-05-02T08:00:00.123000+00:00"


def test_importing_twice_gives_the_same_records(report: Report) -> None:
    assert landed(report, HYPOTHESIS, web()).records == landed(report, HYPOTHESIS, web()).records


def test_one_that_was_placed_by_hand_since_keeps_that_place(report: Report) -> None:
    first = one(report, HYPOTHESIS)
    (again,) = landed(report, HYPOTHESIS, known={first.id: first}).records
    elsewhere = Report("另一份报告", report.source, report.title_block)
    incoming = read(json.dumps(HYPOTHESIS).encode(), "x")
    (later,) = onto(elsewhere, VERSION, incoming, {first.id: first}).records
    assert again == later == first


def test_two_reports_never_share_a_record_or_a_text_nor_become_one_by_it(report: Report) -> None:
    data = json.dumps([web("没有的话")]).encode()
    (here,), (there,) = (onto(report, version, read(data, "x"), {}).records for version in ("v-1", "v-2"))
    assert here.id != there.id
    assert here.version != there.version


def test_a_newer_text_of_the_report_knows_what_was_taken_in_before(report: Report) -> None:
    first = one(report, HYPOTHESIS)
    incoming = read(json.dumps(HYPOTHESIS).encode(), "x")
    (again,) = onto(report, "newer", incoming, {first.id: first}, ("newer", VERSION)).records
    assert again == first


@pytest.mark.parametrize("unit", [None, "utf-16-code-unit"])
def test_positions_in_utf16_units_find_their_words_behind_wide_characters(unit: str | None) -> None:
    """A browser's tool counts 𫖯 as two."""
    text = "𫖯𫖯庄镇：增长3%，增长3%，增长3%。"
    report = _report(text)
    second = text.index("增长3%", 10)
    position = {"type": "TextPositionSelector", "start": second + 2, "end": second + 6}
    note = one(report, web(selectors=[position | ({"caoxian:unit": unit} if unit else {})]))
    assert note.span == Span(second, second + 4)


def test_positions_in_code_points_find_their_words_too() -> None:
    text = "𫖯𫖯庄镇：增长3%，增长3%，增长3%。"
    second = text.index("增长3%", 10)
    note = one(_report(text), web(selectors=[{"type": "TextPositionSelector", "start": second, "end": second + 4}]))
    assert note.span == Span(second, second + 4)


def test_a_position_whose_words_are_others_is_not_believed(report: Report) -> None:
    note = one(report, web(selectors=[{"type": "TextPositionSelector", "start": 0, "end": 4}]))
    assert note.span.of(report.text) == "增长3%"


def test_a_position_whose_surroundings_are_others_is_not_believed() -> None:
    report = _report("财政收入增长3%。\n社会零售增长3%。")
    first = report.text.index("增长3%")
    at_first = {"type": "TextPositionSelector", "start": first, "end": first + 4}
    note = one(report, web(prefix="社会零售", selectors=[at_first]))
    assert note.span.start == report.text.index("增长3%", first + 1)


def test_long_words_at_several_places_wait_for_a_person_too() -> None:
    words = "坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念，着力推动高质量发展"
    found = landed(_report(f"{words}。\n{words}，取得新成效。\n各位代表：{words}。"), web(words))
    assert found.unplaced == 1


def test_words_that_are_not_there_are_kept_unplaced_with_their_quote(report: Report) -> None:
    found = landed(report, web("增长9.9%"), web("规上", id="https://elsewhere/2"))
    assert found.unplaced == 1
    lost, placed = found.records
    assert (lost.quote, lost.version == VERSION) == ("增长9.9%", False)
    assert placed.version == VERSION


def test_words_at_several_places_wait_for_a_person() -> None:
    found = landed(_report("增长3%。\n增长3%。"), web())
    assert found.unplaced == 1


def test_a_piece_of_a_number_is_not_where_a_number_was_marked() -> None:
    found = landed(_report("地区生产总值增长10.3%。"), web("3%"))
    assert found.unplaced == 1


def test_one_side_given_is_enough_where_the_other_was_left_out() -> None:
    report = _report("财政收入增长3%。\n社会零售增长3%。\n居民收入增长3%。")
    assert one(report, web(prefix="社会零售")).span.start == report.text.index("增长3%", 10)


def test_a_note_on_the_whole_stands_at_the_title(report: Report) -> None:
    note = one(report, {"target": "https://elsewhere/报告", "bodyValue": "写得好"})
    assert (note.quote, note.note) == ("政府工作报告", "写得好")


@pytest.mark.parametrize(
    ("more", "wanted"),
    [
        ({"motivation": "questioning"}, (Category.QUESTION, "", None)),
        (
            {"motivation": ["oa:editing"], "body": {"purpose": "editing", "value": "4%"}},
            (Category.SUGGESTION, "", "4%"),
        ),
        ({"body": [{"value": "一"}, {"value": "二"}]}, (Category.DATA, "一\n\n二", None)),
        ({"body": {"type": "Choice", "items": [{"value": "中"}, {"value": "en"}]}}, (Category.DATA, "中", None)),
        ({"body": "https://elsewhere/note"}, (Category.DATA, "https://elsewhere/note", None)),
        ({"body": {"id": "https://elsewhere/video"}}, (Category.DATA, "https://elsewhere/video", None)),
        ({"body": {"purpose": "classifying", "value": "短板"}}, (Category.WEAKNESS, "", None)),
        (
            {"body": {"format": "text/html", "value": "<p>一<script>x</script></p><p>二"}},
            (Category.DATA, "一\n二", None),
        ),
    ],
)
def test_bodies_become_note_category_and_proposal(report: Report, more: dict[str, Any], wanted: object) -> None:
    note = one(report, web(**more))
    assert (note.category, note.note, note.proposal) == wanted


def test_a_reply_stands_where_that_stands_which_it_replies_to(report: Report) -> None:
    source = [{"source": "https://www.example.gov.cn/report.html"}]
    there = {"id": "r1", "text": "已核", "references": ["Wy0nXAAaEe6"], "target": source}
    here = {"id": "https://elsewhere/2", "bodyValue": "同意", "motivation": "replying", "target": "https://elsewhere/1"}
    _, first, _, second = landed(report, HYPOTHESIS, there, web(), here).records
    assert (first.quote, first.note) == ("增长3%", "已核")
    assert (second.quote, second.note, second.category) == ("增长3%", "同意", Category.QUESTION)


def test_a_date_of_the_far_future_is_none(report: Report) -> None:
    assert one(report, web(created="2999-01-01T00:00:00Z")).created.year == 1970


@pytest.mark.parametrize("shape", ["collection", "page", "list", "single", "graph"])
def test_every_shape_of_file_is_read(report: Report, shape: str) -> None:
    page = {"type": "AnnotationPage", "items": [web()]}
    shapes: dict[str, Any] = {
        "collection": {"type": "AnnotationCollection", "first": page},
        "page": page,
        "list": [web()],
        "single": web(),
        "graph": {"@graph": [web()]},
    }
    assert one(report, shapes[shape]).span.of(report.text) == "增长3%"


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[]", "政府工作报告".encode(), b"\xff\xfe", b"[" * 100_000, b'{"first": "https://elsewhere/page"}'],
)
def test_a_file_without_annotations_is_refused(data: bytes) -> None:
    with pytest.raises(KnownError) as caught:
        read(data, "别处.json")
    assert caught.value.code == "sharing.no_annotations"


def test_items_that_are_none_are_counted_and_cost_no_other(report: Report) -> None:
    data = json.dumps([web(), {"target": 5, "id": 7}, {**web(), "caoxian:record": {"id": "x"}}]).encode()
    incoming = read(data, "别处.json")
    assert incoming.unreadable == 1
    assert len(incoming.annotations) == 2


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_names := st.sampled_from(
        ["target", "selector", "type", "exact", "start", "end", "body", "value", "items", "first", "tags", "creator",
         "id", "created", "purpose", "format", "source", "caoxian:record", "text"]), inner, max_size=5),
    max_leaves=30,
)  # fmt: skip


@given(json_values)
def test_any_json_is_read_or_refused(value: Any) -> None:
    report = _report("政府工作报告\n增长3%。")
    try:
        found = landed(report, {"target": {"selector": value}, "body": value, "tags": value}, {"target": value})
    except KnownError:
        return
    for record in found.records:
        assert record.version != VERSION or record.span.of(report.text) == record.quote


def test_html_built_to_do_harm_gives_words_all_the_same() -> None:
    assert plain_words("<div>" * 50_000 + "一") == "一"


def _report(text: str) -> Report:
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append(Paragraph(Span(start, start + len(line)), ParagraphKind.BODY))
        start += len(line) + 1
    return Report(text, Source("x.txt", SourceFormat.TEXT, "0" * 64, 1), TitleBlock(), (), tuple(lines))
