# stderr: whole
open("x", "q")
