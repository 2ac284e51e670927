"""The words every part of Netral speaks: small frozen records, no behaviour beyond comparing time."""
