"""Indicators from tables, by what their headers call the columns."""
