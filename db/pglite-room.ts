import type { PGlite } from "@electric-sql/pglite";
import { freeBytes, NoRoom, ROOM_BYTES } from "./room";

/** How often the disk is looked at. */
const LOOK_EVERY_MS = 500;

interface Options {
  roomBytes?: number;
  /** told once the embedded database can no longer be asked anything: by default the process ends */
  lost?: (error: Error) => void;
}

/**
 * Has the embedded database only read while there is little room on its disk. Where its log cannot go on it panics, and from then on each question to it
 * holds up the whole process for ever; read again by a new one, it is whole. So it is kept from getting there, and where something else has filled
 * the disk between two looks the process ends, for its service manager to start it again.
 *
 * @returns how to stop looking.
 */
export async function keepRoom(
  client: PGlite,
  directory: string,
  { roomBytes = ROOM_BYTES, lost = endProcess }: Options = {},
): Promise<() => void> {
  let readOnly = false;
  const ask = client.execProtocolStream.bind(client);
  client.execProtocolStream = async (...given) => {
    try {
      return await ask(...given);
    } catch (error) {
      const { code, severity } = error as { code?: string; severity?: string };
      if (severity === "PANIC") lost(error as Error);
      // What reads goes on; what would write is told why it may not.
      if (code === "25006" && readOnly) throw new NoRoom({ cause: error });
      throw error;
    }
  };
  const look = async () => {
    const full = (await freeBytes(directory)) < roomBytes;
    if (full === readOnly) return;
    await client.exec(`set default_transaction_read_only = ${full ? "on" : "off"}`);
    readOnly = full;
    console.warn(full ? "The disk is full: the embedded database only reads." : "There is room on the disk again.");
  };
  await look();
  let timer: NodeJS.Timeout;
  const lookLater = () => {
    timer = setTimeout(() => {
      look()
        .catch((error) => console.error("The disk could not be looked at:", error))
        .finally(() => {
          if (!client.closed) lookLater();
        });
    }, LOOK_EVERY_MS).unref();
  };
  lookLater();

  return () => clearTimeout(timer);
}

function endProcess(error: Error): never {
  console.error(
    "The embedded database has stopped, as its disk is full. The portal ends; started again, it has all of its data:",
    error,
  );
  process.exit(1);
}
