import type { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepReturnedTypes } from "@/db/pglite-types";
import { blankPglite } from "../support/database";

let client: PGlite;
beforeAll(async () => {
  client = await blankPglite();
});
afterAll(() => client.close());

const VALUES = `select true as a, 1::smallint as b, 2 as c, 3::bigint as d, 1.5::float8 as e, 'x'::text as f, 'x'::varchar as g,
  '00000000-0000-4000-8000-000000000000'::uuid as h, '{"a":1}'::json as i, '{"a":[1]}'::jsonb as j, '2023-05-29'::date as k,
  '2023-05-29T10:00Z'::timestamptz as l, 'AB'::bytea as m, null::int as n, 1.25::numeric as o, 'relname'::name as p`;
const LETTERS = [..."abcdefghijklnp"];
const ARRAYS = `select ${LETTERS.map((each) => `array[${each}, null] as ${each}`).join(", ")} from (${VALUES}) as each_value`;

test("the embedded database returns values and arrays of all kept types as before, and copies few types", async () => {
  const read = async () => [(await client.query(VALUES)).rows, (await client.query(ARRAYS)).rows];
  const before = await read();
  const known = Object.keys(client.parsers).length;
  keepReturnedTypes(client);
  expect(await read()).toEqual(before);
  expect(before[1]).toMatchObject([{ a: [true, null], c: [2, null], f: ["x", null] }]);
  expect(Object.keys(client.parsers).length).toBeLessThan(known / 3);
});
