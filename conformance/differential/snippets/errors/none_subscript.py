# stderr: whole
None[0]
