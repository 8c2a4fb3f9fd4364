# stderr: whole
é = 1; x = é + "ü"
