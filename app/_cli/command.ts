import { type ParseArgsConfig, parseArgs } from "node:util";

/** A command of `npm run portal -- <command>`. */
export interface Command {
  /** follows the name: `FILE`, `--email ADDRESS …` */
  usage: string;
  description: string;
  run(args: string[]): Promise<void>;
}

/** The command was called with wrong arguments. */
export class UsageError extends Error {}

/**
 * Parses the arguments of a command.
 *
 * @throws {UsageError} for an unknown option.
 */
export function readArguments<C extends ParseArgsConfig>(config: C): ReturnType<typeof parseArgs<C>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
