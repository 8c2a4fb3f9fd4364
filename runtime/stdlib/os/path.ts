/** `os.path`: the module `posixpath` under its second name. */

import type { PyModule } from "../../modules/module.ts";
import { load as loadPosixpath } from "../posixpath.ts";

export function load(): PyModule {
  return loadPosixpath();
}
