"""An annotation goes to JSON and back without loss, and rubbish is named as such."""

import json

import pytest
from msgspec import structs

from caoxian_desktop.core.annotations.annotation import (
    Annotation,
    Category,
    MarkTarget,
    ObservationTarget,
    SectionTarget,
    Status,
    Target,
    TextTarget,
    create,
    modify,
    retag,
)
from caoxian_desktop.core.annotations.json_form import from_json, to_json
from caoxian_desktop.core.annotations.kept_form import from_kept, to_kept
from caoxian_desktop.core.records.clock import Stamp, Stamper
from caoxian_desktop.core.records.json_form import RecordDamagedError

PLACE = TextTarget("v", "增长3%", "前", "后", 6, 10, ("一、工作回顾",), ("3%",))
TARGETS: tuple[Target, ...] = (
    PLACE,
    SectionTarget(PLACE),
    ObservationTarget(PLACE, "地区生产总值", "2022"),
    MarkTarget(PLACE, "headline", "地区生产总值", "2022年"),
)


def _edited(target: Target, stamper: Stamper) -> Annotation:
    annotation = create(target, Category.WEAKNESS, stamper, "**请核**\n“引号”😀")
    annotation = modify(annotation, Stamp(9000, 2, "author-b"), status=Status.PENDING, colour="#a0b0c0")
    return retag(retag(annotation, stamper.stamp(), ["财政", "工业"]), stamper.stamp(), ["工业"])


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: type(target).__name__)
def test_every_kind_of_target_comes_back_equal(target: Target, stamper: Stamper) -> None:
    annotation = _edited(target, stamper)
    assert from_json(json.loads(json.dumps(to_json(annotation)))) == annotation


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: type(target).__name__)
def test_the_form_in_which_it_is_kept_comes_back_equal_too(target: Target, stamper: Stamper) -> None:
    made = create(target, Category.WEAKNESS, stamper)
    emptied = modify(modify(made, stamper.stamp(), note="请核", proposal=""), stamper.stamp(), note="", proposal=None)
    for annotation in (made, emptied, _edited(target, stamper), modify(made, made.birth, deleted=True, note="同刻")):
        form = json.dumps(to_kept(annotation))
        assert from_kept(form.encode()) == from_json(json.loads(form)) == annotation


def test_what_goes_without_saying_is_not_kept(stamper: Stamper) -> None:
    form = to_kept(create(PLACE, Category.WEAKNESS, stamper))
    assert form.keys() == {"id", "birth", "target", "category", "authors"}
    assert form["category"] == ["weakness"]


@pytest.mark.parametrize(
    "change",
    [
        {"category": ["none such", [1, 0, 0]]},
        {"target": [{"kind": "moon"}, [1, 0, 0]]},
        {"birth": [1, 0, 99]},
        {"note": None},
        {"tags": 5},
        {"target": [{"kind": "text", **structs.asdict(PLACE), "start": 11}, [1, 0, 0]]},
        {"status": []},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_form_that_is_no_annotation_is_refused_by_name(change: dict[str, object], stamper: Stamper) -> None:
    form = to_json(_edited(PLACE, stamper)) | change
    with pytest.raises(RecordDamagedError):
        from_json(form)


def test_a_place_that_is_no_range_is_refused(stamper: Stamper) -> None:
    annotation = structs.replace(_edited(PLACE, stamper), target=structs.replace(PLACE, start="six"))
    with pytest.raises(RecordDamagedError):
        from_json(to_json(annotation))


def test_what_earlier_programs_kept_and_half_a_character_are_read_too(stamper: Stamper) -> None:
    annotation = modify(_edited(PLACE, stamper), stamper.stamp(), note="半个\ud83d")
    for form in (to_json(annotation), to_kept(annotation)):
        assert from_kept(json.dumps(form, ensure_ascii=False).encode("utf-8", "surrogatepass")) == annotation


@pytest.mark.parametrize("record", [b"", b"[]", b"{}", b"\xff", b'{"id": "1", "birth": [1, 0, 0], "authors": []}'])
def test_a_kept_record_that_is_none_is_refused(record: bytes) -> None:
    with pytest.raises(RecordDamagedError):
        from_kept(record)


def test_a_kept_place_that_is_no_range_is_refused(stamper: Stamper) -> None:
    form = to_kept(create(structs.replace(PLACE, start=11), Category.DATA, stamper))
    with pytest.raises(RecordDamagedError):
        from_kept(json.dumps(form).encode())
