"""The checks of the figures, in one list."""

from __future__ import annotations

from caoxian_desktop.core.checking.figures.announced import announced_and_listed, more_named_than_counted
from caoxian_desktop.core.checking.figures.bounds import range_backwards, value_below_bound
from caoxian_desktop.core.checking.figures.bounds_of_growth import growth_beyond_bounds
from caoxian_desktop.core.checking.figures.levels import growth_against_levels, magnitudes
from caoxian_desktop.core.checking.figures.movement_checks import far_apart, stated_change, verb_against_figures
from caoxian_desktop.core.checking.figures.parts import increment_above_stock, parts_above_whole
from caoxian_desktop.core.checking.figures.ranks import rank_against_verb, rank_beyond_last
from caoxian_desktop.core.checking.figures.rates import percent_between_rates, percent_for_points, rate_above_whole
from caoxian_desktop.core.checking.figures.shares import share_against_amounts
from caoxian_desktop.core.checking.figures.structure import shares_of_whole
from caoxian_desktop.core.checking.figures.two_values import two_values
from caoxian_desktop.core.checking.figures.unit_of_term import unit_of_another_kind
from caoxian_desktop.core.checking.figures.units_written import (
    comma_before_figure,
    half_unit,
    mark_within_number,
    points_for_percent,
    rate_without_percent,
)
from caoxian_desktop.core.checking.finding import Check

FIGURE_CHECKS: tuple[Check, ...] = (
    two_values,
    verb_against_figures,
    stated_change,
    far_apart,
    growth_against_levels,
    magnitudes,
    growth_beyond_bounds,
    value_below_bound,
    range_backwards,
    parts_above_whole,
    increment_above_stock,
    share_against_amounts,
    shares_of_whole,
    rank_beyond_last,
    rank_against_verb,
    rate_above_whole,
    percent_for_points,
    percent_between_rates,
    points_for_percent,
    rate_without_percent,
    unit_of_another_kind,
    half_unit,
    comma_before_figure,
    mark_within_number,
    announced_and_listed,
    more_named_than_counted,
)
