# stderr: whole
import json.nothing
