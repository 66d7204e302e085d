"""What goes into the bundle: of Qt only what a window with our widgets loads, of Python no tools."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from packaging.requirements import Requirement

Entry = tuple[str, str, str]
"""Where it lies in the bundle, where it comes from, what kind it is: PyInstaller's TOC."""

HIDDEN = ("PIL._imaging", "apsw.ext")
"""What is imported by no statement that can be read."""

EXCLUDED_MODULES = [
    *(
        "tkinter",
        "_tkinter",
        "turtle",
        "idlelib",
        "lib2to3",
        "ensurepip",
        "venv",
        "pydoc_data",
        "distutils",
        "setuptools",
    ),
    *(
        "pip",
        "wheel",
        "pkg_resources",
        "IPython",
        "pytest",
        "defusedxml",
        "PyQt5",
        "PyQt6",
        "PySide2",
        "numpy.f2py",
        "numpy.testing",
    ),
    *("matplotlib.backends.backend_qt", "matplotlib.backends.backend_qtagg", "matplotlib.backends.qt_compat"),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtTest"),
    *("PIL._avif", "PIL._webp", "PIL.ImageQt", "lxml.html", "lxml.objectify", "selectolax.parser"),
    # Only edit distances are asked for; the rest of rapidfuzz then has its Python, and nobody its AVX2 twin.
    *("rapidfuzz.fuzz_cpp", "rapidfuzz.fuzz_cpp_avx2", "rapidfuzz.process_cpp_impl", "rapidfuzz.utils_cpp"),
    *("rapidfuzz.distance.metrics_cpp_avx2",),
    *("PySide6.QtDesigner", "PySide6.QtSql", "PySide6.QtXml", "PySide6.QtHelp", "PySide6.QtUiTools"),
]

_PLUGINS = (
    *("platforms/(libqxcb|libqoffscreen|libqwayland[^/]*|qwindows|qoffscreen)[.]", "platformthemes/libqxdg"),
    *(
        "wayland-decoration-client/",
        "wayland-shell-integration/libxdg",
        "platforminputcontexts/(libcomposeplatform|libibusplatform|libfcitx)",
        "styles/",
    ),
    *("imageformats/(libq|q)(jpeg|gif|ico|svg|webp)", "iconengines/", "printsupport/"),
)
"""Of Qt's plugins, by a pattern of where they lie under plugins/."""
_QT = "(PySide6/Qt/|PySide6/)"
_UNWANTED = re.compile(
    "|".join(
        (
            f"^{_QT}plugins/(?!{'|'.join(_PLUGINS)})",
            f"^{_QT}translations/(?!qt(base)?_(zh_CN|en)[.]qm$)",
            f"^{_QT}(qml|metatypes|libexec|resources)/",
            "^PySide6/(?!Qt|libpyside|pyside|plugins|translations)[^/]*/",
            "^(PySide6/Qt/lib/|PySide6/|)(lib)?Qt6?(Qml|Quick|VirtualKeyboard|Pdf|OpenGLWidgets|Test|Sql|Designer|Egl[fF])",
            "^PySide6/opengl32sw[.]dll$",
            "^matplotlib/mpl-data/(sample_data|images|plot_directive)/",
            "^matplotlib/mpl-data/fonts/(afm|pdfcorefonts)/",
            # Charts are lettered in our own faces; matplotlib itself asks for these.
            "^matplotlib/mpl-data/fonts/ttf/(?!DejaVuSans[.-]|LastResort|LICENSE)",
            "[.](pyi|h|pxd|pyx|c|cpp)$",
            "/tests?/",
            # Nothing asks a network, hashlib has its own without these, and nobody types at a prompt.
            "^(lib)?(ssl|crypto)[.-]|(^|/)(_ssl|_hashlib|readline)[.]",
        )
    )
)
_NOT_AT_START = frozenset({"pyi_rth_mplconfig", "pyi_rth_inspect", "pyi_rth_pyside6"})
"""PyInstaller's own steps of a start that are left out: the first gives matplotlib an empty folder each time, where it
looks through all fonts again (core/charts keeps one), the second loads `inspect` for the sources that nobody has. The
third loads Qt first of all, in the processes too that read files and set type, to tell it where it
is, which PySide's wheels know; and whatever the program starts (a file manager, WPS) would look for plugins there.
"""

