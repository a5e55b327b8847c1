"""Which day it is where the directives apply."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def today() -> date:
    """Whatever time zone the machine is set to."""
    return datetime.now(VIETNAM).date()
