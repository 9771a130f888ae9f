import type { Context } from "@/app/_domain/context";
import { database } from "@/app/_platform/database";
import { fileStore } from "@/app/_platform/files/store";

/** The context of a command on the server: whoever can run it there is the operator. */
export async function commandContext(name: string): Promise<Context> {
  const { db } = await database();

  return { db, viewer: { kind: "system", name }, now: () => new Date(), files: fileStore() };
}
