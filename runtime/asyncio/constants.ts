/** The module `asyncio.constants`. CPython: Lib/asyncio/constants.py. */
import { builtinModule, type PyModule } from "../modules/module.ts";
import { PyFloat } from "../objects/float.ts";

export function load(): PyModule {
  return builtinModule("asyncio.constants", {
    attributes: {
      LOG_THRESHOLD_FOR_CONNLOST_WRITES: 5,
      ACCEPT_RETRY_DELAY: 1,
      DEBUG_STACK_DEPTH: 10,
      SSL_HANDSHAKE_TIMEOUT: new PyFloat(60),
      SSL_SHUTDOWN_TIMEOUT: new PyFloat(30),
      SENDFILE_FALLBACK_READBUFFER_SIZE: 1024 * 256,
      FLOW_CONTROL_HIGH_WATER_SSL_READ: 256,
      FLOW_CONTROL_HIGH_WATER_SSL_WRITE: 512,
      THREAD_JOIN_TIMEOUT: 300,
    },
  });
}
