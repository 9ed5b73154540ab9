"""How old somebody is on a day, and on which day they reach an age.

An age is reached when the day of the birthday begins (England: Family Law Reform Act 1969, s. 9). Whoever was born on
29 February reaches it on 1 March of a year without that day.
"""

from datetime import date


def reaches(born: date, age: int) -> date:
    """Return the day on which somebody reaches an age."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)


def on_day(born: date, day: date) -> int:
    """Return how many years old somebody is on a day; before the birth, 0."""
    age = day.year - born.year
    return max(0, age if reaches(born, age) <= day else age - 1)
