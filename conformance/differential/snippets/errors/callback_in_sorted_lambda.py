# stderr: whole
sorted([3, 1, "a"])
