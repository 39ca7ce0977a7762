"""What keeps something from being measured."""


class Trouble(Exception):
    """Something cannot be measured; the message says why."""
