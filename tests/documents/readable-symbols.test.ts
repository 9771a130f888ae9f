import { beforeAll, describe, expect, test } from "vitest";
import { findReadableSymbols } from "@/app/_domain/documents/readable-symbols";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { testDatabase } from "../support/database";
import { contextOf, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const store = testDatabase();
beforeAll(async () => {
  await smallMeeting(store.db);
});

describe("the symbols with a readable document", () => {
  test("are found in any spelling, with their meeting", async () => {
    const found = await findReadableSymbols(contextOf(store.db, PUBLIC_VIEWER), [
      "test/cop/wg9/2023/2",
      "TEST/COP/WG9/2023/2",
      "A/RES/55/25",
    ]);

    expect([...found]).toEqual([["TEST/COP/WG9/2023/2", "wg9-2023"]]);
  });

  test("do not include documents that the viewer may not read", async () => {
    const symbols = ["TEST/COP/WG9/2023/3", "TEST/COP/WG9/2023/L.1"];

    expect((await findReadableSymbols(contextOf(store.db, PUBLIC_VIEWER), symbols)).size).toBe(0);
    expect((await findReadableSymbols(contextOf(store.db, await staff(store.db, "secretariat")), symbols)).size).toBe(
      2,
    );
  });

  test("are none for an empty list, without a query", async () => {
    expect((await findReadableSymbols(contextOf(store.db, PUBLIC_VIEWER), [])).size).toBe(0);
  });
});
