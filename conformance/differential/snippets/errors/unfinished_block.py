# stderr: whole
if True:
    for x in y:
