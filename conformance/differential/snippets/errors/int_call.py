# stderr: whole
x = 5
x()
