"""How each side of the world came to be: one family's story, told by the product's own actions.

Every sealed field that is written here holds a canary; `Side.canary` makes it and remembers it.
"""

from dataclasses import replace
from datetime import timedelta

from django.utils import timezone

from audit import disclosure
from audit.models import TrailEvent
from conference.directory.actions import involvements, searches
from conference.meetings import access, drafts
from conference.meetings.actions import (
    attendance,
    conferences,
    decisions,
    entries,
    invitations,
    positions,
    proposals,
    steps,
)
from conference.meetings.models import Entry
from conference.meetings.vocabulary import Harm, Stance
from consent.actions import voices
from consent.categories import Category
from consent.terms import Method, SpeaksAs
from people.actions import appointments, leads, practitioners, statutory_periods
from people.models import Agency, AppointmentRole, Standing, StatutoryKind
from people.tokens import Terms
from people.viewers import Viewer
from tests import cast
from tests.isolation import (
    exchange,
    household,
    law,
    story_of_apart,
    story_of_disputes,
    story_of_emergencies,
    story_of_few,
    story_of_relays,
    story_of_sharing,
    story_of_voices,
    table,
)
from tests.isolation.sayings import grant, spoken
from tests.isolation.side import TODAY, Side


def begin(name: str, joined: dict[str, Agency], boss: Viewer) -> Side:
    """Make a side with nothing out of the ordinary: its team, staff and family, their meetings, what they agreed to."""
    side = Side(name, cast.team(f"{name} team", administrator=boss))
    _staff(side, joined, boss)
    household.open_family(side, boss)
    household.move_in(side)
    _work(side)
    _meetings(side)
    _in_the_room(side)
    _sharing(side)
    return side


def tell(name: str, joined: dict[str, Agency], boss: Viewer) -> Side:
    """Make a side and all that may ever happen on it."""
    side = begin(name, joined, boss)
    story_of_voices.tell(side)
    exchange.let_out(side)
    law.lay_down(side, boss)
    table.lay(side, boss)
    story_of_few.tell(side)
    story_of_apart.tell(side)
    story_of_disputes.tell(side)
    story_of_sharing.tell(side)
    story_of_relays.tell(side, joined, boss)
    side.keep(
        spare=practitioners.create(
            agency=joined["housing"], name=f"Spare {name}", job_title="Housing officer", by=boss
        ),
        office=appointments.make(
            account=side.colleague.account,
            role=AppointmentRole.PRIVACY_OFFICER,
            starts_on=TODAY() - timedelta(days=3),
            team=side.team,
            by=boss,
        ),
    )
    story_of_emergencies.tell(side)
    return side


def _staff(side: Side, joined: dict[str, Agency], boss: Viewer) -> None:
    """Give a side those who work with it; only the chair does not belong to the team."""
    staff = {
        "worker": ("social_care", Standing.CORE, True),
        "colleague": ("social_care", Standing.CORE, True),
        "excluded": ("school", Standing.CORE, False),
        "nurse": ("health", Standing.SECONDED, False),
        "former": ("police", Standing.SECONDED, False),
        "chair": ("reviewing", None, True),
    }
    for key, (agency, standing, social) in staff.items():
        name = f"{key.capitalize()} {side.name}"
        made = cast.worker(name, joined[agency], administrator=boss, is_social_worker=social)
        if standing:
            cast.join(made, side.team, standing, administrator=boss)
        side.keep(**{key: made})


def _work(side: Side) -> None:
    """Say who works with the family, who leads and what the law has begun."""
    by = side.worker.viewer
    about = {"family": side.family, "by": by}
    for key in ("nurse", "excluded"):
        worker = getattr(side, key)
        made = involvements.begin(
            **about,
            agency=worker.agency,
            practitioner=worker.practitioner,
            why=side.canary("people.involvement.why"),
            category=Category.PLAN,
        )
        side.keep(**{f"involvement_of_{key}": made})
    side.keep(
        noted=_words_of_one_who_leaves(side),
        tenure=leads.appoint(**about, practitioner=side.worker.practitioner),
        handover=leads.offer_handover(**about, to=side.colleague.practitioner),
        period=statutory_periods.begin(
            member=side.child.member,
            kind=StatutoryKind.SECTION_47,
            starts_on=TODAY() - timedelta(days=4),
            by=by,
        ),
    )


def _words_of_one_who_leaves(side: Side) -> Entry:
    """Let somebody write to the chronology who will not be here any more."""
    return entries.record(
        family=side.family,
        category=Category.PLAN,
        words=side.canary("conference.entry.words", "former"),
        persons=[side.child.person],
        occurred_on=TODAY() - timedelta(days=6),
        by=side.former.viewer,
    )


