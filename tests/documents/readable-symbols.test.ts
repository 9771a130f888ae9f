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

describe("which of some symbols the portal has", () => {
  test("is told in any spelling, with the meeting they belong to", async () => {
    const held = await findReadableSymbols(contextOf(store.db, PUBLIC_VIEWER), [
      "test/cop/wg9/2023/2",
      "TEST/COP/WG9/2023/2",
      "A/RES/55/25",
    ]);

    expect([...held]).toEqual([["TEST/COP/WG9/2023/2", "wg9-2023"]]);
  });

  test("is not told of a document that the viewer may not read", async () => {
    const asked = ["TEST/COP/WG9/2023/3", "TEST/COP/WG9/2023/L.1"];

    expect((await findReadableSymbols(contextOf(store.db, PUBLIC_VIEWER), asked)).size).toBe(0);
    expect((await findReadableSymbols(contextOf(store.db, await staff(store.db, "secretariat")), asked)).size).toBe(2);
  });

  test("asks nothing of the database where none is given", async () => {
    expect((await findReadableSymbols(contextOf(store.db, PUBLIC_VIEWER), [])).size).toBe(0);
  });
});
