"""What FHIR says of nested provisions, by hand and as short as it can be; and Consents to try it on.

A provision holds where all that it names is met, unless one of its exceptions holds; each level turns the decision
of the one around it. Whoever may see a thing may know of it, and who may not know of it may not see it.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from hypothesis import strategies as st

from consent.categories import Category, Sensitivity, Use
from consent.fhir.boxes import Actor, Span
from consent.fhir.nested import Node, Tree
from consent.purposes import PurposeCode
from consent.terms import ActorKind, Effect
from tests.consent import specification

MIRA, CASS = "mira", "cass"
SCHOOL = Actor(ActorKind.AGENCY, "tide-lane")
OTHER_SCHOOL = Actor(ActorKind.AGENCY, "heron-lane")
SURGERY = Actor(ActorKind.AGENCY, "quay-surgery")
SCHOOLS = Actor(ActorKind.AGENCY_KIND, "school")
TEACHER = Actor(ActorKind.PRACTITIONER, "tess")
LEAD = Actor(ActorKind.ROLE, "lead")
FATHER = Actor(ActorKind.PERSON, "finn")
# Everybody who may ask, by all the names that they have.
ASKERS = (
    {SCHOOL, SCHOOLS, TEACHER},
    {SCHOOL, SCHOOLS},
    {SCHOOL, SCHOOLS, LEAD},
    {OTHER_SCHOOL, SCHOOLS},
    {SURGERY, LEAD},
    {FATHER},
)
SOME_CATEGORIES = (Category.HEALTH, Category.EDUCATION, Category.PLAN)
SOME_PURPOSES = (PurposeCode.CONFERENCE, PurposeCode.WORK_WITH_FAMILY)
# A denial reaches whatever is delicate; here and there one does not, and is refused.
CEILINGS = {Effect.PERMIT: [*Sensitivity], Effect.BAR: [None] * 7 + [Sensitivity.V, Sensitivity.N]}
MOMENTS = tuple(datetime(2026, month, 1, tzinfo=UTC) for month in (2, 4, 6))
DAYS = (None, *(date(2025, month, 1) for month in (2, 4, 6)))


@dataclass(frozen=True)
class Request:
    """Somebody wants to do something with one thing, for a purpose, at a moment."""

    names: frozenset
    category: Category
    use: Use
    purpose: PurposeCode
    subjects: frozenset
    sensitivity: Sensitivity
    at: datetime
    day: date | None


def permitted(tree: Tree, request: Request) -> bool:
    """Decide as FHIR does; whoever may see may also know."""
    seeing = replace(request, use=Use.VIEW)
    return permits(tree, request) or (request.use is Use.KNOW and permits(tree, seeing))


def permits(tree: Tree, request: Request) -> bool:
    """What no provision speaks of is not permitted; a thing about several persons, for each of them."""
    return all(
        tree.effect is Effect.PERMIT
        and meets(tree.time, request.at)
        and any(holds(each, Effect.PERMIT, request, person) for each in tree.provisions)
        for person in request.subjects
    )


def denied(tree: Tree, request: Request) -> bool:
    """Decide what a Consent denies whose outermost provisions deny: one person is enough."""
    return tree.effect is Effect.BAR and any(
        meets(tree.time, request.at) and holds(each, Effect.BAR, request, person)
        for person in request.subjects
        for each in tree.provisions
    )


def holds(node: Node, effect: Effect, request: Request, person: str) -> bool:
    turned = Effect.BAR if effect is Effect.PERMIT else Effect.PERMIT
    return matches(node, effect, request, person) and not any(
        holds(each, turned, request, person) for each in node.exceptions
    )


def matches(node: Node, effect: Effect, request: Request, person: str) -> bool:
    undated = effect is Effect.BAR or node.days == Span()
    return (
        (not node.actors or bool(request.names & set(node.actors)))
        and (node.categories is None or request.category in node.categories)
        and (node.uses is None or request.use in node.uses)
        and (node.purposes is None or request.purpose in node.purposes)
        and (node.subjects is None or person in node.subjects)
        and (node.ceiling is None or request.sensitivity <= node.ceiling)
        and meets(node.time, request.at)
        and (undated if request.day is None else meets(node.days, request.day))
    )


def meets(span: Span, moment: object) -> bool:
    return (span.start is None or span.start <= moment) and (span.stop is None or moment < span.stop)


def by_our_order(rows: object, request: Request) -> tuple[bool, bool]:
    """Return what the house decides by its own order over flat rows, and whether it is a denial that decides."""
    live = [
        rule(effect, box)
        for effect, boxes in (("permit", rows.permits), ("bar", rows.bars))
        for box in boxes
        if meets(box.time, request.at)
    ]
    who = specification.Who(
        names=frozenset((kind.value, name) for kind, name in request.names), purpose=request.purpose.value
    )
    line = specification.Line(
        request.category.value, int(request.sensitivity), request.subjects, None, request.day
    )
    allowed, _, reason = specification.decide(who, line, live, request.use.value)
    return allowed, reason == "refused"


def rule(effect: str, box: object) -> specification.Rule:
    """Return a row as the house's specification reads it; its last day counts."""
    until = box.days.stop
    return specification.Rule(
        effect=effect,
        actor=(box.actor.kind.value, box.actor.name),
        categories=frozenset(each.value for each in box.categories),
        uses=frozenset(each.value for each in box.uses),
        purposes=frozenset(each.value for each in box.purposes),
        ceiling=int(box.ceiling),
        subjects=box.subjects,
        by_consent=effect == "permit",
        data_from=box.days.start,
        data_until=until and date.fromordinal(until.toordinal() - 1),
    )


