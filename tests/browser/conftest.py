from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import chromium

expect.set_options(
    timeout=20_000
)  # what never comes fails, what is late on a busy machine does not


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium.found()
    if path is None:
        pytest.skip(chromium.NONE)
    with chromium.launched(path) as browser:
        yield browser
