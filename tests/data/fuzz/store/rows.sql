UPDATE things SET label='Mar' || char(10) || 'low', mentions=mentions+1;
UPDATE relations SET weight=2.5, first_date='2026-02-30';
