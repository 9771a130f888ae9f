import { beforeAll, describe, expect, test } from "vitest";
import { canReadDocument } from "@/app/_domain/documents/policy";
import { getDocument, listDocuments } from "@/app/_domain/documents/queries";
import { PUBLIC_VIEWER, STAFF_ROLES, type Viewer } from "@/app/_vocabulary/viewer";
import { meetingDocuments } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const store = testDatabase();
beforeAll(async () => {
  await smallMeeting(store.db);
});

const symbols = async (viewer: Viewer) =>
  (await listDocuments(contextOf(store.db, viewer), "wg9-2023")).map((document) => document.symbol);

describe("the documents of a meeting", () => {
  test("are displayed to the public, except restricted ones and unissued drafts", async () => {
    expect(await symbols(PUBLIC_VIEWER)).toEqual(["TEST/COP/WG9/2023/2"]);
  });

  test("are displayed to delegations, restricted ones included, except unissued drafts", async () => {
    expect(await symbols(await delegate(store.db, "XA"))).toEqual(["TEST/COP/WG9/2023/2", "TEST/COP/WG9/2023/3"]);
  });

  test("are all displayed to staff, in their order", async () => {
    expect(await symbols(await staff(store.db, "secretariat"))).toEqual([
      "TEST/COP/WG9/2023/2",
      "TEST/COP/WG9/2023/3",
      "TEST/COP/WG9/2023/L.1",
    ]);
  });

  test("have their titles and agenda items", async () => {
    const [document] = await listDocuments(contextOf(store.db, PUBLIC_VIEWER), "wg9-2023");

    expect(document).toMatchObject({ titles: { zh: "文件2" }, items: ["2"], meetingKey: "wg9-2023" });
  });
});

describe("a document", () => {
  test.each(["TEST/COP/WG9/2023/2", "test/cop/wg9/2023/2 ", "ＴＥＳＴ／COP／WG9／2023／2", "/TEST//COP/WG9/2023/2"])(
    "is found by its symbol however it is spelled: %s",
    async (spelled) => {
      const document = await getDocument(contextOf(store.db, PUBLIC_VIEWER), spelled);

      expect(document.symbol).toBe("TEST/COP/WG9/2023/2");
    },
  );

  test.each(["TEST/COP/WG9/2023/3", "TEST/COP/WG9/2023/L.1", "TEST/COP/WG9/2023/99", "", "%"])(
    "is not found if the public may not read it: %s",
    async (symbol) => {
      await expect(getDocument(contextOf(store.db, PUBLIC_VIEWER), symbol)).rejects.toMatchObject({
        kind: "not-found",
      });
    },
  );
});

test("the predicate and the row condition agree for every role and row", async () => {
  const viewers: Viewer[] = [PUBLIC_VIEWER, { kind: "system", name: "test" }, await delegate(store.db, "XB")];
  for (const role of STAFF_ROLES) viewers.push(await staff(store.db, role));
  const rows = await store.db.select().from(meetingDocuments);

  for (const viewer of viewers) {
    const allowed = rows
      .filter((row) => canReadDocument(viewer, { ...row, meeting: { status: "announced", deletedAt: null } }))
      .map((row) => row.symbol);
    expect(await symbols(viewer)).toEqual(allowed.sort());
  }
});
