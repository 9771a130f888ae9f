import { COMMANDS } from "@/app/_cli/commands";
import { closeDatabase } from "@/app/_platform/database";

/* Several commands of `npm run portal`, as JSON in the first argument, one after the other in one process: see `portalCommands`. */
const commands: [name: string, ...args: string[]][] = JSON.parse(process.argv[2] ?? "[]");
for (const [name, ...args] of commands) {
  const command = COMMANDS[name];
  if (!command) throw new Error(`There is no command "${name}".`);
  await command.run(args);
}
await closeDatabase();
