"""What is played: slow lines that measure delay, then bursts that measure speed."""

LINE = "x" * 340
SLOW_LINES = 30
SLOW_EACH = 0.1
BURSTS = 12
PER_BURST = 16
LINES = SLOW_LINES + BURSTS * PER_BURST
