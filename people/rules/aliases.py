"""Neutral names for families: a bird and a number, which say nothing about anybody."""

import secrets

BIRDS = (
    "Avocet", "Bittern", "Chaffinch", "Curlew", "Dipper", "Dunlin", "Fulmar", "Goldfinch", "Goshawk", "Grebe",
    "Heron", "Kestrel", "Kingfisher", "Lapwing", "Linnet", "Merlin", "Nightjar", "Nuthatch", "Osprey", "Petrel",
    "Pipit", "Plover", "Redstart", "Redwing", "Sandpiper", "Siskin", "Skylark", "Starling", "Swift", "Tern",
    "Treecreeper", "Wagtail", "Waxwing", "Wheatear", "Whimbrel", "Wigeon", "Wren", "Yellowhammer",
)  # fmt: skip


def propose() -> str:
    """Return an alias by chance, such as Heron-12."""
    return f"{secrets.choice(BIRDS)}-{secrets.randbelow(990) + 10}"
