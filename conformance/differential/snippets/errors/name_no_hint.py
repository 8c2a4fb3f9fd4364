# stderr: whole
xyzzyplugh
