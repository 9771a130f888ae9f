import { setTimeout } from "node:timers/promises";
import { type ClientConfig, Pool, type PoolConfig } from "pg";
import { BoundedClient } from "./bounded-client";
import type { FailureListener } from "./client";

/** A running server accepts within milliseconds, a busy one within a second or two. */
const CONNECT_TIMEOUT_MS = 3_000;

/** Server-side limits of a statement and of an idle transaction. */
const STATEMENT_TIMEOUT_MS = 15_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 60_000;

/**
 * The server cancels a statement first; if it does not respond, the portal does so this much later.
 */
const RESPONSE_MARGIN_MS = 5_000;

/** Keep-alives and a maximum age detect connections that a firewall has dropped. */
const CONNECTION_LIFE: PoolConfig = {
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  idleTimeoutMillis: 30_000,
  maxLifetimeSeconds: 1_800,
};

/**
 * PostgreSQL compiles a statement that it expects to be long, which takes a second. Those of the portal are short:
 * their cost is overestimated, above all that of functions on JSON.
 */
const WITHOUT_COMPILATION = "-c jit=off";

/** Time for connections to close cleanly. */
const CLOSE_TIMEOUT_MS = 2_000;

type PoolMethod = (...args: unknown[]) => unknown;

/** A pool in which every wait has a limit. */
export class BoundedPool extends Pool {
  /** all connections, including those being opened and in use */
  private readonly clients: Set<BoundedClient>;
  private unreachable = false;

  constructor(url: string, failureListener: FailureListener, { max = 10, statementMs = STATEMENT_TIMEOUT_MS } = {}) {
    const clients = new Set<BoundedClient>();
    super({
      ...CONNECTION_LIFE,
      connectionString: url,
      options: WITHOUT_COMPILATION,
      max,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      statement_timeout: statementMs,
      query_timeout: statementMs + RESPONSE_MARGIN_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
      Client: class extends BoundedClient {
        constructor(config: ClientConfig) {
          super(config, failureListener);
          clients.add(this);
          this.once("end", () => clients.delete(this));
        }
      } as unknown as PoolConfig["Client"], // pg's type omits the constructor's parameter
    });
    this.clients = clients;
    this.on("error", (error) => {
      if (!this.ending) console.error("A database connection was lost:", error.message);
    });
    const bounded = (method: PoolMethod): PoolMethod => {
      return (...args) => {
        // Calls with a callback are the pool's own, for a call that already passed.
        if (typeof args.at(-1) === "function") return method(...args);
        const result = this.unreachable
          ? Promise.reject(new DatabaseUnreachable())
          : (method(...args) as Promise<unknown>); // a call without a callback returns a promise
        return result.catch((error) => {
          failureListener.onFailure(error);
          throw error;
        });
      };
    };
    // Both pass all arguments and the result through.
    this.connect = bounded(this.connect.bind(this) as PoolMethod) as Pool["connect"];
    this.query = bounded(this.query.bind(this) as PoolMethod) as Pool["query"];
  }

  /**
   * Records whether the server responds. While it does not, every call fails at once, and so do the
   * calls that are pending; a pending commit may have succeeded.
   */
  setUnreachable(unreachable: boolean): void {
    if (unreachable && !this.unreachable) this.destroyClients();
    this.unreachable = unreachable;
  }

  /** Closes all connections, within two seconds. */
  async close(): Promise<void> {
    const ended = this.end().then(() => true);
    if (!(await Promise.race([ended, setTimeout(CLOSE_TIMEOUT_MS, false)]))) this.destroyClients();
  }

  private destroyClients(): void {
    for (const client of this.clients) client.destroy();
  }
}

/** The server is known not to respond. */
class DatabaseUnreachable extends Error {
  /** SQLSTATE: no connection can be made */
  readonly code = "08001";

  constructor() {
    super("The database does not answer.");
  }
}
