"""The provable log: committed events become leaves of a Merkle tree whose heads are kept outside the database."""
