# stderr: whole
1 in 5
