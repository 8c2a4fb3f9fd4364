# stderr: whole
continue
