"""The page's few icons, drawn as lines; each stands beside a word and is hidden from screen readers."""

from netral.report.tags import Html, el

PATHS = {
    "home": "M4 11 12 4l8 7M6 9.5V20h12V9.5",
    "check": "M4 7h16v12H4zM4 7l2-3h12l2 3M9.5 13l2 2 3.5-4",
    "draft": "M5 19l1-4L16.5 4.5l3 3L9 18zM14 7l3 3",
    "ask": "M4 5h16v11H10l-4 4v-4H4zM9.5 9a2.5 2 0 1 1 2.5 2v1M12 14v.5",
    "photo": "M4 7h4l1.5-2h5L16 7h4v12H4zM12 10a3 3 0 1 0 .01 0",
    "rules": "M6 4h9l4 4v12H6zM15 4v4h4M9 12h7M9 16h7",
    "quiz": "M5 5h14v14H5zM8.5 9.5l1 1 2-2M13.5 9.5H16M8.5 14.5l1 1 2-2M13.5 14.5H16",
    "more": "M6 12h.01M12 12h.01M18 12h.01",
    "try": "M8 5l11 7-11 7z",
    "shield": "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z",
    "person": "M12 12a4 4 0 1 0-.01 0M5 20c1-4 4-5 7-5s6 1 7 5",
    "scales": "M12 4v16M8 20h8M5 8h14M5 8l-2.5 6h5zM19 8l-2.5 6h5z",
}


def icon(name: str) -> Html:
    """The icon of that name."""
    path = el("path", d=PATHS[name])
    return el("svg", path, viewBox="0 0 24 24", class_="icon", aria_hidden="true", focusable="false")
