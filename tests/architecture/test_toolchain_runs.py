"""`make test` says what it could not run, and calls it a failure where everything must run."""

import sys
import time

import pytest

from tools import check, run_tests
from tools.run_tests import Leg
from tools.servers import Server

HERE = Server("PostgreSQL", "postgresql://postgres@127.0.0.1/entour", "")
NOT_THERE = Server("Redis", "", "connection refused")
SOON = 60.0


def test_one_server_is_enough_for_its_own_tests() -> None:
    missing, again = run_tests.on_servers(HERE, NOT_THERE)
    assert missing.why_not == "connection refused"
    assert again.surroundings == {"TEST_DATABASE_URL": HERE.address}
    assert again.arguments[-2:] == ("-m", "database")


def test_without_servers_nothing_runs_again() -> None:
    assert [leg.why_not for leg in run_tests.on_servers(Server("PostgreSQL", "", "no"), NOT_THERE)] == [
        "no",
        "connection refused",
    ]


@pytest.mark.parametrize(("ci", "fault"), [("", ""), ("true", "not run, and CI must have it")])
def test_what_is_missing_fails_in_ci_alone(monkeypatch: pytest.MonkeyPatch, ci: str, fault: str) -> None:
    monkeypatch.setenv("CI", ci)
    assert run_tests.run(Leg("journeys", why_not="No Chromium"), until=time.monotonic() + SOON) == fault


@pytest.mark.parametrize(("code", "fault"), [(0, ""), (1, "pytest says 1"), (5, "no test was found")])
def test_how_pytest_ended_is_said_in_words(monkeypatch: pytest.MonkeyPatch, code: int, fault: str) -> None:
    monkeypatch.setattr(run_tests, "PYTEST", (sys.executable, "-c", f"raise SystemExit({code})"))
    assert fault in run_tests.run(Leg("suite"), until=time.monotonic() + SOON)


def test_a_run_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_tests, "PYTEST", (sys.executable, "-c", "import time; time.sleep(30)"))
    assert "minutes" in run_tests.run(Leg("suite"), until=time.monotonic() + 0.1)


def test_a_failed_check_is_told_with_what_it_said(capsys: pytest.CaptureFixture[str]) -> None:
    failing = check.Check("example", (sys.executable, "-c", "print('why'); raise SystemExit(1)"))
    outcome = check.run(failing, {})
    check.report([outcome])
    assert not outcome.passed
    assert "why" in (told := capsys.readouterr().out)
    assert "FAILED" in told
