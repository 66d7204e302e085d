"""From a file to a report: the whole way, and the sentences with which other files are refused."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from caoxian_desktop.core.importing.importer import read_bytes, read_file, read_text
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.source import SourceFormat
from caoxian_desktop.core.report.span import Span

MakeDocx = Callable[..., bytes]
NOVEL = (
    "那年冬天，祖母死了，父亲的差使也交卸了，正是祸不单行的日子。我从北京到徐州，打算跟着父亲奔丧回家。"
    "到徐州见着父亲，看见满院狼藉的东西，又想起祖母，不禁簌簌地流下眼泪。父亲说：“事已如此，不必难过，好在天无绝人之路！”\n"
) * 20
NOTICE = "各位代表：兹定于2024年1月9日召开县第十九届人民代表大会第三次会议，请准时出席。"


def test_the_bundled_report_reads_the_same_as_txt_docx_and_clipboard(make_docx: MakeDocx, caoxian: Report) -> None:
    words = bundled_report().read_text(encoding="utf-8")
    as_docx = read_bytes(make_docx(*words.split("\n")), "曹县.docx")
    as_text = read_text(words, "剪贴板")
    assert as_docx.text == as_text.text == caoxian.text
    assert as_docx.sections == as_text.sections == caoxian.sections
    assert as_docx.glossary == as_text.glossary == caoxian.glossary
    assert [r.source.format for r in (caoxian, as_docx, as_text)] == [
        SourceFormat.TEXT,
        SourceFormat.DOCX,
        SourceFormat.CLIPBOARD,
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_the_bundled_report_reads_the_same_in_every_encoding(caoxian: Report, encoding: str) -> None:
    data = bundled_report().read_text(encoding="utf-8").encode(encoding)
    assert read_bytes(data, "曹县.txt").text == caoxian.text


def test_the_text_kept_is_free_of_debris_and_every_character_leads_back(caoxian: Report) -> None:
    source = bundled_report().read_text(encoding="utf-8")
    assert "bookmark" not in caoxian.text
    for here, character in enumerate(caoxian.text):
        origin = caoxian.offsets.to_source(here)
        assert origin is None or source[origin] == character
    assert caoxian.offsets.to_source(caoxian.text.index("546.3")) == source.index("546.3")


def test_the_source_is_named_with_its_hash_and_its_encoding(caoxian: Report) -> None:
    source = caoxian.source
    assert (source.name, source.size, source.encoding) == ("caoxian-2023.txt", 40183, "utf-8")
    assert len(source.sha256) == 64


def test_what_a_report_lacks_is_told_as_a_problem_and_loses_nothing(short_report: str) -> None:
    body = short_report[short_report.index("各位代表：") :]
    assert [p.code for p in read_text(body, "无题.txt").problems] == ["title_block.missing"]
    assert [p.code for p in read_text(body.replace("工业", "工\x07业"), "乱.txt").problems] == [
        "title_block.missing",
        "text.control_characters",
    ]
    assert read_text(short_report, "全.txt").problems == ()


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "空.txt", "import.empty"),
        (b" \r\n\x00 ", "空白.txt", "import.empty"),
        ("\ufeff\u3000\n\u200b".encode(), "空白.txt", "import.empty"),
        (NOVEL.encode(), "小说.txt", "import.no_report"),
        (NOTICE.encode(), "通知.txt", "import.no_report"),
        (b"# Readme\n\nA government work report reader. GDP grew by 5%.\n" * 60, "README.md", "import.no_report"),
        (b"%PDF-1.7\n...", "报告.pdf", "import.broken"),
        (b"\x89PNG\r\n\x1a\n....", "图.txt", "import.wrong_type"),
        (b"<!DOCTYPE html><html></html>", "网页.txt", "import.no_report"),
        (b"{\\rtf1 text}", "报告.doc", "import.needs_conversion"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"W" * 600, "旧.doc", "import.broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "密.docx", "import.password"),
        (b"PK\x03\x04" + b"\x00" * 40, "断.docx", "import.broken"),
    ],
)
def test_what_is_no_report_is_refused_in_one_sentence_that_names_the_file(data: bytes, name: str, code: str) -> None:
    with pytest.raises(KnownError) as refused:
        read_bytes(data, name)
    assert refused.value.code == code
    for language in ("zh", "en"):
        sentence = refused.value.sentence(language)
        assert sentence.startswith(name)
        assert "\n" not in sentence
        assert 15 < len(sentence) < 160


def test_a_file_that_is_not_there_or_a_folder_is_refused_by_name(tmp_path: Path) -> None:
    for path in (tmp_path / "没有.txt", tmp_path):
        with pytest.raises(KnownError) as refused:
            read_file(path)
        assert refused.value.code == "import.unreadable"
        assert refused.value.sentence("zh").startswith(path.name)


def test_an_empty_clipboard_is_refused() -> None:
    with pytest.raises(KnownError) as refused:
        read_text(" \n", "剪贴板")
    assert refused.value.code == "import.empty"


def test_the_parsers_of_word_files_and_odd_encodings_are_not_loaded_before_they_are_needed() -> None:
    code = (
        "import sys, caoxian_desktop.core.importing.importer as i;"
        "from caoxian_desktop.core.places import bundled_report; i.read_file(bundled_report());"
        "print([m for m in ('lxml', 'charset_normalizer', 'zipfile', 'docx') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"


def test_reading_takes_time_in_proportion_to_the_text(caoxian: Report) -> None:
    words = caoxian.text

    def seconds(times: int) -> float:
        start = time.process_time()
        read_text("\n".join([words] * times), "长.txt")
        return time.process_time() - start

    seconds(1)
    assert seconds(60) < 40 * max(seconds(6), 0.02)


@pytest.mark.corpus
def test_every_report_of_the_corpus_is_read_whole(corpus: Path) -> None:
    # One of the files is a web page's menu without the report's text.
    menus = {"district_深圳坪山区_2021.txt"}
    paths = [p for p in sorted((corpus / "corpus").iterdir()) if p.suffix in {".txt", ".docx"} and p.name not in menus]
    assert len(paths) > 70
    for path in paths:
        report = read_file(path)
        assert len(report.text) > 4000, path.name
        assert report.title_block.plan_year is not None, path.name
        assert [p.span.of(report.text) for p in report.paragraphs] == report.text.split("\n"), path.name
        assert all(
            a.end <= b.start for s in report.glossary for a, b in zip(s.occurrences, s.occurrences[1:], strict=False)
        )


def test_a_file_that_says_everything_twice_is_told_of() -> None:
    words = bundled_report().read_text(encoding="utf-8")
    once, twice = read_text(words, "一遍"), read_text(f"{words}\n{words}", "两遍")
    assert (twice.text, twice.sections) == (once.text, once.sections)
    told = [p for p in twice.problems if p.code == "text.repeated"]
    assert [p.message.zh for p in told] == ["文件把同样的内容写了2遍，只留一遍。"]
    assert told[0].span == Span(len(twice.text), len(twice.text))
