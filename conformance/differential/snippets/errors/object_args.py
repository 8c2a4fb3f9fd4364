# stderr: whole
object(1)
