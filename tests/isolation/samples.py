"""How to come to each address: who rightfully does, with what in the address and in the form, and what they see.

A new address fails the tests until it has its line here. Write:

    "room:name": Sample(who="worker", finds=of_family, shows=("people.family.name",), sends=lambda side: {...}),

`who` is a person of a side of `tests/isolation/world.py`, or an officer. `shows` names canaries that stand on their
page (a page that shows none says in `nothing` why that is right). `sends` is a form that changes something for them.
"""

from tests.isolation.forms import (
    adds_a_person,
    agrees,
    agrees_a_step,
    begins_a_period,
    begins_an_involvement,
    calls_a_meeting,
    joins_the_team,
    keyed,
    looks_for_the_child,
    narrows,
    notice_for,
    offers_the_lead,
    opens_a_family,
    refuses,
    says_a_line,
    states_kinship,
    today,
)
from tests.isolation.sample import Open, Sample, of
from tests.isolation.samples_of_accounts import SAMPLES_OF_ACCOUNTS
from tests.isolation.samples_of_apart import OF_APART
from tests.isolation.samples_of_circles import OF_CIRCLES
from tests.isolation.samples_of_disputes import OF_DISPUTES, SAID_ABOUT_A_LINE
from tests.isolation.samples_of_emergencies import SAMPLES_OF_EMERGENCIES
from tests.isolation.samples_of_exchange import SAMPLES_OF_EXCHANGE
from tests.isolation.samples_of_filters import SAMPLES_OF_FILTERS
from tests.isolation.samples_of_grounds import SAMPLES_OF_GROUNDS
from tests.isolation.samples_of_homes import SAMPLES_OF_HOMES
from tests.isolation.samples_of_relays import OF_RELAYS
from tests.isolation.samples_of_sharing import OF_SHARING
from tests.isolation.samples_of_voices import SAMPLES_OF_VOICES

FAMILY = {"family_id": "family.pk"}
of_family = of(**FAMILY)
of_child = of(**FAMILY, member_id="child.member.pk")
in_the_room = of(conference_id="open.pk")
of_the_planned = of(conference_id="planned.pk")
about_the_baby = of(conference_id="open.pk", child_id="baby.person.pk")
of_team = of(team_id="team.pk")

NAMES = ("people.person.given_namechild", "people.person.family_name")
IN_THE_ROOM = (
    "conference.conference.reason",
    "conference.entry.words",
    "conference.invitation.guest_name",
    "conference.position.reason",
    "conference.child_decision.contingency",
    "conference.child_decision.quorum_waiver",
    "conference.step.how_we_will_know",
    "conference.step.what",
    "conference.step.what_must_change",
    *NAMES,
)


ONLY_ITS_OWN = "shows an account nothing but what is its own"
BEFORE_THE_DOOR = "is there before anybody has signed in, and knows nobody"
ADDS_ANEW = "asks for something new, and so shows nothing that there is"

