# stderr: whole
日本 = 語語 語
