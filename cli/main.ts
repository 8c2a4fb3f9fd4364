// The command line: arguments → command → exit status. Only this file ends the process.
import { Command } from "commander";

const program = new Command("tulip").description("Runs Python asyncio programs on Node.js.");
await program.parseAsync(process.argv);
