# stderr: whole
e = ExceptionGroup("a", [ValueError("v"), ExceptionGroup("b", [KeyError("k")])])
e.exceptions[0].add_note("vn")
e.exceptions[1].add_note("bn\nmore")
raise e
