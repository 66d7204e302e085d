"""Web pages and Markdown built to exhaust time or memory: refused in one sentence, or read within bounds."""

from pathlib import Path

import pytest

from caoxian_desktop.core.importing.formats.html_guard import check_markup
from caoxian_desktop.core.importing.importer import read_bytes
from caoxian_desktop.core.report.problem import KnownError
from tests.faults.probing import cost

MODULES = (
    "caoxian_desktop.core.importing.formats.from_html",
    "caoxian_desktop.core.importing.formats.from_markdown",
    "markdown_it",
    "selectolax.lexbor",
)

HOSTILE = {
    "nested 100,000 deep": "<div>" * 100_000,
    "60 MB of tags": "<p>" * 20_000_000,
    "60 MB of comments": "<!---->" * 8_500_000,
    "100,000 attributes": f"<p {' '.join(f'a{n}=1' for n in range(100_000))}>",
    "tags opened again in each paragraph": f"<p>{''.join(f'<b id={n}>' for n in range(1_500))}</p>{'<p>x' * 90_000}",
    "close tags that close nothing": "<div><table><td></div></td></table>" * 66_000,
    "tables within tables": f"{'<table><tr><td>' * 1_900}{'<td>x' * 100_000}",
    "select": f"<select>{'<option>' * 390_000}",
    "marks in one line": f"<p>字{'<sup>1</sup>' * 190_000}",
    "brackets": f"MD:# a\n{'[' * 1_900_000}",
    "list items": "MD:**x**\n" + "1. a\n" * 90_000,
}


@pytest.mark.parametrize("case", HOSTILE)
def test_markup_built_to_do_harm_ends_soon_and_in_little_memory(tmp_path: Path, case: str) -> None:
    words = HOSTILE[case]
    path = tmp_path / ("文件.md" if words.startswith("MD:") else "文件.html")
    path.write_text(words.removeprefix("MD:"), encoding="utf-8")
    ended = cost(path, MODULES)
    assert ended.code in {"import.hostile", "import.no_report"}
    assert ended.seconds < 12
    assert ended.kilobytes < 400_000


def test_a_page_as_broken_as_real_ones_passes_the_guard() -> None:
    unclosed = "<table><tr><td><p><font size=3><b>增长6%<tr><td><li>甲<li>乙</table>" * 500
    check_markup(f"<html><body>{unclosed}{'<font color=red><p>字</p></b>' * 900}", "页.html")


def test_nothing_a_page_names_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("socket.socket.connect", refuse)
    page = (
        "<link rel=stylesheet href='http://127.0.0.1:9/x.css'><style>@import 'http://127.0.0.1:9/y'</style>"
        "<img src='file:///etc/passwd'><img src='\\\\\\\\host\\\\share'><iframe src='http://127.0.0.1:9/z'></iframe>"
        "<p>root 与正文</p>"
    )
    with pytest.raises(KnownError) as refused:
        read_bytes(page.encode(), "链接.html")
    assert refused.value.code == "import.no_report"
