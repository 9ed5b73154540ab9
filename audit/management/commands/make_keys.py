"""`manage.py make_keys`: make the key file, once; or add the key of a new epoch."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from audit.vault import key_file


class Command(BaseCommand):
    """Makes keys; never overwrites one."""

    help = (
        "Make the key file that opens everything sealed; with --new-epoch, add a key that wraps from now on."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--new-epoch", action="store_true", help="add a key and keep the older ones")

    def handle(self, *args: Any, new_epoch: bool, **options: Any) -> None:
        path = Path(settings.KEY_FILE)
        if new_epoch:
            if not path.exists():
                raise CommandError(_("There is no key file at %(path)s yet.") % {"path": path})
            told = _(
                "Data keys are wrapped with epoch %(epoch)s from now on; run rewrap_keys for the older ones."
            )
            self.stdout.write(told % {"epoch": key_file.add_epoch(path)})
            return
        if path.exists():
            raise CommandError(
                _("There is a key file at %(path)s already; it stays as it is.") % {"path": path}
            )
        key_file.make(path)
        self.stdout.write(
            _("Made %(path)s. Keep a copy elsewhere: without it nothing sealed can be read.") % {"path": path}
        )
