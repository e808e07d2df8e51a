DELETE FROM parts WHERE place=0;
DELETE FROM names;
DELETE FROM appearances WHERE thing=1;
