from collections.abc import Iterator

import pytest

from tests.browser.serving import free_port, serving


@pytest.fixture(scope="session")
def invented_page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the page around the invented chatbot."""
    log = tmp_path_factory.mktemp("page") / "log.txt"
    with serving(["-m", "tests.browser.invented_page"], free_port(), log) as address:
        yield address
