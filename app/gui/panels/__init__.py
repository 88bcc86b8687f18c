"""The panels beside the chart: the organisation as a list, the matters, and what is known of one of them."""
