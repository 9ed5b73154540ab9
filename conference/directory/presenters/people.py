"""Draws agencies, practitioners, teams and offices for the administrator."""

from collections.abc import Iterable
from typing import Any

from people.models import Account, Agency, AgencyKind, Membership, Practitioner, Standing


def agency_lines(agencies: Iterable[Agency], language: str) -> list[dict[str, Any]]:
    """Return one line for each agency."""
    return [
        {
            "name": agency.name_in(language),
            "kind": AgencyKind(agency.kind).label,
            "is_statutory_body": agency.is_statutory_body,
        }
        for agency in agencies
    ]


def practitioner_lines(practitioners: Iterable[Practitioner], language: str) -> list[dict[str, Any]]:
    """Return one line for each practitioner: their agency, their places in teams, their account."""
    return [
        {
            "id": practitioner.id,
            "name": practitioner.name,
            "job": practitioner.job_title_in(language),
            "agency": practitioner.agency.name_in(language),
            "places": [
                {
                    "team": place.team.name,
                    "standing": Standing(place.standing).label,
                    "ends_on": place.ends_on,
                }
                for place in practitioner.memberships.all()
            ],
            "account": getattr(practitioner, "account", None),
        }
        for practitioner in practitioners
    ]


def account_lines(accounts: Iterable[Account]) -> list[dict[str, Any]]:
    """Return one line for each account that holds an office."""
    return [
        {
            "id": account.id,
            "sign_in_name": account.sign_in_name,
            "offices": [appointment.get_role_display() for appointment in account.appointments.all()],
            "is_suspended": not account.is_active,
        }
        for account in accounts
    ]


def team_lines(members: Iterable[Membership], language: str) -> list[dict[str, Any]]:
    """Return one line for each member of a team."""
    return [
        {
            "id": place.id,
            "name": place.practitioner.name,
            "job": place.practitioner.job_title_in(language),
            "agency": place.practitioner.agency.name_in(language),
            "standing": Standing(place.standing).label,
            "represents": place.represents,
            "starts_on": place.starts_on,
            "ends_on": place.ends_on,
        }
        for place in members
    ]
