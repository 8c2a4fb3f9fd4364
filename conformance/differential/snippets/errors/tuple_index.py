# stderr: whole
(1,)[5]
