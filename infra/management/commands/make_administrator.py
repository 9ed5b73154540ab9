"""Give a new deployment its first administrator."""

from getpass import getpass
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from audit.trail import Refused
from people.actions import accounts, appointments
from people.models import AppointmentRole
from people.viewers import SYSTEM_VIEWER


class Command(BaseCommand):
    """Ask for a password on the terminal; it is never an argument, where a list of processes would show it."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the sign-in name."""
        parser.add_argument("sign_in_name")

    def handle(self, *args: Any, sign_in_name: str, **options: Any) -> None:
        """Create the account and appoint it."""
        password = getpass("Password: ")
        if password != getpass("Again: "):
            raise CommandError("The two passwords differ.")
        try:
            account = accounts.create(sign_in_name=sign_in_name, password=password, by=SYSTEM_VIEWER)
            appointments.make(
                account=account,
                role=AppointmentRole.ADMINISTRATOR,
                starts_on=timezone.localdate(),
                by=SYSTEM_VIEWER,
            )
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write("They enrol an authenticator when they first sign in.")
