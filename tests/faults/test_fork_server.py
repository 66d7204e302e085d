"""The server that forks a process for each of many files: each closed in, each gone, the server unharmed."""

import subprocess
import sys
from collections.abc import Iterator

import psutil
import pytest

from tests.child_processes import remember, started

if sys.platform != "linux":
    pytest.skip("processes are forked on Linux only", allow_module_level=True)

from caoxian_desktop.core.importing.isolation import apart, spare
from caoxian_desktop.core.importing.isolation.apart import ReadApart, read_apart
from caoxian_desktop.core.importing.isolation.fork_server import ForkServer
from caoxian_desktop.core.importing.isolation.limits import Limits
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.ticket import Cancelled
from tests.tickets import Impatient


@pytest.fixture
def server() -> Iterator[ForkServer]:
    remember()
    made = ForkServer()
    yield made
    made.close()
    assert started(recursive=True) == []


def read(server: ForkServer, data: bytes | None = None) -> ReadApart:
    return read_apart(data or bundled_report().read_bytes(), "曹县.txt", start=server.take)


def server_of(server: ForkServer) -> psutil.Process:
    (process,) = started()
    return process


def large_report() -> bytes:
    words = bundled_report().read_text(encoding="utf-8")
    return (
        words + "".join(f"\n第{n}项工作，新增{n}个项目，增长5%，各项事业全面进步。" for n in range(120_000))
    ).encode()


def test_a_forked_process_is_closed_in_and_reads_like_a_fresh_one(server: ForkServer) -> None:
    fresh = read_apart(bundled_report().read_bytes(), "曹县.txt")
    assert read(server) == fresh


def test_one_server_serves_many_files_and_none_of_its_processes_stays(server: ForkServer) -> None:
    read(server)
    process = server_of(server)
    for _ in range(5):
        read(server)
        with pytest.raises(KnownError):
            read(server, b"no report")
    assert server_of(server) == process
    assert process.children() == []


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(1 << 30, 60, 0), "import.too_slow"),
        (Limits(1 << 30, 1, 60), "import.too_slow"),
        (Limits(130_000_000, 60, 60), "import.too_much_memory"),
    ],
    ids=["waits too long", "computes too long", "needs too much memory"],
)
def test_a_file_that_passes_a_limit_costs_none_of_the_others(
    server: ForkServer, monkeypatch: pytest.MonkeyPatch, limits: Limits, code: str
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(apart, "limits_for", lambda _size: limits)
        with pytest.raises(KnownError) as refused:
            read(server, large_report())
    assert refused.value.code == code
    assert read(server).parts == 1


LOADED = """
import pkgutil, sys
from caoxian_desktop.core.importing import formats
from caoxian_desktop.core.importing.isolation import worker
worker._load_readers()
readers = [f"{formats.__name__}.{m.name}" for m in pkgutil.iter_modules(formats.__path__) if m.name.startswith("from_")]
print(len(readers), [name for name in readers if name not in sys.modules])
"""


def test_a_server_has_loaded_every_reader_before_it_forks() -> None:
    told = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, check=True, text=True).stdout
    count, missing = told.split(maxsplit=1)
    assert int(count) >= 10
    assert missing.strip() == "[]"


def test_cancelling_ends_the_process_and_its_server(server: ForkServer) -> None:
    with pytest.raises(Cancelled):
        read_apart(large_report(), "大.txt", ticket=Impatient(0.4), start=server.take)
    assert started(recursive=True) == []
    assert read(server).parts == 1


def test_a_server_that_died_is_replaced(server: ForkServer) -> None:
    read(server)
    server_of(server).kill()
    psutil.wait_procs(started(), timeout=5)
    assert read(server).parts == 1


BROKEN = """
import os, signal, sys
from caoxian_desktop.core.importing.isolation import worker
def broken(data, name, part):
    {act}
worker.importer.read_part, worker._warm_up = broken, bool
sys.exit(worker.main(sys.argv[1:]))
"""
DEAD = "import sys; sys.exit(3)"


@pytest.mark.parametrize(
    ("act", "code"),
    [
        ("os._exit(3)", "import.crashed"),
        ("os.abort()", "import.crashed"),
        ("sys.stdout.buffer.write(bytes(7)); sys.stdout.flush(); os._exit(0)", "import.crashed"),
        ("raise SystemExit", "import.crashed"),
        ("bytearray(2 << 30)", "import.too_much_memory"),
    ],
)
def test_a_process_that_breaks_down_is_told_and_its_server_goes_on(
    server: ForkServer, monkeypatch: pytest.MonkeyPatch, act: str, code: str
) -> None:
    script = BROKEN.format(act=act)
    monkeypatch.setattr(
        "caoxian_desktop.core.importing.isolation.fork_server.command", lambda: [sys.executable, "-c", script]
    )
    monkeypatch.setattr(spare, "command", lambda: [sys.executable, "-c", script])
    for _ in range(2):
        with pytest.raises(KnownError) as refused:
            read(server)
        assert refused.value.code == code
    process = server_of(server)
    with pytest.raises(KnownError):
        read(server)
    assert server_of(server) == process


def test_a_server_that_cannot_start_costs_a_sentence_and_no_more(
    server: ForkServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "caoxian_desktop.core.importing.isolation.fork_server.command", lambda: [sys.executable, "-c", DEAD]
    )
    for _ in range(3):
        with pytest.raises(KnownError) as refused:
            read(server)
        assert refused.value.code == "import.crashed"


def test_the_pipes_of_processes_do_not_pile_up(server: ForkServer) -> None:
    read(server)
    before = psutil.Process().num_fds()
    for _ in range(5):
        read(server)
    assert psutil.Process().num_fds() == before
    assert server_of(server).num_fds() < 12


def test_what_is_forked_has_the_readers_of_all_kinds_loaded():
    ask = (
        "import sys; from caoxian_desktop.core.importing.isolation import worker; worker._load_readers();"
        "print(*(name.rpartition('.')[2] for name in sys.modules if '.formats.from_' in name))"
    )
    told = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True, timeout=60).stdout
    assert {"from_csv", "from_doc", "from_docx", "from_html", "from_ofd", "from_pdf", "from_text"} <= set(told.split())
