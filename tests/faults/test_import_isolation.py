"""The process that reads a file: what it cannot do, how it ends, and that nothing of it is left behind."""

import os
import platform
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from caoxian_desktop.core.importing.isolation import apart, spare
from caoxian_desktop.core.importing.isolation.kernel import call
from caoxian_desktop.core.importing.isolation.limits import Limits, limits_for
from caoxian_desktop.core.importing.isolation.spare import SPARE
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.ticket import NO_TICKET, Cancelled
from tests.child_processes import remember, started
from tests.tickets import Impatient

GIBIBYTE = 1 << 30
HIDDEN = "芝麻开门"
linux = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in {"x86_64", "aarch64"},
    reason="seccomp and Landlock are Linux's",
)
CLOSED = """
import errno, os, sys, ctypes, signal
from caoxian_desktop.core.importing.isolation.closing import close_in
from caoxian_desktop.core.importing.isolation.limits import Limits
import socket, subprocess, threading
protections = close_in(Limits(1 << 30, 2, 60))
def tried(attempt):
    try: attempt()
    except (OSError, MemoryError) as refused: print(type(refused).__name__); return
    print("done")
"""


@pytest.fixture(autouse=True)
def _nobody_left_behind() -> Iterator[None]:
    remember()
    yield
    SPARE.close()
    assert started(recursive=True) == []


