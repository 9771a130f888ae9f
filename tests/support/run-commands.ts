import { runCommand } from "@/app/_cli/run-command";

/* Runs the commands of `npm run portal` that the first argument lists as JSON, until one fails. */
const commands: string[][] = JSON.parse(process.argv[2] ?? "[]");
for (const command of commands) if (!process.exitCode) await runCommand(command);
