from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.settings import ROOT, InvalidSetting, Settings


def test_without_variables_everything_is_local() -> None:
    settings = Settings.from_environment({})
    assert settings == Settings()
    assert settings.data == ROOT / ".data"
    assert (settings.host, settings.port) == ("127.0.0.1", 7860)
    assert settings.llm_model is None and not settings.allow_downloads


def test_every_variable_arrives(tmp_path: Path) -> None:
    settings = Settings.from_environment(
        {
            "HOICHITHI_DATA": str(tmp_path / "dữ liệu của tôi"),
            "HOST": "0.0.0.0",
            "PORT": " 7861 ",
            "EMBEDDING_MODEL": "./mô hình",
            "ALLOW_DOWNLOADS": "1",
            "LLM_MODEL": "openai:local",
            "LLM_BASE_URL": "http://127.0.0.1:8000/v1",
            "LLM_TIMEOUT": "2.5",
            "PATH": "/bin",
        }
    )
    assert settings == Settings(
        data=tmp_path / "dữ liệu của tôi",
        host="0.0.0.0",
        port=7861,
        embedding_model="./mô hình",
        allow_downloads=True,
        llm_model="openai:local",
        llm_base_url="http://127.0.0.1:8000/v1",
        llm_timeout_s=2.5,
    )


def test_empty_values_count_as_unset() -> None:
    names = ["HOICHITHI_DATA", "HOST", "PORT", "EMBEDDING_MODEL", "ALLOW_DOWNLOADS"]
    names += ["LLM_MODEL", "LLM_BASE_URL", "LLM_TIMEOUT"]
    assert Settings.from_environment(dict.fromkeys(names, " ")) == Settings()


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({"HOICHITHI_DATA": __file__}, id="data-is-a-file"),
        pytest.param({"HOICHITHI_DATA": "~nobody-of-that-name/x"}, id="data-of-an-unknown-user"),
        pytest.param({"HOST": "http://localhost"}, id="host-is-an-address"),
        pytest.param({"HOST": "my machine"}, id="host-with-a-space"),
        pytest.param({"ROOT_PATH": "hoi-dap"}, id="path-without-slash"),
        pytest.param({"ROOT_PATH": "https://example.org/a b"}, id="path-is-no-address"),
        pytest.param({"PORT": "0"}, id="port-zero"),
        pytest.param({"PORT": "65536"}, id="port-too-high"),
        pytest.param({"PORT": "9" * 5000}, id="port-absurd"),
        pytest.param({"PORT": "00070000"}, id="port-padded"),
        pytest.param({"PORT": "-1"}, id="port-negative"),
        pytest.param({"PORT": "abc"}, id="port-word"),
        pytest.param({"PORT": "٧٨٦٠"}, id="port-in-other-digits"),
        pytest.param({"ALLOW_DOWNLOADS": "maybe"}, id="downloads-unclear"),
        pytest.param({"LLM_BASE_URL": "127.0.0.1:8000"}, id="llm-address-without-scheme"),
        pytest.param({"LLM_TIMEOUT": "0"}, id="timeout-zero"),
        pytest.param({"LLM_TIMEOUT": "inf"}, id="timeout-endless"),
        pytest.param({"LLM_TIMEOUT": "nan"}, id="timeout-nan"),
        pytest.param({"LLM_TIMEOUT": "1 phút"}, id="timeout-words"),
    ],
)
def test_unusable_values_are_named_with_their_remedy(environment: Mapping[str, str]) -> None:
    with pytest.raises(InvalidSetting) as caught:
        Settings.from_environment(environment)
    ((name, value),) = environment.items()
    assert f"{name}={value}" in str(caught.value)
    assert "hãy" in str(caught.value) or "chỉ ghi" in str(caught.value)


def test_the_hub_is_closed_unless_downloads_are_allowed() -> None:
    assert Settings().privacy_variables()["HF_HUB_OFFLINE"] == "1"
    assert "HF_HUB_OFFLINE" not in Settings(allow_downloads=True).privacy_variables()


def test_nothing_reports_home() -> None:
    for settings in (Settings(), Settings(allow_downloads=True)):
        silent = settings.privacy_variables()
        assert silent["ANONYMIZED_TELEMETRY"] == silent["GRADIO_ANALYTICS_ENABLED"] == "False"
        assert {value for name, value in silent.items() if "TRACING" in name} == {"false"}
