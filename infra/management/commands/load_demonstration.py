"""Load the fictional family of the demonstration, once."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from infra.demonstration import reading
from infra.demonstration.loading import (
    apart,
    chronology,
    circles,
    decisions,
    emergencies,
    families,
    filters,
    meetings,
    personas,
    sharing,
    workforce,
)
from infra.demonstration.loading.book import Book
from people.models import Family

STEPS = (
    workforce.load,
    emergencies.appoint,
    families.load,
    apart.load,
    sharing.load,
    chronology.load,
    meetings.load,
    circles.load,
    decisions.load,
    filters.load,
    sharing.answer,
    sharing.exclude,
    apart.suspect,
    families.end_what_is_over,
    emergencies.load,
    emergencies.ask,
)


class Command(BaseCommand):
    """Drive the product's own actions over the content of infra/demonstration/."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        """Load unless families are there already; never where real families could be."""
        if not settings.DEMONSTRATION:
            raise CommandError(
                "Only a demonstration is loaded with a fictional family: set ENTOUR_DEMONSTRATION=yes."
            )
        if Family.objects.exists():
            if not settings.PERSONAS_FILE.exists():
                raise CommandError(f"An earlier load was cut off. Remove {settings.VAR_DIR} and start again.")
            self.stdout.write("The demonstration is loaded.")
            return
        book = Book(reading.read())
        for step in STEPS:
            step(book)
        personas.write(book, settings.PERSONAS_FILE)
        self.stdout.write(f"Loaded {len(book.members)} persons and {len(book.practitioners)} practitioners.")
