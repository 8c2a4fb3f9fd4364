# stderr: whole
open("/nonexistent/file.txt")
