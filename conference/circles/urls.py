"""The addresses of lines that are for few; none of them holds a name."""

from django.urls import path

from conference.circles.views import lines, readers, wording

app_name = "circles"

_FAMILY = "families/<uuid:family_id>/"
_LINE = f"{_FAMILY}lines/<uuid:entry_id>/"
_CIRCLE = f"{_FAMILY}few/<uuid:circle_id>/"

urlpatterns = [
    path(f"{_FAMILY}few/", lines.few, name="few"),
    path(_LINE, lines.line, name="line"),
    path(f"{_LINE}restrict/", lines.restrict, name="restrict"),
    path(f"{_LINE}advice/", lines.mark_advice, name="mark-advice"),
    path(f"{_LINE}share/", lines.release, name="release"),
    path(f"{_LINE}holder/", lines.name_holder, name="name-holder"),
    path(f"{_LINE}words-for-others/", wording.write_twin, name="write-twin"),
    path(f"{_LINE}referrer/", wording.referrer, name="referrer"),
    path(f"{_CIRCLE}readers/", readers.let_in, name="let-in"),
    path(f"{_CIRCLE}readers/<uuid:reader_id>/", readers.let_out, name="let-out"),
    path(f"{_CIRCLE}keep/", readers.keep, name="keep"),
    path(f"{_CIRCLE}open/", readers.open_up, name="open-up"),
]
