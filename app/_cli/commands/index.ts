import type { Command } from "../portal";
import { createAccount } from "./create-account";
import { importAgenda } from "./import-agenda";
import { migrate } from "./migrate";

/** Every command by its name. */
export const COMMANDS: Record<string, Command> = {
  "create-account": createAccount,
  "import-agenda": importAgenda,
  migrate,
};
