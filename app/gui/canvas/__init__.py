"""The chart on the screen: seen, moved about in, folded, and looked at through its layers."""
