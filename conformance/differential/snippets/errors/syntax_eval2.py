# stderr: whole
eval("a b c")
