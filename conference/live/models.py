"""Who has a meeting's page open: a lease that lapses by itself; not attendance, and no fact about a family."""

from django.db import models

from audit import guard


class PresenceLease(models.Model):
    """One signed-in session at one meeting. Past `until` the page is lost; a while later its viewer has left."""

    conference = models.ForeignKey("conference.Conference", on_delete=models.CASCADE, related_name="+")
    # Empty for somebody of the family: one who is both is not given away by their page.
    practitioner = models.ForeignKey(
        "people.Practitioner", on_delete=models.CASCADE, null=True, related_name="+"
    )
    session_hash = models.CharField(max_length=64)
    until = models.DateTimeField()
    is_lost = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("conference", "session_hash"), name="one_lease_for_each_session"),
        )
        indexes = (models.Index(fields=("until",)),)

    def __str__(self) -> str:
        return f"here until {self.until:%H:%M:%S}"


guard.allow("conference_presencelease", "who has a page open is forgotten within a minute")
