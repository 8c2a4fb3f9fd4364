# stderr: whole
"x".uper()
