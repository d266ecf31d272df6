"""Two told records compared, aspect by aspect: how sure it is that they tell of one event, and why in words."""

from pactograph.linking.compare.weigh import compare, signs, weighed

__all__ = ["compare", "signs", "weighed"]
