"""The page of one situation: what each filter holds for this viewer, and what they may do next."""

from dataclasses import dataclass, field
from typing import TypeVar

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from conference.filters import access
from conference.filters.access import Place
from conference.filters.presenters import sections
from conference.filters.presenters.lines import tag
from conference.filters.presenters.sections import Decision, Discussion, Lawfulness, Naming, Pairs, Screening
from conference.filters.queries import Reading
from conference.filters.rules.states import Gesture, filter_of
from conference.filters.vocabulary import FILTER_NAMES, NEXT, STATES
from consent.gate import Opened, Shelved, Withheld

AnyRecord = TypeVar("AnyRecord", bound=Shelved)
# Every gesture with its page. The first of those that lead on is the button; all others are links.
DOORS: tuple[tuple[Gesture, str, Promise], ...] = (
    (Gesture.BRING, "bring", _("Describe it to the table")),
    (Gesture.WIDEN, "widen", _("Widen the band of ages")),
    (Gesture.ACCEPT_FEW, "accept-few", _("Let the table hear it as it is")),
    (Gesture.WEIGH, "weigh", _("Record what the table decides")),
    (Gesture.SHARE_IDENTIFIERS, "share", _("Name them to the table")),
    (Gesture.GIVE_ROLES, "roles", _("Record who has a part")),
    (Gesture.RECOGNISE, "recognise", _("Say whether your agency knows them")),
    (Gesture.FOLLOW, "follow", _("Go on with a family’s record")),
    (Gesture.NAME_CHAIR, "chair", _("Name another chair")),
    (Gesture.CLOSE, "close", _("Close the situation")),
)
BESIDE = frozenset({Gesture.CLOSE, Gesture.NAME_CHAIR})


@dataclass(frozen=True, slots=True)
class Door:
    """One thing that the viewer may do now."""

    text: str
    href: str
    is_button: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One of the four filters, and whether the situation stands there or has passed."""

    number: int
    name: str
    is_current: bool
    is_done: bool


@dataclass(slots=True)
class Page:
    """Everything on the page; a filter that the viewer may not read is None, one that is withheld says why."""

    alias: str
    agency: str
    chair: str
    state: str
    tag: str
    next: str
    steps: list[Step]
    doors: list[Door]
    withheld: list[str] = field(default_factory=list)
    screening: Screening | None = None
    discussion: Discussion | None = None
    decision: Decision | None = None
    naming: Naming | None = None
    lawfulness: Lawfulness | None = None
    answers: Pairs = field(default_factory=list)
    parts: Pairs = field(default_factory=list)


def page(place: Place, read: Reading) -> Page:
    """Return the page of a situation as this viewer reads it."""
    made = _begun(place, read)
    if shown := _opened(read.screening, made):
        made.screening = sections.screening(shown)
    few_accepted = _opened(read.few_accepted, made)
    if told := _opened(read.description, made):
        made.discussion = sections.discussion(place, told, few_accepted)
    if decided := _opened(read.decision, made):
        made.decision = sections.decision(place, decided)
    if named := _opened(read.identifiers, made):
        made.naming = sections.naming(place, named)
    if ground := _opened(read.ground, made):
        made.lawfulness = sections.lawfulness(place, ground)
    made.answers = sections.answers(place, read.recognitions)
    if given := _opened(read.roles, made):
        made.parts = sections.parts(place, given)
    return made


def _begun(place: Place, read: Reading) -> Page:
    situation, number = place.situation, filter_of(place.recorded)
    chair = access.chair_of(situation)
    return Page(
        alias=situation.family.reference,
        agency=situation.agency.name_in(place.viewer.language),
        chair=chair.name if chair else "",
        state=str(STATES[place.state]),
        tag=tag(place.state),
        next=str(NEXT[place.state]),
        steps=[Step(each, str(name), each == number, each < number) for each, name in FILTER_NAMES.items()],
        doors=_doors(place, read),
    )


def _doors(place: Place, read: Reading) -> list[Door]:
    at = [place.situation.pk]
    open_now = [each for each in DOORS if place.may_now(each[0])]
    leads_on = next((gesture for gesture, _name, _words in open_now if gesture not in BESIDE), None)
    doors = [
        Door(str(words), reverse(f"filters:{name}", args=at), is_button=gesture is leads_on)
        for gesture, name, words in open_now
    ]
    if isinstance(read.identifiers, Opened) and place.may_step_back:
        doors.append(Door(str(_("I am related to them: keep me out")), reverse("filters:step-back", args=at)))
    return doors


def _opened(shown: Opened[AnyRecord] | Withheld | None, made: Page) -> Opened[AnyRecord] | None:
    """Return what was opened; what was withheld leaves its reason on the page, once."""
    if isinstance(shown, Withheld) and str(shown.sentence) not in made.withheld:
        made.withheld.append(str(shown.sentence))
    return shown if isinstance(shown, Opened) else None
