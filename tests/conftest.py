"""Makes `handmade` importable for every test, and for the worker processes that tests start."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
