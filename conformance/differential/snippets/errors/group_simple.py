# stderr: whole
raise ExceptionGroup("eg", [ValueError(1), TypeError("two")])
