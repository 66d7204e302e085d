"""A package comes back as it was packed, and one that is not what it says is refused in a sentence, unread."""

import io
import json
import random
import zipfile
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from caoxian_desktop.core.records.clock import Stamp
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.source import digest
from caoxian_desktop.core.sharing import package
from caoxian_desktop.core.sharing.bundle import Bundle
from caoxian_desktop.core.sharing.package import pack
from caoxian_desktop.core.sharing.unpacking import is_package, unpack

Members = dict[str, bytes]


def members_of(data: bytes) -> Members:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(members: Members) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def rewritten(bundle: Bundle, rewrite: Callable[[Members], object], *, signed: bool = True) -> bytes:
    """Return a package with members changed; `signed` gives those that are listed the hashes they have now."""
    members = members_of(pack(bundle))
    rewrite(members)
    if signed:
        manifest = json.loads(members["manifest.json"])
        for entry in manifest["members"]:
            data = members.get(entry["name"], b"")
            entry |= {"sha256": digest(data), "size": len(data)}
        members["manifest.json"] = json.dumps(manifest).encode()
    return zipped(members)


def in_manifest(change: Callable[[dict[str, Any]], object]) -> Callable[[Members], None]:
    def rewrite(members: Members) -> None:
        manifest = json.loads(members["manifest.json"])
        change(manifest)
        members["manifest.json"] = json.dumps(manifest).encode()

    return rewrite


def in_member(ending: str, old: str, new: str) -> Callable[[Members], None]:
    def rewrite(members: Members) -> None:
        name = next(name for name in members if name.endswith(ending))
        assert old.encode() in members[name]
        members[name] = members[name].replace(old.encode(), new.encode())

    return rewrite


def refusal(data: bytes) -> str:
    with pytest.raises(KnownError) as caught:
        unpack(data, "同事.cxb")
    assert "同事.cxb" in caught.value.sentence("zh")
    return caught.value.code


def test_a_package_comes_back_as_it_was_packed(bundle: Bundle) -> None:
    assert unpack(pack(bundle), "同事.cxb") == bundle


def test_the_same_work_is_the_same_bytes(bundle: Bundle) -> None:
    assert pack(bundle) == pack(bundle)


def test_a_package_is_told_from_a_document_by_its_bytes(bundle: Bundle) -> None:
    assert is_package(pack(bundle))
    assert not is_package(zipped({"[Content_Types].xml": b"<Types/>"}))


def test_without_source_files_the_text_still_travels(bundle: Bundle) -> None:
    (report,) = bundle.reports
    bare = replace(bundle, reports=(replace(report, versions=(replace(report.versions[0], sources=()),)),))
    assert unpack(pack(bare), "同事.cxb") == bare


def test_the_manifest_counts_what_is_in_it(bundle: Bundle) -> None:
    manifest = json.loads(members_of(pack(bundle))["manifest.json"])
    assert manifest["author"] == {"id": "author-a", "name": "张三"}
    assert manifest["counts"] == {
        "reports": 1, "versions": 1, "annotations": 2, "corrections": 1, "terms": 1, "presets": 1
    }  # fmt: skip


@pytest.mark.parametrize(
    "rewrite",
    [
        lambda members: members.pop("terms.jsonl"),
        lambda members: members.update({"reports/more.txt": b"more"}),
        lambda members: members.update({"../outside": b"x"}),
        in_member("text.txt", "增长3%", "增长5%"),
        in_member("annotations.jsonl", "口径", "口经"),
    ],
    ids=["one missing", "one too many", "one that leads outside", "another text", "another note"],
)
def test_a_package_whose_members_are_not_those_listed_is_refused(
    bundle: Bundle, rewrite: Callable[[Members], object]
) -> None:
    assert refusal(rewritten(bundle, rewrite, signed=False)) in {"sharing.damaged", "import.hostile"}


def test_a_text_that_is_not_the_one_its_version_is_named_for_is_refused(bundle: Bundle) -> None:
    """Its hash in the manifest was made to fit: the id alone gives it away."""
    assert refusal(rewritten(bundle, in_member("text.txt", "增长3%", "增长5%"))) == "sharing.damaged"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda manifest: manifest.update(number=2, program="9.0"), "sharing.newer"),
        (lambda manifest: manifest.update(number="1"), "sharing.damaged"),
        (lambda manifest: manifest.update(format="other"), "sharing.no_package"),
        (lambda manifest: manifest.update(author="张三"), "sharing.damaged"),
        (lambda manifest: manifest.update(made=2**70), "sharing.damaged"),
        (lambda manifest: manifest.update(made=2**60), "sharing.clock"),
        (lambda manifest: manifest.update(reports=[]), "sharing.damaged"),
        (lambda manifest: manifest["reports"][0].update(id="another"), "sharing.damaged"),
        (lambda manifest: manifest["reports"][0]["versions"][0].update(importer="x" * 99), "sharing.damaged"),
        (lambda manifest: manifest["reports"][0]["versions"][0]["sources"][0].update(format="exe"), "sharing.damaged"),
    ],
)
def test_a_manifest_that_cannot_be_believed_is_refused(
    bundle: Bundle, change: Callable[[dict[str, Any]], object], code: str
) -> None:
    assert refusal(rewritten(bundle, in_manifest(change))) == code


