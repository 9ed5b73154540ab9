"""Who reads what is for few: name one more, take one out, keep it for longer, or open it up."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from conference.circles import access
from conference.circles.actions import restrictions
from conference.circles.forms import KeepForm, LetInForm, OpenUpForm
from conference.circles.views.asking import answer, viewer_of
from conference.meetings.forms.fields import KeyedForm
from consent.models import Circle

ASKS = require_http_methods(["GET", "HEAD", "POST"])


@ASKS
def let_in(request: HttpRequest, family_id: UUID, circle_id: UUID) -> HttpResponse:
    """Name one more reader."""
    viewer = viewer_of(request)
    drawn = access.circle(viewer, family_id, circle_id).circle
    form = LetInForm(request.POST or None, language=viewer.language)
    return answer(
        request,
        form,
        lambda: restrictions.let_in(
            circle=drawn, readers=form.named(), by=viewer, key=form.cleaned_data["key"]
        ),
        heading=_("Name one more reader"),
        before=_(
            "To be named opens nothing by itself: they must also be allowed to see this kind of information."
        ),
        button=_("Name these readers"),
        back=_back(drawn),
        done=_("They are named."),
    )


@ASKS
def let_out(request: HttpRequest, family_id: UUID, circle_id: UUID, reader_id: UUID) -> HttpResponse:
    """Take a reader out."""
    viewer = viewer_of(request)
    drawn = access.circle(viewer, family_id, circle_id).circle
    reader = access.reader(drawn, reader_id)
    form = KeyedForm(request.POST or None)
    return answer(
        request,
        form,
        lambda: restrictions.let_out(reader=reader, by=viewer, key=form.cleaned_data["key"]),
        heading=_("Take a reader out"),
        before=_("They lose it at once. What they have read, they have read."),
        button=_("Take them out"),
        back=_back(drawn),
        done=_("They are not a reader any more."),
    )


@ASKS
def keep(request: HttpRequest, family_id: UUID, circle_id: UUID) -> HttpResponse:
    """Say that a restriction is still needed."""
    viewer = viewer_of(request)
    drawn = access.circle(viewer, family_id, circle_id).circle
    form = KeepForm(request.POST or None, family=drawn.family)
    return answer(
        request,
        form,
        lambda: restrictions.keep(
            circle=drawn, next_on=form.cleaned_data["next_on"], by=viewer, key=form.cleaned_data["key"]
        ),
        heading=_("Is this restriction still needed?"),
        before=_(
            "Keep it only as long as somebody would be harmed without it: others work without knowing this."
        ),
        button=_("Keep it"),
        back=_back(drawn),
        done=_("The restriction stays."),
    )


@ASKS
def open_up(request: HttpRequest, family_id: UUID, circle_id: UUID) -> HttpResponse:
    """Open what is for few to whoever may see its kind."""
    viewer = viewer_of(request)
    drawn = access.circle(viewer, family_id, circle_id).circle
    form = OpenUpForm(request.POST or None)
    return answer(
        request,
        form,
        lambda: restrictions.open_up(
            circle=drawn, why=form.cleaned_data["why"], by=viewer, key=form.cleaned_data["key"]
        ),
        heading=_("Open this to others?"),
        before=_("Whoever may see information of this kind then reads it, as far as it went before."),
        button=_("Open it"),
        back=_back(drawn),
        done=_("It is open to whoever may see its kind."),
    )


def _back(drawn: Circle) -> str:
    return reverse("circles:few", args=[drawn.family_id])
