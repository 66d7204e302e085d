"""The sources of the Python for old systems: pinned, whole, corrected; no folder of this machine in what is made."""

import hashlib
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Script = Callable[[str], ModuleType]


@pytest.fixture
def sources(script: Script) -> ModuleType:
    return script("low/debian_sources.py")


def archive(folder: Path, name: str, files: dict[str, str]) -> str:
    """Pack `files` and give the line that a .dsc has for the archive."""
    tree = folder / f"{name}.tree"
    for path, text in files.items():
        (tree / path).parent.mkdir(parents=True, exist_ok=True)
        (tree / path).write_text(text)
    packed = folder / name
    subprocess.run(["tar", "-caf", packed, "-C", tree, "."], check=True)
    return f" {hashlib.sha256(packed.read_bytes()).hexdigest()} {packed.stat().st_size} {name}"


@pytest.fixture
def made(tmp_path: Path, sources: ModuleType) -> object:
    """A source of two files and three patches, two of which are corrections."""
    patch = "--- a/{0}\n+++ b/{0}\n@@ -1 +1 @@\n-old\n+new\n"
    original = {f"thing-1/{name}": "old\n" for name in ("layout", "hole", "crash")}
    packaging = {
        "debian/patches/series": "# ours\nlayout.diff\nCVE-1.patch\ncrash.diff -p1\n",
        "debian/patches/layout.diff": patch.format("layout"),
        "debian/patches/CVE-1.patch": patch.format("hole"),
        "debian/patches/crash.diff": patch.format("crash"),
    }
    rows = [archive(tmp_path, "thing_1.orig.tar.gz", original), archive(tmp_path, "thing_1-2.debian.tar.xz", packaging)]
    described = tmp_path / "thing_1-2.dsc"
    described.write_text("\n".join(("Source: thing", "Checksums-Sha256:", *rows, "Files:", " 0 1 thing", "")))
    return sources.Source("thing", "1:1-2", hashlib.sha256(described.read_bytes()).hexdigest())


def test_every_source_is_pinned_to_a_version_and_a_hash(sources: ModuleType) -> None:
    pins = sources.pinned(sources.PINS.read_text())
    assert {pin.name for pin in pins} == {"python3.11", "libffi", "zlib"}
    assert all(len(pin.dsc) == 64 and int(pin.dsc, 16) for pin in pins)


def test_what_is_whole_is_not_fetched_again(sources: ModuleType, made: object, tmp_path: Path) -> None:
    sources.fetch((made,), tmp_path)  # would ask apt, and find no such source


@pytest.mark.parametrize("name", ["thing_1.orig.tar.gz", "thing_1-2.dsc"])
def test_a_changed_file_is_not_taken(sources: ModuleType, made: object, tmp_path: Path, name: str) -> None:
    assert sources._is_whole(made, tmp_path)
    with (tmp_path / name).open("ab") as file:
        file.write(b"\n")
    assert not sources._is_whole(made, tmp_path)


def test_corrections_are_made_and_debians_own_layout_is_left_out(
    sources: ModuleType, made: object, tmp_path: Path
) -> None:
    tree = sources.unpack(made, tmp_path, tmp_path / "tree", ("CVE-", "crash"))
    assert {name: (tree / name).read_text() for name in ("layout", "hole", "crash")} == {
        "layout": "old\n", "hole": "new\n", "crash": "new\n",
    }  # fmt: skip


def test_no_folder_of_this_machine_stays_in_the_python(script: Script, tmp_path: Path) -> None:
    build = script("low/build_python.py")
    library = tmp_path / "made" / "lib" / "python3.11"
    (library / "config-3.11-x86_64-linux-gnu").mkdir(parents=True)
    (library / "idlelib").mkdir()
    settings = library / "_sysconfigdata__linux_.py"
    settings.write_text(f"CC = '{tmp_path}/work/tools/cc -pthread'\nCFLAGS = '-I{tmp_path}/work/libraries/include'\n")
    build._tidy(tmp_path / "made", tmp_path / "work")
    assert str(tmp_path) not in settings.read_text()
    assert "-pthread" in settings.read_text()
    assert not (library / "idlelib").exists()


def test_another_source_makes_another_python(script: Script, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    build = script("low/build_python.py")
    before = build.key()
    (tmp_path / "sources.txt").write_text("python3.11 3.11.3 0")
    monkeypatch.setattr(build, "MADE_FROM", (tmp_path / "sources.txt", *build.MADE_FROM[1:]))
    assert build.key() != before


def test_wheels_are_taken_for_glibc_2_28_or_older_alone(script: Script) -> None:
    platforms = script("low/fill.py").platforms("2.28")
    assert "manylinux_2_28_x86_64" in platforms
    assert "manylinux_2_17_x86_64" in platforms
    assert not [name for name in platforms if name.startswith("manylinux_2_") and int(name.split("_")[2]) > 28]
