"""Makes a case's text, Word and PDF files from its source markup."""
