"""A screen and a desk for the tests that use the program as people do."""

from __future__ import annotations

import compileall
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import caoxian_desktop
from tests import event_loop
from tests.bench.x_server import x_server
from tests.desk import Desk


@pytest.fixture
def screen() -> Iterator[str]:
    """A screen of our own; its name for DISPLAY. A key let go of late, on a busy machine, does not repeat (-r)."""
    with x_server("1440x900", "-r") as name:
        yield name


@pytest.fixture(scope="session")
def compiled() -> None:
    """Compile the program's modules, as those of an installed one are: Python may be told to keep none."""
    assert compileall.compile_dir(Path(caoxian_desktop.__file__).parent, quiet=1)


@pytest.fixture
def desk(compiled: None, screen: str, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Desk]:
    own = {"CAOXIAN_HOME": str(home), "XDG_CONFIG_HOME": str(home / "xdg")}  # where Qt keeps its dialogs' last folder
    environment = {**os.environ, **own, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text("hints_seen = true\nstrip_closed = true\n", encoding="utf-8")
    person = Desk(environment, tmp_path)
    yield person
    for program in person.programs:
        if program.poll() is None:
            program.kill()
        program.communicate(timeout=10)
    stalls = event_loop.stalls_in(person.stalls)
    with capsys.disabled():
        sys.stdout.write("".join(f"\nheld up: {stall}" for stall in stalls))
        if busy := os.getloadavg()[0] > (os.cpu_count() or 1):
            sys.stdout.write("\nnot judged: the machine is busy with other work")
    assert busy or event_loop.too_long(stalls) == []
