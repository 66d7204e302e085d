"""How fast everything is found in 10,000 reports, and whether all of it is: `make bench-search`; the small form, of
1,000, is part of `make bench`.

The library and its index are kept in build/ for the next run. Every budget is an absolute figure; one that is passed,
or one query whose hits are not those of a plain scan, makes the run fail.
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import sys
import time
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parent))

from synthesised import CHARACTERS, ROOT, Synthesis

from caoxian_desktop.core.library import Library
from caoxian_desktop.core.report.report import Level
from caoxian_desktop.core.search.folding import folded
from caoxian_desktop.core.search.hits import Cursor, Hit
from caoxian_desktop.core.search.query import Filters, Kind, Query, parse

T = TypeVar("T")
TEXT = Filters(kinds=frozenset({Kind.TEXT}))
LONG_S, SHORT_S, ADDING_S = 0.010, 0.050, 0.025
"""Budgets, at the 95th percentile: words of two or more characters, of one; a report put in."""


Run = tuple[float, float]
"""Seconds by the clock, and of the processor."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Runs of one thing. The budget is for the processor's seconds: a busy machine does not fail a bench."""

    name: str
    runs: list[Run]
    budget: float | None = None

    @property
    def kept(self) -> bool:
        """Whether the 95th percentile keeps its budget."""
        return self.budget is None or _p95([busy for _, busy in self.runs]) <= self.budget

    def line(self) -> str:
        """Return the figures in milliseconds: median, 95th percentile and most, first by the clock."""
        parts = [
            f"{statistics.median(column) * 1000:9.2f}{_p95(column) * 1000:9.2f}{max(column) * 1000:9.2f}"
            for column in (list(each) for each in zip(*self.runs, strict=True))
        ]
        allowed = "" if self.budget is None else f"  may be {self.budget * 1000:.0f}"
        return f"{self.name:34}{'  '.join(parts)}{allowed}{'' if self.kept else '  <- over'}"


def _p95(column: list[float]) -> float:
    return sorted(column)[int(len(column) * 0.95)]


def clocked(work: Callable[[], T]) -> tuple[T, Run]:
    """Do something; return what it gives and how long it took."""
    start, busy = time.perf_counter(), time.process_time()
    done = work()
    return done, (time.perf_counter() - start, time.process_time() - busy)


def build(folder: Path, count: int, *, names: bool) -> list[Figures]:
    """Make the library of so many reports with its index; return what putting one in took.

    Without `names` nothing is analysed: indicators are then not among what is found.
    """
    made = Synthesis()
    adding: list[Run] = []
    storing: list[Run] = []
    settling: list[Run] = []
    start = time.perf_counter()
    with Library.open(folder) as library:
        while library.index_step(0):
            pass
        for number in range(count):
            report = made.report(number)
            storing.append(clocked(lambda report=report: library.add_report(report, b""))[1])
            adding.append(clocked(lambda: library.index_step(0))[1])
        if not names:
            with library.index.transaction() as connection:
                connection.execute("UPDATE reports SET named = 1")
        settle(library, settling)
        print(f"built in {time.perf_counter() - start:.0f} s")
    return [
        Figures("a report, into the library", storing),
        Figures("a report, into the index", adding, ADDING_S),
        Figures("a step behind the scenes", settling),
    ]


def settle(library: Library, runs: list[Run]) -> None:
    """Let the index do behind the scenes what is left to do; each step is a run."""
    left = 1
    while left:
        left, run = clocked(lambda: library.index_step(0.02))
        runs.append(run)


class PlainScan:
    """All paragraphs of all reports, read through for each query."""

    def __init__(self, count: int) -> None:
        made = Synthesis()
        reports = [made.report(number) for number in range(count)]
        order = sorted(range(count), key=lambda number: (-(reports[number].title_block.plan_year or 0), -number))
        self.names = [reports[number].name for number in order]
        self.starts: list[tuple[int, int]] = []
        texts: list[str] = []
        self._offsets: list[int] = []
        at = 0
        for rank, number in enumerate(order):
            for paragraph in reports[number].paragraphs:
                self.starts.append((rank, paragraph.span.start))
                self._offsets.append(at + paragraph.span.start)
            texts.append(reports[number].text)
            at += len(reports[number].text) + 1
        self._text = folded("\n".join(texts))

    def found(self, words: tuple[str, ...]) -> list[int]:
        """Return the paragraphs that have all words, by their place in the order of hits."""
        sets = [self._having(word) for word in words]
        return sorted(set.intersection(*sets)) if sets else []

    def _having(self, word: str) -> set[int]:
        found: set[int] = set()
        at = self._text.find(word)
        while at >= 0:
            paragraph = bisect_right(self._offsets, at) - 1
            found.add(paragraph)
            end = self._offsets[paragraph + 1] if paragraph + 1 < len(self._offsets) else len(self._text)
            at = self._text.find(word, max(end, at + 1))
        return found

    def passage(self, chance: random.Random, length: int) -> str:
        """Return some characters as they stand somewhere, across the ends of paragraphs, too."""
        start = chance.randrange(len(self._text) - length)
        return self._text[start : start + length]


def queries(scan: PlainScan, chance: random.Random, count: int) -> Iterator[str]:
    """Yield random queries: half as they stand in the texts, half of characters drawn from anywhere in them."""
    for number in range(count):
        # One in forty of one character: each has some hundred thousand hits, all of whose pages are compared.
        length = 1 if not number % 40 else chance.choice((2, 2, 2, 3, 4, 5, 6, 8, 12))
        if number % 2:
            yield "".join(scan.passage(chance, 1) for _ in range(min(length, 3))) + chance.choice(
                ("", "", "5", " 增", "%")
            )
        else:
            yield scan.passage(chance, length)


