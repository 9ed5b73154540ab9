"""May this account see this, and why."""
