# stderr: whole
def f():
	if True:
		x =	1 + 	"a"
f()
