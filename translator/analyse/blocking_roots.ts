// What may block in the standard library: the one table of the calls that suspend a fiber.

/** Calls by the full name of a function, and by the name of a method whatever its object is. */
export interface BlockingRoots {
  readonly functions: readonly string[];
  readonly methods: readonly string[];
  /** Classes whose instances block when a `with` statement enters or leaves them. */
  readonly managers: readonly string[];
  /** Functions and methods whose result blocks while it is iterated. */
  readonly iterators: readonly string[];
}

/** Whatever the program does besides. */
export const alwaysBlocking: BlockingRoots = {
  functions: [
    "asyncio.run",
    "asyncio.runners.run",
    "unittest.main",
    "subprocess.run",
    "subprocess.call",
    "subprocess.check_call",
    "subprocess.check_output",
    "subprocess.getoutput",
    "subprocess.getstatusoutput",
    "signal.pause",
    // Control-C ends it; a process that is stopped would see no signal.
    "time.sleep",
    "runpy.run_module",
    "runpy.run_path",
    "importlib.import_module",
    "importlib.reload",
    "exec",
    "__import__",
  ],
  methods: ["run_until_complete", "run_forever", "run_module", "exec_module", "communicate"],
  managers: ["asyncio.Runner", "asyncio.runners.Runner", "subprocess.Popen"],
  iterators: [],
};

/** Of programs that mention `Runner`: `with asyncio.Runner() as runner: runner.run(main())`. */
export const blockingWithRunner: BlockingRoots = {
  functions: [],
  methods: ["run", "close"],
  managers: [],
  iterators: [],
};

/** Of programs that import `subprocess`; iterating over what a child writes blocks too. */
export const blockingWithChildren: BlockingRoots = {
  functions: [],
  methods: ["wait", "read", "read1", "readline", "readlines"],
  managers: ["subprocess.Popen"],
  iterators: [],
};

/** Of programs that import `socket`. */
export const blockingWithSockets: BlockingRoots = {
  functions: [
    "socket.create_connection",
    "socket.create_server",
    "socket.socketpair",
    "socket.getaddrinfo",
    "socket.gethostbyname",
  ],
  methods: [
    "connect",
    "connect_ex",
    "bind",
    "listen",
    "accept",
    "recv",
    "recvfrom",
    "recv_into",
    "send",
    "sendall",
    "sendmsg",
    "read",
    "readline",
    "readlines",
  ],
  managers: [],
  iterators: [],
};

/** Of programs that can start threads. */
export const blockingWithThreads: BlockingRoots = {
  functions: [
    "time.sleep",
    "concurrent.futures.wait",
    "concurrent.futures.as_completed",
    "concurrent.futures.thread.wait",
    "multiprocessing.connection.wait",
    "select.select",
  ],
  methods: [
    "sleep",
    "join",
    "result",
    "exception",
    "get",
    "put",
    "acquire",
    "acquire_lock",
    "wait",
    "wait_for",
    "shutdown",
    "start",
    "submit",
    "run_in_executor",
    "recv",
    "send",
    "accept",
    "connect",
    "sendall",
    "select",
    "close",
    "map",
    "starmap",
    "apply",
    "terminate",
  ],
  managers: [],
  iterators: ["concurrent.futures.as_completed", "map", "imap", "imap_unordered"],
};

/** Builtins that block where what they iterate over does. */
export const iterating: ReadonlySet<string> = new Set([
  "next",
  "list",
  "tuple",
  "set",
  "frozenset",
  "sum",
  "any",
  "all",
]);

/** Importing one of these, or calling one of the names below, means that a program can start threads. */
export const threadModules: ReadonlySet<string> = new Set([
  "threading",
  "_thread",
  "concurrent",
  "multiprocessing",
  "queue",
  "socketserver",
  "sched",
]);

export const threadStarters: ReadonlySet<string> = new Set([
  "to_thread",
  "run_in_executor",
  "ThreadPoolExecutor",
]);

/** Methods of Python's own containers, strings and files: these never run a program's blocking code. */
export const neverBlockingMethods: ReadonlySet<string> = new Set(
  (
    "append extend insert remove clear copy index count sort reverse add discard update items keys values " +
    "setdefault popitem split rsplit strip lstrip rstrip lower upper title format encode decode startswith " +
    "endswith replace find rfind splitlines partition rpartition zfill ljust rjust isdigit isalpha isspace " +
    "popleft appendleft write writelines readline readlines flush hexdigest digest"
  ).split(" "),
);
