# stderr: whole
sum(["a"])
