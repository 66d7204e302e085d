"""What a bundle asks of the system's C library, on programs of this system and small files made here."""

import shutil
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "packaging" / "check_glibc.py"
TRUE = Path("/bin/true").resolve()
LOADER = b"/lib64/ld-linux-x86-64.so.2"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at Linux programs")


@pytest.fixture
def check(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("check_glibc.py")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "bundle"
    folder.mkdir()
    return folder


def said(folder: Path, most: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, SCRIPT, folder, "--most", most], capture_output=True, text=True, check=False, timeout=60
    )


def headers(machine: int) -> bytes:
    """An ELF file of nothing but its first header."""
    ident = b"\x7fELF" + bytes([2, 1, 1]) + bytes(9)
    return ident + struct.pack("<HHIQQQIHHHHHH", 3, machine, 1, 0, 0, 0, 0, 64, 56, 0, 64, 0, 0)


def test_what_asks_for_no_more_than_it_may_passes_and_is_listed(bundle: Path) -> None:
    shutil.copy(TRUE, bundle / "true")
    done = said(bundle, "99.1")
    assert done.returncode == 0
    assert done.stderr == ""
    assert "GLIBC_2." in done.stdout
    assert "of libc.so.6" in done.stdout
    assert "1 ELF files, 0 of them ask for no version" in done.stdout


def test_what_asks_for_more_fails_with_the_symbol_the_library_and_the_file(bundle: Path, check: ModuleType) -> None:
    shutil.copy(TRUE, bundle / "true")
    highest = check.read(bundle / "true").highest("GLIBC")
    done = said(bundle, "2.2")
    assert done.returncode == 1
    assert f"{bundle / 'true'} asks for {highest}; GLIBC_2.2 is the most it may." in done.stderr
    assert highest.library == "libc.so.6"
    assert highest.symbols


def test_exactly_as_much_as_it_asks_for_is_enough(bundle: Path, check: ModuleType) -> None:
    shutil.copy(TRUE, bundle / "true")
    found = tuple(check.programs(bundle))
    version = found[0].highest("GLIBC").version
    assert not list(check.complaints(found, version))
    assert list(check.complaints(found, (*version[:-1], version[-1] - 1)))


def test_versions_are_compared_as_numbers(check: ModuleType) -> None:
    nine, ten = (check.Need("GLIBC", (2, minor), "libc.so.6", ("f",)) for minor in (9, 10))
    program = check.Program(Path("x"), (ten, nine))
    assert program.highest("GLIBC") == ten
    assert list(check.complaints((program,), (2, 9)))


def test_the_program_of_another_c_library_fails(bundle: Path) -> None:
    program = TRUE.read_bytes()
    assert LOADER in program
    (bundle / "true").write_bytes(program.replace(LOADER, b"/lib/ld-musl-x86_64.so.1".ljust(len(LOADER), b"\0")))
    done = said(bundle, "99.1")
    assert done.returncode == 1
    assert "asks for musl's loader /lib/ld-musl-x86_64.so.1" in done.stderr


def test_a_file_that_asks_for_no_version_needs_nothing(bundle: Path) -> None:
    (bundle / "plugin.so").write_bytes(headers(62))
    done = said(bundle, "2.17")
    assert done.returncode == 0
    assert "1 of them ask for no version" in done.stdout


def test_a_file_for_another_processor_fails(bundle: Path) -> None:
    (bundle / "plugin.so").write_bytes(headers(183))
    done = said(bundle, "99.1")
    assert done.returncode == 1
    assert "is made for AARCH64, not for x86_64" in done.stderr


def test_symbols_of_one_build_of_glibc_are_a_fault(check: ModuleType) -> None:
    """The loader asks for no other library than the C library it was built with."""
    loader = next(Path("/lib/x86_64-linux-gnu").glob("libnss_compat.so.2"), None)
    if loader is None:
        pytest.skip("this system has no library that asks for GLIBC_PRIVATE where Debian keeps one")
    assert any("GLIBC_PRIVATE" in fault for fault in check.read(loader).faults)


def test_c_plus_plus_is_measured_too_unless_the_folder_brings_its_own(check: ModuleType) -> None:
    need = check.Need("GLIBCXX", (3, 4, 30), "libstdc++.so.6", ("std::f",))
    program = check.Program(Path("libx.so"), (need,))
    (complaint,) = check.complaints((program,), (2, 28))
    assert "GLIBCXX_3.4.25 is the most it may" in complaint
    assert not list(check.complaints((program, check.Program(Path("libstdc++.so.6"))), (2, 28)))
    assert not list(check.complaints((program,), (2, 36)))


def test_a_folder_without_programs_was_not_checked(bundle: Path) -> None:
    (bundle / "read.me").write_text("\x7fEL")
    done = said(bundle, "2.28")
    assert done.returncode == 1
    assert "nothing was checked" in done.stderr


def test_a_file_that_was_cut_off_is_told_of(bundle: Path) -> None:
    (bundle / "plugin.so").write_bytes(headers(62)[:40])
    done = said(bundle, "2.28")
    assert done.returncode == 1
    assert "plugin.so is no whole ELF file" in done.stderr
