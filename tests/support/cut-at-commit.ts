import { connect, createServer, type Socket } from "node:net";
import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import type { Database } from "@/db/client";
import * as schema from "@/db/schema";
import type { TestDatabase } from "./database";

/** The moment at which the connection breaks: before or after the server gets the COMMIT. */
export type Cut = "before it arrives" | "after it is done";

/** The error of Drizzle where a COMMIT is not answered: the rollback fails too. */
const UNANSWERED = "Failed query: rollback";

/**
 * Returns a database whose connection breaks once, at the first COMMIT after `arm()`. On PostgreSQL
 * a proxy cuts it; on PGlite the transaction fails in the same way. The sender cannot tell whether
 * the COMMIT succeeded.
 */
export async function cutAtCommit(
  database: TestDatabase,
  cut: Cut,
): Promise<{ db: Database; arm: () => void; close: () => Promise<void> }> {
  const connection = { armed: false };
  const arm = () => {
    connection.armed = true;
  };
  if (!database.url) return { db: failing(database.db, connection, cut), arm, close: async () => {} };

  const { hostname, port } = new URL(database.url);
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    let isCutting = false;
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        client.destroy();
        server.destroy();
      });
    }
    client.on("data", (bytes) => {
      // A simple query: Q, its length, its text, a zero byte.
      if (connection.armed && /^Q....commit\0/is.test(bytes.toString("latin1"))) {
        connection.armed = false;
        isCutting = true;
      }
      if (isCutting && cut === "before it arrives") client.destroy();
      else server.write(bytes);
    });
    // The response confirms the COMMIT; it is dropped.
    server.on("data", (bytes) => (isCutting ? client.destroy() : client.write(bytes)));
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  if (!address || typeof address === "string") throw new Error("The proxy has no port.");
  const url = new URL(database.url);
  url.hostname = "127.0.0.1";
  url.port = String(address.port);
  const pool = new Pool({ connectionString: url.href });
  pool.on("error", () => {});
  // Without a listener the error would end the process.
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

function failing(db: Database, connection: { armed: boolean }, cut: Cut): Database {
  const transaction: Database["transaction"] = async (work, config) => {
    const isCutting = connection.armed;
    connection.armed = false;
    const result = await db.transaction(async (tx) => {
      const value = await work(tx);
      if (isCutting && cut === "before it arrives") throw new Error(UNANSWERED);
      return value;
    }, config);
    if (isCutting) throw new Error(UNANSWERED);
    return result;
  };

  return new Proxy(db, {
    get: (target, name) => (name === "transaction" ? transaction : Reflect.get(target, name)),
  });
}
