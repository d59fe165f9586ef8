"""Indicators from tables, by what their headers call the columns.

Header: `columns` are what one is made of, `headers` reads it and asks those who settle what single heads leave open
(`name_columns`, `named_groups`, `measures`, `summed_columns`, `told_outcomes`, `paired_groups`, `loose_goals`,
`legends`).

Body: `rows` reads a row by its header, cell by cell (`cells`, `bare_numbers`, `commented`, `footnotes`),
`joined_rows` parts one that counts several things; `body` says what rows are to each other, indicators or groups, and
`totals` what a total is.

Kinds: `reading` reads most tables, laid out by `sheets` as their headers stand. Others are told by their shape
(`cards`, `role_rows`, `nested`, `labelled_cells`, `notations` and `notation_rows`, `fractions`, `goal_tables`), divide
what is known (`group_tables`, `group_columns` and `counts`), or state no indicators (`budgets`, `counted`).
"""
