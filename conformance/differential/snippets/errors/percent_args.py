# stderr: whole
"%s %s" % 1
