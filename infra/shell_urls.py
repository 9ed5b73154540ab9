"""The addresses of the shell itself."""

from django.urls import path

from infra import views

urlpatterns = [
    path("language", views.language, name="language"),
    path("theme", views.theme, name="theme"),
    path("leave", views.leave, name="leave"),
]
