"""Tools without opinions: reading containers, streams, text and catalogues."""
