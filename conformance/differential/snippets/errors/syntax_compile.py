# stderr: whole
compile("if True:\nx = 1", "myfile.py", "exec")
