"""How long work tells how far it is, and learns that nobody wants it any more."""

from __future__ import annotations

from typing import Protocol


class Ticket(Protocol):
    """What a piece of long work is handed: it looks at `cancelled` between steps and reports with `progress`."""

    @property
    def cancelled(self) -> bool:
        """Whether the user gave the work up; the work then raises `Cancelled` at its next step."""
        ...

    def progress(self, done: int, total: int, words: str) -> None:
        """Report that `done` of `total` steps are over and what is being done now (正在排版)."""
        ...


class Cancelled(Exception):  # noqa: N818 - it is no error: the user changed their mind
    """The work was given up because its ticket was cancelled; nothing was left behind."""


class _NoTicket:
    """A ticket for work that nobody watches."""

    @property
    def cancelled(self) -> bool:
        return False

    def progress(self, done: int, total: int, words: str) -> None:
        """Report to nobody."""


NO_TICKET: Ticket = _NoTicket()


def check(ticket: Ticket) -> None:
    """Raise `Cancelled` where the ticket is."""
    if ticket.cancelled:
        raise Cancelled
