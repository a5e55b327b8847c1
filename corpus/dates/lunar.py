"""The Vietnamese lunar calendar, after the public algorithm of Hồ Ngọc Đức (time zone +7)."""

from datetime import date, timedelta
from functools import lru_cache
from math import floor, pi, sin

_ZONE = 7 / 24
_JULIAN_ORDINAL = 1721424.5  # Julian day of ordinal 0 at midnight
_SYNODIC = 29.530588853


def solar(day: int, month: int, year: int) -> date:
    """The civil date of a lunar one (never in a leap month); ValueError where there is none."""
    first = _first_of_month(month, year)
    last = _next_new_moon(first)
    found = first + timedelta(days=day - 1)
    if not 1 <= day or found >= last:
        raise ValueError(f"ngày {day} tháng {month} âm lịch năm {year} không có")
    return found


def last_of_month(first: date) -> date:
    """Of the lunar month that begins on `first`."""
    return _next_new_moon(first) - timedelta(days=1)


def _first_of_month(month: int, year: int) -> date:
    """Month 11 is the one that holds the winter solstice; a leap month is one without a change of
    the sun's sign, and it repeats the number before it."""
    if not 1 <= month <= 12:
        raise ValueError(f"không có tháng {month} âm lịch")
    eleventh = _eleventh(year if month >= 11 else year - 1)
    following = _eleventh(year + 1 if month >= 11 else year)
    steps = (month - 11) % 12
    months = [eleventh]
    while months[-1] < following:
        months.append(_next_new_moon(months[-1]))
    if len(months) - 1 == 13:
        leap = next(i for i in range(1, 13) if _sign(months[i]) == _sign(months[i + 1]))
        steps += leap <= steps
    return months[steps]


@lru_cache(maxsize=64)
def _eleventh(year: int) -> date:
    moon = _new_moon(floor((date(year, 12, 31).toordinal() + _JULIAN_ORDINAL - 2415021) / _SYNODIC))
    if _sign(moon) >= 9:
        moon = _new_moon(
            floor((date(year, 12, 31).toordinal() + _JULIAN_ORDINAL - 2415021) / _SYNODIC) - 1
        )
    return moon


def _next_new_moon(moon: date) -> date:
    count = floor((moon.toordinal() + _JULIAN_ORDINAL - 2415021) / _SYNODIC)
    return next(found for k in range(4) if (found := _new_moon(count + k)) > moon)


def _new_moon(count: int) -> date:
    """The day (+7) of the new moon number `count` since 1 January 1900."""
    t = count / 1236.85
    rad = pi / 180
    mean = 2415020.75933 + 29.53058868 * count + 0.0001178 * t * t - 0.000000155 * t**3
    mean += 0.00033 * sin((166.56 + 132.87 * t - 0.009173 * t * t) * rad)
    sun = (359.2242 + 29.10535608 * count - 0.0000333 * t * t) * rad
    moon = (306.0253 + 385.81691806 * count + 0.0107306 * t * t) * rad
    node = (21.2964 + 390.67050646 * count - 0.0016528 * t * t) * rad
    shift = (0.1734 - 0.000393 * t) * sin(sun) + 0.0021 * sin(2 * sun)
    shift += -0.4068 * sin(moon) + 0.0161 * sin(2 * moon) - 0.0004 * sin(3 * moon)
    shift += 0.0104 * sin(2 * node) - 0.0051 * sin(sun + moon) - 0.0074 * sin(sun - moon)
    shift += 0.0004 * sin(2 * node + sun) - 0.0004 * sin(2 * node - sun)
    shift += -0.0006 * sin(2 * node + moon) + 0.0010 * sin(2 * node - moon)
    shift += 0.0005 * sin(2 * moon + sun)
    clock = -0.000278 + 0.000265 * t + 0.000262 * t * t
    return _day_of(mean + shift - clock + 0.5 + _ZONE)


def _day_of(julian: float) -> date:
    return date.fromordinal(floor(julian) - 1721425)


def _sign(day: date) -> int:
    """Which twelfth of its way the sun is in when `day` begins; 9 from the winter solstice."""
    t = (day.toordinal() + _JULIAN_ORDINAL - _ZONE - 2451545.0) / 36525
    rad = pi / 180
    mean = 357.52910 + 35999.05030 * t - 0.0001559 * t * t
    centre = (1.914600 - 0.004817 * t) * sin(rad * mean) + 0.000290 * sin(3 * rad * mean)
    centre += (0.019993 - 0.000101 * t) * sin(2 * rad * mean)
    longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t * t + centre
    return floor(longitude % 360 / 30)
