# stderr: whole
next([])
