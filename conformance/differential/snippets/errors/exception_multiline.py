# stderr: whole
raise ValueError("line 1\nline 2\n")
