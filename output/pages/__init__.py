"""The pages of the server, for people: HTML made on the server, without a script where none is needed."""
