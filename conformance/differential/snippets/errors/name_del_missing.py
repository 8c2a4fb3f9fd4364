# stderr: whole
del neverwas
