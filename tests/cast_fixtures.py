"""The cast as fixtures, and a browser of the test client that is signed in."""

from collections.abc import Callable

import pytest
from django.test import Client, RequestFactory

from people import sign_in
from people.models import Account
from tests import cast


@pytest.fixture
def people(db: None) -> cast.Cast:
    """Everybody of the standing cast; families are made when first asked for."""
    return cast.everybody()


@pytest.fixture
def signed_in(db: None) -> Callable[[Account], Client]:
    """Return a client in which an account is signed in, second step and all."""

    def open_client(account: Account) -> Client:
        client = Client()
        request = RequestFactory().post("/")
        request.session = client.session
        sign_in.begin(request, account, how="test")
        request.session.save()
        client.cookies["entour"] = request.session.session_key
        return client

    return open_client
