# stderr: whole
raise 5
