import { connect, createServer, type Socket } from "node:net";
import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import type { Database } from "@/db/client";
import * as schema from "@/db/schema";
import type { TestDatabase } from "./database";

/** Whether the server has got the COMMIT at which the connection breaks. */
export type Cut = "before it arrives" | "after it is done";

/** What Drizzle says of a transaction whose COMMIT is not answered: it cannot roll it back either. */
const UNANSWERED = "Failed query: rollback";

/**
 * The same database by a line that breaks once, at the first COMMIT after `arm()`: on PostgreSQL a proxy cuts the connection, with the embedded one the
 * transaction fails as it would then. Whoever sent the COMMIT cannot tell what became of it.
 */
export async function cutAtCommit(
  database: TestDatabase,
  cut: Cut,
): Promise<{ db: Database; arm: () => void; close: () => Promise<void> }> {
  const line = { armed: false };
  const arm = () => {
    line.armed = true;
  };
  if (!database.url) return { db: failing(database.db, line, cut), arm, close: async () => {} };

  const { hostname, port } = new URL(database.url);
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    let cutting = false;
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        client.destroy();
        server.destroy();
      });
    }
    client.on("data", (bytes) => {
      // A simple query: Q, its length, its text, an empty byte.
      if (line.armed && /^Q....commit\0/is.test(bytes.toString("latin1"))) {
        line.armed = false;
        cutting = true;
      }
      if (cutting && cut === "before it arrives") client.destroy();
      else server.write(bytes);
    });
    // Its answer says that it is done; nobody hears it.
    server.on("data", (bytes) => (cutting ? client.destroy() : client.write(bytes)));
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  if (!address || typeof address === "string") throw new Error("The proxy has no port.");
  const url = new URL(database.url);
  url.hostname = "127.0.0.1";
  url.port = String(address.port);
  const pool = new Pool({ connectionString: url.href });
  pool.on("error", () => {});
  // Told to whoever has it; an emitter that nobody listens to would end the process.
  pool.on("connect", (client) => client.on("error", () => {}));

  return {
    db: drizzle(pool, { schema }),
    arm,
    close: async () => {
      await pool.end();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

function failing(db: Database, line: { armed: boolean }, cut: Cut): Database {
  const transaction: Database["transaction"] = async (work, config) => {
    const cutting = line.armed;
    line.armed = false;
    const result = await db.transaction(async (tx) => {
      const value = await work(tx);
      if (cutting && cut === "before it arrives") throw new Error(UNANSWERED);
      return value;
    }, config);
    if (cutting) throw new Error(UNANSWERED);
    return result;
  };

  return new Proxy(db, {
    get: (target, name) => (name === "transaction" ? transaction : Reflect.get(target, name)),
  });
}
