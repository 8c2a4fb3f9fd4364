# stderr: whole
exit(3)
