"""Annotations handed on and taken in by commands, as a user or a script types them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from caoxian_desktop.core.annotations.annotation import Category
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.library import Library
from caoxian_desktop.core.places import bundled_report, library_dir
from caoxian_desktop.core.report.span import Span

REPORT = bundled_report()


def run(*words: str | Path, home: Path | None = None) -> tuple[int, str, str]:
    environment = {**os.environ, "LC_ALL": "zh_CN.UTF-8", **({"CAOXIAN_HOME": str(home)} if home else {})}
    done = subprocess.run(
        [sys.executable, "-m", "caoxian_desktop", *map(str, words)],
        capture_output=True,
        env=environment,
        timeout=90,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture
def version() -> str:
    """A report of this test's library with one note."""
    with Library.open(library_dir()) as library:
        version = library.import_file(REPORT)
        report = library.report(version)
        start = report.text.index("增长30.6%")
        notebook = Notebook(report, version, library.stamper(), (), library.keep)
        notebook.highlight(Span(start, start + 7), Category.QUESTION, "口径？")
    return version


def test_a_package_goes_from_one_home_to_another(version: str, tmp_path: Path) -> None:
    assert run("annotations", "export", version, "-o", tmp_path / "a.cxb")[:2] == (
        0,
        f"已导出\t1条批注\t{tmp_path / 'a.cxb'}\n",
    )
    code, told, _ = run("annotations", "import", tmp_path / "a.cxb", home=tmp_path / "hers")
    assert code == 0
    assert {"报告：新增1", "批注：新增1"} <= set(told.splitlines())
    code, told, _ = run("import", tmp_path / "a.cxb", home=tmp_path / "hers")
    assert (code, told.splitlines()[0]) == (0, "没有新内容")


def test_a_report_is_named_by_its_file_too_and_the_form_by_the_ending(version: str, tmp_path: Path) -> None:
    assert run("annotations", "export", REPORT, "-o", tmp_path / "a.json")[0] == 0
    form = json.loads((tmp_path / "a.json").read_text("utf-8"))
    (item,) = form["first"]["items"]
    assert item["target"]["source"] == f"urn:uuid:{version}"
    code, told, _ = run("annotations", "import", tmp_path / "a.json")
    assert (code, told.splitlines()[0]) == (0, "没有新内容")


def test_questions_can_be_left_out(version: str, tmp_path: Path) -> None:
    code, told, _ = run("annotations", "export", version, "--without-questions", "-o", tmp_path / "a.md")
    assert (code, told.split("\t")[1]) == (0, "0条批注")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("annotations", "export", "没有", "-o", "a.md"), "报告库里没有这份报告"),
        (("annotations", "export", REPORT, "-o", "a.pdf"), "用 --format 指明"),
        (("annotations", "export", REPORT, REPORT, "-o", "a.md"), "一次只写一份报告"),
        (("annotations", "export", REPORT, "-o", REPORT, "--format", "md"), "没有覆盖"),
        (("annotations", "import", REPORT), "没有 W3C Web Annotation"),
        (("annotations", "import", "没有.cxb"), "没有这个文件"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(version: str, words: tuple[str, ...], sentence: str) -> None:
    code, told, error = run(*words)
    assert (code, told) == (1, "")
    assert sentence in error
    assert error.count("\n") == 1


def test_an_unknown_form_is_a_wrong_argument(version: str) -> None:
    assert run("annotations", "export", version, "--format", "exe", "-o", "a.exe")[0] == 2
    assert run("annotations")[0] == 2
