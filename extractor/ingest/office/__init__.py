"""What files of word processors have in common, whatever their XML calls it: packages, runs, tables, typed lists."""
