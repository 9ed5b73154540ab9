"""What is kept of decisions about sharing: rows that only ever are added."""

from conference.sharing.models.after import SharingRecall, SharingReceipt
from conference.sharing.models.decisions import SharingDecision
from conference.sharing.models.rows import SharingItem, SharingRecipient

__all__ = ["SharingDecision", "SharingItem", "SharingRecall", "SharingReceipt", "SharingRecipient"]
