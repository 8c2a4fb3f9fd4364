# stderr: whole
"{a}".format(b=1)
