"""The page's door: what a browser asks of the same engine. It knows nothing of a browser and opens nothing itself."""
