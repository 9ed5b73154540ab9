"""Who is to be asked again, of what a viewer may read: the rule's facts gathered, nothing else."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from conference.family.notices import purpose_added_on
from conference.family.queries import Told
from conference.family.speakers import audience_of
from conference.voices.queries import Heard as Everything
from consent import capacity_of_law
from consent.asking_again import Around, Ask, Heard, due
from consent.models import Voice
from consent.terms import AS_A_CHILD, SpeaksAs
from people.models import Family


def asks(heard: Everything) -> list[Ask]:
    """Return every reason to ask again, the earliest first; of an order of a court, nobody is asked."""
    family, today = heard.family, heard.family.team.today()
    spoken = [each for each in heard.standing if each.voice.speaks_as != SpeaksAs.COURT]
    facts = [_heard(each, today) for each in spoken]
    around = Around(
        born=dict(_born(heard)),
        at_ages=capacity_of_law.in_place(family.team.jurisdiction, today).asked_again_at,
        team_changed_on=_team_changed_on(family),
    )
    found = [ask for each in facts for ask in due(each, around, today, facts)]
    return sorted(found, key=lambda ask: (ask.on, str(ask.voice_id)))


def _heard(told: Told, today: date) -> Heard:
    voice = told.voice
    said_on = _day(voice, voice.said_at)
    ends = [each.ends_at for each in told.permits if each.ends_at]
    return Heard(
        voice_id=voice.pk,
        speaker=voice.person_id,
        subjects=frozenset(each.person_id for each in voice.subjects.all()),
        categories=frozenset(voice.categories),
        said_on=said_on,
        # A last day counts whole: what ends at midnight ended on the day before.
        ends_on=max(_last_day(voice, end) for end in ends)
        if ends and len(ends) == len(told.permits)
        else None,
        purpose_added_on=purpose_added_on(
            voice.notice_version,
            audience_of(voice.speaks_as in AS_A_CHILD),
            said_on=said_on,
            on=today,
        ),
    )


def _born(heard: Everything) -> Iterable[tuple[UUID, date]]:
    for one in heard.persons:
        try:
            yield one.record.person_id, date.fromisoformat(one.words.get("birth_date", ""))
        except ValueError:
            continue


def _team_changed_on(family: Family) -> date | None:
    """Return the day on which the family came to the team that holds it now; None if it was always there."""
    rows = family.history.order_by("history_date", "history_id").values_list("team_id", "history_date")
    changed = None
    before: UUID | None = None
    for team_id, moment in rows:
        if before is not None and team_id != before:
            changed = moment
        before = team_id
    return changed.astimezone(ZoneInfo(family.team.time_zone)).date() if changed else None


def _day(voice: Voice, moment: datetime) -> date:
    return moment.astimezone(ZoneInfo(voice.family.team.time_zone)).date()


def _last_day(voice: Voice, end: datetime) -> date:
    return _day(voice, end - timedelta(microseconds=1))