def test_a_newer_format_says_to_upgrade(bundle: Bundle) -> None:
    data = rewritten(bundle, in_manifest(lambda manifest: manifest.update(number=2, program="9.0")))
    with pytest.raises(KnownError, match="upgrade") as caught:
        unpack(data, "同事.cxb")
    assert "9.0" in caught.value.sentence("zh")
    assert "升级" in caught.value.sentence("zh")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"quote":"增长3%"', '"quote":{"a":1}'),
        ('"colour":["",', '"colour":["url(x)",'),
        ('"kind":"text"', '"kind":"moon"'),
        ('"path":["一、工作回顾"]', '"path":[7]'),
        ("口径", "口\\u0000径"),
    ],
)
def test_a_record_that_is_none_is_left_out_and_counted_and_costs_no_other(bundle: Bundle, old: str, new: str) -> None:
    found = unpack(rewritten(bundle, in_member("annotations.jsonl", old, new)), "同事.cxb")
    (report,) = found.reports
    assert found.unreadable + len(report.annotations) == 2
    assert found.unreadable >= 1
    assert report.corrections == bundle.reports[0].corrections


def test_a_correction_whose_value_its_field_cannot_hold_is_left_out(bundle: Bundle) -> None:
    found = unpack(rewritten(bundle, in_member("corrections.jsonl", '"曹县"', "7")), "同事.cxb")
    assert (found.unreadable, found.reports[0].corrections) == (1, ())


def test_stamps_of_a_far_future_are_refused_for_they_would_win_for_ever(bundle: Bundle) -> None:
    (report,) = bundle.reports
    note = report.annotations[0]
    ahead = replace(note, stamps=note.stamps._replace(note=Stamp(10**14, 0, "author-a")))
    future = replace(bundle, reports=(replace(report, annotations=(ahead,)),))
    assert refusal(pack(future)) == "sharing.clock"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"heading": [7, 13]', '"heading": [7, 130000]'),
        ('"level": 1', '"level": "1"'),
        ('"name": "样本.txt"', '"name": "../样本.txt"'),
        ('"sections": [', '"sections": [[['),
    ],
    ids=["a place outside the text", "a level that is words", "a path for a name", "no JSON"],
)
def test_a_reading_that_does_not_fit_its_text_is_refused(bundle: Bundle, old: str, new: str) -> None:
    assert refusal(rewritten(bundle, in_member("form.json", old, new))) == "sharing.damaged"


def test_no_name_in_a_package_is_a_path(bundle: Bundle) -> None:
    change = in_manifest(lambda m: m["reports"][0]["versions"][0]["sources"][0].update(name="..\\..\\a/样本.txt"))
    found = unpack(rewritten(bundle, change), "同事.cxb")
    assert found.reports[0].versions[0].sources[0].name == "样本.txt"


def test_a_bomb_is_refused_unpacked_no_further_than_its_limits(bundle: Bundle) -> None:
    bomb = rewritten(bundle, lambda members: members.update({"presets.json": b" " * 40_000_000}))
    assert refusal(bomb) == "import.hostile"


def test_nested_json_is_refused(bundle: Bundle) -> None:
    deep = rewritten(bundle, lambda members: members.update({"presets.json": b"[" * 200_000}))
    assert refusal(deep) == "sharing.damaged"


@pytest.mark.parametrize("data", [b"", b"PK", b"%PDF-1.7", b"PK\x03\x04" + b"\x00" * 99, "报告".encode()])
def test_what_is_no_package_is_refused(data: bytes) -> None:
    assert refusal(data) in {"sharing.no_package", "sharing.damaged"}


def test_a_cut_off_or_overwritten_package_is_refused_and_never_half_read(bundle: Bundle) -> None:
    whole = pack(bundle)
    dice = random.Random(5)  # noqa: S311 - the same damage each time
    for _ in range(150):
        data = bytearray(whole)
        if dice.random() < 0.3:
            del data[dice.randrange(len(data)) :]
        else:
            for _ in range(dice.randrange(1, 4)):
                data[dice.randrange(len(data))] = dice.randrange(256)
        try:
            found = unpack(bytes(data), "同事.cxb")
        except KnownError:
            continue
        assert found == bundle, "a change in the zip's own fields alone may pass"


def test_more_than_is_read_is_not_written(bundle: Bundle, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_FILE", 100)
    with pytest.raises(KnownError, match="leave out the source files"):
        pack(bundle)
