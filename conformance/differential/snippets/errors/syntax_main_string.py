# stderr: whole
x = 'abc
