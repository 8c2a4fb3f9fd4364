# stderr: whole
f() = 1
