import type { Command } from "../portal";
import { migrate } from "./migrate";

/** Every command by its name. */
export const COMMANDS: Record<string, Command> = { migrate };
