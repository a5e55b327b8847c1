"""The real page around the invented chatbot: python -m tests.browser.invented_page."""

import os
from datetime import date

import app
import ui.page
from bot.settings import Settings
from tests.browser.invented import InventedChatbot

if __name__ == "__main__":
    if "PLACES" in os.environ:  # how many may ask at once, and how many may wait
        ui.page.AT_ONCE = ui.page.WAITING = int(os.environ["PLACES"])
    settings = Settings.from_environment(os.environ)
    os.environ.update(settings.privacy_variables())
    page = app.create_app(InventedChatbot(pause_s=0.02), settings, lambda: date(2022, 10, 5))
    app.serve(page, app.listen(settings.host, settings.port), "")
