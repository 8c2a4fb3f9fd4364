# stderr: whole
raise ValueError()