def closed_in(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a script in a process that closed itself in as the reading process does."""
    command = [sys.executable, "-P", "-c", CLOSED + script, *arguments]
    return subprocess.run(command, env=spare.environment(), capture_output=True, text=True, timeout=60, check=False)


ATTEMPTS = {
    "a socket": "socket.socket()",
    "a socket of the machine's own": "socket.socket(socket.AF_UNIX)",
    "a pair of sockets": "socket.socketpair()",
    "another program": "os.execv('/bin/true', ['true'])",
    "a child process": "os.fork()",
    "a program as a child": "subprocess.run(['/bin/true'])",
    "a program by spawning": "os.posix_spawn('/bin/true', ['true'], {})",
    "a file written": "open(sys.argv[1] + '/new', 'w')",
    "a file written over": "open(sys.argv[1] + '/secret.txt', 'r+')",
    "a file removed": "os.unlink(sys.argv[1] + '/secret.txt')",
    "a file renamed": "os.rename(sys.argv[1] + '/secret.txt', sys.argv[1] + '/x')",
    "a folder made": "os.mkdir(sys.argv[1] + '/folder')",
    "a link made": "os.symlink('/etc', sys.argv[1] + '/link')",
    "rights changed": "os.chmod(sys.argv[1] + '/secret.txt', 0o777)",
    "a program in memory": "os.memfd_create('x')",
    "its parent ended": "os.kill(os.getppid(), 0)",
    "itself ended with a signal to another process": "signal.pidfd_send_signal(os.pidfd_open(os.getppid()), 0)",
    "its limits lifted": "__import__('resource').prlimit(os.getppid(), 7, (1, 1))",
    "two gibibytes": "bytearray(2 << 30)",
}


@linux
@pytest.mark.parametrize("attempt", ATTEMPTS.values(), ids=ATTEMPTS)
def test_the_reading_process_is_refused(attempt: str, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(HIDDEN, encoding="utf-8")
    done = closed_in(f"tried(lambda: {attempt})", str(tmp_path))
    assert done.stdout.strip() in {"PermissionError", "MemoryError", "BlockingIOError"}, done.stdout + done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["secret.txt"]


@linux
@pytest.mark.skipif(sys.platform == "linux" and call(444, 0, 0, 1) < 1, reason="this kernel has no Landlock")
def test_a_file_outside_python_cannot_be_read_where_the_kernel_has_landlock(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(HIDDEN, encoding="utf-8")
    done = closed_in("print(*protections); tried(lambda: open(sys.argv[1]).read())", str(tmp_path / "secret.txt"))
    assert done.stdout.splitlines() == ["rlimits landlock seccomp", "PermissionError"]


@linux
def test_what_the_readers_need_can_still_be_imported() -> None:
    modules = "lxml.etree, pypdfium2, selectolax.lexbor, markdown_it, olefile, charset_normalizer, zipfile, csv"
    done = closed_in(f"import {modules}; print('imported')")
    assert done.stdout == "imported\n", done.stderr


@linux
def test_a_process_that_computes_on_and_on_is_ended_by_the_system() -> None:
    start = time.monotonic()
    done = closed_in("while True: pass")
    assert done.returncode == -24  # SIGXCPU
    assert time.monotonic() - start < 30


@pytest.fixture
def nobody() -> list[str]:
    """How a Python is started by somebody who may do next to nothing."""
    drop = ["/usr/bin/setpriv", "--reuid", "65534", "--clear-groups"]
    if os.geteuid() != 0 or not Path(drop[0]).exists():
        pytest.skip("only root can take the rights away first")
    probe = ["-c", "import caoxian_desktop.core.importing.isolation.closing"]
    for python in (sys.executable, "/usr/bin/python3"):
        started = [*drop, python, "-P"]
        if (
            subprocess.run([*started, *probe], env=spare.environment(), check=False, capture_output=True).returncode
            == 0
        ):
            return started
    pytest.skip("no Python lies where nobody may go")


@linux
def test_a_process_without_any_rights_can_close_itself_in(nobody: list[str]) -> None:
    threads = "try: threading.Thread(target=print).start()\nexcept RuntimeError: print('no thread')"
    script = f"print(*protections); tried(os.fork)\n{threads}"
    done = subprocess.run(
        [*nobody, "-c", CLOSED + script],
        env=spare.environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    protections, *outcomes = done.stdout.splitlines()
    assert {"rlimits", "seccomp"} <= set(protections.split())
    assert outcomes == ["PermissionError", "no thread"]


def test_all_protections_are_in_force_while_a_report_is_read() -> None:
    read = apart.read_apart(bundled_report().read_bytes(), "曹县.txt")
    assert read.report.name == "曹县政府工作报告（2023年）"
    assert read.parts == 1
    if sys.platform == "linux":
        assert {"rlimits", "seccomp"} <= set(read.protections)


def test_a_spare_process_reads_one_file_and_is_replaced_by_a_new_one() -> None:
    data = bundled_report().read_bytes()
    SPARE.prepare()
    waiting = SPARE._process
    assert waiting is not None
    assert apart.read_apart(data, "一.txt").report == apart.read_apart(data, "一.txt").report
    assert waiting.returncode is not None


def test_a_spare_process_that_died_while_waiting_is_not_used() -> None:
    SPARE.prepare()
    waiting = SPARE._process
    assert waiting is not None
    waiting.kill()
    waiting.wait()
    assert apart.read_apart(bundled_report().read_bytes(), "一.txt").parts == 1


def with_limits(monkeypatch: pytest.MonkeyPatch, limits: Limits) -> None:
    monkeypatch.setattr(apart, "limits_for", lambda _size: limits)


def large_report() -> bytes:
    words = bundled_report().read_text(encoding="utf-8")
    return (
        words + "".join(f"\n第{n}项工作，新增{n}个项目，增长5%，各项事业全面进步。" for n in range(120_000))
    ).encode()


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(GIBIBYTE, 60, 0), "import.too_slow"),
        (Limits(GIBIBYTE, 1, 60), "import.too_slow"),
        (Limits(130_000_000, 60, 60), "import.too_much_memory"),
    ],
    ids=["waits too long", "computes too long", "needs too much memory"],
)
def test_reading_that_passes_a_limit_is_given_up_and_said(
    monkeypatch: pytest.MonkeyPatch, limits: Limits, code: str
) -> None:
    with_limits(monkeypatch, limits)
    with pytest.raises(KnownError) as refused:
        apart.read_apart(large_report(), "大.txt")
    assert refused.value.code == code
    assert refused.value.sentence().startswith("大.txt：")


def test_limits_grow_with_the_size_of_the_file() -> None:
    assert limits_for(0) == Limits(GIBIBYTE, 10, 45)
    assert limits_for(15_000_000).cpu == 10 + 3 * 15 // 2


def test_cancelling_kills_the_process_at_once() -> None:
    data = large_report()
    start = time.monotonic()
    with pytest.raises(Cancelled):
        apart.read_apart(data, "大.txt", ticket=Impatient(0.3))
    assert time.monotonic() - start < 2


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let a script play the reading process: one that a hostile file took over."""

    def play(script: str) -> None:
        monkeypatch.setattr(spare, "command", lambda: [sys.executable, "-P", "-c", PLAYED + script])

    return play


PLAYED = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
def says(words): sys.stdout.buffer.write(words); sys.stdout.buffer.flush()
def answers(words): says(len(words).to_bytes(8, "big") + words)
"""
TAKEN_OVER = {
    "says nothing": "sys.stdin.buffer.read(100_000)",
    "ends before it has read": "",
    "answers and stays": "answers(b'{}'); sys.stdin.read()",
    "says no JSON": "answers(b'hello')",
    "says JSON of another shape": "answers(b'[]')",
    "says a report that is none": "answers(b'{\"report\": {}}')",
    "says JSON without end": "sys.stdin.buffer.read(100_000); answers(b'[' * 100_000)",
    "announces more than it says": "says((500).to_bytes(8, 'big') + b'{}')",
    "announces more than is taken": "says((1 << 40).to_bytes(8, 'big')); sys.stdin.read()",
    "falls over": "os.abort()",
}


@pytest.mark.parametrize("script", TAKEN_OVER.values(), ids=TAKEN_OVER)
def test_nothing_is_believed_of_a_process_that(played: Callable[[str], None], script: str) -> None:
    played(script)
    with pytest.raises(KnownError) as refused:
        apart.read_apart(b"x" * 100_000, "文件.txt")
    assert refused.value.code == "import.crashed"


BUG = """
from caoxian_desktop.core.importing.isolation import worker
def broken(*_):
    os.write(2, b"\\x1b]0;words of the file\\x07")
    raise ZeroDivisionError("words of the file")
worker.importer.read_part, worker._warm_up = broken, bool
sys.exit(worker.main())
"""


def test_a_fault_of_our_own_is_told_with_its_place_and_without_the_files_words(
    played: Callable[[str], None], capfd: pytest.CaptureFixture[str]
) -> None:
    played(BUG)
    with pytest.raises(KnownError) as refused:
        apart.read_apart(b"x", "文件.txt")
    assert refused.value.code == "import.crashed"
    account = "".join(refused.value.__notes__)
    assert account.startswith("builtins.ZeroDivisionError\n")
    assert "worker.py" in account
    assert "words of the file" not in account
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("searched", ["", ".", "relative"])
def test_modules_lying_beside_the_reports_are_not_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, searched: str
) -> None:
    for name in ("json", "re", "lxml", "caoxian_desktop"):
        (tmp_path / f"{name}.py").write_text("open('was here', 'w')", encoding="utf-8")
    (tmp_path / "relative").mkdir()
    (tmp_path / "relative" / "json.py").write_text("open('was here', 'w')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", searched)
    assert apart.read_apart(bundled_report().read_bytes(), "曹县.txt").parts == 1
    assert not (tmp_path / "was here").exists()


def test_few_variables_reach_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_TOKEN", HIDDEN)
    monkeypatch.setenv("PYTHONSTARTUP", "x")
    assert not {"SECRET_TOKEN", "PYTHONSTARTUP", "HOME"} & set(spare.environment())


def test_many_readers_at_once_do_not_take_each_others_answers() -> None:
    words = bundled_report().read_text(encoding="utf-8")
    read: dict[int, int] = {}

    def work(number: int) -> None:
        text = words + f"\n第{number}篇。"
        read[number] = len(apart.read_text_apart(text, f"{number}", NO_TICKET).report.text)

    threads = [threading.Thread(target=work, args=(10**number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(read.values())) == 4
