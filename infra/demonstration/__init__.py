"""The demonstration: fictional families, agencies and meetings, told in TOML and loaded through real actions."""
