# stderr: whole
"%d" % "x"
