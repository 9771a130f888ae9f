import type { Context } from "@/app/_domain/context";
import { adapters } from "@/app/_platform/adapters";
import { database } from "@/app/_platform/database";

/** Returns the context of a command: a person who can run it on the server is the operator. */
export async function commandContext(name: string): Promise<Context> {
  const { upkeep } = await database();

  return { db: upkeep, viewer: { kind: "system", name }, ...adapters() };
}
