# stderr: whole
1 << "x"
