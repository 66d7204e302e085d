"""Floors under the scores against figures annotated by hand."""

import json
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from caoxian_desktop.core.indicators.lexicon import canonical
from caoxian_desktop.core.indicators.observation import Observation, Relation
from caoxian_desktop.core.indicators.pairing import pair
from caoxian_desktop.core.indicators.units import in_base
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.report import Report

GOLDEN = Path(__file__).parents[2] / "golden"
Gold = dict[str, Any]


def _records(name: str) -> list[Gold]:
    return [json.loads(line) for line in (GOLDEN / name).read_text(encoding="utf-8").splitlines() if line.strip()]


def _squeezed(text: str) -> tuple[str, list[int]]:
    """Return a text in ordinary width without white space, and where each of its characters stood."""
    kept = [(d, i) for i, c in enumerate(text) for d in unicodedata.normalize("NFKC", c) if not d.isspace()]
    return "".join(c for c, _ in kept), [i for _, i in kept]


@pytest.fixture(scope="module")
def matched(caoxian: Report, caoxian_observations: tuple[Observation, ...]) -> list[tuple[Gold, Observation | None]]:
    """The required records with the observations at their places, paragraph by paragraph."""
    source = bundled_report().read_text(encoding="utf-8")
    ours, places = _squeezed(caoxian.text)
    at = {o.span.start: o for o in caoxian_observations}
    result: list[tuple[Gold, Observation | None]] = []
    for gold in _records("caoxian_2023.jsonl"):
        if gold["optional"]:
            continue
        line = source.rfind("\n", 0, gold["start"]) + 1
        words, _ = _squeezed(source[max(line, gold["start"] - 30) : gold["start"]])
        own, _ = _squeezed(gold["number_text"])
        found = ours.find(words + own)
        result.append((gold, at.get(places[found + len(words)]) if found >= 0 else None))
    return result


def _plain(name: str) -> str:
    for mark in "“”、（）的":
        name = name.replace(mark, "")
    for tail in ("总数", "数量", "人数"):
        name = name.removesuffix(tail)
    return canonical(name).replace("规模以上", "规上").replace("比例", "比重")


def _rate(matched: list[tuple[Gold, Observation | None]], agrees: Any) -> float:
    return sum(o is not None and bool(agrees(g, o)) for g, o in matched) / len(matched)


def test_values_and_units_agree(matched: list[tuple[Gold, Observation | None]]) -> None:
    def agrees(gold: Gold, o: Observation) -> bool:
        wanted, mine = in_base(gold["value"], gold["unit"]), in_base(o.value, o.unit)
        return wanted[0] == pytest.approx(mine[0]) and wanted[1] == mine[1] and gold.get("value_max") == o.value_max

    assert _rate(matched, agrees) >= 0.97


def test_hardly_anything_is_invented(
    matched: list[tuple[Gold, Observation | None]], caoxian_observations: tuple[Observation, ...]
) -> None:
    assert len(caoxian_observations) <= len(matched) + 15


def test_names_agree(matched: list[tuple[Gold, Observation | None]]) -> None:
    def agrees(gold: Gold, o: Observation) -> bool:
        return _plain(o.indicator) in {_plain(n) for n in (gold["indicator"], *gold["aliases"])}

    assert _rate(matched, agrees) >= 0.85


@pytest.mark.parametrize(
    "field",
    ["measure", "kind", "period", "modifier", "cue", "direction", "stock_flow", "qualifier", "part_of", "deadline"],
)
def test_fields_agree(matched: list[tuple[Gold, Observation | None]], field: str) -> None:
    def agrees(gold: Gold, o: Observation) -> bool:
        wanted = {gold.get(field) or "", *gold.get(f"{field}_alt", [])}
        return str(getattr(o, field)) in wanted or _plain(str(getattr(o, field))) in {_plain(w) for w in wanted}

    assert _rate(matched, agrees) >= 0.95


def test_results_and_targets_are_paired(
    matched: list[tuple[Gold, Observation | None]], caoxian_observations: tuple[Observation, ...]
) -> None:
    place = {gold["id"]: caoxian_observations.index(o) for gold, o in matched if o is not None}
    wanted = [p for p in _records("pairs_caoxian_2023.jsonl") if p["relation"] in ("same", "near")]
    wanted = [p for p in wanted if p["target"] in place]
    mine = [p for p in pair(caoxian_observations) if p.relation in (Relation.SAME, Relation.NEAR)]
    made = {(r, p.target) for p in mine for r in p.results}
    hit = [w for w in wanted if any((place.get(r), place[w["target"]]) in made for r in w["result"])]
    assert len(hit) / len(wanted) >= 0.9
    targets = {place[w["target"]] for w in _records("pairs_caoxian_2023.jsonl") if w["target"] in place}
    assert sum(p.target in targets for p in mine) / len(mine) >= 0.9


@pytest.mark.corpus
def test_other_reports_reach_their_floors(corpus: Path, tmp_path: Path) -> None:
    program = tmp_path / "indicators.py"
    program.write_text(
        "import json, pathlib, sys\n"
        "from caoxian_desktop.core.importing.importer import read_file\n"
        "from caoxian_desktop.core.indicators.extraction import extract\n"
        "from caoxian_desktop.core.indicators.json_form import indicators_form\n"
        "report = read_file(pathlib.Path(sys.argv[2]))\n"
        "form = indicators_form(report.text, extract(report), ())\n"
        "sys.stdout.buffer.write(json.dumps(form, ensure_ascii=False).encode())\n",
        encoding="utf-8",
    )
    scorer = [sys.executable, corpus / "checks" / "score_indicators.py", corpus / "gold" / "sample.jsonl"]
    run = [*scorer, corpus / "gold" / "sample.txt", "--files", corpus / "corpus", "--json", "--program"]
    done = subprocess.run(
        [*map(str, run), f"{sys.executable} {program}"],
        capture_output=True,
        check=True,
        timeout=110,
        cwd=Path(__file__).parents[3],
        env={"PYTHONPATH": str(Path(__file__).parents[3]), "PYTHONUTF8": "1"},
    )
    scores = json.loads(done.stdout)
    assert scores["value+unit"]["F1"] >= 0.95
    assert scores["name exact"]["F1"] >= 0.85
    assert scores["measure"]["F1"] >= 0.94
