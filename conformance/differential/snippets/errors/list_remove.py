# stderr: whole
[1].remove(2)
