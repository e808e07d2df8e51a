INSERT INTO decisions VALUES(9, 2, 'x', char(0));
UPDATE about SET value=1;
