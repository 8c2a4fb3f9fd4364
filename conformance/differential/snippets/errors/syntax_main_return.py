# stderr: whole
return 5
