"""Goals stated in one place and answered in another."""
