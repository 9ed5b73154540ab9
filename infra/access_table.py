"""Who may come through which door: every named address of the product, with the capacities that may use it.

A door says who may knock. Whether this person may see this conference or that line is asked behind it, by
`access` and by consent's gate; a door that is closed looks like a door that is not there.
"""

from people.viewers import Capacity

ANYONE: frozenset[Capacity] = frozenset()
PRACTITIONER = frozenset({Capacity.PRACTITIONER})
PERSON = frozenset({Capacity.PERSON})
TEAM_AND_FAMILY = PRACTITIONER | PERSON
AUDITOR = frozenset({Capacity.AUDITOR})
ADMINISTRATOR = frozenset({Capacity.ADMINISTRATOR})
SIGNED_IN = frozenset(Capacity) - {Capacity.SYSTEM}

TABLE: dict[str, frozenset[Capacity]] = {
    "chronology:family": PRACTITIONER,
    "desk:actor": AUDITOR,
    "desk:event": AUDITOR,
    "desk:family": AUDITOR,
    "desk:home": AUDITOR,
    "directory:account": SIGNED_IN,
    "directory:add-person": PRACTITIONER,
    "directory:agencies": ADMINISTRATOR,
    "directory:answer-handover": PRACTITIONER,
    "directory:begin-involvement": PRACTITIONER,
    "directory:begin-membership": ADMINISTRATOR,
    "directory:begin-period": PRACTITIONER,
    "directory:change-password": SIGNED_IN,
    "directory:code": ANYONE,
    "directory:correct-person": PRACTITIONER,
    "directory:create-account": ADMINISTRATOR,
    "directory:create-agency": ADMINISTRATOR,
    "directory:create-officer": ADMINISTRATOR,
    "directory:create-practitioner": ADMINISTRATOR,
    "directory:create-team": ADMINISTRATOR,
    "directory:end-appointment": ADMINISTRATOR,
    "directory:end-involvement": PRACTITIONER,
    "directory:end-lead": PRACTITIONER,
    "directory:end-membership": ADMINISTRATOR,
    "directory:end-period": PRACTITIONER,
    "directory:enrol": ANYONE,
    "directory:families": PRACTITIONER,
    "directory:family": PRACTITIONER,
    "directory:invite": PRACTITIONER,
    "directory:kinship": PRACTITIONER,
    "directory:lead": PRACTITIONER,
    "directory:make-appointment": ADMINISTRATOR,
    "directory:open-family": PRACTITIONER,
    "directory:people": ADMINISTRATOR,
    "directory:person": ADMINISTRATOR,
    "directory:personas": ANYONE,
    "directory:place-person": PRACTITIONER,
    "directory:press": ADMINISTRATOR,
    "directory:renew-codes": SIGNED_IN,
    "directory:say-same": PRACTITIONER,
    "directory:search": PRACTITIONER,
    "directory:sign-in": ANYONE,
    "directory:sign-out": ANYONE,
    "directory:team": ADMINISTRATOR,
    "directory:teams": ADMINISTRATOR,
    "family:agree": PERSON,
    "family:permissions": PERSON,
    "family:withdraw": PERSON,
    "home": ANYONE,
    "language": ANYONE,
    "leave": ANYONE,
    "live": ANYONE,
    "live:poll": TEAM_AND_FAMILY,
    "live:presence": TEAM_AND_FAMILY,
    "meetings:agree-step": PRACTITIONER,
    "meetings:amend": TEAM_AND_FAMILY,
    "meetings:answer": TEAM_AND_FAMILY,
    "meetings:check-in": TEAM_AND_FAMILY,
    "meetings:close": PRACTITIONER,
    "meetings:conference": TEAM_AND_FAMILY,
    "meetings:contribute": TEAM_AND_FAMILY,
    "meetings:decide": PRACTITIONER,
    "meetings:draft": TEAM_AND_FAMILY,
    "meetings:invite": PRACTITIONER,
    "meetings:leave": TEAM_AND_FAMILY,
    "meetings:list": TEAM_AND_FAMILY,
    "meetings:move-to": PRACTITIONER,
    "meetings:open": PRACTITIONER,
    "meetings:propose": PRACTITIONER,
    "meetings:record": TEAM_AND_FAMILY,
    "meetings:schedule": PRACTITIONER,
    "meetings:sign-off": PRACTITIONER,
    "meetings:take-position": PRACTITIONER,
    "ready": ANYONE,
    "theme": ANYONE,
}
