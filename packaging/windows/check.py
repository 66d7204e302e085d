"""What other systems can try of the Windows installer: `make package-windows-check`.

Nothing here runs the program. The wheels of the lock are fetched for Windows and looked into; the installer is compiled
over a stub of the same names, with every warning an error. try_installer.py runs it.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from functools import cache
from pathlib import Path, PurePosixPath

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT / "packaging" / "bundle")]
import contents  # noqa: E402 - packaging/bundle
import payload  # noqa: E402 - beside this file
import version_info  # noqa: E402 - as that
import wheels  # noqa: E402 - as that

import build  # noqa: E402 - beside this file

WORK = ROOT / "build" / "windows-check"
NEEDED = (
    *("PySide6/plugins/platforms/qwindows.dll", "PySide6/plugins/platforms/qoffscreen.dll"),
    *("PySide6/plugins/styles/qmodernwindowsstyle.dll", "PySide6/plugins/imageformats/qsvg.dll"),
    *("PySide6/plugins/imageformats/qjpeg.dll", "PySide6/plugins/iconengines/qsvgicon.dll"),
    *("PySide6/Qt6Core.dll", "PySide6/Qt6Gui.dll", "PySide6/Qt6Widgets.dll", "PySide6/Qt6Network.dll"),
    *("PySide6/Qt6PrintSupport.dll", "PySide6/Qt6Svg.dll", "PySide6/QtPrintSupport.pyd", "PySide6/QtSvg.pyd"),
    *("PySide6/msvcp140.dll", "PySide6/translations/qtbase_zh_CN.qm", "pypdfium2_raw/pdfium.dll"),
)
"""What a window on Windows cannot do without; the rest is found by what each library asks for."""
NOT_RUN = (
    "the installer: `make package-windows-test` runs it with Wine, over files that are no programs",
    "the program itself on Windows: its window, fonts, input methods, printing, screen readers",
    "PyInstaller on Windows, and so the two executables and their version resources",
    "how long it starts and how large it is there; SmartScreen and antivirus programs",
    "signing; Windows 11's own list of installed programs; the setting of default programs",
)


def main() -> int:
    """Check all that can be, and say what cannot."""
    faults = [*_check_wheels(), *_check_installer()]
    print("\nnot run here / 这里没有运行过：", *(f"  - {line}" for line in NOT_RUN), sep="\n")
    if faults:
        print("\nfaults:", *(f"  - {fault}" for fault in faults), sep="\n", file=sys.stderr)
    return 1 if faults else 0


def _check_wheels() -> list[str]:
    lock = (ROOT / "requirements" / "run.txt").read_text("utf-8")
    found = wheels.fetch(lock, WORK / "wheels")
    faults = [f"no wheel for Windows: {name}" for name in wheels.missing(wheels.locked_for_windows(lock), found)]
    for wheel in found:
        code = wheels.libraries(wheels.members([wheel]))
        names = ", ".join(path.name for path in code[:4]) + (" …" if len(code) > 4 else "")
        print(f"{wheel.stat().st_size / 1e6:7.1f} MB  {len(code):4} dll/pyd  {wheel.name}  {names}")
    loaded, lost = _loaded(found)
    print(f"{len(found)} wheels; {len(loaded)} of their libraries are loaded; brought by nobody: {lost or 'none'}")
    kept = {str(path) for path in [*_kept(found) - {*wheels.libraries(_kept(found))}, *loaded]}
    faults += [f"not in the bundle: {name}" for name in NEEDED if name not in kept]
    return faults + [f"{asking} asks for {library}, which nobody brings" for library, asking in lost.items()]


def _kept(found: list[Path]) -> set[PurePosixPath]:
    """Return what of the wheels may come into the bundle (contents.py), modules in Python aside."""
    files = [path for path in wheels.members(found) if path.suffix != ".py" and ".dist-info" not in path.parts[0]]
    return {PurePosixPath(name) for name, *_ in contents.wanted((str(path), "", "DATA") for path in files)}


def _loaded(found: list[Path]) -> tuple[set[PurePosixPath], dict[str, str]]:
    """Return the libraries that the program loads, and those that one of them asks for and nothing brings.

    They are what PyInstaller takes: the modules, Qt's plugins, and what these ask for.
    """
    where = wheels.members(found)
    code = {path for path in _kept(found) if path.suffix.lower() in (".dll", ".pyd")}
    by_name = {path.name.lower(): path for path in code}
    waiting = [path for path in code if _is_begun_with(path)]
    loaded: set[PurePosixPath] = set()
    lost: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        while waiting:
            path = waiting.pop()
            if path in loaded:
                continue
            loaded.add(path)
            for library in wheels.asked_by(_told(path, where[path], Path(folder))):
                if library in by_name:
                    waiting.append(by_name[library])
                elif not wheels.is_of_the_system(library):
                    lost[library] = str(path)
    return loaded, lost


def _is_begun_with(path: PurePosixPath) -> bool:
    if path.parts[0] != "PySide6":
        return path.suffix == ".pyd" or path.name == "pdfium.dll"  # which pypdfium2 loads itself
    return "plugins" in path.parts or path.stem in _modules_of_qt()


@cache
def _modules_of_qt() -> frozenset[str]:
    """Return the modules of PySide6 that the program imports anywhere."""
    sources = (file.read_text("utf-8") for file in (ROOT / "caoxian_desktop").rglob("*.py"))
    return frozenset(name for source in sources for name in re.findall(r"(?:from|import) PySide6[.](Qt\w+)", source))


def _told(path: PurePosixPath, wheel: Path, folder: Path) -> str:
    with zipfile.ZipFile(wheel) as archive:
        file = folder / "library"
        file.write_bytes(archive.read(str(path)))
    return subprocess.run(["objdump", "-p", str(file)], capture_output=True, text=True, check=True).stdout


def _check_installer() -> list[str]:
    makensis = build.found_makensis()
    if makensis is None:
        return ["makensis is not there: packaging/system_packages.sh package installs it (Debian: nsis)"]
    stub = WORK / "stub"
    _lay_down(stub)
    version = version_info.version()
    output = WORK / f"caoxian-desktop-{version}-x64-setup.exe"
    told = build.compile_installer(makensis, stub, output, version)
    print(*(line for line in told.splitlines() if line.startswith(("Install:", "Uninstall:", "Total size:"))), sep="\n")
    return _compared(output, stub) if shutil.which("7z") else ["7z is not there: the installer was not looked into"]


def _lay_down(stub: Path) -> None:
    """Make a folder of the same names as the program's on Windows, each file a few bytes."""
    shutil.rmtree(stub, ignore_errors=True)
    ours = [path for name in ("resources", "data") for path in (ROOT / name).rglob("*") if path.is_file()]
    names = [PurePosixPath("caoxian_desktop", f"_{path.relative_to(ROOT).as_posix()}") for path in ours]
    names += _kept(sorted((WORK / "wheels").glob("*.whl")))
    for name in (*payload.PROGRAMS, *(f"_internal/{name}" for name in (*names, "python311.dll"))):
        (stub / name).parent.mkdir(parents=True, exist_ok=True)
        (stub / name).write_bytes(b"stub")


def _compared(output: Path, stub: Path) -> list[str]:
    """Look into the installer: each file of the folder is in it, and nothing but NSIS's own besides."""
    told = subprocess.run(["7z", "l", "-slt", str(output)], capture_output=True, text=True, check=True).stdout
    inside = {line.removeprefix("Path = ") for line in told.splitlines() if line.startswith("Path = ")}
    wanted = {str(file) for file in payload.files_of(stub)}
    own = {name for name in inside if name.startswith("$PLUGINSDIR") or name in {"uninstall.exe", str(output)}}
    print(f"in the installer: {len(inside - own)} files of the program")
    return [f"only on one side, installer or folder: {name}" for name in sorted((inside - own) ^ wanted)]


if __name__ == "__main__":
    sys.exit(main())
