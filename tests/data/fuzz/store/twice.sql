UPDATE things SET id='gpe:orm';
INSERT INTO things SELECT number+100, id, label, type, mentions, confidence, NULL, NULL, NULL, NULL, NULL FROM things;
