from pathlib import Path

from benchmarks.collection import Document
from benchmarks.scale import measure


def test_a_small_library_is_measured(tmp_path: Path) -> None:
    words = ("chi bộ", "đảng viên", "trạm bơm", "nhà trường", "khu phố", "quy định", "trách nhiệm")
    documents = [
        Document(f"d{n}", f"Điều {n}", f"{words[n % 7]} và {words[n % 5]} báo cáo lần thứ {n}.")
        for n in range(60)
    ]
    figures = measure(tmp_path, documents, searches=30)
    assert figures["passages"] == 60
    assert {"passages_per_s", "build_to_floor", "search_p95_ms", "floor_p95_ms"} <= figures.keys()
    assert figures["opening_s"] < 10 and figures["reader_rss_mb"] < 1_500
