from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.browser.serving import free_port, serving

# A shared machine may hold any example up: speed is measured in benchmarks/, never here.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def invented_page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the page around the invented chatbot."""
    log = tmp_path_factory.mktemp("page") / "log.txt"
    with serving(["-m", "tests.browser.invented_page"], free_port(), log) as address:
        yield address
