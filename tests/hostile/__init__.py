"""Files made to break a reader, by theme: a name with its suffix -> what writes it.

Whatever is random comes from the generator that is handed in, so that the same seed makes the same files.
"""
