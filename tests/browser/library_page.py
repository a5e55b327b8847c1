"""The real page over a data folder, on a fixed day: python -m tests.browser.library_page."""

import os
from datetime import date

import app
from bot.build import open_chatbot
from bot.settings import Settings

DAY = date(2025, 8, 1)

if __name__ == "__main__":
    settings = Settings.from_environment(os.environ)
    os.environ.update(settings.privacy_variables())
    chatbot = open_chatbot(settings)
    app.warm(chatbot)
    page = app.create_app(chatbot, settings, lambda: DAY)
    app.serve(page, app.listen(settings.host, settings.port), "")
