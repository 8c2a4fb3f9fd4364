# stderr: whole
{}.pop("k")
