"""`manage.py rewrap_keys`: wrap every data key with the current epoch's key, so that an older one can be retired."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from audit import trail
from audit.actors import SYSTEM
from audit.vault import kek, rotation
from audit.vault.events import KEYS_REWRAPPED


class Command(BaseCommand):
    """Rewraps in one gesture: all keys or none."""

    help = "Wrap every data key with the key of the current epoch."

    def handle(self, *args: Any, **options: Any) -> None:
        epoch = kek.provider().current_epoch()
        with trail.gesture(KEYS_REWRAPPED, actor=SYSTEM, epoch=epoch) as gesture:
            rewrapped = rotation.rewrap(to_epoch=epoch)
            gesture.set(keys=rewrapped)
        self.stdout.write(
            _("%(count)s data keys are now wrapped with epoch %(epoch)s.")
            % {"count": rewrapped, "epoch": epoch}
        )
