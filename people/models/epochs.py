"""A number for each thing that rights depend on; it grows whenever such a right changes."""

from django.db import models


class ScopeEpoch(models.Model):
    key = models.CharField(max_length=60, primary_key=True)
    value = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.key} = {self.value}"
