"""One window a library: a second start hands its file to the window that is open, and ends.

Asking needs no Qt and is done before any is loaded; answering is Qt's (`Doorkeeper`, made after the first paint). What
comes in is data: a path to open and a token for the window's manager, of limited length, from this user alone.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from caoxian_desktop.core.report.source import digest

if TYPE_CHECKING:  # 13 ms and 3 MB, which a window does without until somebody knocks
    from PySide6.QtCore import QObject, QSocketNotifier
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_SECONDS = 2.0
"""How long a second start waits: a window that says nothing for so long hangs, and the library's lock tells of it."""

_STARTING_SECONDS = 20.0
"""How old a program is at most that may still be starting, on a slow and busy computer: it is waited for so long."""

LONGEST = 32_768
"""Bytes of what is handed over: a path has at most 4096 on Linux and 32767 UTF-16 units on Windows."""

_DONE = b"done\n"
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""What the desktop gives a program that a person started, so that its window may come to the front."""


class HandedOver(NamedTuple):
    """What a second start wishes: its file, None to see the window only, and the desktop's token."""

    file: Path | None
    token: str


class Claim(NamedTuple):
    """What became of asking: handed over to another window, or this one is to be; then where it can be asked."""

    handed_over: bool
    name: str = ""
    descriptor: int | None = None

    def let_go(self) -> None:
        """Leave the name to another start: no window came that could answer under it."""
        if self.descriptor is not None:
            os.close(self.descriptor)


def name_for(folder: Path) -> str:
    """Return the name under which the window of a library is found: one for each folder and user."""
    user = str(os.getuid()) if sys.platform != "win32" else os.environ.get("USERNAME", "")
    place = os.path.normcase(os.path.realpath(folder))
    return "caoxian-" + digest(f"{user} {place}".encode("utf-8", "surrogateescape"))[:24]


def claim(folder: Path, file: Path | None, seconds: float = ANSWER_SECONDS) -> Claim:
    """Hand `file` over to the window that has the library of `folder` open; without one, be that window.

    On Linux the name is taken at once, so that of two starts one moment apart one is the first; whoever asks before the
    window is there waits for it. Other Unixes have no such names: there each start opens the library itself.
    """
    name, message = name_for(folder), _message(file)
    if sys.platform == "win32":
        return Claim(_ask_on_windows(name, message, seconds), name)
    try:
        return _claim_on_linux(name, message, seconds)
    except OSError:
        return Claim(handed_over=False)  # a window that does not answer, or a sandbox without sockets


def _message(file: Path | None) -> bytes:
    token = next((token for name in _TOKENS if (token := os.environ.get(name))), "")
    # The working folder of the window is another: the path goes as a whole one.
    form = {"file": None if file is None else os.path.abspath(file), "token": token}  # noqa: PTH100 - keeps a link's name
    return json.dumps(form).encode() + b"\n"


def _claim_on_linux(name: str, message: bytes, seconds: float) -> Claim:
    # A name in the abstract namespace (unix(7)) is free once its program ends, however it ends: none is ever stale.
    import _socket  # socket loads selectors and builds enumerations: 7 ms of every start

    address = b"\0" + name.encode()
    with closing(_socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)) as own:
        try:
            own.bind(address)
            own.listen(8)
            return Claim(handed_over=False, name=name, descriptor=own.detach())
        except OSError:
            pass  # somebody has it
    with closing(_socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)) as asking:
        asking.settimeout(seconds)
        asking.connect(address)
        process, user = _peer(asking.fileno())
        if user == os.getuid():
            asking.sendall(message)
            asking.settimeout(max(seconds, _STARTING_SECONDS - _age(process)))
            return Claim(handed_over=asking.recv(len(_DONE)) == _DONE)
    return Claim(handed_over=False)


def _peer(descriptor: int) -> tuple[int, int]:
    """Return process and user at the other end of a socket, as the kernel has them."""
    import _socket
    from struct import calcsize, unpack

    with closing(_socket.socket(fileno=os.dup(descriptor))) as peer:
        process, user, _group = unpack("3i", peer.getsockopt(_socket.SOL_SOCKET, _socket.SO_PEERCRED, calcsize("3i")))
    return process, user


