"""Why something sealed does not open, or cannot be sealed."""


class VaultError(Exception):
    """The vault cannot do what was asked."""


class Tampered(VaultError):
    """The bytes were altered, or belong to another row, field or owner."""


class Shredded(VaultError):
    """The key of these words is gone, on purpose: nobody can read them again."""


class WrongKey(VaultError):
    """The key file does not hold the key that wrapped this data key, or the words belong to another owner."""


class WrongPlace(VaultError):
    """Words sealed for one row and field were put into another."""
