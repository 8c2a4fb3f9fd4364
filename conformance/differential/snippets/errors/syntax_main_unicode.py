# stderr: whole
x = “quoted”
