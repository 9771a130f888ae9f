import { Client, type ClientConfig } from "pg";
import type { FailureListener } from "./client";

type QueryMethod = (...args: unknown[]) => unknown;

/**
 * A connection that is destroyed after a query timeout: a late response would be taken for that of
 * another query. Its transaction ends with it.
 */
export class BoundedClient extends Client {
  constructor(config: ClientConfig, failureListener?: FailureListener) {
    super(config);
    // Pending queries and the pool report a lost connection; without a listener it ends the
    // process.
    this.on("error", () => {});
    // All overloads take and return what QueryMethod does.
    const query = this.query.bind(this) as QueryMethod;
    const destroyOnTimeout = async (result: Promise<unknown>) => {
      try {
        return await result;
      } catch (error) {
        if (error instanceof Error && error.message === "Query read timeout") this.destroy();
        failureListener?.onFailure(error);
        throw error;
      }
    };
    // Queries with a callback are the pool's own, and it discards the connection itself.
    this.query = ((...args: unknown[]) => {
      const result = query(...args);
      return result instanceof Promise ? destroyOnTimeout(result) : result;
    }) as Client["query"]; // passes all arguments and the result through
  }

  /** Closes the socket without the protocol's farewell, which would wait for the server. */
  destroy(): void {
    // pg itself ends connections so, but its types omit `connection`.
    (this as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
  }
}
