# stderr: whole
int.x = 1
