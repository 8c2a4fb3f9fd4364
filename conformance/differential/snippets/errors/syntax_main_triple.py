# stderr: whole
x = """abc
def
