# stderr: whole
[].appendd(1)
