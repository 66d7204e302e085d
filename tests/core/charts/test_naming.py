"""The short names of charts, in both languages."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from caoxian_desktop.core.charts import makers, naming
from caoxian_desktop.core.charts.chart import Chart, Form
from caoxian_desktop.core.charts.naming import full_name, short_name

HEADLINE = Chart("headline", "主要指标：上年增速与今年目标", Form.DUMBBELL, (), ())
RANKS = Chart("ranks", "位次（2022年）", Form.CARDS, (), ())


def keys_made() -> set[str]:
    """Return the keys of all charts, as their makers have them."""
    files = Path(str(makers.__file__)).parent.glob("*.py")
    return {key for file in files for key in re.findall(r'[.\s](?:C|c)hart\(\s*"(\w+)"', file.read_text("utf-8"))}


def test_every_chart_has_an_english_name() -> None:
    assert keys_made() == set(naming._ENGLISH)


def test_a_name_is_what_the_title_says_first() -> None:
    assert (short_name(HEADLINE).zh, short_name(HEADLINE).en) == ("主要指标", "Main indicators")
    assert (short_name(RANKS).zh, short_name(RANKS).en) == ("位次", "Ranks")
    assert (full_name(RANKS).zh, full_name(RANKS).en) == ("位次（2022年）", "Ranks")


def test_a_chart_of_another_program_is_called_by_its_title() -> None:
    assert short_name(replace(RANKS, key="unheard_of")).en == "位次"
