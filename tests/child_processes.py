"""The processes a test started and left running. Those of earlier tests, a typesetter that is kept, are not its own."""

import psutil

_standing: set[int] = set()


def remember() -> None:
    """Take the processes that run now for others' own."""
    _standing.clear()
    _standing.update(child.pid for child in psutil.Process().children(recursive=True))


def started(*, recursive: bool = False) -> list[psutil.Process]:
    """Return the children that were started since, with theirs if `recursive`."""
    return [child for child in psutil.Process().children(recursive=recursive) if child.pid not in _standing]
