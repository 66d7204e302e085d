"""Where places lie."""

from __future__ import annotations

import pytest

from caoxian_desktop.ui.library.regions import region_of


@pytest.mark.parametrize(
    ("place", "path"),
    [
        ("曹县", ("山东省", "菏泽市", "曹县")),
        ("菏泽市", ("山东省", "菏泽市")),
        ("山东省", ("山东省",)),
        ("海淀区", ("北京市", "海淀区")),
        ("鼓楼区", ("鼓楼区",)),
        ("乌有县", ("乌有县",)),
    ],
)
def test_a_place_lies_in_province_and_city_unless_several_or_none_are_called_so(
    place: str, path: tuple[str, ...]
) -> None:
    assert region_of(place).path == path


def test_places_stand_as_officials_list_them_and_unknown_ones_behind() -> None:
    order = ["北京市", "海淀区", "山东省", "菏泽市", "曹县", "重庆市", "乌有县"]
    assert sorted(set(order), key=lambda place: region_of(place).order) == order
