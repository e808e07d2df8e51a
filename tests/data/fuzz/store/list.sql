UPDATE things SET aliases='["A",1]';
