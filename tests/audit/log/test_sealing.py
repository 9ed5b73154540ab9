"""The sealer: in order, once each, whoever else seals and wherever it is killed."""

import threading

import pytest
from django.db import connection

from audit import lanes
from audit.log import merkle, sealing
from audit.log.verifying import verify
from audit.models import Frontier, InboxRow, Leaf, TrailEvent
from tests.audit.log.conftest import write

pytestmark = pytest.mark.database


def sealed():
    return list(Leaf.objects.order_by("index").values_list("index", "event_id"))


def test_events_are_sealed_in_the_order_of_the_inbox(empty):
    write(5)
    waiting = list(InboxRow.objects.order_by("id").values_list("event_id", flat=True))
    assert [sealing.seal(2), sealing.seal(2), sealing.seal(2), sealing.seal(2)] == [2, 2, 1, 0]
    assert sealed() == list(enumerate(waiting))
    assert not InboxRow.objects.exists()


def test_the_edge_is_the_tree_of_the_leaves(empty):
    write(5)
    sealing.seal(3)
    sealing.seal(3)
    hashes = [bytes(event.leaf_hash) for event in TrailEvent.objects.order_by("leaf__index")]
    row = Frontier.objects.get()
    assert (row.size, bytes(row.peaks)) == (5, merkle.Frontier.of(hashes).kept())
    assert row.origin.startswith("entour:")


def test_an_empty_inbox_opens_no_transaction(empty, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert sealing.seal() == 0


def test_a_row_committed_late_under_a_lower_number_is_sealed_later(empty):
    write(3)
    first = InboxRow.objects.order_by("id").first()
    number, event_id = first.pk, first.event_id
    first.delete()
    assert sealing.seal() == 2
    InboxRow.objects.create(pk=number, event_id=event_id)
    assert sealing.seal() == 1
    assert sealed()[-1] == (2, event_id)


@pytest.mark.parametrize(
    "step", ["_grow", "Leaf.objects.bulk_create", "Frontier.save", "InboxRow.objects.filter"]
)
def test_a_kill_at_any_step_leaves_nothing_half_done(empty, monkeypatch, step):
    write(3)
    sealing.seal(1)
    before = sealed(), list(Frontier.objects.values()), InboxRow.objects.count()
    *holder, name = step.split(".")
    target = sealing
    for part in holder:
        target = getattr(target, part)

    def killed(*_, **__):
        raise KeyboardInterrupt

    with monkeypatch.context() as death:
        death.setattr(target, name, killed)
        with pytest.raises(KeyboardInterrupt):
            sealing.seal()
    assert before == (sealed(), list(Frontier.objects.values()), InboxRow.objects.count())
    assert sealing.seal() == 2


@pytest.mark.django_db(transaction=True)
def test_writers_and_sealers_at_once_make_one_whole_log(heads_file):
    lanes.forget()
    failures, done = [], threading.Event()

    def seal() -> None:
        try:
            while not done.is_set() or InboxRow.objects.exists():
                sealing.seal(7)
        except Exception as error:  # noqa: BLE001 - told by the test itself
            failures.append(error)
        finally:
            connection.close()

    def writing() -> None:
        try:
            write(25)
        except Exception as error:  # noqa: BLE001 - told by the test itself
            failures.append(error)
        finally:
            connection.close()

    writers = [threading.Thread(target=writing) for _ in range(4)]
    sealers = [threading.Thread(target=seal) for _ in range(3)]
    for thread in writers + sealers:
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    for thread in sealers:
        thread.join()
    assert failures == []
    assert [index for index, _ in sealed()] == list(range(100))
    assert {str(check) for check in verify().findings.counts} == {"heads-missing"}
    lanes.forget()
