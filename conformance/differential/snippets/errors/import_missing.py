# stderr: whole
import does_not_exist_module
