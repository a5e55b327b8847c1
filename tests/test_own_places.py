"""The place of a text is the only one of its level."""

import pytest

from bot.own_places import own_places

TEXTS = {
    "named once": ("Phường Bến Đá ra quân; đảng ủy phường họp.", {("phường", "bến", "đá")}),
    "two of one level": ("Phường Bến Đá và phường An Lạc họp.", set()),
    "in capitals": ("ĐẢNG ỦY XÃ CỒN LÁC\nnơi xã Cồn Lác", {("xã", "cồn", "lác")}),
    "by number": ("Phường 4 họp, Đảng ủy phường báo cáo.", {("phường", "4")}),
    "a person in office": (
        "Xã An Thới Tây họp; Bí thư Đảng ủy xã Lê Tấn Đạt chủ trì.",
        {("xã", "an", "thới", "tây")},
    ),
    "none": ("Các xã, phường họp.", set()),
    "two levels": (
        "Xã Na Sang, tỉnh Điện Biên.",
        {("xã", "na", "sang"), ("tỉnh", "điện", "biên")},
    ),
}


@pytest.mark.parametrize(("text", "places"), TEXTS.values(), ids=list(TEXTS))
def test_own_places(text: str, places: set[tuple[str, ...]]) -> None:
    assert own_places(text) == places
