"""The room of a family's chronology: what every agency wrote, as far as the reader may see it."""
