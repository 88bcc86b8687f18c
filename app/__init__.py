"""The application: the command line now, the window beside it, both on the same engine."""
