"""The addresses of the directory."""

from django.conf import settings
from django.urls import URLPattern, path

from conference.directory.views import (
    account,
    agencies,
    families,
    homes,
    leads,
    people,
    personas,
    persons,
    responsibilities,
    search,
    second_step,
    signing_in,
    ways_back,
    work,
)

app_name = "directory"

DOOR = [
    path("sign-in/", signing_in.password, name="sign-in"),
    path("sign-in/code/", signing_in.code, name="code"),
    path("sign-in/authenticator/", second_step.enrol, name="enrol"),
    path("sign-out/", signing_in.leave, name="sign-out"),
    path("account/", account.show, name="account"),
    path("account/password/", account.change_password, name="change-password"),
    path("account/codes/", account.renew_codes, name="renew-codes"),
]
FAMILY = "families/<uuid:family_id>/"
FAMILIES = [
    path("families/", families.mine, name="families"),
    path("families/open/", families.open_family, name="open-family"),
    path("search/", search.people, name="search"),
    path(FAMILY, families.show, name="family"),
    path(f"{FAMILY}people/add/", persons.add, name="add-person"),
    path(f"{FAMILY}people/place/<uuid:member_id>/", persons.place, name="place-person"),
    path(f"{FAMILY}people/<uuid:member_id>/", persons.correct, name="correct-person"),
    path(f"{FAMILY}people/<uuid:member_id>/account/", people.invite, name="invite"),
    path(f"{FAMILY}people/<uuid:member_id>/password/", ways_back.give_to_member, name="give-member-way-back"),
    path(f"{FAMILY}people/<uuid:member_id>/same/<uuid:other_id>/", persons.say_same, name="say-same"),
    path(f"{FAMILY}homes/add/", homes.add, name="add-address"),
    path(f"{FAMILY}homes/<uuid:address_id>/", homes.correct, name="correct-address"),
    path(f"{FAMILY}homes/<uuid:address_id>/end/", homes.end, name="end-address"),
    path(f"{FAMILY}kinship/", persons.state_kinship, name="kinship"),
    path(f"{FAMILY}work/begin/", work.begin_involvement, name="begin-involvement"),
    path(f"{FAMILY}work/<uuid:involvement_id>/end/", work.end_involvement, name="end-involvement"),
    path(f"{FAMILY}law/begin/", work.begin_period, name="begin-period"),
    path(f"{FAMILY}law/<uuid:period_id>/end/", work.end_period, name="end-period"),
    path(f"{FAMILY}responsibility/add/", responsibilities.add, name="add-responsibility"),
    path(
        f"{FAMILY}responsibility/<uuid:responsibility_id>/proof/",
        responsibilities.prove,
        name="prove-responsibility",
    ),
    path(
        f"{FAMILY}responsibility/<uuid:responsibility_id>/end/",
        responsibilities.end,
        name="end-responsibility",
    ),
    path(f"{FAMILY}lead/", leads.appoint, name="lead"),
    path(f"{FAMILY}lead/end/", leads.end, name="end-lead"),
    path(f"{FAMILY}lead/<uuid:handover_id>/", leads.answer, name="answer-handover"),
]
ADMINISTRATION = [
    path("agencies/", agencies.show_agencies, name="agencies"),
    path("agencies/add/", agencies.create_agency, name="create-agency"),
    path("teams/", agencies.show_teams, name="teams"),
    path("teams/add/", agencies.create_team, name="create-team"),
    path("teams/<uuid:team_id>/", agencies.show_team, name="team"),
    path("teams/<uuid:team_id>/join/", agencies.begin_membership, name="begin-membership"),
    path("teams/members/<uuid:membership_id>/end/", agencies.end_membership, name="end-membership"),
    path("people/", people.show_people, name="people"),
    path("people/add/", people.create_practitioner, name="create-practitioner"),
    path("people/officers/add/", people.create_officer, name="create-officer"),
    path("people/<uuid:practitioner_id>/account/", people.create_account, name="create-account"),
    path("accounts/<uuid:account_id>/", people.show_person, name="person"),
    path("accounts/<uuid:account_id>/password/", ways_back.give_to_account, name="give-way-back"),
    path("accounts/<uuid:account_id>/do/", people.press, name="press"),
    path("accounts/<uuid:account_id>/office/", people.make_appointment, name="make-appointment"),
    path("offices/<uuid:appointment_id>/end/", people.end_appointment, name="end-appointment"),
]


def addresses(*, demonstration: bool) -> list[URLPattern]:
    """Return the addresses of a deployment; only a demonstration has a page of personas."""
    persona_page = [path("personas/", personas.choose, name="personas")] if demonstration else []
    return [*DOOR, *FAMILIES, *ADMINISTRATION, *persona_page]


urlpatterns = addresses(demonstration=settings.DEMONSTRATION)
