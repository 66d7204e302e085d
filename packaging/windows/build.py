"""Makes the installer for Windows, on Windows: `py -3.11 packaging/windows/build.py`. See CONTRIBUTING.md.

It needs Python 3.11 for 64 bits (python.org) and NSIS 3. It is signed where CAOXIAN_SIGNTOOL holds signtool's command
with its choices (`signtool sign /fd SHA256 /n "…" /tr … /td SHA256`): the file to be signed is put behind.
"""

from __future__ import annotations

import os
import platform
import shlex
import shutil
import struct
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))
import payload  # noqa: E402 - beside this file
import version_info  # noqa: E402 - as that

BUNDLE = ROOT / "build" / "bundle" / "current"
PROGRAM = BUNDLE / "caoxian-desktop"
WORK = ROOT / "build" / "windows"
SIGN_VARIABLE = "CAOXIAN_SIGNTOOL"


def what_is_missing(system: str, python: tuple[int, ...], bits: int, makensis: Path | None) -> str | None:
    """Return the sentence that says why the installer cannot be made here, None where it can."""
    if system != "Windows":
        return "The installer is made on Windows; `make package-windows-check` is what other systems can try of it."
    if python[:2] != (3, 11):
        return f"This is Python {python[0]}.{python[1]}; the program is bundled with 3.11: py -3.11 {sys.argv[0]}"
    if bits != 64:
        return "This is a Python for 32 bits, and PySide6 has none: install the 64-bit one of python.org."
    if makensis is None:
        return "makensis.exe is not there: install NSIS 3, or put its folder into PATH."
    return None


def found_makensis(environment: Mapping[str, str] = os.environ) -> Path | None:
    """Return NSIS's compiler: on the path, or where its installer puts it."""
    if on_path := shutil.which("makensis"):
        return Path(on_path)
    roots = (environment.get(name) for name in ("PROGRAMFILES(X86)", "PROGRAMFILES"))
    places = (Path(root, "NSIS", "makensis.exe") for root in roots if root)
    return next((place for place in places if place.is_file()), None)


def compile_installer(makensis: Path, program: Path, output: Path, version: str) -> str:
    """Compile the installer of a program's folder to `output`; return what NSIS said. Raises CalledProcessError."""
    output.parent.mkdir(parents=True, exist_ok=True)
    files = output.parent / f"{output.stem}.files.nsh"
    files.write_text(payload.script(program.resolve()), "utf-8-sig")
    defines = {
        "VERSION": version,
        "VERSION4": ".".join(map(str, version_info.numbers(version))),
        "FILES": files.resolve(),
        "OUTPUT": output.resolve(),
    }
    if command := os.environ.get(SIGN_VARIABLE):
        defines["SIGN"] = command  # for the uninstaller, which is made within
    words = ["-INPUTCHARSET", "UTF8", "-WX", "-V3", *(f"-D{name}={value}" for name, value in defines.items())]
    told = subprocess.run(
        [str(makensis), *words, str(HERE / "installer.nsi")],
        capture_output=True,
        check=False,
        encoding="utf-8",
        errors="replace",
    )
    files.unlink()
    if told.returncode:
        print(told.stdout[-3000:], told.stderr[-1000:])
        told.check_returncode()
    return told.stdout


def sign(files: list[Path], environment: Mapping[str, str] = os.environ) -> None:
    """Sign files where a certificate is set up, else say that they are not."""
    command = environment.get(SIGN_VARIABLE)
    names = ", ".join(file.name for file in files)
    if not command:
        print(f"not signed ({SIGN_VARIABLE} is not set): {names}. Windows will warn of an unknown publisher.")
        return
    subprocess.run([*(word.strip('"') for word in shlex.split(command, posix=False)), *map(str, files)], check=True)
    print(f"signed: {names}")


def bundle() -> None:
    """Make the program's folder (packaging/bundle), with the licences of all that is in it."""
    shutil.rmtree(WORK, ignore_errors=True)
    tools = WORK / "tools"
    call(sys.executable, "-m", "venv", tools)
    python = tools / "Scripts" / "python.exe"
    pip = (python, "-m", "pip", "--quiet", "--disable-pip-version-check")
    call(*pip, "install", "--require-hashes", "-r", ROOT / "requirements" / "build.txt")
    call(*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", WORK, ROOT)
    (wheel,) = WORK.glob("caoxian_desktop-*.whl")
    (HERE / "version_info.txt").write_text(version_info.text(version_info.version()), "utf-8")
    run = ROOT / "requirements" / "run.txt"
    words = ("--python", sys.executable, "--requirements", run, "--wheel", wheel, "--out", BUNDLE)
    call(sys.executable, ROOT / "packaging" / "bundle" / "build.py", *words)
    inside = BUNDLE / "venv" / "Scripts" / "python.exe"
    words = ("--python", inside, "--bundle", PROGRAM, "--out", PROGRAM / "licences")
    call(inside, ROOT / "packaging" / "papers" / "write.py", *words)


def call(*words: str | Path) -> None:
    """Run a program; it says itself what it fails by."""
    subprocess.run([str(word) for word in words], check=True)


def main() -> int:
    """Make dist/caoxian-desktop-VERSION-x64-setup.exe."""
    makensis = found_makensis()
    bits = struct.calcsize("P") * 8
    missing = what_is_missing(platform.system(), sys.version_info[:3], bits, makensis)
    if missing or makensis is None:
        print(missing, file=sys.stderr)
        return 1
    bundle()
    sign(sorted(PROGRAM.glob("*.exe")))
    version = version_info.version()
    output = ROOT / "dist" / f"caoxian-desktop-{version}-x64-setup.exe"
    compile_installer(makensis, PROGRAM, output, version)
    sign([output])
    print(f"{output} ({output.stat().st_size / 1e6:.0f} MB)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
