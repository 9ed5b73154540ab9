"""When a line may be said in words for more people: once, not of a twin, and for more people indeed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Original:
    """A line as far as the rule looks: how delicate it is, whether inside a circle, whether part of a pair."""

    sensitivity: int
    is_inside_a_circle: bool = False
    is_twin: bool = False
    has_twin: bool = False


def objection(original: Original, sensitivity: int) -> str | None:
    """Return the code of what stands in the way of a twin of this sensitivity, or None."""
    if original.is_twin:
        return "twin_of_a_twin"
    if original.has_twin:
        return "has_a_twin"
    if sensitivity > original.sensitivity:
        return "not_for_more"
    # Outside any circle, the same sensitivity would be for the same people.
    if sensitivity == original.sensitivity and not original.is_inside_a_circle:
        return "not_for_more"
    return None
