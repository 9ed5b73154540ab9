"""One command keeps the web server and the worker running, and stops them together."""

import signal
import subprocess
import sys
import time

import pytest

from infra.management.commands import serve, worker
from infra.management.commands.serve import BREATH, Child, children

ENDLESS = [sys.executable, "-c", "import time; time.sleep(60)"]


def test_the_web_server_and_the_worker_are_children_of_one_command() -> None:
    web, work = children("127.0.0.1", 8123)
    assert web.command[-1] == "infra.asgi:application"
    assert "8123" in web.command
    assert work.command[-1] == "worker"


def test_a_child_that_died_is_started_again_after_a_breath() -> None:
    child = Child("worker", ENDLESS)
    child.keep_running()
    first = child.process
    assert first is not None
    first.kill()
    first.wait()
    child.keep_running()
    assert child.process is first
    child.started -= BREATH
    child.keep_running()
    assert child.process is not first
    child.ask_to_stop()
    child.wait(5)
    assert child.process is not None
    assert child.process.returncode == -signal.SIGTERM


def test_a_child_that_does_not_stop_is_killed() -> None:
    deaf = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True); time.sleep(60)"
    child = Child("web", [sys.executable, "-c", deaf])
    child.process = subprocess.Popen(child.command, stdout=subprocess.PIPE)
    assert child.process.stdout is not None
    with child.process.stdout as said:
        said.readline()
    child.ask_to_stop()
    child.wait(0.2)
    assert child.process.returncode == -signal.SIGKILL


def test_serving_stops_its_children_on_sigterm(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = [Child("web", ENDLESS), Child("worker", ENDLESS)]
    monkeypatch.setattr(serve, "children", lambda host, port: kept)
    before = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)
    signal.signal(signal.SIGALRM, lambda *_: signal.raise_signal(signal.SIGTERM))
    signal.setitimer(signal.ITIMER_REAL, 0.6)
    try:
        serve.Command().handle(host="127.0.0.1", port=8000)
    finally:
        signal.signal(signal.SIGTERM, before[0])
        signal.signal(signal.SIGINT, before[1])
    assert [child.process and child.process.returncode for child in kept] == [-signal.SIGTERM] * 2


@pytest.mark.django_db
def test_a_duty_that_fails_does_not_keep_the_worker_from_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[float] = []

    def fails() -> None:
        raise RuntimeError("the disk is full")

    def works() -> None:
        done.append(time.monotonic())
        if len(done) == 2:
            signal.raise_signal(signal.SIGTERM)

    before = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(worker, "DUTIES", (fails, works))
    monkeypatch.setattr(worker, "EACH", 0.05)
    try:
        worker.Command().handle()
    finally:
        signal.signal(signal.SIGTERM, before[0])
        signal.signal(signal.SIGINT, before[1])
    assert len(done) == 2
