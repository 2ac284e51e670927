"""What needs the pixels of a picture: the extras `netral[photo]` and `netral[vision]`, loaded only when asked for."""
