# stderr: whole
-2 ** "x"
