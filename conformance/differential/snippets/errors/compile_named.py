# stderr: whole
code = compile("1 / 0", "<mine>", "exec")
exec(code)
