"""What goes into the bundle, what is stripped, and which packages it needs of Debian and its kin."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Script = Callable[[str], ModuleType]
pytestmark = pytest.mark.skipif(
    not (shutil.which("objdump") and shutil.which("strip")), reason="needs binutils, which PyInstaller needs as well"
)


def entry(name: str, source: str = "/venv/x", kind: str = "BINARY") -> tuple[str, str, str]:
    return (name, source, kind)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland-generic.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so",
        "PySide6/Qt/translations/qtbase_zh_CN.qm",
        "PySide6/QtWidgets.abi3.so",
        "numpy.libs/libscipy_openblas64_-x.so",
        "qtawesome/fonts/phosphor-1.3.0.ttf",
        "caoxian_desktop/_data/caoxian-2023.txt",
    ],
)
def test_what_the_window_loads_stays(script: Script, name: str) -> None:
    assert script("bundle/contents.py").wanted([entry(name)])


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6/opengl32sw.dll",
        "libcrypto.so.3",
        "matplotlib/mpl-data/sample_data/aapl.npz",
    ],
)
def test_what_nobody_asks_for_stays_out(script: Script, name: str) -> None:
    assert not script("bundle/contents.py").wanted([entry(name)])


def test_of_the_system_s_libraries_those_come_along_that_are_asked_for_and_not_everywhere(
    script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    contents = script("bundle/contents.py")
    asked = {"/venv/qxcb": ["libxcb-cursor.so.0", "libX11.so.6"], "/usr/lib/cursor": ["libxcb-image.so.0", "libc.so.6"]}
    monkeypatch.setattr(contents, "libraries_of", lambda file: asked.get(file, []))
    collected = [
        entry("PySide6/Qt/plugins/platforms/libqxcb.so", "/venv/qxcb"),
        entry("libxcb-cursor.so.0", "/usr/lib/cursor"),
        entry("libxcb-image.so.0", "/lib/image"),
        entry("libX11.so.6", "/usr/lib/x11"),
        entry("libgtk-3.so.0", "/usr/lib/gtk"),
        entry("libpython3.11.so.1.0", "/opt/python/libpython3.11.so.1.0"),
    ]
    kept = [name for name, _, _ in contents.needed(collected)]
    assert kept == [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "libxcb-cursor.so.0",
        "libxcb-image.so.0",
        "libpython3.11.so.1.0",
    ]


def test_every_distribution_that_ours_needs_is_named_once(script: Script) -> None:
    names = list(script("bundle/contents.py").distributions("caoxian-desktop"))
    assert names[0] == "caoxian-desktop"
    assert len(names) == len(set(names))
    assert {"pyside6-essentials", "shiboken6", "numpy", "typst"} <= set(names)
    assert "pytest" not in names


def test_steps_of_a_start_that_cost_more_than_they_bring_are_left_out(script: Script) -> None:
    scripts = [entry("pyi_rth_mplconfig"), entry("pyi_rth_pkgutil"), entry("launch")]
    assert [name for name, _, _ in script("bundle/contents.py").run_at_start(scripts)] == ["pyi_rth_pkgutil", "launch"]


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle of a program of this system, a library of its own, and one that was repaired for a wheel."""
    inside = tmp_path / "caoxian-desktop" / "_internal"
    program = Path(sys.executable).resolve()
    for place in ("kiwisolver/_cext.so", "numpy/_core/umath.so", "numpy.libs/blas.so", "PySide6/QtCore.abi3.so"):
        (inside / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy("/bin/bash", inside / place)
    shutil.copy(program, inside.parent / "caoxian-desktop")
    (inside / "kiwisolver" / "words.so.txt").write_text("not a library" * 20_000, "utf-8")
    return inside.parent


def test_libraries_that_were_repaired_for_a_wheel_are_never_stripped(script: Script, bundle: Path) -> None:
    found = script("bundle/slimming.py").strippable(bundle)
    assert [file.relative_to(bundle).as_posix() for file in found] == ["_internal/kiwisolver/_cext.so"]


def test_a_bundle_holds_no_links_and_still_works_once_they_are_taken_away(script: Script, bundle: Path) -> None:
    (bundle / "_internal/libblas.so").symlink_to("numpy.libs/blas.so")
    script("bundle/slimming.py").unlink(bundle)
    assert not [path for path in bundle.rglob("*") if path.is_symlink()]
    assert (bundle / "_internal/numpy.libs/blas.so").is_file()


def test_packages_are_those_of_the_libraries_that_are_asked_for_and_not_held(
    script: Script, bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    depends = script("linux/depends.py")
    monkeypatch.setattr(depends, "asked_for", lambda _file: ["libc.so.6", "libm.so.6", "libfontconfig.so.1", "blas.so"])
    assert depends.packages(bundle) == ["libc6", "libfontconfig1"]


def test_a_library_of_no_known_package_is_an_error_that_names_it(
    script: Script, bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    depends = script("linux/depends.py")
    monkeypatch.setattr(depends, "asked_for", lambda _file: ["libnew.so.9"])
    with pytest.raises(depends.UnknownLibraryError, match=r"libnew\.so\.9 \(_internal/"):
        depends.packages(bundle)


def test_what_a_program_asks_for_is_read_from_itself(script: Script) -> None:
    assert "libc.so.6" in script("linux/depends.py").asked_for(Path("/bin/bash"))
