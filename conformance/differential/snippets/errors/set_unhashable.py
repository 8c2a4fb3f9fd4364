# stderr: whole
{[]}
