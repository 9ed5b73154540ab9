"""The addresses of the family's own room; none of them holds a name."""

from django.urls import URLPattern

app_name = "family"

urlpatterns: list[URLPattern] = []
