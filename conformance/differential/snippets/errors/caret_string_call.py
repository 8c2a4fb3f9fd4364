# stderr: whole
def f(s): raise ValueError
f("""multi
line""")
