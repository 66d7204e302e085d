"""Writes the goldens of the briefing's forms anew: `python packaging/goldens.py [form …]`, all where none is named.

Look at the difference (`git diff tests/golden/briefing`) and at the pages before it is kept.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from caoxian_desktop.core.briefing.template import Template
from tests.goldens import files


def main(names: list[str]) -> None:
    """Write both files of each form."""
    for template in map(Template, names) if names else Template:
        for path, words in files(template).items():
            path.parent.mkdir(exist_ok=True)
            path.write_text(words, encoding="utf-8")
            print(path.relative_to(Path(__file__).parents[1]))


if __name__ == "__main__":
    main(sys.argv[1:])
