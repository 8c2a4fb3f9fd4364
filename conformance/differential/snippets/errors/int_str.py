# stderr: whole
int([])
