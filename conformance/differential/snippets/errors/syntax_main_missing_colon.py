# stderr: whole
if True
    pass
