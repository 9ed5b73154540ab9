"""Organisations with their own duties, and the people who work for them."""

from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _


class AgencyKind(models.TextChoices):
    ADULT_MENTAL_HEALTH = "adult_mental_health", _("Adult mental health")
    CHILDCARE = "childcare", _("Childcare")
    COMMUNITY_CENTRE = "community_centre", _("Community centre")
    FOOD_AID = "food_aid", _("Food aid")
    GP_PRACTICE = "gp_practice", _("GP practice")
    HEALTH_TRUST = "health_trust", _("Health trust")
    HOUSING = "housing", _("Housing")
    INCOME_SUPPORT = "income_support", _("Income support")
    LEGAL_CLINIC = "legal_clinic", _("Legal clinic")
    LEISURE = "leisure", _("Leisure")
    POLICE = "police", _("Police")
    PUBLIC_HEALTH = "public_health", _("Public health")
    SCHOOL = "school", _("School")
    SOCIAL_CARE = "social_care", _("Social care")
    VOLUNTARY_BODY = "voluntary_body", _("Voluntary body")
    YOUTH_JUSTICE = "youth_justice", _("Youth justice")


class Agency(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(max_length=200, unique=True)
    name_fr = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=30, choices=AgencyKind)
    is_statutory_body = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "agencies"

    def __str__(self) -> str:
        return self.name

    def name_in(self, language: str) -> str:
        """Give the name in the reader's language, in English where there is no other."""
        return self.name_fr if language == "fr" and self.name_fr else self.name


class Practitioner(models.Model):
    """Somebody who works for a home agency and keeps that identity when seconded. Names and work contacts are open."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="practitioners")
    name = models.CharField(max_length=200)
    job_title = models.CharField(max_length=200)
    job_title_fr = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)
    is_social_worker = models.BooleanField(default=False)
    is_legal_adviser = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name

    def job_title_in(self, language: str) -> str:
        """Give the job title in the reader's language, in English where there is no other."""
        return self.job_title_fr if language == "fr" and self.job_title_fr else self.job_title
