"""The room before the meeting: who will be able to see which lines, and how more could be shown to all."""
