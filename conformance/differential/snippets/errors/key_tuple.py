# stderr: whole
{}[1, 2]
