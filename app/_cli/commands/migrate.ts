import { database } from "@/app/_platform/database";
import type { Command } from "../command";

/** Opening the database runs the migrations. */
export const migrate: Command = {
  usage: "",
  description: "bring the database up to date",
  async run() {
    const { kind } = await database();
    console.log(`The ${kind} database is up to date.`);
  },
};
