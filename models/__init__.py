"""The domain of Mandatkarta: organisations, their instructions and who holds authority in them.

Nothing below this package imports Qt, ``app`` or ``data``.
"""
