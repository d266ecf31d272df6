"""Speed, memory, start-up time and accuracy, each by one module; `python -m benchmarks` (`make bench`) prints them all."""
