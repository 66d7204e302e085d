"""A library as a reader has it after some weeks, made of the bundled report: with notes, other reports, backups."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from caoxian_desktop.core.analysis import analyse
from caoxian_desktop.core.annotations.annotation import TextTarget
from caoxian_desktop.core.annotations.category import Category, Status
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.corrections.sheet import CorrectionSheet
from caoxian_desktop.core.exchange import handing_on, names, taking_in
from caoxian_desktop.core.glossary.own_glossary import Entry, OwnGlossary
from caoxian_desktop.core.importing.importer import read_bytes
from caoxian_desktop.core.library import Library
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.sentence import sentence_at
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.sharing.bundle import Contents

EXAMPLE = bundled_report().read_text("utf-8-sig")
PLACES = ("东明县", "单县", "青州市", "牡丹区", "昆明市", "重庆市", "鼓楼区")
_DELETED = "东山县"
_TAGS = {"东明县": ("重点", "对标学习"), "青州市": ("待核对",), "重庆市": ("省级标杆", "重点", "专题会参考")}
_NOTES = ("与统计公报核对口径", "", "可写入发言提纲", "", "去年未完成的原因？", "建议明确牵头单位和时限")
LONG_NOTE = "与统计公报**核对口径**：\n- 现价还是可比价\n- 是否含上级专款\n\n见[公报](https://example.org/)"
_TERMS = (
    Entry("规上工业", "年主营业务收入2000万元及以上的工业企业", ("规模以上工业",)),
    Entry("双招双引", "招商引资、招才引智"),
    Entry("放管服", "简政放权、放管结合、优化服务"),
)


def furnish(folder: Path) -> None:
    """Make the library in a folder."""
    with Library.open(folder) as library:
        others = [_other(library, place, at) for at, place in enumerate(PLACES)]
        _put_newer_text(library, others[PLACES.index("单县")])
        library.delete([entry.report for entry in library.reports() if entry.place == _DELETED])
        for entry in library.reports():
            if entry.place in _TAGS:
                library.tag(entry.report, _TAGS[entry.place])
                library.star(entry.report, on=True)
        example = library.import_file(bundled_report())
        _annotate(library, example)
        _mark(library, example)
        for entry in _TERMS:
            OwnGlossary(library.stamper(), library.own_terms(), library.keep_terms).add(entry)
        library.back_up_now("daily")
        for version in (*others[:4], example):
            library.opened(version)
        while library.index_step():
            pass


def keep(library: Library, words: str, name: str) -> str:
    """Keep a report of these words; return the version."""
    data = words.encode()
    return library.add_report(read_bytes(data, name), data)


def of_place(place: str, *, year_before: bool = False) -> str:
    """Return the example as another place might have it."""
    words = EXAMPLE.replace("曹县", place)
    for year in (2022, 2023) if year_before else ():
        words = words.replace(f"{year}年", f"{year - 1}年")
    return words


def _other(library: Library, place: str, at: int) -> str:
    if at == 0:
        keep(library, of_place(_DELETED), f"{_DELETED}.txt")
    version = keep(library, of_place(place, year_before=at % 3 == 0), f"{place}.txt")
    if at % 2:
        analysis = analyse(library.report(version))
        notebook(library, version).highlight(analysis.observations[at].clause, Category.DATA, "比曹县高")
    return version


def _put_newer_text(library: Library, version: str) -> None:
    data = of_place("单县").replace("546.3", "547.3").encode()
    library.replace(version, read_bytes(data, "单县政府工作报告（定稿）.txt"), data)


def notebook(library: Library, version: str) -> Notebook:
    """Return the notes of a version, which are kept as they change."""
    held = library.annotations(version)
    return Notebook(library.report(version), version, library.stamper(), held, library.keep)


def _annotate(library: Library, version: str) -> None:
    """Make notes as a reader would: by general rules, on no words of this report."""
    report, notes = library.report(version), notebook(library, version)
    observations = analyse(report).observations
    step = max(1, len(observations) // 14)
    for order, observation in enumerate(observations[2::step][:12]):
        place = observation.clause if order % 2 else sentence_at(report.text, observation.span.start)
        notes.highlight(place, tuple(Category)[order % 6], _NOTES[order % 6])
    words = [note for note in notes.annotations if isinstance(note.target, TextTarget)]
    first = next(note for note in words if note.category is Category.DATA)
    notes.revise([first.id], note=LONG_NOTE, status=Status.PENDING)
    notes.retag([first.id], add=["财政", "核对"])
    _suggest(notes, next(note for note in words if note.category is Category.SUGGESTION).id)
    notes.delete([notes.annotations[-1].id])


def _suggest(notes: Notebook, identity: str) -> None:
    """Have a suggestion with other words, a colour of its own, and highlights over its own."""
    notes.propose(identity, "力争达到上年水平以上")
    notes.retag([identity], add=["人大建议"])
    notes.revise([identity], colour="#e8790c", status=Status.CHECKED)
    suggested = notes.annotation(identity)
    assert suggested is not None
    span = suggested.span
    for inside, category in ((3, Category.QUESTION), (5, Category.DATA)):
        notes.highlight(Span(span.start + inside, span.end - inside), category)


def _mark(library: Library, version: str) -> None:
    """Set bookmarks and pages of the booklet."""
    report = library.report(version)
    sheet = CorrectionSheet(library.report_as_read(version), version, library.stamper(), (), library.keep_corrections)
    paragraphs = [each for each in report.paragraphs if each.number is not None]
    for at, name in ((3, ""), (12, "与部门会商的一段"), (30, "")):
        sheet.add_bookmark(paragraphs[at].span.start, name)
    sheet.mark_page(paragraphs[8].span.start, 2)


def several_files(folder: Path) -> Path:
    """Return a folder with files of which one is no report and one cannot be read."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, words in _files():
        (folder / name).write_text(words, encoding="utf-8")
    (folder / "扫描件.pdf").write_bytes(b"%PDF-1.4 no pages")
    return folder


