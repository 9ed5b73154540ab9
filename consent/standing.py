"""Who may speak about sharing, and for whom: each for themselves, and whoever is responsible for a child, for it.

A child loses nothing by having parents: what a child decides themselves, nobody decides for them. Ages and exceptions
are those of the law of the place, and come in with the speaker: see `capacity_of_law`.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from consent.categories import Category
from consent.terms import FOR_A_CHILD, SpeaksAs

EVERY_MATTER = frozenset(Category)


@dataclass(frozen=True, slots=True)
class Speaker:
    """One person in one family; `children` are those of it for whom they hold parental responsibility now.

    `wards` are those of them whom they hold as special guardian or tutor. `speaks_alone`: a child old enough to speak
    without anybody's finding; `may_be_found`: a child whom somebody may find to understand.
    """

    person_id: UUID
    is_child: bool
    children: frozenset[UUID] = frozenset()
    wards: frozenset[UUID] = frozenset()
    speaks_alone: bool = False
    may_be_found: bool = True


@dataclass(frozen=True, slots=True)
class Young:
    """A child for whom somebody else would speak.

    `decides` are the matters that they decide themselves. `presumed`: old enough to be presumed to decide everything.
    `in_place_of_parents`: who speaks for them instead of anybody else.
    """

    decides: frozenset[Category] = frozenset()
    presumed: bool = False
    in_place_of_parents: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """What is about to be said: as whom, for whom, of which matters (none: all); whether somebody found what it needs.

    For a child who speaks, the finding is that they understand. For whoever speaks for a young person who is presumed
    to decide, it is that this young person cannot.
    """

    speaks_as: SpeaksAs
    subjects: frozenset[UUID]
    matters: Collection[Category] = ()
    is_assessed: bool = False
    has_order: bool = False
    young: Mapping[UUID, Young] = field(default_factory=dict)


def objection(speech: Speech, speaker: Speaker) -> str | None:
    """Return the code of what stands in the way of speaking so, or None."""
    if not speech.subjects:
        return "for_nobody"
    if speech.speaks_as is SpeaksAs.COURT:
        # An order is read as it was made: by which court, on which day, and somebody has seen it.
        return None if speech.has_order else "no_order_seen"
    if speech.speaks_as in FOR_A_CHILD:
        return _for_a_child(speech, speaker)
    return _for_oneself(speech, speaker)


def _for_oneself(speech: Speech, speaker: Speaker) -> str | None:
    alone = speech.subjects == {speaker.person_id}
    if speech.speaks_as is SpeaksAs.OWN:
        # A grown-up speaks for themselves and for nobody else.
        if speaker.is_child:
            return "child_not_assessed"
        return None if alone else "for_another_adult"
    if not speaker.is_child or not alone:
        return "not_a_child_for_themselves"
    if speech.speaks_as is SpeaksAs.YOUNG_PERSON:
        # From the age that the law sets, nobody need find that they understand.
        return None if speaker.speaks_alone else "too_young_here"
    # A younger child decides once somebody has found that they understand what is asked, where the law knows that.
    if not (speaker.may_be_found or speaker.speaks_alone):
        return "too_young_here"
    return None if speech.is_assessed else "child_not_assessed"


def _for_a_child(speech: Speech, speaker: Speaker) -> str | None:
    myself = frozenset({speaker.person_id})
    held = speaker.wards if speech.speaks_as is SpeaksAs.GUARDIAN else speaker.children
    # Who holds parental responsibility speaks for those children, and may speak for themselves in the same breath.
    if not held:
        return "no_guardianship" if speech.speaks_as is SpeaksAs.GUARDIAN else "no_parental_responsibility"
    # A very young parent still speaks for themselves as a child does.
    if speaker.is_child and speaker.person_id in speech.subjects:
        return "child_not_assessed"
    if not speech.subjects <= held | myself:
        return "for_another_adult"
    for child in speech.subjects - myself:
        if code := _lost_to(speech, speaker, speech.young.get(child, Young())):
            return code
    return None


def _lost_to(speech: Speech, speaker: Speaker, child: Young) -> str | None:
    """Return the code of who has the say for a child instead of this speaker, or None."""
    # A special guardian speaks to the exclusion of anybody else, but for another one.
    if child.in_place_of_parents and speaker.person_id not in child.in_place_of_parents:
        return "guardian_decides"
    # What a child was found to decide, or has decided where the law lets them, is theirs.
    if child.decides & (frozenset(speech.matters) or EVERY_MATTER):
        return "child_decides"
    # Old enough to be presumed to decide: unless somebody found that they cannot, and wrote why.
    return "young_person_decides" if child.presumed and not speech.is_assessed else None
