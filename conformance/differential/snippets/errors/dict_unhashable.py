# stderr: whole
{[]: 1}
