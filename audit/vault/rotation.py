"""Keys that change and keys that end; call both inside a gesture, which records why."""

from django.utils import timezone

from audit.models.data_key import DataKey
from audit.vault import contexts, kek
from audit.vault.keys import bound_to
from audit.vault.places import Owner


def rewrap(to_epoch: int) -> int:
    """Wrap every data key of an older epoch with the key of `to_epoch`; return how many. Words stay as they are."""
    provider, rewrapped = kek.provider(), 0
    for row in DataKey.objects.filter(kek_epoch__lt=to_epoch, shredded_at=None).select_for_update():
        owner = Owner(row.owner_kind, row.owner_id)
        key = provider.unwrap(row.kek_epoch, bytes(row.wrapped), bound_to(row.id, owner, row.kek_epoch))
        row.wrapped = provider.wrap(to_epoch, key, bound_to(row.id, owner, to_epoch))
        row.kek_epoch = to_epoch
        row.save(update_fields=["wrapped", "kek_epoch"])
        rewrapped += 1
    return rewrapped


def shred(owner: Owner) -> bool:
    """Destroy an owner's key; return whether there was one.

    This process forgets it at once, the others within `contexts.SECONDS`; copies of the database keep it until they
    are destroyed in their turn.
    """
    row = DataKey.objects.filter(owner_kind=owner.kind, owner_id=owner.id, shredded_at=None).first()
    if row is None:
        return False
    row.wrapped, row.shredded_at = b"", timezone.now()
    row.save(update_fields=["wrapped", "shredded_at"])
    contexts.forget(row.id.bytes)
    return True
