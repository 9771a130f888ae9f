import { Client, type ClientConfig } from "pg";
import type { Watcher } from "./client";

type Ask = (...given: unknown[]) => unknown;

/**
 * A connection that is given up once a query on it was not answered in time: what comes later on it would be taken for the answer to something else,
 * and what was begun on it ends with it.
 */
export class BoundedClient extends Client {
  constructor(config: ClientConfig, watcher?: Watcher) {
    super(config);
    // A loss is told to whoever waits for an answer, and to the pool; without a listener it would end the process.
    this.on("error", () => {});
    const ask = this.query.bind(this) as Ask;
    const givingUp = async (asked: Promise<unknown>) => {
      try {
        return await asked;
      } catch (error) {
        if (error instanceof Error && error.message === "Query read timeout") this.destroy();
        watcher?.failed(error);
        throw error;
      }
    };
    // With a callback it is the pool that asks, and gives the connection up.
    this.query = ((...given: unknown[]) => {
      const asked = ask(...given);
      return asked instanceof Promise ? givingUp(asked) : asked;
    }) as Client["query"];
  }

  /** Ends it without a word to the other side, which may not be listening. */
  destroy(): void {
    // Not among pg's types, and its own way to give a connection up.
    (this as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
  }
}
