"""The room of decisions to share and not to share: who decided, why, who got it, who was left out on purpose."""
