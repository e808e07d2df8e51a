UPDATE things SET properties='{"a":"b","a":"c"}';
UPDATE relations SET properties='{"x":""}';
