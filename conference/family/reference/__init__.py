"""The notices that a person reads before they speak, as dated data."""
