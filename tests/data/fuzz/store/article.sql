UPDATE articles SET words=-1, id=id||'
';
---
60 00000002
