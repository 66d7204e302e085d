"""What other systems can try of the Windows installer: `make package-windows-check`.

Nothing here runs the program. The wheels of the lock are fetched for Windows and looked into; the installer is compiled over a stub of the same names,
with every warning an error, and, where Wine is, installed, upgraded and removed with it (try_installer.py).
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path, PurePosixPath

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT / "packaging" / "bundle")]
import contents  # noqa: E402 - packaging/bundle
import payload  # noqa: E402 - beside this file
import try_installer  # noqa: E402 - as that
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
    kept = _kept(found)
    faults += [f"not in the bundle: {name}" for name in NEEDED if PurePosixPath(name) not in kept]
    lost = _lost_libraries(found, kept)
    print(f"{len(found)} wheels; {len(kept)} of their files come into the bundle; brought by nobody: {lost or 'none'}")
    return faults + [f"{asking} asks for {library}, which nobody brings" for library, asking in lost.items()]


def _kept(found: list[Path]) -> set[PurePosixPath]:
    """Return what of the wheels comes into the bundle (contents.py), modules in Python aside."""
    files = [path for path in wheels.members(found) if path.suffix != ".py" and ".dist-info" not in path.parts[0]]
    return {PurePosixPath(name) for name, *_ in contents.wanted((str(path), "", "DATA") for path in files)}


def _lost_libraries(found: list[Path], kept: set[PurePosixPath]) -> dict[str, str]:
    """Return the libraries that something in the bundle asks for and nothing brings, with one that asks."""
    code = wheels.libraries({path: wheel for path, wheel in wheels.members(found).items() if path in kept})
    brought = {path.name.lower() for path in code}
    lost: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        for path in code:
            for library in wheels.asked_by(_told(path, wheels.members(found)[path], Path(folder))):
                if not wheels.is_provided(library, brought):
                    lost[library] = str(path)
    return lost


def _told(path: PurePosixPath, wheel: Path, folder: Path) -> str:
    with zipfile.ZipFile(wheel) as archive:
        file = folder / "library"
        file.write_bytes(archive.read(str(path)))
    return subprocess.run(["objdump", "-p", str(file)], capture_output=True, text=True, check=False).stdout


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
    faults = _compared(output, stub) if shutil.which("7z") else ["7z is not there: the installer was not looked into"]
    return faults + try_installer.tried(makensis, WORK / "wine")


def _lay_down(stub: Path) -> None:
    """Make a folder of the same names as the program's on Windows, each file a few bytes."""
    shutil.rmtree(stub, ignore_errors=True)
    ours = [path for name in ("resources", "data") for path in (ROOT / name).rglob("*") if path.is_file()]
    names = [PurePosixPath("caoxian_desktop", f"_{path.relative_to(ROOT).as_posix()}") for path in ours]
    names += _kept(sorted((WORK / "wheels").glob("*.whl")))
    for name in (*try_installer.PROGRAMS, *(f"_internal/{name}" for name in (*names, "python311.dll"))):
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
