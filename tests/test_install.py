import json
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

import install
from install import LOCKS, Environment, Finished, StepFailed

ROOT = Path(__file__).resolve().parent.parent


class Machine:
    """Stands for venv, pip and uv: `fails` are words of the commands that fail here."""

    def __init__(self, environment: Environment, *fails: str, pip_settings: str = "") -> None:
        self.environment = environment
        self.fails = fails
        self.pip_settings = pip_settings
        self.commands: list[str] = []
        self.variables: dict[str, str] = {}

    def show(self, command: Sequence[str], variables: Mapping[str, str]) -> Finished:
        text = " ".join(command)
        self.commands.append(text)
        self.variables.update(variables)
        if "venv --clear" in text:
            shutil.rmtree(self.environment.folder, ignore_errors=True)
            Path(self.environment.python).parent.mkdir(parents=True)
            Path(self.environment.python).touch()
        return Finished(int(any(word in text for word in self.fails)))

    def read(self, command: Sequence[str], variables: Mapping[str, str]) -> Finished:
        return Finished(0, self.pip_settings)

    def install(self) -> list[str]:
        """The commands it took."""
        self.commands.clear()
        install.install(self.environment, self.show, self.read)
        return self.commands


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    root = tmp_path / "thư mục có dấu"
    root.mkdir()
    for name in LOCKS["test"]:
        (root / name).write_text("torch==2.13.0\n", "utf-8")
    return Environment(root, "run")


@pytest.fixture(autouse=True)
def roomy_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(install, "NEEDED_DISK", 0)
    monkeypatch.setattr(install, "FULL_DISK", 0)


def test_the_second_time_there_is_nothing_to_do(environment: Environment) -> None:
    assert len(Machine(environment).install()) == 3  # venv, uv, packages
    assert Machine(environment).install() == []


def test_a_new_lock_is_installed_into_the_same_venv(environment: Environment) -> None:
    Machine(environment).install()
    environment.lock.write_text("torch==2.13.0\nsix==1.17.0\n", "utf-8")
    commands = Machine(environment).install()
    assert commands and not any("venv --clear" in command for command in commands)


def test_the_test_packages_answer_for_the_run_packages(environment: Environment) -> None:
    Machine(Environment(environment.root, "test")).install()
    assert Machine(environment).install() == []


def test_the_run_packages_do_not_answer_for_the_test_packages(environment: Environment) -> None:
    Machine(environment).install()
    assert Machine(Environment(environment.root, "test")).install() != []


def test_another_python_means_another_venv(environment: Environment) -> None:
    Machine(environment).install()
    stamp = json.loads(environment.stamp.read_text("utf-8"))
    environment.stamp.write_text(json.dumps({**stamp, "python": "3.9"}), "utf-8")
    assert any("venv --clear" in command for command in Machine(environment).install())


def test_a_venv_whose_python_is_gone_is_made_anew(environment: Environment) -> None:
    Machine(environment).install()
    Path(environment.python).unlink()
    assert any("venv --clear" in command for command in Machine(environment).install())


def test_what_an_interruption_leaves_does_not_count(environment: Environment) -> None:
    class Interrupted(Machine):
        def show(self, command: Sequence[str], variables: Mapping[str, str]) -> Finished:
            if "-r" in command:
                raise KeyboardInterrupt
            return super().show(command, variables)

    Machine(environment).install()
    environment.lock.write_text("six==1.17.0\n", "utf-8")
    with pytest.raises(KeyboardInterrupt):
        Interrupted(environment).install()
    assert not environment.is_ready()
    assert any("venv --clear" in command for command in Machine(environment).install())


def test_a_damaged_stamp_does_not_count(environment: Environment) -> None:
    Machine(environment).install()
    environment.stamp.write_text("{", "utf-8")
    assert not environment.is_ready()


@pytest.mark.parametrize(
    ("fails", "step", "remedy"),
    [
        pytest.param("venv --clear", "tạo môi trường .venv", "python3-venv", id="no-venv-module"),
        pytest.param("install -r", "cài các gói", "kiểm tra mạng", id="no-network"),
    ],
)
def test_a_failure_names_step_and_remedy(
    environment: Environment, fails: str, step: str, remedy: str
) -> None:
    with pytest.raises(StepFailed) as caught:
        Machine(environment, fails).install()
    assert f"LỖI ở bước: {step}" in str(caught.value)
    assert remedy in str(caught.value).partition("Cách khắc phục:")[2]
    assert not environment.is_ready()


