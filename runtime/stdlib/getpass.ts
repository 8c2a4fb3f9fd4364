/** `getpass.getuser()`. Documentation: "getpass". Reading a password without echo needs a terminal, which Node cannot silence. */
import { nameOfUser } from "../host/accounts.ts";
import { environment } from "../host/environment.ts";
import { ids } from "../host/system.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { newException, OSError } from "../objects/exception.ts";
import { fromJs } from "../objects/wide_str.ts";
import { pythonFunctions } from "./python_module.ts";

export function load(): PyModule {
  return builtinModule("getpass", {
    doc: "Utilities to get the name of the current user.",
    attributes: pythonFunctions("getpass", {
      "getuser()": () => {
        for (const name of ["LOGNAME", "USER", "LNAME", "USERNAME"]) {
          const value = environment(name);
          if (value !== undefined && value !== "") return fromJs(value);
        }
        const name = nameOfUser(ids().uid);
        if (name === undefined) throw newException(OSError, "No username set in the environment");
        return fromJs(name);
      },
    }),
  });
}
