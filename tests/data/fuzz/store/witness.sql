INSERT INTO evidence SELECT number+50, relation, 'z.txt', begin, "end", sentence, 'nobody', time, date, place, 1.0, rule, label, class, kind, 1, 1 FROM evidence;
