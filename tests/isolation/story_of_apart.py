"""Who is kept apart on each side of the world, whose work is protected, and of whom the program is suspicious."""

from conference.apart.actions import kept_apart, protected_work
from consent.actions import suggestions
from consent.relations import Because
from people.viewers import SYSTEM_VIEWER
from tests.isolation.side import Side


def tell(side: Side) -> None:
    """Keep the grandmother apart from the child, protect the nurse's work from her, and suspect two practitioners."""
    by, gran = side.worker.viewer, side.gran.person
    kept = kept_apart.begin(
        family=side.family,
        protected=side.child.person,
        kept_from=gran,
        words=side.canary("consent.kept_apart.words"),
        by=by,
    )
    marked = protected_work.protect(involvement=side.involvement_of_nurse, kept_from=gran, by=by)
    suspected = {
        key: suggestions.suggest(
            practitioner=getattr(side, key).practitioner,
            family=side.family,
            because=[Because.KINSHIP],
            by=SYSTEM_VIEWER,
        )
        for key in ("nurse", "colleague")
    }
    suggestions.reject(
        suggestion=suspected["colleague"],
        reason=side.canary("consent.suggestion_decision.reason"),
        by=by,
    )
    side.keep(kept=kept, marked=marked, suspected=suspected["nurse"])
