import { type ParseArgsConfig, parseArgs } from "node:util";

/** A command of `npm run portal -- <command>`. */
export interface Command {
  /** after the name: `FILE`, `--email ADDRESS …` */
  usage: string;
  description: string;
  run(args: string[]): Promise<void>;
}

/** The person gave the command something that it cannot take. */
export class UsageError extends Error {}

/** What stands after a command's name. @throws {UsageError} for what the command does not know. */
export function readArguments<C extends ParseArgsConfig>(config: C): ReturnType<typeof parseArgs<C>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
