import { closeDatabase } from "@/app/_platform/database";
import { UsageError } from "./command";
import { COMMANDS } from "./commands";
import { explainFailure } from "./explain-failure";

/** Runs a command, prints why it failed, sets the exit code, and closes the database. */
export async function runCommand([name = "--help", ...args]: string[]): Promise<void> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (command) await command.run(args);
    else {
      printHelp();
      if (name !== "--help") throw new UsageError(`There is no command "${name}".`);
    }
  } catch (error) {
    console.error(explainFailure(error) ?? error);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  } finally {
    await closeDatabase();
  }
}

function printHelp() {
  console.log("npm run portal -- <command>");
  for (const [each, { usage, description }] of Object.entries(COMMANDS))
    console.log(`\n  ${each} ${usage}\n      ${description}`);
}
