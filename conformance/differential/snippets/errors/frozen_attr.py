# stderr: whole
(1).x = 2
