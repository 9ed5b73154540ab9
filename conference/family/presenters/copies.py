"""A copy of one thing that somebody said: the sheet to be read or printed, and the receipt behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from conference.family import notices, speakers
from conference.family.copy_wordings import WORDINGS, CopyWording
from conference.family.notices import Notice, Part
from conference.family.presenters import vocabulary, voices
from conference.family.presenters.persons import Names
from conference.family.presenters.recipients import named_in
from conference.family.presenters.voices import Article
from conference.family.queries import Told
from conference.family.wordings import WORDINGS as WORDINGS_OF_THE_ROOM
from conference.family.wordings import Wording
from consent import retelling
from consent.receipts import issuing
from consent.receipts.receipt import Receipt
from consent.receipts.rights import RIGHTS
from consent.terms import AS_A_CHILD, Method, Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everything that stands on a copy."""

    receipt: Receipt
    article: Article
    heading: Promise
    points: Sequence[str]
    read_elsewhere: str
    purposes: Sequence[str]
    rights: Sequence[Promise]
    copy: CopyWording
    say: Wording


def sheet(told: Told, names: Names, language: str, *, withdraw_at: str, now: datetime) -> Sheet:
    """Return the copy of one thing that was said, in the words for whoever said it."""
    voice = told.voice
    audience = speakers.audience_of(voice.speaks_as in AS_A_CHILD)
    say, copy = WORDINGS_OF_THE_ROOM[audience], WORDINGS[audience]
    (article,) = voices.draw([told], names, language, str(say.decides))
    notice = notices.edition(voice.notice_version)
    issued = receipt(told, language, withdraw_at=withdraw_at, now=now)
    purposes = {purpose for process in issued.processes for purpose in process.purposes}
    return Sheet(
        receipt=issued,
        article=article,
        heading=_state(article, say),
        points=_points(notice, told, language),
        read_elsewhere="" if notice else str(copy.read_elsewhere) % {"notice": voice.notice_version},
        purposes=sorted(str(retelling.purpose(each)) for each in purposes),
        rights=RIGHTS,
        copy=copy,
        say=say,
    )


def receipt(told: Told, language: str, *, withdraw_at: str, now: datetime) -> Receipt:
    """Return the receipt of one thing that was said."""
    rows = list(told.voice.provisions.all())
    return issuing.issue(
        told.voice,
        name_of=named_in(rows, language).of,
        taken_back_at=told.taken_back.said_at if told.taken_back else None,
        ended_at=told.ended_at,
        method=_method(told),
        language=language,
        withdraw_at=withdraw_at,
        now=now,
    )


def _method(told: Told) -> str:
    said = str(vocabulary.HOW.get(Method(told.voice.method), _("Not noted")))
    if not told.voice.had_interpreter:
        return said
    return _("%(how)s, with an interpreter: %(language)s") % {
        "how": said,
        "language": voices.interpreted(told.voice) or _("language not noted"),
    }


def _state(article: Article, say: Wording) -> Promise:
    if not article.stands:
        return say.over
    return {Said.AGREE: say.agreed, Said.LIMIT: say.limited, Said.REFUSE: say.refused}[Said(article.said)]


def _points(notice: Notice | None, told: Told, language: str) -> list[str]:
    if notice is None:
        return []
    return notice.points(Part.AGREE if told.permits else Part.REFUSE, language)