SAMPLES: dict[str, Sample | Open] = {
    **SAMPLES_OF_EMERGENCIES,
    **SAMPLES_OF_EXCHANGE,
    **SAMPLES_OF_FILTERS,
    **SAMPLES_OF_GROUNDS,
    **SAMPLES_OF_ACCOUNTS,
    **SAMPLES_OF_HOMES,
    **OF_APART,
    **SAMPLES_OF_VOICES,
    **OF_CIRCLES,
    **OF_DISPUTES,
    **OF_RELAYS,
    **OF_SHARING,
    "chronology:family": Sample(
        who="worker", finds=of_family, shows=("alias", "conference.entry.wordsformer", NAMES[0])
    ),
    "desk:actor": Sample(who="auditor", finds=of(pseudonym="mother.account.pseudonym"), shows=("alias",)),
    "desk:agency": Sample(
        who="auditor", finds=of(agency_id="nurse.agency.pk"), shows=("nurse",), is_list=True
    ),
    "desk:event": Sample(who="auditor", finds=of(event_id="event_of_line"), shows=NAMES[:1]),
    "desk:families": Sample(who="auditor", shows=("alias", "people.family.name"), is_list=True),
    "desk:family": Sample(who="auditor", finds=of_family, shows=("people.family.name",)),
    "desk:home": Sample(who="auditor", shows=("alias",), is_list=True),
    "desk:people": Sample(who="auditor", shows=("agency",), is_list=True),
    "directory:account": Open(ONLY_ITS_OWN),
    "directory:add-person": Sample(who="worker", finds=of_family, sends=adds_a_person),
    "directory:agencies": Sample(who="administrator", shows=("agency",)),
    "directory:answer-handover": Sample(
        who="colleague",
        finds=of(**FAMILY, handover_id="handover.pk"),
        sends=lambda side: {"answer": "accept"},
    ),
    "directory:begin-involvement": Sample(
        who="worker", finds=of_family, shows=("alias", *NAMES), sends=begins_an_involvement
    ),
    "directory:begin-membership": Sample(
        who="administrator", finds=of_team, shows=("team",), sends=joins_the_team
    ),
    "directory:begin-period": Sample(who="worker", finds=of_family, shows=NAMES, sends=begins_a_period),
    "directory:change-password": Open(
        ONLY_ITS_OWN, {"current": "not this one", "new": "seven geese on the lake"}
    ),
    "directory:code": Open(BEFORE_THE_DOOR, {"code": "123456"}),
    "directory:correct-person": Sample(
        who="worker",
        finds=of_child,
        shows=NAMES,
        sends=lambda side: {"given_name": "Other", "family_name": "Name"},
    ),
    "directory:create-agency": Sample(
        who="administrator",
        nothing=ADDS_ANEW,
        sends=lambda side: {"name": "New Agency", "kind": "school"},
    ),
    "directory:create-team": Sample(
        who="administrator",
        nothing=ADDS_ANEW,
        sends=lambda side: {"name": "New team", "jurisdiction": "england", "time_zone": "Europe/London"},
    ),
    "directory:end-involvement": Sample(
        who="worker",
        finds=of(**FAMILY, involvement_id="involvement_of_nurse.pk"),
        shows=("alias",),
        sends=today("last_day"),
    ),
    "directory:end-lead": Sample(who="worker", finds=of_family, sends=lambda side: {}),
    "directory:end-membership": Sample(
        who="administrator",
        finds=of(membership_id="nurse.membership.pk"),
        shows=("team", "nurse"),
        sends=today("last_day"),
    ),
    "directory:end-period": Sample(
        who="worker",
        finds=of(**FAMILY, period_id="period.pk"),
        shows=("period",),
        sends=today("last_day"),
    ),
    "directory:enrol": Open(BEFORE_THE_DOOR, {"code": "123456"}),
    "directory:families": Sample(who="worker", shows=("alias", "people.family.name"), is_list=True),
    "directory:family": Sample(
        who="worker",
        finds=of_family,
        shows=(
            "alias",
            "people.address.words",
            "people.family.name",
            "people.involvement.why",
            "people.person.birth_datechild",
            "people.person.due_on",
            *NAMES,
        ),
    ),
    "directory:kinship": Sample(who="worker", finds=of_family, shows=NAMES, sends=states_kinship),
    "directory:lead": Sample(who="worker", finds=of_family, shows=("alias",), sends=offers_the_lead),
    "directory:open-family": Sample(
        who="worker",
        is_list=True,
        nothing="leads to the search before anything is added",
        sends=opens_a_family,
    ),
    "directory:place-person": Sample(
        who="worker",
        finds=of(**FAMILY, member_id="cousin.member.pk"),
        shows=("alias", "cousin"),
        sends=lambda side: {"relation": "child", "household": "first", "sensitivity": "0"},
    ),
    "directory:renew-codes": Open(ONLY_ITS_OWN, {"code": "123456"}),
    "directory:say-same": Sample(
        who="worker",
        finds=of(**FAMILY, member_id="child.member.pk", other_id="cousin.member.pk"),
        sends=lambda side: {},
    ),
    "directory:search": Sample(
        who="worker",
        is_list=True,
        nothing="asks for names before it shows any",
        sends=looks_for_the_child,
    ),
    "directory:sign-in": Open(BEFORE_THE_DOOR, {"sign_in_name": "nobody", "password": "nothing"}),
    "directory:sign-out": Open("ends one's own session alone", {}),
    "directory:team": Sample(who="administrator", finds=of_team, shows=("team", "nurse")),
    "directory:teams": Sample(who="administrator", shows=("team",)),
    "family:agree": Sample(who="mother", shows=NAMES[:1], sends=agrees, is_list=True),
    "family:home": Sample(who="mother", nothing="leads a person to what is theirs", is_list=True),
    "family:narrow": Sample(
        who="mother",
        finds=of(voice_id="voice.pk"),
        nothing="repeats the services that were agreed",
        sends=narrows,
    ),
    "family:permissions": Sample(
        who="mother",
        shows=("consent.voice.words", "consent.voice_answer.words", *NAMES[:1]),
        is_list=True,
    ),
    "family:refuse": Sample(who="mother", shows=NAMES[:1], sends=refuses, is_list=True),
    "family:withdraw": Sample(
        who="mother",
        finds=of(voice_id="voice.pk"),
        shows=("consent.voice.words",),
        sends=lambda side: {"key": "once", "notice": notice_for(side), "words": "No more."},
    ),
    "home": Open("leads whoever asks to their own first page"),
    "language": Open("keeps a language in the browser", {"language": "fr"}),
    "leave": Open("leads away, to a page that says nothing"),
    "live": Open("tells a supervisor that the process answers"),
    "live:poll": Sample(who="chair", finds=in_the_room, shows=IN_THE_ROOM[1:]),
    "live:presence": Sample(who="chair", finds=in_the_room, sends=lambda side: {}),
    "meetings:agree-step": Sample(who="chair", finds=in_the_room, sends=agrees_a_step),
    "meetings:amend": Sample(
        who="nurse",
        finds=of(conference_id="open.pk", entry_id="line.pk"),
        shows=("conference.entry.words",),
        sends=keyed(words="=Amended.", version="=1"),
    ),
    "meetings:answer": Sample(who="nurse", finds=of_the_planned, sends=keyed(answer="=coming")),
    "meetings:check-in": Sample(
        who="chair", finds=in_the_room, shows=NAMES[1:], sends=keyed(invitation="invitation_of_mother.pk")
    ),
    "meetings:close": Sample(who="chair", finds=of(conference_id="closing.pk"), sends=keyed()),
    "meetings:conference": Sample(who="chair", finds=in_the_room, shows=(*IN_THE_ROOM, "people.family.name")),
    "meetings:contribute": Sample(who="nurse", finds=in_the_room, sends=says_a_line),
    "meetings:decide": Sample(
        who="chair",
        finds=about_the_baby,
        sends=keyed(contingency="=Call us.", quorum_waiver="=It cannot wait."),
    ),
    "meetings:draft": Sample(
        who="nurse", finds=in_the_room, sends=keyed(slot="=contribute", words="=Half a th")
    ),
    "meetings:invite": Sample(
        who="chair",
        finds=in_the_room,
        sends=lambda side: {"key": "once", "invited": f"person:{side.gran.person.pk}"},
    ),
    "meetings:leave": Sample(
        who="chair", finds=in_the_room, shows=("nurse",), sends=keyed(invitation="invitation_of_nurse.pk")
    ),
    "meetings:list": Sample(who="worker", shows=("alias",), is_list=True),
    "meetings:move-to": Sample(who="chair", finds=in_the_room, sends=keyed(item="item.pk")),
    "meetings:open": Sample(who="chair", finds=of_the_planned, sends=keyed()),
    "meetings:propose": Sample(
        who="chair", finds=about_the_baby, sends=keyed(threshold_met="=yes", harms="=neglect")
    ),
    "meetings:record": Sample(who="chair", finds=in_the_room, shows=IN_THE_ROOM),
    "meetings:schedule": Sample(
        who="worker", finds=of_family, shows=("alias", *NAMES), sends=calls_a_meeting
    ),
    "meetings:sign-off": Sample(who="chair", finds=of(conference_id="closed.pk"), sends=keyed()),
    "meetings:take-back": Sample(
        who="chair", finds=in_the_room, shows=("nurse",), sends=keyed(invitation="invitation_of_nurse.pk")
    ),
    "meetings:take-position": Sample(who="nurse", finds=about_the_baby, sends=keyed(stance="=agree")),
    "preflight:preflight": Sample(who="chair", finds=in_the_room, shows=("alias", *NAMES[1:])),
    "ready": Open("tells a supervisor that there is a database and a key"),
    "theme": Open("keeps colours in the browser", {"theme": "dark"}),
    "why:before-in-chronology": Sample(who="worker", finds=of_family, sends=says_a_line, is_question=True),
    "why:before-in-meeting": Sample(who="nurse", finds=in_the_room, sends=says_a_line, is_question=True),
    "why:colleague": Sample(who="worker", finds=of_family, shows=("alias",)),
    "why:entry": Sample(who="nurse", finds=of(entry_id="line.pk"), shows=SAID_ABOUT_A_LINE),
}
