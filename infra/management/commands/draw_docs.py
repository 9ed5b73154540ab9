"""Draw the pages of docs/ that follow from the code, or check that they still do."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from infra.generated_docs import drawn


class Command(BaseCommand):
    """Write docs/*.md, or with --check fail when one of them is out of date."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        """Take --check."""
        parser.add_argument(
            "--check", action="store_true", help="Write nothing; fail if a page is out of date."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Draw or check every page."""
        folder = settings.BASE_DIR / "docs"
        pages = drawn()
        if options["check"]:
            stale = [name for name, text in pages.items() if _read(folder / name) != text]
            if stale:
                raise CommandError(f"Out of date: {', '.join(stale)}. Run `manage.py draw_docs`.")
            return
        for name, text in pages.items():
            (folder / name).write_text(text, encoding="utf-8")
            self.stdout.write(f"docs/{name}")


def _read(path: Any) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""
