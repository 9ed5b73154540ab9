"""What a person said about sharing: agreed, refused, limited, took back, or was not asked."""

from datetime import date
from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils import timezone

from audit.append_only import append_only
from audit.vault.fields import Sealed, SealedText
from consent.categories import Category
from consent.codes import Codes
from consent.interpreting import Interpreted
from consent.terms import Method, NotAskedBecause, Said, SpeaksAs


@append_only
class Voice(models.Model):
    """One thing said, by one person, for the persons named in its subjects. `of` is what it takes back or limits.

    It stands on a shelf of the speaker's own words, so that no other adult reads it; an order of a court stands on a
    shelf of whoever wrote it down. That somebody was not asked, and why, stands inside the team's own circle.
    `had_interpreter` is None where nobody noted it.
    """

    audit_type: ClassVar[str] = "consent.voice"
    occurred_on: date | None = None
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    speaks_as = models.CharField(max_length=30, choices=[(each.value, each.value) for each in SpeaksAs])
    assessed_by = models.ForeignKey(
        "people.Practitioner", null=True, on_delete=models.PROTECT, related_name="+"
    )
    said = models.CharField(max_length=20, choices=[(each.value, each.value) for each in Said])
    of = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="later")
    categories = Codes(Category)
    not_asked_because = models.CharField(
        max_length=20, blank=True, choices=[(each.value, each.value) for each in NotAskedBecause]
    )
    notice_version = models.CharField(max_length=40)
    language = models.CharField(max_length=2)
    had_interpreter = models.BooleanField(null=True)
    interpreter_language = models.CharField(
        max_length=3, blank=True, choices=[(each.value, each.value) for each in Interpreted]
    )
    method = models.CharField(max_length=20, choices=[(each.value, each.value) for each in Method])
    words = SealedText("consent.voice.words", owner="person:person_id", null=True)
    reason = SealedText("consent.voice.reason", owner="person:person_id", null=True)
    assessment = SealedText("consent.voice.assessment", owner="person:person_id", null=True)
    said_at = models.DateTimeField(default=timezone.now)
    recorded_by = models.ForeignKey("people.Account", on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = (models.Index(name="consent_voice_family", fields=("family", "person", "said_at")),)
        constraints = (
            models.CheckConstraint(
                name="consent_voice_withdrawal_says_of_what",
                condition=~Q(said=Said.WITHDRAW) | Q(of__isnull=False),
            ),
            models.CheckConstraint(
                name="consent_voice_child_was_assessed",
                condition=~Q(speaks_as=SpeaksAs.COMPETENT_CHILD) | Q(assessed_by__isnull=False),
            ),
            models.CheckConstraint(
                name="consent_voice_not_asked_says_why",
                condition=Q(said=Said.NOT_ASKED) & ~Q(not_asked_because="")
                | ~Q(said=Said.NOT_ASKED) & Q(not_asked_because=""),
            ),
            models.CheckConstraint(
                name="consent_voice_interpreter_has_a_language",
                condition=Q(interpreter_language="") | Q(had_interpreter=True),
            ),
            models.UniqueConstraint(
                name="consent_voice_taken_back_once", fields=("of",), condition=Q(said=Said.WITHDRAW)
            ),
        )

    def __str__(self) -> str:
        return f"voice {self.pk}: {self.said}"

    def sealed_words(self) -> dict[str, Sealed]:
        return {"words": self.words, "reason": self.reason, "assessment": self.assessment}


@append_only
class VoiceSubject(models.Model):
    """One person for whom something was said."""

    voice = models.ForeignKey(Voice, on_delete=models.PROTECT, related_name="subjects")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(name="consent_voicesubject_once", fields=("voice", "person")),)

    def __str__(self) -> str:
        return f"subject of voice {self.voice_id}"


@append_only
class VoiceAnswer(models.Model):
    """What a person was told when their refusal could not hold: it stands where their own words stand."""

    audit_type: ClassVar[str] = "consent.voice_answer"
    occurred_on: date | None = None
    version: int = 1

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    voice = models.ForeignKey(Voice, on_delete=models.PROTECT, related_name="answers")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    shelf = models.ForeignKey("consent.Shelf", on_delete=models.PROTECT, related_name="+")
    conference_id = models.CharField(max_length=36, blank=True)
    words = SealedText("consent.voice_answer.words", owner="person:person_id")
    answered_by = models.ForeignKey("people.Practitioner", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"answer to voice {self.voice_id}"

    def sealed_words(self) -> dict[str, Sealed]:
        return {"words": self.words}
