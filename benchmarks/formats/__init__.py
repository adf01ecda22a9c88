"""One text with a few marks, written as plain text, HTML, PDF and DOCX; the bytes depend on the text alone."""
