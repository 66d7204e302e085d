"""Case 17: given up or refused, an export leaves no file, every older one as it was, and says one sentence."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.ticket import Cancelled
from caoxian_desktop.core.typesetting import export, writing
from caoxian_desktop.core.typesetting.export import FORMATS, Order, write_all
from caoxian_desktop.core.typesetting.outcome import Made
from caoxian_desktop.core.typesetting.typst_process import TYPST

OLD = b"old"
ROOT = Path(__file__).parents[3]


class Counting:
    """A ticket that is given up when it has been looked at so many times; None for never."""

    def __init__(self, looks: int | None = None) -> None:
        self.looks, self._most = 0, looks
        self._lock = threading.Lock()

    @property
    def cancelled(self) -> bool:
        with self._lock:
            self.looks += 1
            return self._most is not None and self.looks > self._most

    def progress(self, done: int, total: int, words: str) -> None:
        """Nobody looks."""


@pytest.fixture
def order(analysis: Analysis) -> Order:
    """A short paper with a chart in it."""
    chosen = Choices(Template.DIGEST, chapters=(Chapter.CHARTS,), charts=("headline",), made_on="2026-01-05")
    return Order((Material(analysis, charts_of(analysis)),), chosen)


def refused(order: Order, *targets: Path) -> str:
    with pytest.raises(KnownError) as told:
        write_all(order, targets)
    sentence = told.value.sentence()
    assert "\n" not in sentence
    return sentence


@pytest.mark.parametrize("ending", FORMATS)
def test_given_up_wherever_it_is_looked_no_file_is_left(order: Order, tmp_path: Path, ending: str) -> None:
    old, given_up = tmp_path / f"旧{ending}", 0
    old.write_bytes(OLD)
    for looks in range(12):  # the typesetter is looked after fifty times a second: how often in all is the clock's
        try:
            write_all(order, [old, tmp_path / f"新{ending}"], Counting(looks))
        except Cancelled:
            given_up += 1
            assert [path.name for path in tmp_path.iterdir()] == [f"旧{ending}"]
            assert old.read_bytes() == OLD
        else:
            assert old.read_bytes() != OLD
            break
    assert given_up >= 3


def test_given_up_after_the_first_of_two_outputs_neither_is_there(order: Order, tmp_path: Path) -> None:
    alone = Counting()
    write_all(order, [tmp_path / "全.md"], alone)
    (tmp_path / "全.md").unlink()
    with pytest.raises(Cancelled):
        write_all(order, [tmp_path / "一.md", tmp_path / "二.pdf"], Counting(alone.looks + 1))
    assert list(tmp_path.iterdir()) == []


def test_given_up_when_all_is_made_nothing_is_written(
    order: Order, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = Counting()

    def made_and_given_up(*_given: object) -> Made:
        ticket._most = 0
        return Made((b"made",))

    monkeypatch.setitem(export._MAKERS, ".md", made_and_given_up)
    with pytest.raises(Cancelled):
        write_all(order, [tmp_path / "a.md"], ticket)
    assert list(tmp_path.iterdir()) == []


def test_a_bulletin_without_its_head_is_not_written(order: Order, tmp_path: Path) -> None:
    unnamed = Order(order.materials, Choices(Template.BULLETIN))
    assert "简报名称、编发单位" in refused(unnamed, tmp_path / "a.pdf")
    assert list(tmp_path.iterdir()) == []


def test_of_two_outputs_of_which_one_cannot_be_written_neither_is(order: Order, tmp_path: Path) -> None:
    (tmp_path / "二.docx").write_bytes(OLD)
    (tmp_path / "二.docx").chmod(0o444)
    assert "文件是只读的" in refused(order, tmp_path / "一.pdf", tmp_path / "二.docx")
    assert [path.name for path in tmp_path.iterdir()] == ["二.docx"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("无此文件夹/a.pdf", "没有这个文件夹"),
        ("文件.txt/a.pdf", "没有这个文件夹"),
        ("文件夹.pdf", "这是一个文件夹"),
        ("长" * 300 + ".pdf", "文件名太长"),
        ("只读.pdf", "文件是只读的"),
        ("a\x00b.pdf", "文件名不对"),
        ("a.odt", "文件名须以"),
    ],
)
def test_each_place_that_cannot_be_written_has_its_sentence(
    order: Order, tmp_path: Path, name: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "文件夹.pdf").mkdir()
    (tmp_path / "文件.txt").write_bytes(OLD)
    (tmp_path / "只读.pdf").write_bytes(OLD)
    (tmp_path / "只读.pdf").chmod(0o444)
    before = sorted(tmp_path.iterdir())
    monkeypatch.setattr(TYPST, "set_type", never)
    assert words in refused(order, tmp_path / name), "and it is said before anything is set"
    assert sorted(tmp_path.iterdir()) == before
    assert (tmp_path / "只读.pdf").read_bytes() == OLD


def never(*_arguments: object) -> bytes:
    raise AssertionError("nothing is to be set")


Fault = Callable[[pytest.MonkeyPatch], None]


def full(monkeypatch: pytest.MonkeyPatch) -> None:
    def sync(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", sync)


def open_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let renaming fail as it does on Windows while another program has the file open."""

    def replace(_part: Path, _target: Path) -> Path:
        error = PermissionError(errno.EACCES, "The process cannot access the file")
        error.winerror = 32  # type: ignore[attr-defined]  # Windows alone sets it
        raise error

    monkeypatch.setattr(Path, "replace", replace)


