"""The index follows the library, whatever is done to either of them."""

import os
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from caoxian_desktop.core.annotations.annotation import Category
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.corrections.sheet import CorrectionSheet
from caoxian_desktop.core.corrections.target import BlockField
from caoxian_desktop.core.library import Library
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search.hits import Hit
from caoxian_desktop.core.search.query import Filters, Kind, parse
from caoxian_desktop.core.store.index.index_file import FILE
from tests.core.store.index.searched import all_hits, catch_up, made

CAO = made("曹县", 2023, ["一、工作回顾", "地区生产总值增长3%。", "汉服产业发展。"])
SHAN = made("单县", 2024, ["教育发展。"])
NOTES = Filters(kinds=frozenset({Kind.NOTE}))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library whose reports are all in the index."""
    with Library.open(tmp_path) as library:
        for report in (CAO, SHAN):
            library.add_report(report, b"")
        catch_up(library)
        yield library


def found(library: Library, typed: str, filters: Filters | None = None) -> list[Hit]:
    """Return all hits once the index has caught up."""
    catch_up(library)
    return all_hits(library, parse(typed, filters))


def notebook(library: Library, version: str) -> Notebook:
    """Return the notes of a version."""
    report = library.report(version)
    return Notebook(report, version, library.stamper(), library.annotations(version), library.keep)


def version_of(library: Library, place: str) -> str:
    """Return the listed version of a place's report."""
    return next(entry.version for entry in library.reports() if entry.place == place)


