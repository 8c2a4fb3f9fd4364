# stderr: whole
from json import does_not_exist
