import { runCommand } from "@/app/_cli/run-command";

/* Several commands of `npm run portal`, as JSON in the first argument, one after the other in one process; ends with the first that fails. */
const commands: string[][] = JSON.parse(process.argv[2] ?? "[]");
for (const command of commands) if (!process.exitCode) await runCommand(command);
