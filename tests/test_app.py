import json
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message

import pytest

import app
from ui import copy


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def fetch(address: str) -> tuple[int, Message, str]:
    try:
        with urllib.request.urlopen(address, timeout=10) as reply:
            return reply.status, reply.headers, reply.read().decode()
    except urllib.error.HTTPError as refusal:
        with refusal:
            return refusal.code, refusal.headers, refusal.read().decode()


def test_healthz_answers(invented_page: str) -> None:
    status, _, body = fetch(f"{invented_page}/healthz")
    assert (status, json.loads(body)) == (200, {"status": "ok"})


@pytest.mark.parametrize("path", ["/", "/healthz", "/config", "/no-such-page"])
def test_every_reply_forbids_other_hosts(invented_page: str, path: str) -> None:
    policy = fetch(invented_page + path)[1]["content-security-policy"]
    assert "connect-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy


def test_no_handler_is_offered_as_an_api(invented_page: str) -> None:
    described = json.loads(fetch(f"{invented_page}/gradio_api/info")[2])
    assert described == {"named_endpoints": {}, "unnamed_endpoints": {}}


@pytest.mark.parametrize("path", ["/docs", "/openapi.json", "/redoc", "/monitoring"])
def test_there_are_no_pages_about_the_server(invented_page: str, path: str) -> None:
    assert fetch(invented_page + path)[0] in (403, 404)


def test_nothing_is_kept_in_the_browser_or_measured(invented_page: str) -> None:
    config = json.loads(fetch(f"{invented_page}/config")[2])
    assert config["analytics_enabled"] is False
    assert not config.get("run_history")


def test_a_taken_port_names_the_remedy(taken: int) -> None:
    with pytest.raises(app.AddressRefused, match="đóng chương trình đó") as told:
        app.listen("127.0.0.1", taken)
    assert f"PORT={taken + 1} make run" in str(told.value)


def test_an_address_of_another_machine_names_the_remedy() -> None:
    with pytest.raises(app.AddressRefused, match=r"HOST=127\.0\.0\.1"):
        app.listen("203.0.113.9", 0)


def test_a_taken_port_ends_the_program_before_anything_is_loaded(
    taken: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PORT", str(taken))
    monkeypatch.setenv("HOST", "127.0.0.1")
    assert app.main() == 1
    assert f"Cổng {taken}" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("127.0.0.1", True),
        ("localhost", True),
        ("::1", True),
        ("0.0.0.0", False),
        ("192.168.1.4", False),
        ("may-van-phong", False),
    ],
)
def test_what_other_machines_can_reach_is_known(host: str, loopback: bool) -> None:
    assert app.is_loopback(host) is loopback


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:7860"),
        ("0.0.0.0", "http://127.0.0.1:7860"),
        ("::1", "http://[::1]:7860"),
    ],
)
def test_the_address_can_be_typed_into_a_browser(host: str, address: str) -> None:
    assert app.address(host, 7860) == address


def test_the_first_html_is_ours(invented_page: str) -> None:
    html = fetch(f"{invented_page}/")[2]
    assert '<html lang="vi"' in html
    assert f"<title>{copy.NAME}</title>" in html
    assert '<link rel="icon" type="image/svg+xml" href="data:' in html
    assert copy.NO_SCRIPT in html
    for foreign in ('property="og:', "twitter:", "githubusercontent", "manifest.json"):
        assert foreign not in html
