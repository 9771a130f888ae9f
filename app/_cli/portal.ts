import { DomainError } from "@/app/_domain/errors";
import { closeDatabase, DirectoryInUse } from "@/app/_platform/database";
import { WrongSetting } from "@/app/_platform/env";
import { UsageError } from "./command";
import { COMMANDS } from "./commands";

const [name = "--help", ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
try {
  if (command) await command.run(args);
  else {
    printHelp();
    if (name !== "--help") throw new UsageError(`There is no command "${name}".`);
  }
} catch (error) {
  if (error instanceof UsageError || error instanceof WrongSetting || error instanceof DirectoryInUse)
    console.error(error.message);
  else if (error instanceof DomainError) console.error(`Refused: ${error.message} ${JSON.stringify(error.params)}`);
  else console.error(error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
} finally {
  await closeDatabase();
}

function printHelp() {
  console.log("npm run portal -- <command>");
  for (const [each, { usage, does }] of Object.entries(COMMANDS)) console.log(`\n  ${each} ${usage}\n      ${does}`);
}
