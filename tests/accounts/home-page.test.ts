import { expect, test } from "vitest";
import { findHomePage } from "@/app/_platform/http/staff/home-page";
import { testDatabase } from "../support/database";
import { contextOf, delegate, headOfDelegation, staff, translator } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const store = testDatabase();

test("an account begins with what waits for it, and without a meeting each role does", async () => {
  for (const role of ["secretariat", "editor", "reader", "admin", "sherloc", "rapporteur"] as const) {
    const viewer = await staff(store.db, role);
    expect(await findHomePage(contextOf(store.db, viewer), viewer, "fr")).toBe("/fr/secretariat");
  }
});

test("a translator, a rapporteur and a focal point begin in their section of the nearest meeting", async () => {
  await smallMeeting(store.db, "wg9-2023");
  await smallMeeting(store.db, "wg8-2019");
  const pages = new Map<string, string>();
  for (const viewer of [
    await translator(store.db, "ar"),
    ...(await Promise.all(
      (["sherloc", "rapporteur", "secretariat", "reader"] as const).map((role) => staff(store.db, role)),
    )),
    await delegate(store.db, "XA"),
    await headOfDelegation(store.db, "XB"),
  ])
    pages.set(viewer.role, await findHomePage(contextOf(store.db, viewer), viewer, "ar"));

  expect(Object.fromEntries(pages)).toEqual({
    translator: "/ar/secretariat/meetings/wg9-2023/languages",
    sherloc: "/ar/secretariat/meetings/wg9-2023/legislation",
    rapporteur: "/ar/secretariat/meetings/wg9-2023/report",
    secretariat: "/ar/secretariat",
    reader: "/ar/secretariat",
    delegation: "/ar/delegation",
  });
});
