UPDATE evidence SET begin=30, "end"=20, confidence=0.25, sentence=x'C0FF00';
