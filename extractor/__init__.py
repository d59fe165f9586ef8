"""Swedish project reports in, structured records with evidence out."""

__version__ = "0.1.0"
