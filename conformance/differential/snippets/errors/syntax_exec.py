# stderr: whole
exec("x = = 1")
