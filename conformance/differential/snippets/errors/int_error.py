# stderr: whole
int("12a", 10)
