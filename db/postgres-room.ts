import { sql } from "drizzle-orm";
import type { Database } from "./client";
import { failureOf } from "./failures";
import { ROOM_BYTES } from "./room";

/** What was found stays believed for so long: that there is room, and that there is none. */
const ROOM_MS = 15_000;
const NO_ROOM_MS = 1_000;

const ROW_BYTES = 8_000;

/**
 * Tells whether a PostgreSQL server has room on its disk, wherever that is: it is had to put as many bytes aside for a moment as are to be left, which takes
 * it some 100 ms, leaves nothing behind, and needs no right.
 */
export class PostgresRoom {
  private known: boolean | undefined;
  private askedAt = 0;
  private asking: Promise<void> | undefined;

  constructor(
    private readonly db: Database,
    private readonly roomBytes = ROOM_BYTES,
  ) {}

  async has(): Promise<boolean> {
    const age = Date.now() - this.askedAt;
    if (this.known === undefined || (!this.known && age > NO_ROOM_MS)) await this.ask();
    else if (age > ROOM_MS) void this.ask();

    return this.known ?? true;
  }

  /** Something could not be written for want of room. */
  ranOut(): void {
    this.known = false;
  }

  private ask(): Promise<void> {
    this.asking ??= this.tryOut().finally(() => {
      this.asking = undefined;
    });

    return this.asking;
  }

  private async tryOut(): Promise<void> {
    this.askedAt = Date.now();
    try {
      await this.db.transaction(async (tx) => {
        // What does not fit into this much memory lies in a temporary file, as long as the question takes.
        await tx.execute(sql`set local work_mem = '64kB'`);
        const rows = Math.ceil(this.roomBytes / ROW_BYTES);
        await tx.execute(sql`with aside as materialized
          (select repeat('x', ${ROW_BYTES}::integer) as bytes from generate_series(1, ${rows}::integer))
          select count(bytes) from aside`);
      });
      this.known = true;
    } catch (error) {
      // A server that does not answer is no full one.
      if (failureOf(error) === "no-space") this.known = false;
    }
  }
}
