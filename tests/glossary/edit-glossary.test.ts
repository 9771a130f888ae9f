import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { addTerm } from "@/app/_domain/glossary/add-term";
import { correctTerm } from "@/app/_domain/glossary/correct-term";
import { getTerm, listMeetingTerms, listTerms } from "@/app/_domain/glossary/queries";
import { AddTerm, CorrectTerm } from "@/app/_domain/glossary/schemas";
import { loadTreaty } from "@/app/_domain/treaties/load-treaty";
import { LOCALES } from "@/app/_vocabulary/locales";
import { auditEvents, glossaryTerms } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, NOW, staff } from "../support/people";
import { SECOND_TREATY } from "../support/second-treaty";
import { smallMeeting } from "../support/small-meeting";

const database = testDatabase();
const TREATY = { treatyKey: "ctl" };
const load = (data: unknown = SECOND_TREATY) =>
  loadTreaty({ db: database.db, viewer: { kind: "system", name: "test" }, now: () => NOW }, data);
const secretariat = async () => contextOf(database.db, await staff(database.db, "secretariat"));
const empty = Object.fromEntries(
  LOCALES.flatMap((each) => [
    [`name-${each}`, ""],
    [`variants-${each}`, ""],
  ]),
);
const add = async (typed: Record<string, string>) =>
  addTerm(await secretariat(), AddTerm.parse({ ...empty, ...TREATY, ...typed }));
const correct = async (termId: string, version: number, typed: Record<string, string>) =>
  correctTerm(await secretariat(), CorrectTerm.parse({ ...empty, termId, version, ...typed }));
const namesOf = async (search?: string) =>
  (await listTerms(await secretariat(), { ...TREATY, ...(search !== undefined && { search }) })).map(
    ({ names, origin }) => [names.en, origin],
  );
const termIn = async (name: string) => (await listTerms(await secretariat(), { ...TREATY, search: name }))[0];

beforeEach(async () => {
  await database.db.delete(glossaryTerms).where(eq(glossaryTerms.treatyKey, "ctl"));
  await load({ ...SECOND_TREATY, glossary: [] });
  await load();
});

describe("the glossary of a treaty", () => {
  it("is loaded with it, each term in the languages that it has, and searched in every one", async () => {
    expect(await namesOf()).toEqual([
      ["reed bed", "loaded"],
      ["tidal lake", "loaded"],
    ]);
    expect(await namesOf("LAC A MAREE")).toEqual([["tidal lake", "loaded"]]);
    expect(await namesOf("البحيرات")).toEqual([]);
    expect(await namesOf("بحيرات المد")).toEqual([["tidal lake", "loaded"]]);
  });

  it("is that of the bodies of the treaty, and of no other meeting", async () => {
    await smallMeeting(database.db, "wg9-2031");
    const terms = await listMeetingTerms(await secretariat(), "wg9-2031");
    expect(terms.map(({ names }) => names.en)).not.toContain("tidal lake");
  });

  it("takes a new term with its other forms, and records it", async () => {
    const { id } = await add({ "name-en": "mud flat", "name-fr": "vasière", "variants-fr": "vasières; slikke ;" });
    expect(await getTerm(await secretariat(), id)).toMatchObject({
      names: { en: "mud flat", fr: "vasière" },
      variants: { fr: ["vasières", "slikke"] },
      origin: "entered",
    });
    const [event] = await database.db.select().from(auditEvents).where(eq(auditEvents.subjectId, id));
    expect(event).toMatchObject({ operation: "add-term", detail: { after: { en: "mud flat" } } });
  });

  it("refuses a term in one language only, one that it has, and one of no treaty", async () => {
    expect(AddTerm.safeParse({ ...empty, ...TREATY, "name-en": "mud flat" }).success).toBe(false);
    await expect(add({ "name-en": "Tidal Lake", "name-fr": "autre" })).rejects.toMatchObject({
      ...{ code: "termKnown", field: "name-en" },
    });
    await expect(add({ treatyKey: "none", "name-en": "a b", "name-fr": "c" })).rejects.toMatchObject({
      kind: "not-found",
    });
    expect(await namesOf()).toHaveLength(2);
  });

  it("corrects a term once, refuses a correction of an earlier version, and keeps it when the treaty is loaded", async () => {
    const { id = "", version = 0 } = (await termIn("reed bed")) ?? {};
    expect(await correct(id, version, { "name-en": "reed bed", "name-fr": "lit de roseaux" })).toEqual({
      changed: true,
    });
    expect(await correct(id, version, { "name-en": "reed bed", "name-fr": "lit de roseaux" })).toEqual({
      changed: false,
    });
    await expect(correct(id, version, { "name-en": "reed", "name-fr": "roseau" })).rejects.toMatchObject({
      code: "changedByAnother",
    });
    await load({ ...SECOND_TREATY, symbolSeries: "CTL/MEET" });
    expect(await termIn("reed bed")).toMatchObject({ names: { fr: "lit de roseaux" }, origin: "corrected" });
    expect(await load({ ...SECOND_TREATY, symbolSeries: "CTL/MEET" })).toBe(false);
  });

  it("follows the loaded data in what nobody corrected; what was entered or corrected stays", async () => {
    const [lake, reed] = [await termIn("tidal lake"), await termIn("reed bed")];
    await correct(reed?.id ?? "", reed?.version ?? 0, { "name-en": "reed bed", "name-fr": "lit de roseaux" });
    await add({ "name-en": "mud flat", "name-fr": "vasière" });
    await load({ ...SECOND_TREATY, glossary: [{ key: "dyke", names: { en: "dyke", fr: "digue" } }] });
    expect(await namesOf()).toEqual([
      ["dyke", "loaded"],
      ["mud flat", "entered"],
      ["reed bed", "entered"],
    ]);
    await expect(getTerm(await secretariat(), lake?.id ?? "")).rejects.toMatchObject({ kind: "not-found" });
  });

  it("is read and not changed by translators and editors, and is closed to others", async () => {
    const translator = contextOf(database.db, await staff(database.db, "editor"));
    expect(await listTerms(translator, TREATY)).toHaveLength(2);
    const typed = AddTerm.parse({ ...empty, ...TREATY, "name-en": "mud flat", "name-fr": "vasière" });
    await expect(addTerm(translator, typed)).rejects.toMatchObject({ kind: "forbidden" });
    const sherloc = contextOf(database.db, await staff(database.db, "sherloc"));
    await expect(listTerms(sherloc, TREATY)).rejects.toMatchObject({ kind: "forbidden" });
  });
});
