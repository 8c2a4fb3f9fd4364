# stderr: whole
f = lambda x=1/0: x