def all_pages(library: Library, query: Query, limit: int = 2000) -> Iterator[Hit]:
    """Yield the hits of every page."""
    after: Cursor | None = None
    while True:
        page = library.search(query, after, limit)
        yield from page.hits
        after = page.after
        if after is None:
            return


def compare(library: Library, scan: PlainScan, count: int) -> int:
    """Compare all pages of random queries with a plain scan; return how many queries differ."""
    chance = random.Random(7)  # noqa: S311 - a sample, no secret
    wrong = hits = 0
    start = time.perf_counter()
    for typed in queries(scan, chance, count):
        query = parse(typed, TEXT)
        expected = [scan.starts[at] for at in scan.found(query.words)]
        names, at = scan.names, 0
        for at, hit in enumerate(all_pages(library, query), 1):
            rank, begins = expected[at - 1] if at <= len(expected) else (-1, -1)
            if rank < 0 or hit.name != names[rank] or hit.span is None or not 0 <= hit.span.start - begins < 4096:
                wrong += 1
                print(f"differs: {typed!r}, hit {at}")
                break
        else:
            if at != len(expected):
                wrong += 1
                print(f"differs: {typed!r}, {at} hits, not {len(expected)}")
        hits += len(expected)
    print(
        f"{count} queries, {hits} hits, {wrong} queries differ from a plain scan ({time.perf_counter() - start:.0f} s)"
    )
    return wrong


def timed(library: Library, name: str, asked: list[Query], budget: float | None) -> Figures:
    """Return how long the first 50 hits of each query take."""
    return Figures(name, [clocked(lambda query=query: library.search(query))[1] for query in asked], budget)


def measure(library: Library, scan: PlainScan, runs: int) -> list[Figures]:
    """Return the times of queries of every kind."""
    chance = random.Random(11)  # noqa: S311 - a sample, no secret

    def words(length: int) -> str:
        while " " in (found := scan.passage(chance, length)) or "\n" in found or '"' in found:
            pass
        return found

    def many(make: Callable[[], str], filters: Filters | None = None) -> list[Query]:
        return [parse(make(), filters) for _ in range(runs)]

    timed(library, "warm", many(lambda: words(2)), None)
    two = lambda: words(2)  # noqa: E731 - named for the table below
    place = scan.names[len(scan.names) // 2].partition("政府工作报告")[0]
    return [
        timed(library, "1 character", many(lambda: words(1)), SHORT_S),
        timed(library, "2 characters", many(two), LONG_S),
        timed(library, "3 to 6 characters", many(lambda: words(chance.randint(3, 6))), LONG_S),
        timed(library, "8 to 20 characters", many(lambda: words(chance.randint(8, 20))), LONG_S),
        timed(library, "2 characters that stand nowhere", many(lambda: words(1) + words(1)), LONG_S),
        timed(library, "two words, both to stand", many(lambda: f"{words(2)} {words(2)}"), None),
        timed(library, "two words of one character", many(lambda: f"{words(1)} {words(1)}"), None),
        timed(library, "2 characters, one year", many(two, Filters(first_year=2015, last_year=2015)), LONG_S),
        timed(library, "2 characters, counties", many(two, Filters(level=Level.COUNTY)), LONG_S),
        timed(library, "2 characters, one place", many(two, Filters(place=place)), LONG_S),
        timed(library, "2 characters, below a heading", many(two, Filters(section="自身建设")), LONG_S),
        timed(
            library,
            "2 to 4 Latin letters",
            many(lambda: "".join(chance.choices("cxzgjlsh", k=chance.randint(2, 4)))),
            LONG_S,
        ),
    ]


def run(count: int, compared: int, runs: int, *, anew: bool = False, names: bool = True) -> bool:
    """Build what is not there, measure and compare; return whether every budget was kept and every hit found."""
    folder = ROOT / "build" / f"bench-search-{count}"
    if anew:
        shutil.rmtree(folder, ignore_errors=True)
    figures = [] if (folder / "index.db").exists() else build(folder, count, names=names)
    print(f"index of {count} reports of {CHARACTERS} characters: {(folder / 'index.db').stat().st_size / 1e6:.0f} MB")
    scan = PlainScan(count)
    with Library.open(folder) as library:
        while library.index_step(0.02):
            pass
        figures += measure(library, scan, runs)
        heads = f"{'p50':>9}{'p95':>9}{'most':>9}"
        print(f"{'':34}{heads}  {heads}  ms by the clock, and of the processor")
        for each in figures:
            print(each.line())
        wrong = compare(library, scan, compared)
    return all(each.kept for each in figures) and not wrong


def main() -> int:
    """Run one form."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--queries", type=int, default=1_000, help="compared with a plain scan")
    parser.add_argument("--runs", type=int, default=300, help="queries of each kind that are timed")
    parser.add_argument("--without-names", action="store_true", help="leave out indicators: 30 ms a report")
    parser.add_argument("--anew", action="store_true", help="build the library again")
    chosen = parser.parse_args()
    return (
        0 if run(chosen.reports, chosen.queries, chosen.runs, anew=chosen.anew, names=not chosen.without_names) else 1
    )


if __name__ == "__main__":
    sys.exit(main())
