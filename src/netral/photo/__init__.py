"""When a photo was taken: evidence from its bytes, its name and what stands beside it, as an interval."""
