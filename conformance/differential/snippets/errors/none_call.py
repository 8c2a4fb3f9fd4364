# stderr: whole
None()