def _files() -> Iterator[tuple[str, str]]:
    for place, before in (("青阳市", False), ("临江区", True)):
        yield f"{place}.txt", of_place(place, year_before=before)
    yield "关于放假的通知.txt", "关于放假的通知。"


def untidy() -> str:
    """Return the example as it might come from a web page: without its title block, with page numbers between lines.

    One of its figures is said again with another digit.
    """
    lines = EXAMPLE[EXAMPLE.index("各位代表") :].split("\n")
    said = next(at for at, line in enumerate(lines) if "亿元" in line)
    first = re.search(r"[^，。]*?\d+\.\d亿元", lines[said])
    assert first is not None
    lines[said] += f"{first.group()}。".replace(".", ".9", 1)
    numbered = [f"{line}\n— {at // 4} —" if at and at % 4 == 0 else line for at, line in enumerate(lines)]
    return "\n".join(numbered).replace("（四）", "", 1)


def plain_report() -> str:
    """Return a report without figures, glossary, doubts: what the panels have nothing to say of."""
    opening, *bodies = map(_body, _WORK)
    parts = "\n".join(
        f"{number}、{title}\n{first}\n{second}"
        for number, title, first, second in zip("一二三", _TITLES, bodies[::2], bodies[1::2], strict=True)
    )
    head = "政府工作报告\n——2024年1月5日在巨野县第十八届人民代表大会第三次会议上\n县长　王平\n各位代表："
    return f"{head}\n现在，我代表人民政府向大会报告工作，请予审议。{opening}\n{parts}\n"


_TITLES = ("过去一年工作回顾", "今年工作打算", "加强自身建设")
_WORK = (
    *("农业林业水利交通", "教育卫生文化体育", "养老住房就业环保", "商贸旅游金融科技"),
    *("信访民政司法应急", "统计审计气象档案", "供水供电供热供气"),
)


def _body(works: str) -> str:
    """Return a paragraph in which no sentence says what another does, or it would be a finding."""
    return "".join(
        f"坚持稳中求进，把{work}工作放在首位，听取群众意见，改进作风，{work}服务更加便捷，群众反映良好。"
        for work in (works[at : at + 2] for at in range(0, len(works), 2))
    )


def package(folder: Path, bundle_of_mine: object, version: str, report: Report, identity: str) -> Path:
    """Return a colleague's file: the notes of the library with one of them written on."""
    folder.mkdir(parents=True, exist_ok=True)
    handing_on.write_package(bundle_of_mine, folder / "mine.cxb")  # type: ignore[arg-type]  # what the library gave
    with Library.open(folder / "hers") as hers:
        names.call_oneself(hers, "李四")
        taking_in.merge(hers, taking_in.look_into(hers, folder / "mine.cxb"))
        kept = hers.annotations(version)
        Notebook(report, version, hers.stamper(), kept, hers.keep).revise([identity], note="口径已与统计局核对")
        handing_on.hand_over(hers, Contents((version,)), folder / "李四的批注.cxb")
    return folder / "李四的批注.cxb"


def strange_package(folder: Path) -> Path:
    """Return a colleague's file with the example read from another file, in slightly other words."""
    folder.mkdir(parents=True, exist_ok=True)
    with Library.open(folder / "hers") as hers:
        names.call_oneself(hers, "李四")
        version = keep(hers, EXAMPLE.replace("30.6%", "31.6%"), "定稿.txt")
        notebook(hers, version).highlight(analyse(hers.report(version)).observations[3].clause, Category.DATA, "她的")
        handing_on.hand_over(hers, Contents((version,)), folder / "李四的定稿.cxb")
    return folder / "李四的定稿.cxb"


def revised(text: str, notes: object) -> str:
    """Return a text with every second note's words changed, in each of the ways there are."""
    assert isinstance(notes, tuple)
    marked = [note for note in notes if len(note.quote) > 8 and isinstance(note.target, TextTarget)]
    for at, note in enumerate(marked):
        text = text.replace(note.quote, _changed(note.quote, at % 5), 1)
    return text


def _changed(quote: str, how: int) -> str:
    if how == 1:
        return re.sub(r"\d", lambda digit: str((int(digit.group()) + 1) % 10), quote)
    if how == 2:
        return f"{quote[:5]}大力{quote[7:]}"
    if how == 3:
        return ""
    return quote
