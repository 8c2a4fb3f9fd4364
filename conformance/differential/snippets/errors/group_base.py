# stderr: whole
raise BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)])
