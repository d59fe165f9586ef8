"""What words and short runs of text say of numbers: roles, groups, units, names, before any form is read."""
