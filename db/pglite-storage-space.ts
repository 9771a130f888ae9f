import type { PGlite } from "@electric-sql/pglite";
import { freeBytes, InsufficientStorage, RESERVED_BYTES } from "./storage-space";

/** Interval of disk checks. */
const CHECK_EVERY_MS = 500;

interface Options {
  reservedBytes?: number;
  /**
   * called after a panic, which the embedded database does not survive; ends the process by default
   */
  onLost?: (error: Error) => void;
}

/**
 * Makes the embedded database read-only while free disk space is low. If its write-ahead log cannot
 * grow, PGlite panics, and every later query blocks the process forever; a new process recovers the
 * data. If the disk fills up between two checks nevertheless, the process ends and its service
 * manager restarts it.
 *
 * @returns a function that stops the checks.
 */
export async function guardStorageSpace(
  client: PGlite,
  directory: string,
  { reservedBytes = RESERVED_BYTES, onLost = endProcess }: Options = {},
): Promise<() => void> {
  let readOnly = false;
  const execute = client.execProtocolStream.bind(client);
  client.execProtocolStream = async (...args) => {
    try {
      return await execute(...args);
    } catch (error) {
      // PGlite throws its DatabaseError.
      const { code, severity } = error as { code?: string; severity?: string };
      if (severity === "PANIC") onLost(error as Error);
      // SQLSTATE 25006: a write in read-only mode.
      if (code === "25006" && readOnly) throw new InsufficientStorage({ cause: error });
      throw error;
    }
  };
  const check = async () => {
    const full = (await freeBytes(directory)) < reservedBytes;
    if (full === readOnly) return;
    await client.exec(`set default_transaction_read_only = ${full ? "on" : "off"}`);
    readOnly = full;
    console.warn(full ? "The disk is full: the embedded database is read-only." : "There is space on the disk again.");
  };
  await check();
  let timer: NodeJS.Timeout;
  const scheduleCheck = () => {
    timer = setTimeout(() => {
      check()
        .catch((error) => console.error("The disk could not be checked:", error))
        .finally(() => {
          if (!client.closed) scheduleCheck();
        });
    }, CHECK_EVERY_MS).unref();
  };
  scheduleCheck();

  return () => clearTimeout(timer);
}

function endProcess(error: Error): never {
  console.error(
    "The embedded database has stopped, as its disk is full. The portal ends; started again, it has all of its data:",
    error,
  );
  process.exit(1);
}
