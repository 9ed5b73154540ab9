"""The live room: who has a page open is shown, at once, what they may see now."""