def _meetings(side: Side) -> None:
    """Call four meetings under a duty: one to come, one to close, one closed, and one in full course."""
    guests = ("worker", "nurse", "excluded")
    for key in ("planned", "closing", "closed", "open"):
        called = conferences.schedule(
            family=side.family,
            kind="icpc",
            scheduled_at=timezone.now() + timedelta(hours=1),
            chair=side.chair.practitioner,
            reason=side.canary("conference.conference.reason"),
            attendees=[getattr(side, guest).practitioner for guest in guests],
            persons=[side.mother.person],
            by=side.worker.viewer,
        )
        if key != "planned":
            called = conferences.open(conference=called, by=side.chair.viewer)
        if key == "closed":
            called = conferences.close(conference=called, by=side.chair.viewer)
        side.keep(**{key: called})


def _in_the_room(side: Side) -> None:
    """Let the open meeting say, propose, object, decide and agree: a canary in every word."""
    chair = {"conference": side.open, "by": side.chair.viewer}
    invited = {one.practitioner_id or one.person_id: one for one in side.open.invitations.all()}
    of_nurse = invited[side.nurse.practitioner.pk]
    side.keep(
        invitation_of_nurse=of_nurse,
        invitation_of_mother=invited[side.mother.person.pk],
        check_in=attendance.check_in(invitation=of_nurse, by=side.chair.viewer),
        guest=invitations.invite_guest(**chair, name=side.canary("conference.invitation.guest_name")),
        line=entries.contribute(
            conference=side.open,
            by=side.nurse.viewer,
            category=Category.HEALTH,
            words=side.canary("conference.entry.words"),
            persons=[side.child.person],
        ),
        item=side.open.agenda.all()[1],
        event_of_line=TrailEvent.objects.get(
            name="conference.entry_contributed", actor=side.nurse.viewer.pseudonym
        ).pk,
    )
    _decide_about_the_child(side)


def _decide_about_the_child(side: Side) -> None:
    """Propose for child and baby; object, decide and agree a step for the child. About the baby nothing is decided."""
    chair = {"conference": side.open, "by": side.chair.viewer}
    harms = {"threshold_met": True, "harms": [Harm.NEGLECT]}
    for child in (side.child, side.baby):
        side.keep(proposal=proposals.put(**chair, child=child.person, **harms))
    about = {"conference": side.open, "child": side.child.person}
    side.keep(
        position=positions.take(
            **about,
            stance=Stance.DISSENT,
            reason=side.canary("conference.position.reason"),
            by=side.nurse.viewer,
        ),
        decision=decisions.take(
            **about,
            contingency=side.canary("conference.child_decision.contingency"),
            quorum_waiver=side.canary("conference.child_decision.quorum_waiver"),
            by=side.chair.viewer,
        ),
        step=steps.agree(
            **chair,
            what_must_change=side.canary("conference.step.what_must_change"),
            what=side.canary("conference.step.what"),
            how_we_will_know=side.canary("conference.step.how_we_will_know"),
            owner=side.nurse.practitioner,
            by_when=TODAY() + timedelta(days=10),
            persons=[side.child.person],
        ),
    )


def _sharing(side: Side) -> None:
    """Let mother and child speak, answer a refusal, search, and leave something unsent."""
    child = spoken(
        side, person=side.child.person, subjects=[side.child.person], speaks_as=SpeaksAs.COMPETENT_CHILD
    )
    assessed = replace(
        child,
        method=Method.IN_PERSON,
        assessed_by=side.worker.practitioner,
        assessment=side.canary("consent.voice.assessment"),
        words=side.canary("consent.voice.words", "assessed"),
    )
    own = {"words": side.canary("consent.voice.words"), "reason": side.canary("consent.voice.reason")}
    # What the child decides is the child's alone: the mother goes on speaking of everything else.
    own_matter = [replace(grant(side.worker.agency), categories=[Category.MENTAL_HEALTH])]
    housing = [replace(grant(side.worker.agency), categories=[Category.HOUSING])]
    side.keep(
        voice=voices.agree(
            spoken=spoken(side, **own), grants=[grant(side.worker.agency)], by=side.mother.viewer
        ),
        refusal=voices.refuse(spoken=spoken(side), denied=housing, by=side.mother.viewer),
        assessed=voices.agree(spoken=assessed, grants=own_matter, by=side.worker.viewer),
    )
    side.keep(
        answer=voices.answer(
            voice=side.refusal, words=side.canary("consent.voice_answer.words"), by=side.worker.viewer
        )
    )
    with disclosure.collecting(actor=side.worker.viewer.actor(), purpose="test"):
        typed = Terms(given_name=side.canary("audit.event.beside"), family_name="Nobody", year="1999")
        searches.before_create(terms=typed, by=side.worker.viewer)
    drafts.save(
        access.seat(side.nurse.viewer, side.open.pk),
        slot="contribute",
        words=side.canary("conference.draft.words"),
    )
