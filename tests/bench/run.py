"""How fast the program is, against stated floors: `make bench`.

Every case has a floor, the least that could do the same job, and a limit for the ratio. Floor and program run in turn
(so that a busy machine slows both), the medians of the runs are compared, and the table goes to build/bench.json.
A ratio over its limit makes the run fail.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import kept
from screen import screen

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
REPORT = ROOT / "data" / "caoxian-2023.txt"
PROGRAM = (sys.executable, "-m", "caoxian_desktop")

SCREEN: dict[str, str] = {}
"""The environment of programs that are shown."""

Measurement = dict[str, float]


@dataclass(frozen=True, slots=True)
class Case:
    """One comparison: `key` names the figure both print or are timed by; `limit` is the highest ratio allowed.

    Where there is no sensible floor, `budget` is the highest absolute figure instead. `rounds` is how often it is run
    at most: fewer where one run is long, and takes many measurements itself.
    """

    name: str
    key: str
    ours: Callable[[], Measurement]
    floor: Callable[[], Measurement] | None = None
    limit: float | None = None
    budget: float | None = None
    rounds: int = 9


def printed(*command: str, **environment: str) -> Measurement:
    """Run a program that prints its figures as one JSON object."""
    variables = {**os.environ, **environment}
    done = subprocess.run(command, capture_output=True, check=True, timeout=900, cwd=ROOT, env=variables)
    figures: Measurement = json.loads(done.stdout.splitlines()[-1])
    return figures


def timed(*command: str) -> Measurement:
    """Run a program and take the wall time of the whole process, in milliseconds."""
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True, timeout=300, cwd=ROOT)
    return {"wall_ms": (time.perf_counter() - start) * 1000}


def read_apart(*, ahead: bool) -> Measurement:
    """Read the example in a process of its own, started a second ahead or only now; in milliseconds."""
    from caoxian_desktop.core.importing.isolation.apart import read_apart
    from caoxian_desktop.core.importing.isolation.spare import SPARE

    data = REPORT.read_bytes()
    if ahead:
        SPARE.prepare()
        time.sleep(1)
    start = time.perf_counter()
    read_apart(data, REPORT.name)
    return {"wall_ms": (time.perf_counter() - start) * 1000}


def read_many_apart(folder: Path, count: int = 20) -> Measurement:
    """Read so many reports, each in a process of its own; in milliseconds for one of them."""
    from caoxian_desktop.core.importing.many import read_many
    from caoxian_desktop.core.ticket import NO_TICKET

    files = [folder / f"{number}.txt" for number in range(count)]
    for number, file in enumerate(files):
        file.write_text(f"{REPORT.read_text(encoding='utf-8')}\n{number}", encoding="utf-8")
    start = time.perf_counter()
    assert sum(outcome.report is not None for outcome in read_many(files, NO_TICKET)) == count
    return {"wall_ms": (time.perf_counter() - start) * 1000 / count}


def in_format(ending: str, characters: int = 15_000) -> bytes:
    """Return the beginning of the example as a file of another format."""
    lines = REPORT.read_text(encoding="utf-8")[:characters].split("\n")
    if ending == "docx":
        import docx

        document, file = docx.Document(), io.BytesIO()
        for line in lines:
            document.add_paragraph(line)
        document.save(file)
        return file.getvalue()
    if ending == "html":
        return f"<html><body>{''.join(f'<p>{line}</p>' for line in lines)}</body></html>".encode()
    text = "\n".join(lines)
    if ending == "csv":
        return f'title,text\n曹县政府工作报告,"{text.replace(chr(34), chr(34) * 2)}"\n'.encode()
    return (f"# 政府工作报告\n\n{text.replace(chr(10), chr(10) * 2)}" if ending == "md" else text).encode()


def read_loaded(data: bytes, name: str) -> Measurement:
    """Do what the reading process does once it has loaded: read and answer in JSON; in milliseconds."""
    from caoxian_desktop.core.importing.importer import read_bytes
    from caoxian_desktop.core.report.json_form import to_stored

    start = time.perf_counter()
    json.dumps(to_stored(read_bytes(data, name)), ensure_ascii=False).encode()
    return {"wall_ms": (time.perf_counter() - start) * 1000}


def analyse_loaded(data: bytes, *, known: bool = False, each: int = 0) -> Measurement:
    """Read and analyse a report in a process that has analysed one before: this one (`known`), or others only.

    In milliseconds of the processor, for the whole or for so many characters of it.
    """
    from caoxian_desktop.core.analysis import analyse
    from caoxian_desktop.core.importing.importer import read_bytes

    if not known:
        forget_names()
    start = time.process_time()
    characters = len(analyse(read_bytes(data, "a.txt")).report.text)
    return {"process_ms": (time.process_time() - start) * 1000 * (each / characters if each else 1)}


def forget_names() -> None:
    """Empty what is remembered of names: a new report brings its own."""
    from caoxian_desktop.core.indicators import holders, lexicon, likeness

    for module in (holders, lexicon, likeness):
        for memory in vars(module).values():
            if getattr(memory, "cache_parameters", dict)().get("maxsize"):
                memory.cache_clear()


def long_report(characters: int) -> bytes:
    """Return the example over and over, each time with other digits, or it would be taken for the same again."""
    chance = random.Random(characters)  # noqa: S311 - digits to tell copies apart, no secret
    text = REPORT.read_text(encoding="utf-8")
    copies = (_other_digits(text, chance) for _ in range(1 + characters // len(text)))
    return "\n".join(copies)[:characters].encode()


def _other_digits(text: str, chance: random.Random) -> str:
    return re.sub(r"\d", lambda _: str(chance.randint(1, 9)), text)


def place_notes(count: int, *, changed: bool) -> Measurement:
    """Place so many notes on the example in another text of it, in milliseconds of the processor.

    Its paragraphs come in reverse order, every other one with other digits (`changed`), or its words are the same.
    """
    from caoxian_desktop.core.anchoring.ground import Ground
    from caoxian_desktop.core.anchoring.placing import place
    from caoxian_desktop.core.importing.importer import read_text
    from caoxian_desktop.core.report.span import Span

    chance = random.Random(count)  # noqa: S311 - places in a text, no secret
    old = Ground(read_text(REPORT.read_text(encoding="utf-8"), "old.txt"))
    text = old.report.text
    lines = text.split("\n")
    other = ["征求意见稿", *lines]
    if changed:
        other = [line if index % 2 else _other_digits(line, chance) for index, line in enumerate(reversed(lines))]
    new = read_text("\n".join(other), "new.txt")
    starts = [chance.randrange(len(text) - 40) for _ in range(count)]
    targets = [old.described("old", Span(start, start + chance.randint(1, 40))) for start in starts]
    begun = time.process_time()
    ground = Ground(new, "new")
    for target in targets:
        place(target, ground)
    return {"process_ms": (time.process_time() - begun) * 1000}


def window(*command: str) -> Callable[[], Measurement]:
    """Run a window program on the screen; it is told when it was started."""

    def run() -> Measurement:
        figures = printed(*command, **SCREEN, CAOXIAN_STARTED_NS=str(time.monotonic_ns()))
        if "ready_ms" in figures:
            figures["ready_after_ms"] = figures["ready_ms"] - figures["report_painted_ms"]
        return figures

    return run


@cache
def briefing(what: str) -> Callable[[], Measurement]:
    """Run `briefing.py`."""
    return partial(printed, sys.executable, str(HERE / "briefing.py"), what)


def converting(folder: Path) -> Callable[[], Measurement] | None:
    """Return LibreOffice's conversion of the digest's Word file to PDF, with a profile of its own; None without it."""
    office = shutil.which("soffice")
    if office is None:
        return None
    subprocess.run([*PROGRAM, "brief", str(REPORT), "-o", str(folder / "digest.docx")], check=True, cwd=ROOT)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    words = ("--headless", "--convert-to", "pdf", "--outdir", str(folder / "office"), str(folder / "digest.docx"))
    timed(office, profile, *words)  # the profile is made at the first start
    return partial(timed, office, profile, *words)


def cases(folder: Path) -> list[Case]:
    """Return what is measured."""
    ours = window(str(Path(sys.executable).with_name("caoxian-desktop")), "open", "--measure-startup")
    bare = window(sys.executable, str(HERE / "bare_window.py"), str(REPORT))
    python = partial(timed, sys.executable, "-c", "")
    brief = (*PROGRAM, "brief", str(REPORT), "-o")
    digest = partial(timed, *brief, str(folder / "digest.pdf"))
    office = converting(folder)
    one_page = partial(timed, *brief, str(folder / "page.pdf"), "--template", "one_page")
    show = partial(timed, *PROGRAM, "show", str(REPORT))
    indicators = partial(timed, *PROGRAM, "indicators", str(REPORT), "--json")
    many_notes = window(sys.executable, str(HERE / "many_notes.py"), "100000")
    interpreter = partial(timed, sys.executable, "-P", "-s", "-c", "pass")  # as the worker is started
    library_list = partial(printed, sys.executable, str(HERE / "library_list.py"))
    search_window = partial(printed, sys.executable, str(HERE / "search_window.py"))
    steady = window(sys.executable, str(HERE / "steady.py"))
    held = window(sys.executable, str(HERE / "acts.py"))
    return [
        Case("report painted (ms)", "report_painted_ms", ours, bare, limit=1.25),
        # The panels that are seen are made, the report is read for figures, and its charts are there to be drawn.
        Case("charts ready after that (ms)", "ready_after_ms", ours, budget=1000),
        Case("memory before charts (MB)", "rss_mb", ours, bare, budget=110),
        Case("memory with charts (MB)", "rss_mb", steady, budget=190, rounds=1),
        Case("the same, first start of all (MB)", "first_rss_mb", steady, budget=190, rounds=1),
        Case("ten seconds of nothing (ms)", "idle_ms", steady, budget=2, rounds=1),
        Case("timers running then", "timers", steady, budget=0, rounds=1),
        Case("a report more of 200 (kB)", "grown_kb", steady, budget=20, rounds=1),
        Case("a dialog more of 200 (kB)", "dialogs_grown_kb", steady, budget=20, rounds=1),
        Case("longest stall of an act (ms)", "stall_ms", held, budget=100, rounds=1),
        Case("digest as PDF, cold (ms)", "wall_ms", digest, budget=2000),
        Case("one page as PDF, cold (ms)", "wall_ms", one_page, budget=2000),
        # LibreOffice makes a PDF of the same digest's Word file, which is there already: we read the report besides.
        Case(f"digest, by LibreOffice{'' if office else ': no'} (ms)", "wall_ms", digest, office, limit=0.5, rounds=3),
        Case("of which Typst sets (ms)", "typst_ms", briefing("typst"), budget=600),
        Case("PDF and DOCX, second time (ms)", "second_ms", briefing("window"), budget=800),
        Case("OFD, second time (ms)", "ofd_ms", briefing("ofd"), budget=1500, rounds=3),
        Case("tick to new picture (ms)", "preview_ms", briefing("preview"), budget=400, rounds=3),
        Case("over 500 pages (s)", "large_s", briefing("large"), budget=10, rounds=1),
        Case("memory for them, all (MB)", "rss_mb", briefing("large"), budget=600, rounds=1),
        # Two Pythons: the command's own, and the one that reads the file.
        Case("show, cold (ms)", "wall_ms", show, python, limit=22),
        # 3.6 bare Pythons are 40 ms on the machine the figure was set on.
        Case("read apart, started ahead (ms)", "wall_ms", partial(read_apart, ahead=True), interpreter, limit=3.6),
        Case("read apart, cold (ms)", "wall_ms", partial(read_apart, ahead=False), interpreter, limit=17),
        Case("read apart, one of twenty (ms)", "wall_ms", partial(read_many_apart, folder), interpreter, limit=3.6),
        Case("indicators, cold (ms)", "wall_ms", indicators, budget=800),
        # Cleaning, structure, glossary, indicators and pairs of one report, on one core.
        Case(
            "analyse 曹县 again (ms)", "process_ms", partial(analyse_loaded, REPORT.read_bytes(), known=True), budget=30
        ),
        Case("analyse 曹县 anew (ms)", "process_ms", partial(analyse_loaded, REPORT.read_bytes()), budget=36),
        # A hundred thousand characters of a long report take no longer than of a shorter one.
        Case(
            "100,000 of a million (ms)",
            "process_ms",
            partial(analyse_loaded, long_report(1_000_000), each=100_000),
            partial(analyse_loaded, long_report(100_000), each=100_000),
            limit=1.3,
            rounds=5,
        ),
        Case(
            "list 10,000 reports (ms)",
            "process_ms",
            partial(kept.listed, kept.with_reports(folder / "many")),
            budget=150,
        ),
        Case(
            "bring 100,000 notes (ms)",
            "process_ms",
            partial(kept.noted, kept.with_notes(folder / "notes")),
            budget=750,
            rounds=5,
        ),
        Case("500 notes, other text (ms)", "process_ms", partial(place_notes, 500, changed=True), budget=500),
        Case(
            "100,000 notes, same words (ms)",
            "process_ms",
            partial(place_notes, 100_000, changed=False),
            budget=3000,
            rounds=3,
        ),
        # 100,000 notes on the example: seven on each of its characters. Time of the processor on the UI thread.
        # From the store to the page and the list, on both threads; the window itself is never held for long.
        Case("100,000 notes opened (ms)", "notes_cpu_ms", many_notes, budget=1000, rounds=1),
        Case("held meanwhile (ms)", "hold_ms", many_notes, budget=100, rounds=1),
        Case("page scrolled, 100,000 notes (ms)", "frame_ms", many_notes, budget=16, rounds=1),
        Case("list scrolled, 100,000 notes (ms)", "list_frame_ms", many_notes, budget=16, rounds=1),
        Case("list filtered, 100,000 notes (ms)", "filter_ms", many_notes, budget=100, rounds=1),
        # The library's list of 10,000 reports and the search in 1,000, as a person sees them.
        Case("10,000 reports shown first (ms)", "first_shown_ms", library_list, budget=100, rounds=3),
        Case("10,000 reports, longest key (ms)", "key_ms", library_list, budget=50, rounds=3),
        Case("10,000 reports, a frame (ms)", "frame_ms", library_list, budget=16, rounds=3),
        Case("search: key to first hits (ms)", "first_hits_p95", search_window, budget=50, rounds=3),
        # One report of 15,000 characters takes 40 ms beyond the start of the process.
        *(
            Case(f"15,000 characters, {ending} (ms)", "wall_ms", partial(read_loaded, data, f"a.{ending}"), budget=40)
            for ending in ("txt", "md", "csv", "html", "docx")
            for data in (in_format(ending),)
        ),
    ]


Runs = tuple[list[Measurement], list[Measurement]]


def run_in_turn(case: Case, rounds: int) -> Runs:
    """Run floor and program in turn; return what each run of them measured."""
    floor: list[Measurement] = []
    ours: list[Measurement] = []
    for _ in range(min(rounds, case.rounds)):
        if case.floor is not None:
            floor.append(case.floor())
        ours.append(case.ours())
    return floor, ours


def measure(case: Case, rounds: int, known: dict[object, Runs]) -> dict[str, float | str | bool | None]:
    """Compare the medians of floor and program; cases of the same programs share their runs (`known`)."""
    programs = case.ours, case.floor
    if programs not in known:
        known[programs] = run_in_turn(case, rounds)
    floor, ours = ([run[case.key] for run in runs] for runs in known[programs])
    median, low = statistics.median(ours), statistics.median(floor) if floor else None
    ratio = median / low if low else None
    kept = (case.limit is None or (ratio or 0) <= case.limit) and (case.budget is None or median <= case.budget)
    return {
        "name": case.name,
        "ours": median,
        "floor": low,
        "ratio": ratio,
        "limit": case.limit,
        "budget": case.budget,
        "kept": kept,
    }


def main() -> int:
    """Measure every case, print the table, keep it, and fail where a limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9, help="runs of each program (default 9)")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as home, screen() as on:
        # A library that stands already: the first start of all imports the example and is not what a day begins with.
        os.environ["CAOXIAN_HOME"] = home
        SCREEN.update(DISPLAY=on.name, QT_QPA_PLATFORM="xcb")
        # Users' machines keep compiled modules; a machine told not to would measure the compiler.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        every = cases(Path(home))
        for warm in every[:1]:
            warm.ours()
        analyse_loaded(REPORT.read_bytes())
        known: dict[object, Runs] = {}
        results = [measure(case, rounds, known) for case in every]
    print(f"{'':30}{'program':>10}{'floor':>10}{'ratio':>8}  may be")
    for r in results:
        floor, ratio = (f"{r['floor']:.0f}" if r["floor"] else "-"), (f"{r['ratio']:.2f}" if r["ratio"] else "-")
        allowed = f"{r['limit']} x floor" if r["limit"] else f"{r['budget']}"
        print(f"{r['name']:30}{r['ours']:10.0f}{floor:>10}{ratio:>8}  {allowed}{'' if r['kept'] else '  <- over'}")
    from search import run as searched

    print("\nSearching (the full form: make bench-search)")
    found = searched(1_000, compared=200, runs=200)
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "bench.json").write_text(json.dumps(results, indent=1), encoding="utf-8")
    return 0 if found and all(r["kept"] for r in results) else 1


if __name__ == "__main__":
    sys.exit(main())
