"""`manage.py verify_trail`: prove that the trail is whole, or say where it is not and what that means."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from audit.log.findings import Findings
from audit.log.verifying import Report, verify


class Command(BaseCommand):
    """Reads only; exit code 1 when anything was found."""

    help = "Find any event older than the last head that was altered, added, removed or moved."

    def handle(self, *args: Any, **options: Any) -> None:
        report = verify()
        for line in findings_told(report.findings):
            self.stderr.write(line)
        self.stdout.write(counts_told(report))
        if not report.is_whole:
            raise SystemExit(1)
        self.stdout.write(_("The trail is whole. Root: %(root)s") % {"root": report.root.hex()})


def findings_told(findings: Findings) -> list[str]:
    """Return a line for each finding that was kept: which check, where, what it means; and how many more there were."""
    lines = [f"{finding.check} · {finding.where} · {finding}" for finding in findings.kept]
    for check, count in findings.counts.items():
        if count > findings.KEPT:
            more = count - findings.KEPT
            told = ngettext(
                "%(check)s · and %(more)s more like it", "%(check)s · and %(more)s more like them", more
            )
            lines.append(told % {"check": check, "more": more})
    return lines


def counts_told(report: Report) -> str:
    """Return how much was checked."""
    told = _(
        "%(sealed)s sealed events, %(covered)s of them vouched for by %(heads)s heads outside the database; "
        "%(waiting)s waiting to be sealed."
    )
    counts = {
        "sealed": report.sealed,
        "covered": report.covered,
        "heads": report.heads,
        "waiting": report.waiting,
    }
    return told % counts
