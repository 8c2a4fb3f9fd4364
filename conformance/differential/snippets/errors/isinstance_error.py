# stderr: whole
isinstance(1, 2)
