# stderr: whole
raise ExceptionGroup("one", [ValueError(1)])
