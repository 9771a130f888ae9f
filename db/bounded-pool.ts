import { setTimeout } from "node:timers/promises";
import { type ClientConfig, Pool, type PoolConfig } from "pg";
import { BoundedClient } from "./bounded-client";
import type { Watcher } from "./client";

/** Longer than this no connection is waited for: a server that is there gives one within milliseconds, a busy one within a second or two. */
const CONNECT_MS = 3_000;

/** What the server is given for one statement, and for a transaction in which nothing is asked of it. */
const STATEMENT_MS = 15_000;
const IDLE_IN_TRANSACTION_MS = 60_000;

/** The server gives a statement up first; where it has fallen silent, the portal does so this much later. */
const SILENCE_MS = 5_000;

/** What a firewall has forgotten is noticed: an unused connection is asked whether it is alive, and none grows old. */
const LIFE: PoolConfig = {
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  idleTimeoutMillis: 30_000,
  maxLifetimeSeconds: 1_800,
};

/** How long connections are given to take their leave. */
const CLOSE_MS = 2_000;

type Ask = (...given: unknown[]) => unknown;

/** Connections on which nothing is waited for without end. */
export class BoundedPool extends Pool {
  /** every connection there is, also one that is being made or is in use */
  private readonly live: Set<BoundedClient>;
  private away = false;

  constructor(url: string, watcher: Watcher, { max = 10, statementMs = STATEMENT_MS } = {}) {
    const live = new Set<BoundedClient>();
    super({
      ...LIFE,
      connectionString: url,
      max,
      connectionTimeoutMillis: CONNECT_MS,
      statement_timeout: statementMs,
      query_timeout: statementMs + SILENCE_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
      Client: class extends BoundedClient {
        constructor(config: ClientConfig) {
          super(config, watcher);
          live.add(this);
          this.once("end", () => live.delete(this));
        }
      } as unknown as PoolConfig["Client"], // pg's type leaves out what it is made with
    });
    this.live = live;
    this.on("error", (error) => {
      if (!this.ending) console.error("A database connection was lost:", error.message);
    });
    const bounded = (ask: Ask): Ask => {
      return (...given) => {
        // With a callback it is the pool itself that asks, for what was let through before.
        if (typeof given.at(-1) === "function") return ask(...given);
        const asked = this.away ? Promise.reject(new DatabaseAway()) : (ask(...given) as Promise<unknown>);
        return asked.catch((error) => {
          watcher.failed(error);
          throw error;
        });
      };
    };
    this.connect = bounded(this.connect.bind(this) as Ask) as Pool["connect"];
    this.query = bounded(this.query.bind(this) as Ask) as Pool["query"];
  }

  /**
   * Notes whether the server answers at all. While it does not, whatever is asked fails at once, and so does what is waited for when that is found out;
   * what was being committed then may have been.
   */
  setAway(away: boolean): void {
    if (away && !this.away) this.cut();
    this.away = away;
  }

  /** Puts every connection away, within two seconds. */
  async close(): Promise<void> {
    const ended = this.end().then(() => true);
    if (!(await Promise.race([ended, setTimeout(CLOSE_MS, false)]))) this.cut();
  }

  private cut(): void {
    for (const client of this.live) client.destroy();
  }
}

/** The server is known not to answer. */
class DatabaseAway extends Error {
  /** SQLSTATE: no connection can be made */
  readonly code = "08001";

  constructor() {
    super("The database does not answer.");
  }
}
