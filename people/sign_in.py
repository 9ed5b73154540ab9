"""Signed-in sessions: how they begin, last and end. Passkeys, an identity provider and stepping up begin here too."""

from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.contrib import auth
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from audit import trail
from audit.actors import ANONYMOUS, Actor
from people import epochs, events, records
from people.models import Account, EndedBecause, Membership, SignIn, SignInActivity
from people.rules import sessions
from people.rules.dates import end_of_day
from people.rules.memberships import last_day_of_secondment
from people.viewers import Capacity, NoSuchCapacity, Viewer, viewer_of

__all__ = [
    "begin",
    "current",
    "end",
    "end_everywhere",
    "failed",
    "note_activity",
    "of_session",
]

SESSION_KEY = "sign_in"
BACKEND = "django.contrib.auth.backends.ModelBackend"
# A request that the page makes by itself says so, and does not count as activity.
BACKGROUND_HEADER = "X-Entour-Background"
ACTIVITY_IS_NOTED_EVERY = timedelta(seconds=15)


def begin(request: HttpRequest, account: Account, *, how: str, capacity: Capacity | None = None) -> Viewer:
    """Sign an account in under a new session key and record it; `how` is a code such as password_totp.

    Raises NoSuchCapacity when the account has nothing to sign in as, or not what was asked for.
    """
    acting = viewer_of(account, capacity=capacity)
    auth.login(request, account, backend=BACKEND)
    if request.session.session_key is None:
        request.session.create()
    now, session_hash = timezone.now(), hash_of(request.session)
    viewer = viewer_of(account, capacity=acting.capacity, signed_in_at=now, session=session_hash)
    with trail.gesture(
        events.SIGNED_IN, actor=viewer.actor(), about=[account], how=how, capacity=viewer.capacity.value
    ):
        row = SignIn.objects.create(
            account=account,
            session_hash=session_hash,
            capacity=viewer.capacity.value,
            started_at=now,
            until=_latest_end(account, now),
        )
        SignInActivity.objects.create(sign_in=row, last_at=now)
    request.session[SESSION_KEY] = str(row.id)
    return viewer


def failed(account: Account | None, *, step: str, because: str) -> None:
    """Record that somebody could not sign in: whose name it was if it is one, never what was typed."""
    actor = Actor(pseudonym=str(account.pseudonym)) if account else ANONYMOUS
    trail.record(events.SIGN_IN_FAILED, actor=actor, step=step, because=because)


def current(request: HttpRequest) -> Viewer | None:
    """Return who is signed in, after the limits of the session were asked; else None, and the session is ended."""
    return of_session(request.session, is_background=BACKGROUND_HEADER in request.headers)


def of_session(session: SessionBase, *, is_background: bool = False) -> Viewer | None:
    """Return who is signed in with a session, for sockets as for pages."""
    row = _row_of(session)
    if row is None:
        return None
    now = timezone.now()
    state = sessions.Session(row.until, row.activity.last_at, is_suspended=not row.account.is_active)
    if because := sessions.why_over(state, settings.SIGN_IN_IDLE, now=now):
        _end_row(row, EndedBecause(because))
        return None
    if not is_background and now - row.activity.last_at >= ACTIVITY_IS_NOTED_EVERY:
        note_activity(row.session_hash)
    return _viewer_on(row)


def note_activity(session_hash: str) -> None:
    """Note that a human being used this session now; an open checked-in meeting does so too."""
    SignInActivity.objects.filter(sign_in__session_hash=session_hash, sign_in__ended_at__isnull=True).update(
        last_at=timezone.now()
    )


def end(request: HttpRequest, *, because: EndedBecause = EndedBecause.SIGN_OUT) -> None:
    """End the session of this request, with its sockets."""
    row = _row_of(request.session)
    if row is not None:
        _end_row(row, because)
    auth.logout(request)


def end_everywhere(request: HttpRequest) -> None:
    """End every session of whoever is signed in here."""
    row = _row_of(request.session)
    if row is not None:
        with trail.gesture(
            events.SIGNED_OUT, actor=_actor_on(row), about=[row.account], because=EndedBecause.SIGN_OUT.value
        ):
            records.end_sign_ins([row.account_id], because=EndedBecause.SIGN_OUT)
    auth.logout(request)


def hash_of(session: SessionBase) -> str:
    """Return the hash by which a session is known outside of it."""
    return salted_hmac("people.sign_in", session.session_key or "", algorithm="sha256").hexdigest()


def _row_of(session: SessionBase) -> SignIn | None:
    identifier = session.get(SESSION_KEY)
    if identifier is None or session.session_key is None:
        return None
    rows = SignIn.objects.select_related("account__practitioner__agency", "activity")
    return rows.filter(id=UUID(identifier), session_hash=hash_of(session), ended_at__isnull=True).first()


def _viewer_on(row: SignIn) -> Viewer | None:
    try:
        return viewer_of(
            row.account,
            capacity=Capacity(row.capacity),
            signed_in_at=row.started_at,
            session=row.session_hash,
        )
    except NoSuchCapacity:
        _end_row(row, EndedBecause.OTHER_CAPACITY)
        return None


def _end_row(row: SignIn, because: EndedBecause) -> None:
    with trail.gesture(events.SIGNED_OUT, actor=_actor_on(row), about=[row.account], because=because.value):
        SignIn.objects.filter(id=row.id, ended_at__isnull=True).update(
            ended_at=timezone.now(), ended_because=because.value
        )
        epochs.bump(epochs.account_key(row.account_id))


def _actor_on(row: SignIn) -> Actor:
    agency = row.account.practitioner.agency_id if row.account.practitioner else ""
    return Actor(
        str(row.account.pseudonym), agency=str(agency), standing=row.capacity, session=row.session_hash
    )


def _latest_end(account: Account, now: datetime) -> datetime:
    """Return the latest moment of a session that begins now."""
    ends = []
    if account.practitioner_id:
        memberships = Membership.objects.filter(practitioner_id=account.practitioner_id).select_related(
            "team"
        )
        for membership in memberships:
            last_day = last_day_of_secondment([membership], membership.team.today())
            if last_day:
                ends.append(end_of_day(last_day, membership.team.time_zone))
    return sessions.latest_end(now, settings.SIGN_IN_AT_MOST, min(ends, default=None))
