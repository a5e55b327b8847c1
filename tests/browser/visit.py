"""One person at the page: asks, waits for the finished answer, notes what goes wrong."""

from playwright.sync_api import Browser, Locator, Page, Request, expect

from ui import copy


class Visit:
    def __init__(
        self, browser: Browser, address: str, width: int, height: int, touch: bool = False
    ) -> None:
        self._address = address
        # An English browser: whatever Gradio would translate must be Vietnamese all the same.
        context = browser.new_context(
            locale="en-US", viewport={"width": width, "height": height}, has_touch=touch
        )
        self.page: Page = context.new_page()
        self.outside: list[str] = []
        self.errors: list[str] = []
        self.page.on("request", self._request)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on(
            "console",
            lambda line: self.errors.append(line.text) if line.type == "error" else None,
        )
        self.page.goto(address)
        expect(self.page.locator(".greeting")).to_be_visible(timeout=60_000)

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self._address, "data:", "blob:")):
            self.outside.append(request.url)

    def ask(self, question: str) -> Locator:
        before = self.page.locator(".answer").count()
        self.page.get_by_role("link", name=copy.VIEW_NAMES["chat"], exact=True).click()
        box = self.page.locator("#question textarea")
        box.fill(question)
        box.press("Enter")
        return self.answer(before)

    def ask_anew(self, question: str) -> Locator:
        """In a conversation of its own."""
        if self.page.locator(".answer").count():
            self.page.locator("#fresh").click()
            expect(self.page.locator(".answer")).to_have_count(0)
        return self.ask(question)

    def answer(self, index: int) -> Locator:
        answer = self.page.locator(".answer").nth(index)
        expect(answer).to_have_attribute("data-state", "done", timeout=60_000)
        return answer


def highlighted(page: Page) -> str:
    """The text of the marked quote, which must lie within what is seen of the source."""
    mark = page.locator("#panel mark.on").first
    expect(mark).to_be_in_viewport(ratio=1)
    body, quote = page.locator("#panel > .body").bounding_box(), mark.bounding_box()
    assert body is not None
    assert quote is not None
    assert body["y"] <= quote["y"]
    assert quote["y"] + quote["height"] <= body["y"] + body["height"]
    return "".join(page.locator("#panel mark.on").all_text_contents())
