/** A command of `npm run portal -- <command>`. */
export interface Command {
  /** after the name: `FILE`, `--email ADDRESS …` */
  usage: string;
  does: string;
  run(args: string[]): Promise<void>;
}

/** The person gave the command something that it cannot take. */
export class UsageError extends Error {}
