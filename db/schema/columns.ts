import { timestamp, uuid } from "drizzle-orm/pg-core";

/** Defines a random primary key. */
export const id = () => uuid("id").primaryKey().defaultRandom();

/** Defines an instant, stored in UTC. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
