"""Goals stated in one place and answered in another: in tables by their rows, in text by numbers, order or words.

Before anything else is read, `keyed` pairs tables and lists under shared codes or names; where there are none, the ways
of `reading` look for passages that answer a list of goals. Behind the reading of all blocks, `apart` pairs tables that
bare captions call goals and outcomes, `measured` answers single goals by a row of a table without goals, and `linking`
by a number of running text.
"""