def some(values: tuple, least: int = 1) -> st.SearchStrategy:
    return st.frozensets(st.sampled_from(values), min_size=least)


def spans(moments: tuple) -> st.SearchStrategy:
    """Mostly no limit; else from a moment, until one, or both."""
    first, _, last = moments
    some_limits = [Span(), Span(), Span(), Span(first, last), Span(None, last), Span(first, None)]
    return st.sampled_from([*some_limits, Span(moments[1], last)])


@st.composite
def nodes(draw: st.DrawFn, depth: int = 0, effect: Effect = Effect.PERMIT) -> Node:
    """A provision with its exceptions; the outermost ones say all that they must."""
    must = depth == 0
    say = some if must else (lambda values: st.none() | some(values))
    uses = draw(say(tuple(Use)))
    actors = st.sampled_from([SCHOOL, SCHOOLS, TEACHER, LEAD, OTHER_SCHOOL, SURGERY, FATHER])
    few = st.lists(actors, min_size=1, max_size=2) if must else st.just([]) | st.lists(actors, max_size=1)
    turned = Effect.BAR if effect is Effect.PERMIT else Effect.PERMIT
    inside = st.lists(nodes(depth + 1, turned), max_size=2) if depth < 3 else st.just([])
    dated = effect is Effect.BAR or must
    return Node(
        path=f"{depth}.{draw(st.integers(0, 9999))}",
        actors=tuple(draw(few)),
        categories=draw(say(SOME_CATEGORIES)),
        uses=uses and closed(uses, effect),
        purposes=draw(say(SOME_PURPOSES)),
        subjects=draw(st.none() | some((MIRA, CASS))),
        ceiling=draw(st.sampled_from(CEILINGS[effect] if must else [None] * 5 + [*Sensitivity])),
        time=draw(spans(MOMENTS)),
        days=draw(spans(DAYS[1:])) if dated else Span(),
        exceptions=tuple(draw(inside)),
    )


def closed(uses: frozenset, effect: Effect) -> frozenset:
    """Return the uses with what they carry along: who may not know may not see."""
    return uses | {Use.VIEW} if effect is Effect.BAR and Use.KNOW in uses else uses


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """A Consent that permits by its outermost provisions, or denies by them."""
    effect = draw(st.sampled_from([Effect.PERMIT, Effect.PERMIT, Effect.BAR]))
    outermost = st.lists(nodes(0, effect), min_size=1, max_size=2)
    return Tree(
        path="Consent",
        effect=effect,
        subjects=frozenset({MIRA, CASS}),
        time=draw(spans(MOMENTS)),
        provisions=tuple(draw(outermost)),
    )


requests = st.builds(
    Request,
    names=st.sampled_from([frozenset(each) for each in ASKERS]),
    category=st.sampled_from(SOME_CATEGORIES),
    use=st.sampled_from(Use),
    purpose=st.sampled_from(SOME_PURPOSES),
    subjects=some((MIRA, CASS)),
    sensitivity=st.sampled_from(Sensitivity),
    at=st.sampled_from(MOMENTS),
    day=st.sampled_from(DAYS),
)
