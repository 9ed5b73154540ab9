"""Who acts, in the words of the trail: opaque identifiers and codes, never a name."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that acts.

    `pseudonym` stands for the account, `agency` for the home agency's identifier, `standing` is a code such as
    `seconded` or `parent`, `session` the hash of the signed-in session.
    """

    pseudonym: str
    agency: str = ""
    standing: str = ""
    session: str = ""


SYSTEM = Actor(pseudonym="system")
ANONYMOUS = Actor(pseudonym="anonymous")
