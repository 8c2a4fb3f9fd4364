# stderr: whole
set().remove(1)
