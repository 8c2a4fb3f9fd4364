# stderr: whole
x = None
x.foo
