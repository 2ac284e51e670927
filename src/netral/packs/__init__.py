"""Law data: from TOML to records, and the linter that keeps it honest."""
