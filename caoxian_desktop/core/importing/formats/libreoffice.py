"""LibreOffice, where it is installed, as converter of old documents and RTF, which this program does not read itself.

It runs as a process of its own with a profile of its own, for at most a minute, and what it gives is a .docx that goes
through the same checks as any other. Only the program's own process may call this: the one that reads files must not
start others.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.ticket import NO_TICKET, Cancelled, Ticket

SECONDS = 60
"""How long a conversion may take; a start from nothing takes 2 to 10 seconds, a report less than one."""

MAX_CONVERTED = 64_000_000
"""Bytes of a document LibreOffice made that are taken from it."""

# Only old Office documents and RTF go there: of the other formats it reads, some fetch or run more.
_CONVERTED = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf")
_POLL_SECONDS = 0.05
_NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0  # CREATE_NO_WINDOW
_LINUX_AND_MAC = (
    "/usr/bin/soffice",
    "/usr/local/bin/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
</item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop>
<prop oor:name="ooInetNoProxy" oor:op="fuse"><value></value></prop>
<prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop>
<prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop>
</item>
</oor:items>
"""
"""Its profile: no macros, no active content, no links followed; whatever asks the network all the same finds no one."""


def found() -> Path | None:
    """Return LibreOffice's program, None where it is not installed.

    Looked for where installers put it, and on Linux and macOS on the path; not on the path of Windows, where the
    current folder, full of reports from elsewhere, counts as part of it.
    """
    if sys.platform == "win32":
        roots = (os.environ.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)"))
        places = [Path(root, "LibreOffice", "program", "soffice.exe") for root in roots if root]
    else:
        on_path = shutil.which("soffice") or shutil.which("libreoffice")
        places = [Path(on_path)] if on_path else []
        places += [*map(Path, _LINUX_AND_MAC), *sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)]
    return next((place for place in places if place.is_absolute() and place.is_file()), None)


def converted(data: bytes, name: str, ticket: Ticket = NO_TICKET) -> bytes:
    """Return an old document, or an RTF file, as .docx; `name` is only for the sentences, LibreOffice never sees it.

    Raises KnownError where LibreOffice is not installed, does not read the document either or does not come to an end,
    and Cancelled.
    """
    program = found()
    if program is None:
        raise refusals.no_converter(name)
    if not data.startswith(_CONVERTED):
        raise refusals.not_converted(name)
    ticket.progress(0, 1, "正在用 LibreOffice 转换")
    with tempfile.TemporaryDirectory(prefix="caoxian-", ignore_cleanup_errors=True) as folder:
        work = Path(folder)
        (work / "source.doc").write_bytes(data)
        settings = work / "profile" / "user"
        settings.mkdir(parents=True)
        (settings / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
        ended = _run(program, work, ticket)
        made = work / "made" / "source.docx"
        if not ended or not made.is_file() or made.stat().st_size > MAX_CONVERTED:
            raise refusals.not_converted(name)
        ticket.progress(1, 1, "转换完成")
        return made.read_bytes()


def command(program: Path, work: Path) -> list[str]:
    """Return how LibreOffice is called to turn source.doc in the folder `work` into made/source.docx."""
    return [
        str(program),
        f"-env:UserInstallation={(work / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo"),
        *("--convert-to", "docx", "--outdir", str(work / "made"), str(work / "source.doc")),
    ]


def _run(program: Path, work: Path, ticket: Ticket) -> bool:
    """Run the conversion; tell whether it came to an end in time. Raises Cancelled."""
    process = subprocess.Popen(  # noqa: S603 - an installed program, no shell, no text from outside
        command(program, work),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=_environment(work),
        cwd=work,
        creationflags=_NO_WINDOW,
        start_new_session=True,  # its starter has children of its own, which end with the group
    )
    until = time.monotonic() + SECONDS
    try:
        while process.poll() is None:
            if ticket.cancelled:
                raise Cancelled
            if time.monotonic() > until:
                return False
            time.sleep(_POLL_SECONDS)
        return process.returncode == 0
    finally:
        _end(process)


def _environment(work: Path) -> dict[str, str]:
    """Return what LibreOffice needs of the environment; its home is the work folder."""
    kept = ("PATH", "SYSTEMROOT", "SYSTEMDRIVE", "PROGRAMFILES", "PROGRAMDATA", "LANG", "LC_ALL")
    given = {name: os.environ[name] for name in kept if name in os.environ}
    homes = dict.fromkeys(("HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "XDG_CACHE_HOME"), str(work))
    return given | homes | {"SAL_USE_VCLPLUGIN": "svp"}


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process and its children, and wait for it."""
    if sys.platform == "win32":
        taskkill = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "taskkill.exe")
        if process.poll() is None:
            subprocess.run(  # noqa: S603 - the system's own program
                [str(taskkill), "/F", "/T", "/PID", str(process.pid)], check=False, creationflags=_NO_WINDOW
            )
    else:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            process.kill()
    process.wait()
