"""What is decided about sharing: given or not, disputed, and passed on to a grouping."""

from datetime import timedelta
from typing import Any

from conference.disputes.actions import disputes, lines
from conference.relays.actions import relays, templates
from conference.relays.texts import Text
from conference.relays.vocabulary import AgreesAs
from conference.sharing.actions import shares, sharing_decisions
from conference.sharing.models import SharingDecision
from conference.sharing.records import Party, Why
from conference.sharing.vocabulary import Outcome, WhyRecalled
from consent import grounds
from consent.categories import Category
from consent.seven_tests import SevenTests, SharingTest
from consent.telling import TOLD
from infra.demonstration.loading.book import Book
from people.models import Practitioner


def load(book: Book) -> None:
    """Load decisions, disputes, templates and relays, each as who makes it would."""
    for row in book.content.all("sharing_decision"):
        _decide(book, row)
    for row in book.content.all("dispute"):
        _dispute(book, row)
    for row in book.content.all("relay_template"):
        _template(book, row)
    for row in book.content.all("relay"):
        _relay(book, row)


def _decide(book: Book, row: Any) -> None:
    entry, outcome = book.entries[row.entry], Outcome(row.outcome)
    is_share = outcome is Outcome.SHARE
    decision = sharing_decisions.take(
        outcome=outcome,
        family=entry.family,
        items=[entry],
        why=Why(
            trigger=row.trigger,
            advice=row.advice,
            reason=row.reason,
            ground=grounds.ground(row.ground) if row.ground else None,
            tests=SevenTests(**{test.value: getattr(row, test) for test in SharingTest})
            if is_share
            else None,
            telling=TOLD if is_share else None,
            review_on=book.day(row.review) if row.review else None,
        ),
        parties=[
            *(Party(practitioner=each) for each in _staff(book, row.recipients)),
            *(Party(agency=book.agencies[key], why_left_out=row.why_left_out) for key in row.left_out),
        ],
        by=book.viewer(_author(book, row.entry)),
    )
    for key in row.recipients if row.confirmed else ():
        recipient = decision.parties.get(practitioner=book.practitioners[key])
        shares.confirm(recipient=recipient, by=book.viewer(key))


def _dispute(book: Book, row: Any) -> None:
    entry, author = book.entries[row.entry], book.viewer(_author(book, row.entry))
    made = lines.dispute(entry=entry, words=row.words, by=book.viewer(row.by))
    if row.answer:
        disputes.answer(dispute=made, words=row.answer, by=author)
    if row.correction:
        lines.correct(entry=entry, words=row.correction, settles=made, by=author)


def _template(book: Book, row: Any) -> None:
    made = templates.propose(
        family=book.families[row.family],
        agency=book.agencies[row.agency],
        categories=[Category(each) for each in row.categories],
        readers=_staff(book, row.readers),
        ground=row.ground,
        starts_on=book.today,
        ends_on=book.today + timedelta(days=row.days),
        by=book.viewer(row.writer),
    )
    if row.agreed:
        templates.agree(template=made, agreed_as=AgreesAs.LEAD, by=book.viewer(row.agreed))


def _relay(book: Book, row: Any) -> None:
    by = book.viewer(row.writer)
    text = Text(
        words=row.words,
        category=Category(row.category),
        persons=book.persons(row.persons),
        readers=_staff(book, row.readers),
        sources=[book.entries[key] for key in row.sources],
        ground=row.ground,
    )
    made = relays.write(family=book.families[row.family], text=text, by=by)
    if row.recalled:
        decision = SharingDecision.objects.get(relayed__relay=made)
        shares.recall(decision=decision, why=WhyRecalled(row.recalled), by=by)


def _author(book: Book, key: str) -> str:
    return str(next(row.author for row in book.content.all("entry") if row.key == key))


def _staff(book: Book, keys: tuple[str, ...]) -> list[Practitioner]:
    return [book.practitioners[key] for key in keys]
