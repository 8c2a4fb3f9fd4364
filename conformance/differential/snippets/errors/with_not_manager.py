# stderr: whole
with 5 as x:
    pass