@pytest.mark.parametrize(
    ("constant", "message"),
    [
        pytest.param("NEEDED_DISK", "chỗ trống", id="before"),
        pytest.param("FULL_DISK", "đĩa đã đầy", id="while-installing"),
    ],
)
def test_a_full_disk_is_called_so(
    environment: Environment, monkeypatch: pytest.MonkeyPatch, constant: str, message: str
) -> None:
    monkeypatch.setattr(install, constant, 10**18)
    with pytest.raises(StepFailed, match=message):
        Machine(environment, "install -r").install()


def test_main_reports_and_exits_with_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(environment: Environment) -> None:
        raise StepFailed("thử", "làm lại")

    monkeypatch.setattr(install, "install", fail)
    assert install.main("run") == 1
    assert capsys.readouterr().err == "LỖI ở bước: thử.\nCách khắc phục: làm lại\n"


def test_without_uv_pip_installs_the_same_lock(environment: Environment) -> None:
    commands = Machine(environment, "install --quiet uv").install()
    assert commands[-1].endswith(f"-m pip install -r {environment.lock}")


def test_torch_for_the_cpu_is_asked_for_where_pip_was_told_no_place(
    environment: Environment,
) -> None:
    assert Machine(environment).install()[-1].endswith("--torch-backend=cpu")


def test_an_unreachable_torch_index_is_not_the_end(environment: Environment) -> None:
    commands = Machine(environment, "--torch-backend=cpu").install()
    assert "uv pip install" in commands[-1] and "--torch-backend" not in commands[-1]


def test_uv_learns_what_pip_was_told(
    environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable, _ in install.UV_VARIABLES.values():
        monkeypatch.delenv(variable, raising=False)
    listed = (
        "global.find-links='/elsewhere'\n"
        "global.index-url='https://pip.invalid/simple'\n"
        "global.extra-index-url='\\nfile:///a\\nfile:///b'\n"
        ":env:.find-links='/x /y'\n"
        ":env:.cert='/c.pem'\n"
    )
    machine = Machine(environment, pip_settings=listed)
    assert "--torch-backend" not in machine.install()[-1]
    assert machine.variables == {
        "UV_FIND_LINKS": "/x,/y",
        "UV_DEFAULT_INDEX": "https://pip.invalid/simple",
        "UV_INDEX": "file:///a file:///b",
        "UV_INDEX_STRATEGY": "unsafe-best-match",
        "SSL_CERT_FILE": "/c.pem",
    }


def test_what_was_said_to_uv_itself_stays() -> None:
    given = {"SSL_CERT_FILE": "/mine.pem"}
    assert install.uv_variables({"cert": "/pip.pem"}, given) == {}


def packages(lock: str) -> set[str]:
    lines = (ROOT / lock).read_text("utf-8").splitlines()
    return {line for line in lines if line and not line.startswith((" ", "#"))}


def test_the_test_lock_holds_the_run_lock() -> None:
    assert packages("requirements.lock") <= packages("requirements-dev.lock")


@pytest.mark.parametrize("lock", LOCKS["test"])
def test_locks_are_exact_and_name_no_place(lock: str) -> None:
    assert all(re.fullmatch(r"[a-z0-9-]+==[\w.]+", line) for line in packages(lock))
    assert "torch==2.13.0" in packages(lock)
    text = (ROOT / lock).read_text("utf-8")
    assert not re.search(r"://|^--|nvidia|@ ", text, re.MULTILINE)


def make(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["make", "-C", str(ROOT), *arguments], capture_output=True, encoding="utf-8"
    )


def test_make_alone_lists_the_commands() -> None:
    listed = set(re.findall(r"^  make (\w+)\t", make().stdout, re.MULTILINE))
    assert listed == {"help", "run", "test", "lint", "index", "bench", "eval", "screenshots"}


@pytest.mark.parametrize("target", ["run", "test"])
def test_make_without_a_usable_python_says_which_is_needed(target: str) -> None:
    done = make(target, "PYTHON=false")  # a command that only fails, as too old a python does
    assert done.returncode != 0
    assert "LỖI ở bước: tìm Python." in done.stderr
    assert "3.11" in done.stderr and "PYTHON=" in done.stderr


def test_make_eval_without_questions_says_where_they_belong(tmp_path: Path) -> None:
    done = make("eval", f"QUESTIONS={tmp_path / 'không có.jsonl'}")
    assert done.returncode != 0
    assert "không có.jsonl" in done.stderr and "../shared" in done.stderr
    assert "==>" not in done.stdout  # asked before anything is installed
