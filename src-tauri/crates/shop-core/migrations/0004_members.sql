-- Stands in for the members' own step until that is merged: only what a reference needs.
CREATE TABLE member (id INTEGER PRIMARY KEY) STRICT;
