# stderr: whole
import json
json.loads('{"a": }')
