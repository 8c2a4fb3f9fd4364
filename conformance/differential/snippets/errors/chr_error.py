# stderr: whole
chr(-1)
