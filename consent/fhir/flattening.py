"""From nested provisions to flat rows that mean the same where every denial beats every permit; or why not.

A provision holds for what lies within all that it names, except where one of its own exceptions holds. So:

- An exception that names the actor of the provision around it, or nobody, narrows its row.
- A denial inside a permit that names another actor becomes a denial beside it, where nothing else is lost by that.
- A permit inside a denial that names another actor would have to beat the denial: it is refused.
- What would be denied only to those who are two actors at once is refused: a row names one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from consent.categories import Sensitivity
from consent.fhir.boxes import ALWAYS, Actor, Box, CeilingLeft, without_any
from consent.fhir.nested import Node, Tree
from consent.fhir.problems import Problem, Why
from consent.terms import Effect

MOST_ROWS = 200
OPPOSITE = {Effect.BAR: Effect.PERMIT, Effect.PERMIT: Effect.BAR}
# What a permit names, and the reason for which it is refused when it does not.
MUST_NAME = {
    "uses": Why.SAYS_NO_ACTION,
    "categories": Why.SAYS_NO_CODE,
    "ceiling": Why.SAYS_NO_LABEL,
    "purposes": Why.SAYS_NO_PURPOSE,
}


@dataclass(slots=True)
class Rows:
    """What a Consent, or one provision of it, comes to: permits, denials with where they stood, and problems."""

    permits: list[Box] = field(default_factory=list)
    denials: list[tuple[str, Box]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def bars(self) -> list[Box]:
        """Return the denials as rows, each once: they reach whatever is delicate."""
        return list(dict.fromkeys(replace(box, ceiling=Sensitivity.V) for _, box in self.denials))


def flatten(tree: Tree) -> Rows:
    """Return the rows of a Consent, or the problems that stand in their way; never both."""
    named = [(node, actor) for node in tree.provisions for actor in dict.fromkeys(node.actors)]
    units = [(node, _of_one(node, actor, tree)) for node, actor in named]
    problems = [problem for node in tree.provisions for problem in _unsaid(node, tree.effect)]
    problems += [problem for _, rows in units for problem in rows.problems]
    if not problems:
        problems += _taken_from_others(units)
    permits = [box for _, rows in units for box in rows.permits]
    denials = [denial for _, rows in units for denial in rows.denials]
    if not problems and len(permits) + len(denials) > MOST_ROWS:
        problems.append(Problem(tree.path, Why.TOO_MANY, str(MOST_ROWS)))
    return Rows(problems=list(dict.fromkeys(problems))) if problems else Rows(permits, denials)


def _unsaid(node: Node, effect: Effect) -> Iterator[Problem]:
    if not node.actors:
        yield Problem(node.path, Why.SAYS_NO_ACTOR)
    if effect is Effect.PERMIT:
        for side, why in MUST_NAME.items():
            if getattr(node, side) is None:
                yield Problem(node.path, why)


def _of_one(node: Node, actor: Actor, tree: Tree) -> Rows:
    rows = Rows()
    boxes = _holds(
        node, tree.everything(actor), actor, tree.effect, rows, beside=tree.effect is Effect.PERMIT
    )
    if tree.effect is Effect.PERMIT:
        rows.permits.extend(boxes)
    elif any(box.ceiling < Sensitivity.V for box in boxes):
        rows.problems.append(Problem(node.path, Why.CEILING))
    else:
        rows.denials.extend((node.path, box) for box in boxes)
    return rows


def _holds(node: Node, around: Box, actor: Actor, effect: Effect, rows: Rows, *, beside: bool) -> list[Box]:
    """Return where a provision holds for an actor; `beside` says whether others may be denied beside it."""
    box = node.within(around, actor)
    if box.is_empty:
        return []
    boxes = [box]
    for child in node.exceptions:
        opposite = OPPOSITE[effect]
        if opposite is Effect.PERMIT and child.days != ALWAYS:
            rows.problems.append(Problem(child.path, Why.DAYS_OF_AN_EXCEPTION))
            continue
        for named in dict.fromkeys(child.actors or (actor,)):
            if named == actor:
                holes = _holds(child, box, actor, opposite, rows, beside=beside)
                boxes = _cut(boxes, holes, child, rows)
            elif named.is_never_also(actor) or child.within(box, named).is_empty:
                continue
            elif effect is Effect.PERMIT and beside:
                _deny_beside(child, box, named, rows)
            else:
                rows.problems.append(Problem(child.path, Why.NAMES_SOMEBODY_ELSE))
    return boxes


def _cut(boxes: list[Box], holes: list[Box], child: Node, rows: Rows) -> list[Box]:
    try:
        return without_any(boxes, holes)
    except CeilingLeft:
        rows.problems.append(Problem(child.path, Why.CEILING))
        return []


def _deny_beside(child: Node, box: Box, named: Actor, rows: Rows) -> None:
    for denied in _holds(child, box, named, Effect.BAR, rows, beside=False):
        if denied.ceiling < box.ceiling:
            rows.problems.append(Problem(child.path, Why.CEILING))
        rows.denials.append((child.path, denied))


def _taken_from_others(units: list[tuple[Node, Rows]]) -> Iterator[Problem]:
    """Find denials that would bite where something else permits and does not deny the same."""
    for _, rows in units:
        for node, other in units:
            for path, denial in rows.denials if other is not rows else ():
                if _bites(replace(denial, ceiling=Sensitivity.V), other):
                    yield Problem(path, Why.TAKES_FROM_ANOTHER, node.path)


def _bites(bar: Box, other: Rows) -> bool:
    own = [each for each in other.bars if each.actor == bar.actor]
    taken = (bar & permit for permit in other.permits if not bar.actor.is_never_also(permit.actor))
    return any(without_any([each], own) for each in taken if not each.is_empty)