def _age(process: int) -> float:
    """Return how many seconds a process has been running; endless where the system does not say."""
    try:
        began = int(Path(f"/proc/{process}/stat").read_text("ascii", "replace").rpartition(")")[2].split()[19])
        up = float(Path("/proc/uptime").read_text("ascii").split()[0])
    except (OSError, ValueError, IndexError):
        return float("inf")
    return up - began / os.sysconf("SC_CLK_TCK")


def is_own(descriptor: int) -> bool:
    """Tell whether the program at the other end of a connection is this user's."""
    if sys.platform != "linux":
        return True  # Windows lets nobody else near the pipe: UserAccessOption
    return _peer(descriptor)[1] == os.getuid()


def _ask_on_windows(name: str, message: bytes, seconds: float) -> bool:
    """Write to the window's pipe as to a file; a thread waits for the answer, which may never come."""
    import ctypes
    import threading

    answers: list[bytes] = []

    def ask() -> None:
        with suppress(OSError), Path(rf"\\.\pipe\{name}").open("r+b", buffering=0) as pipe:
            pipe.write(message)
            answers.append(pipe.read(len(_DONE)))

    any_process = -1  # ASFW_ANY: else the window could not come to the front, only flash in the task bar
    ctypes.windll.user32.AllowSetForegroundWindow(any_process)  # type: ignore[attr-defined,unused-ignore]  # Windows only
    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(seconds)
    return answers == [_DONE]


def understood(message: bytes) -> HandedOver | None:
    """Return what was handed over, None for what is no message of ours."""
    try:
        form = json.loads(message)
        file, token = form["file"], form["token"]
    except (ValueError, TypeError, KeyError):
        return None
    if not isinstance(token, str) or not (file is None or isinstance(file, str)) or "\0" in f"{file}{token}":
        return None
    return HandedOver(None if file is None else Path(file), token)


class Doorkeeper:
    """Answers second starts: each is handed to `welcome`, on the UI thread.

    Where the name was taken with a socket, that is only watched, and Qt's network is loaded when somebody knocks.
    """

    def __init__(self, claimed: Claim, welcome: Callable[[HandedOver], None], parent: QObject) -> None:
        self._claimed, self._welcome, self._parent = claimed, welcome, parent
        self._server: QLocalServer | None = None
        self._knock: QSocketNotifier | None = None
        if claimed.descriptor is None:
            self.listening = bool(claimed.name) and self._serve()
        else:
            self.listening = True
            self._wait(claimed.descriptor)

    def _wait(self, descriptor: int) -> None:
        from PySide6.QtCore import QSocketNotifier

        self._knock = QSocketNotifier(descriptor, QSocketNotifier.Type.Read, self._parent)
        self._knock.activated.connect(self._on_knock)

    def _on_knock(self) -> None:
        if self._knock is not None:
            self._forget_knock(self._knock)
            self.listening = self._serve()

    def _forget_knock(self, knock: QSocketNotifier) -> None:
        self._knock = None
        knock.setEnabled(False)
        knock.deleteLater()

    def _serve(self) -> bool:
        from PySide6.QtNetwork import QLocalServer

        server = self._server = QLocalServer(self._parent)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(partial(self._on_connection, server))
        descriptor = self._claimed.descriptor
        return server.listen(self._claimed.name if descriptor is None else descriptor)

    def close(self) -> None:
        """Answer no more: the next start is to open the library itself."""
        if self._server is not None:
            self._server.close()
        elif self._knock is not None and self._claimed.descriptor is not None:
            self._forget_knock(self._knock)
            os.close(self._claimed.descriptor)

    def _on_connection(self, server: QLocalServer) -> None:
        while (peer := server.nextPendingConnection()) is not None:
            peer.disconnected.connect(peer.deleteLater)
            if not is_own(int(peer.socketDescriptor())):
                peer.abort()
                continue
            peer.readyRead.connect(partial(self._on_message, peer))
            self._on_message(peer)

    def _on_message(self, peer: QLocalSocket) -> None:
        if peer.canReadLine():
            wish = understood(bytes(peer.readLine(LONGEST).data()))
            if wish is None:
                peer.abort()
                return
            self._welcome(wish)
            peer.write(_DONE)
            peer.flush()
            peer.disconnectFromServer()
        elif peer.bytesAvailable() >= LONGEST:
            peer.abort()
