"""What Entour must reach, measured against its peers in one run.

A bench is a module here with `measure() -> Iterator[Row]`: `python -m benchmarks NAME` runs it.
"""
