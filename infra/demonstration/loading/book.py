"""Who and what has been loaded so far, by the keys of the content."""

import zoneinfo
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from conference.meetings.models import Conference, Entry
from infra.demonstration.reading import Demonstration
from people.models import (
    Account,
    Agency,
    Family,
    FamilyMember,
    Involvement,
    Membership,
    Person,
    Practitioner,
    Team,
)
from people.viewers import Capacity, Viewer, viewer_of


@dataclass
class Book:
    """The content, the day of loading, and what each key has become."""

    content: Demonstration
    today: date = field(default_factory=timezone.localdate)
    agencies: dict[str, Agency] = field(default_factory=dict)
    practitioners: dict[str, Practitioner] = field(default_factory=dict)
    teams: dict[str, Team] = field(default_factory=dict)
    families: dict[str, Family] = field(default_factory=dict)
    members: dict[str, FamilyMember] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    conferences: dict[str, Conference] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    to_end: list[tuple[Membership | Involvement, date]] = field(default_factory=list)

    def day(self, offset: int) -> date:
        """Return the day that lies so many days from the day of loading."""
        return self.today + timedelta(days=offset)

    def moment(self, offset: int, at: str, zone: str = "Europe/London") -> datetime:
        """Return the moment of a day and an hour written HH:MM."""
        return datetime.combine(self.day(offset), time.fromisoformat(at), tzinfo=zoneinfo.ZoneInfo(zone))

    def persons(self, keys: tuple[str, ...]) -> list[Person]:
        """Return persons by their keys."""
        return [self.members[key].person for key in keys]

    def viewer(self, key: str) -> Viewer:
        """Return a practitioner or a person of a family as somebody who acts."""
        capacity = Capacity.PRACTITIONER if key in self.practitioners else Capacity.PERSON
        return viewer_of(self.accounts[key], capacity=capacity)

    def key_of(self, family: Family) -> str:
        """Return the key of a family that has been loaded."""
        return next(key for key, one in self.families.items() if one.pk == family.pk)

    def keeper(self, family: str) -> Viewer:
        """Return the first core member of the team that holds a family: they keep its record."""
        held_by = next(row.team for row in self.content.all("family") if row.key == family)
        members = self.content.all("membership")
        core = next(row for row in members if (row.team, row.standing) == (held_by, "core"))
        return self.viewer(core.practitioner)
