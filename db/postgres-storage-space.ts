import { sql } from "drizzle-orm";
import type { Database } from "./client";
import { failureOf } from "./failures";
import { RESERVED_BYTES } from "./storage-space";

/** Validity of a probe's result: enough space, or too little. */
const ENOUGH_TTL_MS = 15_000;
const FULL_TTL_MS = 1_000;

const ROW_BYTES = 8_000;

/**
 * Probes the free disk space of a PostgreSQL server: a query makes it write the reserved bytes to a
 * temporary file, which takes about 100 ms, leaves nothing and needs no privilege.
 */
export class PostgresStorageSpace {
  private isEnough: boolean | undefined;
  private probedAt = 0;
  private pendingProbe: Promise<void> | undefined;

  constructor(
    private readonly db: Database,
    private readonly reservedBytes = RESERVED_BYTES,
  ) {}

  async hasStorageSpace(): Promise<boolean> {
    const age = Date.now() - this.probedAt;
    if (this.isEnough === undefined || (!this.isEnough && age > FULL_TTL_MS)) await this.probe();
    else if (age > ENOUGH_TTL_MS) void this.probe();

    return this.isEnough ?? true;
  }

  /** Records that a write failed on a full disk. */
  markFull(): void {
    this.isEnough = false;
  }

  private probe(): Promise<void> {
    this.pendingProbe ??= this.runProbe().finally(() => {
      this.pendingProbe = undefined;
    });

    return this.pendingProbe;
  }

  private async runProbe(): Promise<void> {
    this.probedAt = Date.now();
    try {
      await this.db.transaction(async (tx) => {
        // With little `work_mem`, the rows go to a temporary file for the duration of the query.
        await tx.execute(sql`set local work_mem = '64kB'`);
        const rows = Math.ceil(this.reservedBytes / ROW_BYTES);
        await tx.execute(sql`with aside as materialized
          (select repeat('x', ${ROW_BYTES}::integer) as bytes from generate_series(1, ${rows}::integer))
          select count(bytes) from aside`);
      });
      this.isEnough = true;
    } catch (error) {
      // An unavailable server says nothing about its disk.
      if (failureOf(error) === "no-space") this.isEnough = false;
    }
  }
}
