"""The house rules that a listing cannot show: who imports whom, and what an import costs."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MAY_IMPORT = {
    "corpus": {"corpus"},
    "embeddings": {"corpus", "embeddings"},
    "prompts": {"prompts"},
    "bot": {"corpus", "embeddings", "prompts", "bot"},
    "ui": {"corpus", "embeddings", "bot", "ui"},
}
OURS = {*MAY_IMPORT, "app", "benchmarks", "install", "tests"}
READ_THE_ENVIRONMENT = {"app.py", "bot/__main__.py"}
MODELS_AND_STORES = {
    *("torch", "transformers", "sentence_transformers", "langchain", "langchain_openai", "openai"),
    *("chromadb", "tantivy", "gradio", "scipy", "sklearn", "pandas"),
}
SLOW_TO_IMPORT = MODELS_AND_STORES | {
    *("numpy", "sqlalchemy", "langchain_core", "langsmith", "pydantic", "tokenizers"),
    *("safetensors", "fastapi", "uvicorn", "httpx"),
}

MODULES = sorted(
    str(path.relative_to(ROOT))
    for path in [ROOT / "app.py", *(p for room in MAY_IMPORT for p in (ROOT / room).rglob("*.py"))]
)
each_module = pytest.mark.parametrize("module", MODULES)


def tree_of(module: str) -> ast.Module:
    return ast.parse((ROOT / module).read_text("utf-8"), module)


def imported(node: ast.AST) -> list[str]:
    """The top packages one statement imports; a relative import stays in its room."""
    if isinstance(node, ast.Import):
        return [alias.name.partition(".")[0] for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return [node.module.partition(".")[0]]
    return []


def run_on_import(node: ast.AST) -> Iterator[ast.AST]:
    """What runs when the module is imported: no bodies of functions, nothing only for mypy."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(child, ast.If) and ast.unparse(child.test).endswith("TYPE_CHECKING"):
            continue
        yield child
        yield from run_on_import(child)


@each_module
def test_rooms_import_only_downwards(module: str) -> None:
    names = {name for node in ast.walk(tree_of(module)) for name in imported(node)}
    room = Path(module).parts[0]
    assert names & OURS <= MAY_IMPORT.get(room, set(MAY_IMPORT)), module


@each_module
def test_nothing_heavy_is_imported_with_a_module(module: str) -> None:
    names = {name for node in run_on_import(tree_of(module)) for name in imported(node)}
    assert not names & MODELS_AND_STORES, f"{module}: import it inside the function that needs it"


@pytest.mark.parametrize("module", [m for m in MODULES if m.startswith("corpus/")])
def test_the_corpus_knows_no_model_and_no_langchain(module: str) -> None:
    names = {name for node in ast.walk(tree_of(module)) for name in imported(node)}
    strangers = MODELS_AND_STORES | {"numpy", "langchain_core", "tokenizers", "safetensors"}
    assert not names & strangers, module


@each_module
def test_only_the_doors_read_the_environment(module: str) -> None:
    if module in READ_THE_ENVIRONMENT:
        return
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Attribute):
            found = ast.unparse(node)
            assert found not in {"os.environ", "os.getenv", "os.environb"}, f"{module}: {found}"
        if isinstance(node, ast.ImportFrom) and node.module == "os":
            names = {alias.name for alias in node.names}
            assert not names & {"environ", "getenv", "environb"}, module


@each_module
def test_nothing_is_left_undone(module: str) -> None:
    raised = [node.exc for node in ast.walk(tree_of(module)) if isinstance(node, ast.Raise)]
    assert not any(e and ast.unparse(e).startswith("NotImplementedError") for e in raised), module


@pytest.mark.parametrize("door", ["bot.__main__", "app"])
def test_opening_a_door_loads_nothing_slow(door: str) -> None:
    """So `python -m bot --help` answers at once, and the page can say quickly that a port is
    taken; counted in modules, because a clock would depend on the machine."""
    code = f"import sys, {door}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not loaded & SLOW_TO_IMPORT


def test_help_is_vietnamese() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "--help"], cwd=ROOT, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    assert "hỏi" in done.stdout


def readme_tree() -> list[str]:
    """The paths in the README's drawing of the house, folders with a slash at their end."""
    text = (ROOT / "README.md").read_text("utf-8")
    (block,) = [part for part in text.split("```") if part.startswith("text\napp.py")]
    paths: list[str] = []
    folders: list[str] = []
    for line in block.splitlines()[1:]:
        name = line.split()[0]
        depth = (len(line) - len(line.lstrip())) // 2
        paths.append("".join([*folders[:depth], name]))
        folders[depth:] = [name]
    return paths


def test_what_the_readme_draws_exists() -> None:
    missing = [
        path
        for path in readme_tree()
        if not ((ROOT / path).is_dir() if path.endswith("/") else (ROOT / path).is_file())
    ]
    assert not missing


def test_the_readme_draws_every_module() -> None:
    """Also every prompt. A folder drawn without its files stands for them."""
    drawn = set(readme_tree())
    opened = {path.rpartition("/")[0] + "/" for path in drawn if not path.endswith("/")}
    prompts = [str(path.relative_to(ROOT)) for path in (ROOT / "prompts").glob("*.md")]
    expected = [m for m in [*MODULES, *prompts] if not m.endswith("__init__.py")]
    undrawn = [
        module
        for module in expected
        if module not in drawn
        and (module.rpartition("/")[0] + "/" in opened or not in_drawn_folder(module, drawn))
    ]
    assert not undrawn


def in_drawn_folder(module: str, drawn: set[str]) -> bool:
    return any(f"{parent}/" in drawn for parent in Path(module).parents)
