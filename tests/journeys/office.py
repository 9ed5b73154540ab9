"""What an administrator does at their desk in a house where nobody works yet."""

from dataclasses import dataclass
from itertools import count

from playwright.sync_api import Page, expect

from tests.journeys.door import Holder

_numbers = count(1)


@dataclass
class Office:
    """The window of an administrator who is signed in, and the agency whose people come to them."""

    page: Page
    AGENCY = "Fenmoor Children’s Services"
    JOB = "Family worker"

    def take_in_agency(self) -> None:
        """Let the agency join."""
        self.page.goto("/agencies/add/")
        self._fill("Name", self.AGENCY)
        self._send("Add the agency")

    def give_a_way_in(self, name: str, *, language: str = "English") -> Holder:
        """Add a practitioner, and make the account whose first password is handed over in person."""
        self.page.goto("/people/add/")
        self.page.get_by_label("Agency", exact=True).select_option(label=self.AGENCY)
        self._fill("Name", name)
        self._fill("Job title", self.JOB)
        self._send("Add the practitioner")
        holder = Holder(f"worker.{next(_numbers)}@fenmoor.example", "four grey herons wading")
        self._fill("Sign-in name", holder.sign_in_name)
        self._fill("First password", holder.password)
        self.page.get_by_label("Language", exact=True).select_option(label=language)
        self._send("Create the account")
        expect(self.page.get_by_text("They can sign in now.")).to_be_visible()
        return holder

    def form_team_of(self, name: str) -> None:
        """Form a team, and give a practitioner a place in it from today."""
        self.page.goto("/teams/add/")
        self._fill("Name", "Fenmoor East")
        self._send("Form the team")
        self.page.get_by_role("link", name="Add somebody to the team").click()
        self.page.get_by_label("Practitioner").select_option(label=f"{name} – {self.JOB}, {self.AGENCY}")
        self._send("Add to the team")

    def _fill(self, label: str, words: str) -> None:
        self.page.get_by_label(label, exact=True).fill(words)

    def _send(self, button: str) -> None:
        self.page.get_by_role("button", name=button, exact=True).click()
        self.page.wait_for_load_state()
