"""The vault: personal words are sealed at rest and opaque in memory until a decision opens them."""