def without_rights(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the folder be closed to the user; whoever runs the tests as root is never refused."""

    def write(_part: Path, _content: bytes, _real: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(writing, "_write_part", write)
    monkeypatch.setattr(os, "access", lambda *_arguments: False)


def on_a_read_only_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def write(_part: Path, _content: bytes, _real: Path) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(writing, "_write_part", write)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (full, "磁盘已满"),
        (open_elsewhere, "正被别的程序打开"),
        (without_rights, "没有写入这个文件夹的权限"),
        (on_a_read_only_disk, "磁盘是只读的"),
    ],
)
def test_a_fault_of_the_disk_leaves_the_old_files_and_nothing_else(
    order: Order, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Fault, words: str
) -> None:
    targets = [tmp_path / "一.md", tmp_path / "二.docx"]
    for target in targets:
        target.write_bytes(OLD)
    with monkeypatch.context() as patched:
        fault(patched)
        assert words in refused(order, *targets)
    assert sorted(tmp_path.iterdir()) == targets
    assert {target.read_bytes() for target in targets} == {OLD}


def test_where_only_a_later_file_is_open_elsewhere_it_says_what_was_written(
    order: Order, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "一.md", tmp_path / "二.docx"
    rename = Path.replace

    def replace(part: Path, target: Path) -> Path:
        if target == second:
            raise PermissionError(errno.EBUSY, "busy")
        return rename(part, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(KnownError) as told:
        write_all(order, [first, second])
    assert told.value.sentence("zh").endswith(f"；已写入：{first}")
    assert told.value.sentence("en").endswith(f"; already written: {first}")
    assert list(tmp_path.iterdir()) == [first]


def test_a_share_that_cannot_sync_its_folder_is_written_to_all_the_same(
    order: Order, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sync(_folder: Path) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(writing.disk, "sync_folder", sync)
    write_all(order, [tmp_path / "一.md"])
    assert [path.name for path in tmp_path.iterdir()] == ["一.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="limits as POSIX has them")
def test_a_real_limit_of_the_disk_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    # A process that may write no file over 64 kB: the briefing beside the templates, or the PDF, does not fit.
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536)); "
        "from caoxian_desktop.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    (tmp_path / "一.pdf").write_bytes(OLD)
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", code, "brief", str(bundled_report()), "-o", str(tmp_path / "一.pdf")],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(scratch), "PYTHONDONTWRITEBYTECODE": "1"},
        timeout=90,
        check=False,
    )
    told = done.stderr.decode()
    assert (done.returncode, told.count("\n")) == (1, 1), told
    assert "the disk is full" in told
    assert (tmp_path / "一.pdf").read_bytes() == OLD
    assert list(scratch.iterdir()) == []


def test_two_exports_at_once_do_not_meet(order: Order, tmp_path: Path) -> None:
    faults: list[BaseException] = []

    def work(name: str) -> None:
        try:
            write_all(order, [tmp_path / f"{name}.pdf", tmp_path / f"{name}.docx"])
        except BaseException as fault:  # noqa: BLE001 - looked at below
            faults.append(fault)

    threads = [threading.Thread(target=work, args=(name,)) for name in ("一", "二", "同", "同")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert len(list(tmp_path.iterdir())) == 6
    assert len({path.read_bytes() for path in tmp_path.glob("*.pdf")}) == 1


def test_given_up_while_another_export_is_set_it_never_begins(order: Order, tmp_path: Path) -> None:
    with TYPST._lock, pytest.raises(Cancelled):
        write_all(order, [tmp_path / "一.pdf"], Counting(8))
    assert list(tmp_path.iterdir()) == []
