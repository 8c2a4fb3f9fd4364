# stderr: whole
"{} {}".format(1)
