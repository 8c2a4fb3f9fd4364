# stderr: whole
exec("return")