_OF_THE_SYSTEM = re.compile(
    "^(ld-linux|lib("
    + "|".join(
        (
            *(
                "c",
                "m",
                "dl",
                "rt",
                "util",
                "pthread",
                "resolv",
                r"stdc[+][+]",
                "gcc_s",
                "ffi",
                "bsd",
                "md",
                "mount",
                "blkid",
            ),
            *(
                "z",
                "lzma",
                "zstd",
                "lz4",
                "brotli[a-z]+",
                "expat",
                "pcre[^.]*",
                "gcrypt",
                "gpg-error",
                "selinux",
                "cap",
            ),
            *("fontconfig", "freetype", "glib-2", "gthread-2", "gio-2", "gobject-2", "gmodule-2", "dbus-1", "systemd"),
            *("GL", "EGL", "GLX", "GLdispatch", "OpenGL", "drm", "gbm", "wayland-[a-z]+", "cups", "gssapi_krb5"),
            *("X11", "X11-xcb", "xcb", "Xau", "Xdmcp", "xkbcommon", "xkbcommon-x11"),
        )
    )
    + ")[.])"
)
"""Libraries every desktop has, in the version that fits its fonts, drivers and display. The small ones of X that Qt
needs and some installations lack (xcb-cursor and its kin) are not among them: they come along.
"""


def needed(entries: Iterable[Entry]) -> list[Entry]:
    """Leave out the system's libraries that nothing kept asks for, and those that every system has."""
    kept = {entry[0]: entry for entry in entries}
    of_system = {name for name, entry in kept.items() if "/" not in name and _is_of_system(entry[1])}
    if not of_system:  # Windows, where none of the system's libraries are taken
        return list(kept.values())
    waiting = [entry for name, entry in kept.items() if name not in of_system]
    reached: set[str] = set()
    while waiting:
        for name in libraries_of(waiting.pop()[1]):
            if name in of_system - reached and not _OF_THE_SYSTEM.match(name):
                reached.add(name)
                waiting.append(kept[name])
    return [entry for name, entry in kept.items() if name not in of_system - reached]


def libraries_of(file: str) -> list[str]:
    """Return the libraries that a program or library asks for itself; none for what is neither."""
    told = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=False).stdout
    return re.findall(r"^ +NEEDED +(\S+)$", told, re.MULTILINE)


def _is_of_system(source: str) -> bool:
    return source.startswith(("/lib", "/usr/lib"))


def wanted(entries: Iterable[Entry]) -> list[Entry]:
    """Leave out what of the collected files nothing uses."""
    return [entry for entry in entries if not _UNWANTED.search(entry[0].replace("\\", "/"))]


def run_at_start(scripts: Iterable[Entry]) -> list[Entry]:
    """Leave out the steps of a start that cost more than they bring."""
    return [entry for entry in scripts if entry[0] not in _NOT_AT_START]


def distributions(name: str) -> Iterator[str]:
    """Yield a distribution and all that it needs here, each once: their versions are shown under 关于."""
    seen: set[str] = set()
    waiting = [name]
    while waiting:
        known = waiting.pop().lower()
        if known in seen:
            continue
        seen.add(known)
        try:
            needed = requires(known) or []
        except PackageNotFoundError:
            continue  # not needed on this system
        yield known
        asked = (Requirement(line) for line in needed)
        waiting += [one.name for one in asked if one.marker is None or one.marker.evaluate({"extra": ""})]


def icon(*, windows: bool) -> str | None:
    """Return the icon of the executables; on Linux the desktop entry gives it."""
    return str(_windows_file("caoxian-desktop.ico")) if windows else None


def version_resource(*, windows: bool) -> str | None:
    """Return the file with what Windows shows of the executables."""
    return str(_windows_file("version_info.txt")) if windows else None


def _windows_file(name: str) -> Path:
    return Path(__file__).parents[1] / "windows" / name