def test_a_page_says_that_the_index_is_behind_until_it_has_caught_up(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        for number in range(5):
            library.add_report(made(f"县{number}", 2023, [f"发展{number}"]), b"")
        assert library.index_step(0) > 0
        page = library.search(parse("发展"))
        assert not page.complete
        assert 0 < page.pending <= page.total
        assert len(page.hits) < 5
        assert len(found(library, "发展")) == 5


def test_notes_are_found_by_note_quote_tag_and_proposal_until_they_are_deleted(library: Library) -> None:
    notes = notebook(library, version_of(library, "曹县"))
    note = notes.highlight(Span(CAO.text.index("汉服"), CAO.text.index("汉服") + 4), Category.QUESTION)
    notes.revise([note.id], note="口径**待核**", tags=["文旅"])
    notes.propose(note.id, "服饰产业")
    for words in ("待核", "汉服产业", "文旅", "服饰", "口", "待核 文旅"):
        (hit,) = found(library, words, NOTES)
        assert (hit.record, hit.span, hit.citation) == (
            note.id,
            note.span,
            "《曹县政府工作报告（2023年）》第一部分第2段",
        )
    assert hit.path == ("一、工作回顾",)
    notes.revise([note.id], note="已经核过")
    assert not found(library, "口径", NOTES)
    assert found(library, "核过", NOTES)
    notes.delete([note.id])
    assert not found(library, "核过", NOTES)
    notes.restore([note.id])
    assert found(library, "核过", NOTES)


def test_notes_that_stood_before_the_report_was_indexed_are_all_found(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        notes = notebook(library, library.add_report(CAO, b""))
        for number in range(300):
            notes.highlight(Span(0, 2), Category.DATA, note=f"批注{number}")
        assert len(found(library, "批注", NOTES)) == 300


def test_a_note_on_an_older_text_is_found_without_a_place_in_the_newer(library: Library) -> None:
    version = version_of(library, "曹县")
    notebook(library, version).highlight(Span(7, 9), Category.DATA, note="旧稿")
    newer = made("曹县", 2023, ["一、工作回顾", "地区生产总值增长4%。"])
    library.replace(version, newer, b"")
    (hit,) = found(library, "旧稿")
    assert hit.span is None
    assert hit.version == library.known(newer)
    assert not found(library, "汉服")
    assert found(library, "增长4%")


def test_reports_in_the_trash_are_not_found_and_come_back_with_their_notes(library: Library) -> None:
    version = version_of(library, "曹县")
    notebook(library, version).highlight(Span(7, 9), Category.DATA, note="随报告")
    (report,) = (entry.report for entry in library.reports() if entry.place == "曹县")
    assert found(library, "随报告")
    library.delete([report])
    assert not found(library, "汉服")
    assert not found(library, "随报告")
    assert not found(library, "地区生产总值")
    library.restore([report])
    assert found(library, "汉服")
    assert found(library, "随报告")
    library.delete([report])
    library.purge([report])
    assert not found(library, "汉服")
    assert found(library, "教育")


def test_a_title_block_set_right_moves_its_report(library: Library) -> None:
    version = version_of(library, "曹县")
    sheet = CorrectionSheet(
        library.report_as_read(version),
        version,
        library.stamper(),
        library.corrections(version),
        library.keep_corrections,
    )
    assert sheet.set_field(BlockField.PLAN_YEAR, 2026)
    assert sheet.set_field(BlockField.PLACE, "曹州县")
    assert not found(library, "汉服", Filters(last_year=2025))
    (hit,) = found(library, "汉服", Filters(first_year=2026, place="曹州"))
    assert (hit.name, hit.year) == ("曹州县政府工作报告（2026年）", 2026)
    assert [hit.place for hit in found(library, "发展")] == ["曹州县", "单县"]


def test_tags_of_a_report_are_found_with_its_name(library: Library) -> None:
    (report,) = (entry.report for entry in library.reports() if entry.place == "曹县")
    library.tag(report, ["调研备用"])
    assert [hit.kind for hit in found(library, "调研备用")] == [Kind.REPORT]


def test_an_index_opened_again_goes_on_where_it_was(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add_report(CAO, b"")
        catch_up(library)
    before = (tmp_path / FILE).stat().st_ino
    with Library.open(tmp_path) as library:
        library.add_report(SHAN, b"")
        assert len(found(library, "发展", Filters(kinds=frozenset({Kind.TEXT})))) == 2
    assert (tmp_path / FILE).stat().st_ino == before


def flip(data: bytearray, chance: random.Random) -> None:
    """Turn some bits over, anywhere."""
    for _ in range(200):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def cut(data: bytearray, chance: random.Random) -> None:
    """Cut the end off."""
    del data[chance.randrange(len(data)) :]


def blank(data: bytearray, chance: random.Random) -> None:
    """Overwrite pages with noughts, as a torn write leaves them."""
    for _ in range(4):
        page = chance.randrange(len(data) // 4096) * 4096
        data[page : page + 4096] = bytes(4096)


def other(data: bytearray, _chance: random.Random) -> None:
    """Put something else in its place."""
    data[:] = b"not an index at all" * 1000


def of_another_format(data: bytearray, _chance: random.Random) -> None:
    """Let it be of a later program."""
    data[60:64] = (999).to_bytes(4, "big")


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("harm", [flip, cut, blank, other, of_another_format])
def test_a_damaged_index_never_breaks_a_search_nor_shows_what_is_not_there(
    tmp_path: Path, harm: Callable[[bytearray, random.Random], None], seed: int
) -> None:
    lines = [f"第{number}段发展，增长{number}.5%" for number in range(200)]
    with Library.open(tmp_path) as library:
        library.add_report(made("曹县", 2023, lines), b"")
        catch_up(library)
    data = bytearray((tmp_path / FILE).read_bytes())
    harm(data, random.Random(seed))  # noqa: S311 - the same damage every time
    (tmp_path / FILE).write_bytes(data)
    with Library.open(tmp_path) as library:
        for words in ("发展", "段", "段发展 增长"):
            page = library.search(parse(words, Filters(kinds=frozenset({Kind.TEXT}))), limit=300)
            assert all(hit.span is not None and hit.snippet.words in lines for hit in page.hits)
            catch_up(library)
    if harm in (other, of_another_format):
        with Library.open(tmp_path) as library:
            assert len(found(library, "段发展", Filters(kinds=frozenset({Kind.TEXT})))) == 200


def test_damage_found_by_a_search_is_told_and_mended_by_the_next_step(library: Library) -> None:
    index = library.index
    index._writer.execute("UPDATE passages SET words = CAST(x'4e00' AS BLOB)")
    page = library.search(parse("汉服"))
    assert (page.hits, page.complete) == ((), False)
    assert found(library, "汉服")


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be deleted there")
def test_an_index_deleted_while_it_is_open_is_made_anew(library: Library) -> None:
    for file in library.path.parent.glob(f"{FILE}*"):
        file.unlink()
    page = library.search(parse("汉服"))
    assert not page.complete
    assert found(library, "汉服")
    assert (library.path.parent / FILE).exists()


def test_the_log_of_a_deleted_index_is_not_read_into_the_new_one(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add_report(CAO, b"")
        catch_up(library)
        log = (tmp_path / f"{FILE}-wal").read_bytes()
    (tmp_path / FILE).unlink()
    (tmp_path / f"{FILE}-wal").write_bytes(log)
    with Library.open(tmp_path) as library:
        assert found(library, "汉服")


def test_an_index_ahead_of_an_older_library_put_in_its_place_is_made_anew(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    with Library.open(old) as library:
        library.add_report(SHAN, b"")
    with Library.open(new) as library:
        for report in (CAO, replace(CAO, text=CAO.text + "\n又"), SHAN):
            library.add_report(report, b"")
        catch_up(library)
    (new / "library.db").write_bytes((old / "library.db").read_bytes())
    with Library.open(new) as library:
        assert not found(library, "汉服")
        assert found(library, "教育")


def test_own_terms_are_found_by_name_meaning_and_pinyin_for_no_report(library: Library) -> None:
    from caoxian_desktop.core.glossary.own_terms import create, to_json

    term = create("飞地园区", "两地共建的园区", library.stamper(), aliases=["飞地经济"])
    put_term(library, to_json(term), term.id)
    for words in ("飞地", "共建", "飞地经济", "fdyq", "飞"):
        (hit,) = found(library, words)
        assert (hit.kind, hit.record, hit.report, hit.citation) == (Kind.TERM, term.id, "", "自建名词")
    assert not found(library, "飞地", Filters(place="曹县"))


def put_term(library: Library, form: dict[str, object], identity: str) -> None:
    """Keep a term of the reader's own."""
    import json
    import zlib

    from caoxian_desktop.core.store.tables.sequence import next_change

    record = json.dumps(form, ensure_ascii=False).encode()
    with library._database.transaction() as connection:
        connection.execute(
            "INSERT INTO terms VALUES (?, ?, 0, ?, ?)",
            (identity, next_change(connection), record, zlib.crc32(record)),
        )
