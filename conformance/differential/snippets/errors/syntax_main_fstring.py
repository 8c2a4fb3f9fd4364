# stderr: whole
x = f"{a b}"
