# stderr: whole
raise KeyboardInterrupt("stop")
