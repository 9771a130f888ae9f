import { timestamp, uuid } from "drizzle-orm/pg-core";

/** A primary key that tells nothing and cannot be guessed. */
export const id = () => uuid("id").primaryKey().defaultRandom();

/** An instant, stored as UTC. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
