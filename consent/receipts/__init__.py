"""Copies of what a person said about sharing, for that person: ISO/IEC TS 27560:2023 in terms of W3C’s DPV."""
