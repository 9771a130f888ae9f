import { type PGlite, types } from "@electric-sql/pglite";

/** The object identifiers of array types (pg_type.dat). */
const ARRAYS = {
  ...{ bool: 1000, name: 1003, int2: 1005, int4: 1007, text: 1009, varchar: 1015, int8: 1016, float8: 1022 },
  ...{ timestamp: 1115, date: 1182, timestamptz: 1185, json: 199, uuid: 2951, jsonb: 3807 },
};

/**
 * Leaves the types that queries return to an embedded database. It knows some hundreds more, among
 * them an array for the rows of each table, and copies all that it knows with each query: that
 * takes half the time of a short one.
 */
export function keepReturnedTypes(client: Pick<PGlite, "parsers">): void {
  const kept = new Set([...Object.keys(types.parsers), ...Object.values(ARRAYS).map(String)]);
  client.parsers = Object.fromEntries(Object.entries(client.parsers).filter(([type]) => kept.has(type)));
}
