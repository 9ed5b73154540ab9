"""Where entries stand: everything about an entry that a decision of access looks at, in one number."""

from django.db import models
from django.db.models import Q

from audit.append_only import append_only
from consent.categories import Category, Sensitivity


@append_only
class Shelf(models.Model):
    """One family, one set of subjects, one category, one sensitivity, one originator, one circle. It never changes.

    `subjects_key` lists the subjects' identifiers in order, so that a scope reads a shelf without a join;
    `circle_key` repeats the circle, so that no two shelves are alike.
    """

    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="+")
    category = models.CharField(max_length=20, choices=[(each.value, each.value) for each in Category])
    sensitivity = models.PositiveSmallIntegerField(choices=[(each.value, each.name) for each in Sensitivity])
    originator_agency = models.ForeignKey(
        "people.Agency", null=True, on_delete=models.PROTECT, related_name="+"
    )
    originator_person = models.ForeignKey(
        "people.Person", null=True, on_delete=models.PROTECT, related_name="+"
    )
    subjects_key = models.TextField(blank=True)
    circle = models.ForeignKey("consent.Circle", null=True, on_delete=models.PROTECT, related_name="shelves")
    circle_key = models.CharField(max_length=36, blank=True)

    class Meta:
        verbose_name_plural = "shelves"
        constraints = (
            models.CheckConstraint(
                name="consent_shelf_one_originator",
                condition=Q(originator_agency__isnull=True) | Q(originator_person__isnull=True),
            ),
            models.CheckConstraint(
                name="consent_shelf_category_known",
                condition=Q(category__in=[each.value for each in Category]),
            ),
            models.CheckConstraint(
                name="consent_shelf_sensitivity_known", condition=Q(sensitivity__lte=Sensitivity.V.value)
            ),
            models.UniqueConstraint(
                name="consent_shelf_once_for_an_agency",
                fields=(
                    "family",
                    "category",
                    "sensitivity",
                    "subjects_key",
                    "originator_agency",
                    "circle_key",
                ),
                condition=Q(originator_agency__isnull=False),
            ),
            models.UniqueConstraint(
                name="consent_shelf_once_for_a_person",
                fields=(
                    "family",
                    "category",
                    "sensitivity",
                    "subjects_key",
                    "originator_person",
                    "circle_key",
                ),
                condition=Q(originator_person__isnull=False),
            ),
            models.UniqueConstraint(
                name="consent_shelf_once_for_nobody",
                fields=("family", "category", "sensitivity", "subjects_key", "circle_key"),
                condition=Q(originator_agency__isnull=True, originator_person__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return f"shelf {self.pk}: {self.category}"


@append_only
class ShelfSubject(models.Model):
    """One person whom the entries of a shelf are about."""

    shelf = models.ForeignKey(Shelf, on_delete=models.PROTECT, related_name="subjects")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(name="consent_shelfsubject_once", fields=("shelf", "person")),)

    def __str__(self) -> str:
        return f"subject of shelf {self.shelf_id}"
