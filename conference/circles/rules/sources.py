"""Who may hold a referrer's name: few, and only people of the agency to which the referrer spoke.

Whoever reports a worry about a child may ask not to be named to the family, and information that would identify them
is withheld (D v NSPCC [1978] AC 171; in Quebec, Youth Protection Act, P-34.1, s. 44).
"""

MOST_HOLDERS = 5


def objection(holders: int, of_other_agencies: int) -> str | None:
    """Return the code of what is wrong with the holders, or None."""
    if not holders:
        return "nobody_holds_it"
    if of_other_agencies:
        return "of_another_agency"
    return "too_many_hold_it" if holders > MOST_HOLDERS else None
