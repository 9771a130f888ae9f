import type { Command } from "../command";
import { addState } from "./add-state";
import { createAccount } from "./create-account";
import { importAgenda } from "./import-agenda";
import { migrate } from "./migrate";

/** Every command by its name. */
export const COMMANDS: Record<string, Command> = {
  migrate,
  "import-agenda": importAgenda,
  "add-state": addState,
  "create-account": createAccount,
};
