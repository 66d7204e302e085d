"""Case 13: a disk that is full or read-only, a library that another program holds: said plainly, and nothing is lost.

Network shares and synchronised folders are in `tests/core/store/database/test_location.py`, the second start in
`tests/ui/test_single_instance.py` and `tests/flow/test_second_start.py`.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from caoxian_desktop.core.annotations.annotation import Category
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.library import FILE, Library
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.store.safekeeping.verifying import verify
from tests.pasted import keep_text


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path) as library:
        yield library


def _notebook(library: Library, version: str) -> Notebook:
    return Notebook(library.report(version), version, library.stamper(), library.annotations(version), library.keep)


def _fill_the_disk(library: Library) -> int:
    """Let the file grow no further; return the limit there was."""
    connection = library._database.connection
    limit: int = connection.pragma("max_page_count")
    connection.pragma("max_page_count", connection.pragma("page_count"))
    return limit


def test_a_full_disk_is_said_and_the_edit_can_be_kept_once_there_is_room(library: Library) -> None:
    version = library.import_file(bundled_report())
    notebook = _notebook(library, version)
    annotation = notebook.highlight(Span(0, 6), Category.DATA)
    limit = _fill_the_disk(library)
    with pytest.raises(KnownError) as refused:
        notebook.revise([annotation.id], note="长" * 100_000)
    assert refused.value.code == "library.full"
    assert notebook.annotations == library.annotations(version) == (annotation,)
    library._database.connection.pragma("max_page_count", limit)
    notebook.revise([annotation.id], note="长" * 100_000)
    assert library.annotations(version) == notebook.annotations


def test_an_import_on_a_full_disk_leaves_the_library_unchanged(library: Library) -> None:
    version = library.import_file(bundled_report())
    before = library.reports()
    _fill_the_disk(library)
    noise = "".join(chr(0x4E00 + at * 7919 % 20000) for at in range(200_000))
    with pytest.raises(KnownError) as refused:
        keep_text(library, bundled_report().read_text("utf-8") + noise, "大样本")
    assert refused.value.code == "library.full"
    assert library.reports() == before
    assert library.report(version).name == "曹县政府工作报告（2023年）"


class FullDisk(apsw.VFS):
    """A disk with room for so many bytes more."""

    def __init__(self, room: int) -> None:
        self.room, self._base = room, apsw.vfs_names()[0]
        super().__init__("full", self._base, makedefault=True)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - apsw's name
        return FullFile(self, self._base, name, flags)


class FullFile(apsw.VFSFile):
    """A file that grows only while there is room."""

    def __init__(self, disk: FullDisk, base: str, name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        self._disk = disk
        super().__init__(base, name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - the name apsw gives it
        more = max(0, offset + len(data) - self.xFileSize())
        if more > self._disk.room:
            raise apsw.FullError
        self._disk.room -= more
        super().xWrite(data, offset)


def _write_on(notebook: Notebook, identity: str) -> None:
    for turn in range(100):
        notebook.revise([identity], note=f"{turn}" + "长" * 4_000)


@pytest.mark.parametrize("room", [0, 5_000, 20_000, 60_000, 100_000])
def test_wherever_the_disk_is_full_what_was_kept_stays_and_the_rest_is_kept_once_there_is_room(
    tmp_path: Path, room: int
) -> None:
    with Library.open(tmp_path) as library:
        version = library.import_file(bundled_report())
    disk = FullDisk(10_000_000)
    try:
        with Library.open(tmp_path) as library:
            notebook = _notebook(library, version)
            first = notebook.highlight(Span(0, 6), Category.DATA, "先写的")
            disk.room = room
            with pytest.raises(KnownError) as refused:
                _write_on(notebook, first.id)
            assert refused.value.code == "library.full"
            assert library.annotations(version) == notebook.annotations
            disk.room = 10_000_000
            notebook.revise([first.id], note="最后写的")
            assert [note.note for note in library.annotations(version)] == ["最后写的"]
    finally:
        disk.unregister()
    assert verify(tmp_path / FILE).notes == 1


GROW = """
import resource, signal, sys
from pathlib import Path
from caoxian_desktop.core.library import Library
from caoxian_desktop.core.report.problem import KnownError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with Library.open(Path(sys.argv[1])) as library:
    library.put_preset("k", "kept", "先")
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))
    try:
        for turn in range(1000):
            library.put_preset("k", str(turn), "长" * 5000)
    except KnownError as fault:
        print(fault.code, turn, flush=True)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    library.put_preset("k", "after", "后")
"""


@pytest.mark.skipif(os.name == "nt", reason="limits of a process are POSIX's")
def test_a_file_that_may_not_grow_is_said_by_the_system_itself_and_nothing_kept_is_lost(tmp_path: Path) -> None:
    run = subprocess.run([sys.executable, "-c", GROW, tmp_path], capture_output=True, text=True, check=True)
    code, turn = run.stdout.split()
    assert code in {"library.full", "library.disk"}
    with Library.open(tmp_path) as library:
        assert {"kept", "after", *map(str, range(int(turn)))} == set(library.presets("k"))


TRY_AS_NOBODY = """
import os, sys
from pathlib import Path
from caoxian_desktop.core.library import Library
from caoxian_desktop.core.report.problem import KnownError
if os.geteuid() == 0:
    os.seteuid(65534)
try:
    Library.open(Path(sys.argv[1])).close()
except KnownError as fault:
    print(fault.code)
"""


@pytest.mark.skipif(os.name == "nt", reason="rights are POSIX modes here")
@pytest.mark.parametrize("exists", [False, True])
def test_a_folder_or_file_without_rights_is_said(tmp_path: Path, exists: bool) -> None:
    folder = tmp_path / "library"
    if exists:
        Library.open(folder).close()
        (folder / FILE).chmod(0o444)
    else:
        folder.mkdir()
    for above in (tmp_path, *tmp_path.parents[:2]):
        above.chmod(0o755)
    folder.chmod(0o555)
    run = subprocess.run([sys.executable, "-c", TRY_AS_NOBODY, folder], capture_output=True, text=True, check=True)
    folder.chmod(0o755)
    assert run.stdout.strip() == "library.read_only"


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(KnownError) as refused:
        Library.open(tmp_path / "taken")
    assert refused.value.code == "library.read_only"


@pytest.mark.usefixtures("library")
def test_a_second_opening_in_this_program_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as refused:
        Library.open(tmp_path)
    assert refused.value.code == "library.held"


HOLDER = """
import sys
from pathlib import Path
from caoxian_desktop.core.library import Library
with Library.open(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_library_held_by_another_program_is_named_and_free_once_that_ends(tmp_path: Path) -> None:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", HOLDER, tmp_path], text=True, **pipes) as holder:  # type: ignore[call-overload]  # a dict of pipes
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(KnownError) as refused:
            Library.open(tmp_path)
        holder.stdin.close()
    assert refused.value.code == "library.held"
    assert str(tmp_path / FILE) in refused.value.sentence("zh")
    Library.open(tmp_path).close()
