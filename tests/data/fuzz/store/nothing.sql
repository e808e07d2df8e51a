UPDATE relations SET source=99;
