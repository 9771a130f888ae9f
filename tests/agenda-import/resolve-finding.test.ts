import { and, asc, eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { countOpenFindings, listFindings } from "@/app/_domain/agenda-import/queries";
import { reopenFinding } from "@/app/_domain/agenda-import/reopen-finding";
import { resolveFinding } from "@/app/_domain/agenda-import/resolve-finding";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { readIssuedProgramme } from "@/app/_domain/organization-of-work/read-content";
import { listProgrammeEditions } from "@/app/_domain/programme-editions/queries";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import {
  agendaItems,
  agendaItemTexts,
  auditEvents,
  importFindings,
  organizationOfWorkEntries,
  organizationOfWorkEntryTexts,
  plenaryMeetings,
  programmeEditions,
} from "@/db/schema";
import { testDatabase } from "../support/database";
import { importContext, importText } from "../support/import-text";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { snapshotOf } from "../support/snapshot";
import { seed } from "./seed";

const database = testDatabase();
const KEY = "wg2-2023";

let restore: () => Promise<void>;
beforeAll(async () => {
  for (const locale of ["zh", "en"] as const) await importLanguage(locale);
  restore = await snapshotOf(database.db);
});
beforeEach(() => restore());

describe("an assumed plenary meeting", () => {
  it("may stay as assumed", async () => {
    await resolve("plenary-meeting-assumed", "keep-assumption");
    expect(await listProgramme()).toEqual([["1 (a)", "1 (b)", "2"], ["2", "3"], ["3", "4"], ["5"]]);
    expect(await isShownToThePublic()).toBe(false);
  });

  it("may be resolved as printed: the item occurs there once", async () => {
    await resolve("plenary-meeting-assumed", "as-printed");
    expect(await listProgramme()).toEqual([["1 (a)", "1 (b)"], ["2", "3"], ["3", "4"], ["5"]]);
  });

  it("is announced to the public while it is open", async () => {
    expect(await isShownToThePublic()).toBe(true);
  });

  it("resolved as printed, stays so for a language imported later", async () => {
    await resolve("plenary-meeting-assumed", "as-printed");
    expect(await importLanguage("fr")).toMatchObject({ outcome: "language-added" });
    expect(await listProgramme()).toEqual([["1 (a)", "1 (b)"], ["2", "3"], ["3", "4"], ["5"]]);
    expect((await find("plenary-meeting-assumed")).resolution).toBe("as-printed");
  });
});

describe("a heading that differs from the provisional agenda", () => {
  it("may stay as printed", async () => {
    await resolve("heading-differs", "as-printed");
    expect((await findTextOfItem3()).heading).toMatch(/^预防/);
  });

  it("may be replaced by the title, also after the next import", async () => {
    await resolve("heading-differs", "keep-assumption");
    expect(await findTextOfItem3()).toMatchObject({ heading: null, version: 2 });
    await importText(importContext(database.db), `${seed("zh")}\n`);
    expect((await findTextOfItem3()).heading).toBeNull();
    expect((await find("heading-differs")).resolution).toBe("keep-assumption");
  });
});

describe("a description that differs from the provisional agenda", () => {
  it("may be replaced by the title in the plenary meeting concerned", async () => {
    expect(await database.db.$count(organizationOfWorkEntryTexts)).toBe(2);
    await resolve("description-differs", "keep-assumption");
    expect(await database.db.$count(organizationOfWorkEntryTexts)).toBe(1);
    await resolve("description-differs", "keep-assumption");
    expect(await database.db.$count(organizationOfWorkEntryTexts)).toBe(0);
  });
});

describe("resolving", () => {
  it("appends an audit event with the change", async () => {
    const secretariat = await staff(database.db, "secretariat");
    await resolve("heading-differs", "keep-assumption");
    const entries = await database.db.select().from(auditEvents).where(eq(auditEvents.operation, "resolve-finding"));
    expect(entries).toEqual([
      expect.objectContaining({
        accountId: secretariat.accountId,
        at: NOW,
        subjectType: "finding",
        detail: expect.objectContaining({
          kind: "heading-differs",
          item: "3",
          before: { heading: expect.stringMatching(/^预防/) },
        }),
      }),
    ]);
  });

  it("happens once: the second attempt gets a conflict", async () => {
    const { id } = await find("plenary-meeting-assumed");
    const context = contextOf(database.db, await staff(database.db, "secretariat"));
    const both = await Promise.allSettled([
      resolveFinding(context, { findingId: id, resolution: "as-printed" }),
      resolveFinding(context, { findingId: id, resolution: "keep-assumption" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(resolveFinding(context, { findingId: id, resolution: "as-printed" })).rejects.toMatchObject({
      kind: "conflict",
      code: "findingResolved",
    });
  });

  it("of two findings at once changes the programme by both, one after the other", async () => {
    const context = contextOf(database.db, await staff(database.db, "secretariat"));
    const findings = (await listFindings(context, KEY)).filter(({ kind }) => kind === "description-differs");
    let both: Promise<unknown> | undefined;
    await database.db.transaction(async (tx) => {
      // A locked edition holds up both before they issue, unless one waits for the other.
      await tx.select().from(programmeEditions).for("update");
      both = Promise.all(
        findings.map(({ id }) => resolveFinding(context, { findingId: id, resolution: "keep-assumption" })),
      );
      if (database.url) await expect.poll(countWaiting).toBe(2);
    });
    await both;
    const [first, ...others] = await listProgrammeEditions(context, KEY);
    expect([findings.length, first?.cause, others[0]?.cause]).toEqual([2, "finding", "finding"]);
    const current = await readIssuedProgramme(database.db, (await getMeeting(context, KEY)).id);
    expect(current?.plenaryMeetings.flatMap(({ entries }) => entries.flatMap(({ texts }) => texts.zh ?? []))).toEqual(
      [],
    );
  });

  it("is refused if the finding has no such resolution or does not exist", async () => {
    await expect(resolve("footnotes-inside-text", "as-printed")).rejects.toMatchObject({
      code: "resolutionNotOffered",
    });
    const context = contextOf(database.db, await staff(database.db, "secretariat"));
    const absent = { findingId: "00000000-0000-4000-8000-000000000000", resolution: "as-printed" } as const;
    await expect(resolveFinding(context, absent)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("gets a conflict if the meeting has changed since", async () => {
    await database.db.update(agendaItems).set({ number: "9" }).where(eq(agendaItems.number, "2"));
    await expect(resolve("plenary-meeting-assumed", "as-printed")).rejects.toMatchObject({
      kind: "conflict",
      code: "findingOutdated",
    });
    expect((await find("plenary-meeting-assumed")).resolvedAt).toBeNull();
  });

  it("is refused to all but the secretariat, and leaves no trace", async () => {
    const { id } = await find("plenary-meeting-assumed");
    const others: Viewer[] = [PUBLIC_VIEWER, { kind: "system", name: "command" }, await delegate(database.db, "XA")];
    for (const role of ["editor", "sherloc", "rapporteur", "admin"] as const)
      others.push(await staff(database.db, role));
    for (const viewer of others)
      await expect(
        resolveFinding(contextOf(database.db, viewer), { findingId: id, resolution: "as-printed" }),
      ).rejects.toMatchObject({ kind: "forbidden" });
    expect((await find("plenary-meeting-assumed")).resolvedAt).toBeNull();
    expect(await database.db.$count(auditEvents, eq(auditEvents.operation, "resolve-finding"))).toBe(0);
  });
});

describe("reopening", () => {
  it("restores an item to the assumed plenary meeting, with raised sequences", async () => {
    const before = await database.db.select().from(organizationOfWorkEntries).orderBy(organizationOfWorkEntries.id);
    await resolve("plenary-meeting-assumed", "as-printed");
    const sequences = await listSequences();
    await reopen("plenary-meeting-assumed");
    expect(await database.db.select().from(organizationOfWorkEntries).orderBy(organizationOfWorkEntries.id)).toEqual(
      before,
    );
    expect(await isShownToThePublic()).toBe(true);
    expect(await listSequences()).toEqual(sequences.map((sequence, index) => sequence + (index < 2 ? 1 : 0)));
    // Either resolution can be chosen again.
    await resolve("plenary-meeting-assumed", "as-printed");
    expect(await listProgramme()).toEqual([["1 (a)", "1 (b)"], ["2", "3"], ["3", "4"], ["5"]]);
  });

  it("restores a heading, unless another was written since", async () => {
    const { heading } = await findTextOfItem3();
    await resolve("heading-differs", "keep-assumption");
    await reopen("heading-differs");
    expect(await findTextOfItem3()).toMatchObject({ heading, version: 3 });
    await resolve("heading-differs", "keep-assumption");
    const text = await findTextOfItem3();
    await database.db
      .update(agendaItemTexts)
      .set({ heading: "Theirs" })
      .where(and(eq(agendaItemTexts.itemId, text.itemId), eq(agendaItemTexts.locale, "zh")));
    await reopen("heading-differs");
    expect((await findTextOfItem3()).heading).toBe("Theirs");
  });

  it("restores a description", async () => {
    const before = await database.db.select().from(organizationOfWorkEntryTexts);
    await resolve("description-differs", "keep-assumption");
    await reopen("description-differs");
    expect(await database.db.select().from(organizationOfWorkEntryTexts)).toEqual(expect.arrayContaining(before));
    expect(await database.db.$count(organizationOfWorkEntryTexts)).toBe(before.length);
  });

  it("makes the finding open again, and appends an audit event with the change", async () => {
    const { id } = await find("heading-differs");
    await resolve("heading-differs", "keep-assumption");
    await reopen("heading-differs");
    const listed = await listFindings(contextOf(database.db, await staff(database.db, "secretariat")), KEY);
    expect(listed.find((finding) => finding.id === id)).toMatchObject({
      resolvedAt: null,
      resolution: null,
      resolvedBy: null,
    });
    const [entry] = await database.db.select().from(auditEvents).where(eq(auditEvents.operation, "reopen-finding"));
    expect(entry).toMatchObject({
      subjectId: id,
      detail: {
        kind: "heading-differs",
        resolution: "keep-assumption",
        item: "3",
        before: { heading: null },
        after: { heading: expect.stringMatching(/^预防/) },
      },
    });
  });

  it("is refused if the finding is open, unknown, outdated, or was resolved before excluded content was stored", async () => {
    const secretariat = contextOf(database.db, await staff(database.db, "secretariat"));
    const { id } = await find("plenary-meeting-assumed");
    const again = () => reopenFinding(secretariat, { findingId: id });
    await expect(again()).rejects.toMatchObject({ kind: "conflict", code: "findingOpen" });
    await expect(
      reopenFinding(secretariat, { findingId: "00000000-0000-4000-8000-000000000000" }),
    ).rejects.toMatchObject({ kind: "not-found" });
    await resolve("plenary-meeting-assumed", "as-printed");
    await database.db.update(plenaryMeetings).set({ cancelledAt: NOW }).where(eq(plenaryMeetings.number, 1));
    await expect(again()).rejects.toMatchObject({ kind: "conflict", code: "findingOutdated" });
    await database.db.update(importFindings).set({ excluded: null });
    await expect(again()).rejects.toMatchObject({ kind: "conflict", code: "findingNotRestorable" });
    expect((await find("plenary-meeting-assumed")).resolution).toBe("as-printed");
  });

  it("is refused to all but the secretariat, and leaves no trace", async () => {
    await resolve("symbol-assumed", "keep-assumption");
    const { id } = await find("symbol-assumed");
    const others: Viewer[] = [PUBLIC_VIEWER, { kind: "system", name: "command" }, await delegate(database.db, "XA")];
    for (const role of ["editor", "sherloc", "rapporteur", "admin"] as const)
      others.push(await staff(database.db, role));
    for (const viewer of others)
      await expect(reopenFinding(contextOf(database.db, viewer), { findingId: id })).rejects.toMatchObject({
        kind: "forbidden",
      });
    expect((await find("symbol-assumed")).resolution).toBe("keep-assumption");
    expect(await database.db.$count(auditEvents, eq(auditEvents.operation, "reopen-finding"))).toBe(0);
  });
});

describe("the list of findings", () => {
  it("has each with its line, its language and its possible resolutions", async () => {
    const listed = await listFindings(contextOf(database.db, await staff(database.db, "editor")), KEY);
    expect(listed.map(({ locale, line, kind, resolutions }) => [locale, line, kind, resolutions.length])).toEqual([
      ["zh", 16, "symbol-assumed", 1],
      ["zh", 62, "footnotes-inside-text", 1],
      ["zh", 66, "heading-differs", 2],
      ["zh", 100, "plenary-meeting-assumed", 2],
      ["zh", 102, "description-differs", 2],
      ["zh", 104, "description-differs", 2],
    ]);
  });

  it("counts the open findings", async () => {
    const context = contextOf(database.db, await staff(database.db, "secretariat"));
    expect(await countOpenFindings(context, KEY)).toBe(6);
    await resolve("symbol-assumed", "keep-assumption");
    expect(await countOpenFindings(context, KEY)).toBe(5);
    const [resolved] = await listFindings(context, KEY);
    expect(resolved).toMatchObject({ resolution: "keep-assumption", resolvedAt: NOW, resolvedBy: "secretariat" });
  });

  it("is refused to those who do not work on the agenda, and not found for an unknown meeting", async () => {
    const others: Viewer[] = [PUBLIC_VIEWER, await delegate(database.db, "XB")];
    for (const role of ["sherloc", "rapporteur", "admin"] as const) others.push(await staff(database.db, role));
    for (const viewer of others) {
      await expect(listFindings(contextOf(database.db, viewer), KEY)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(countOpenFindings(contextOf(database.db, viewer), KEY)).rejects.toMatchObject({ kind: "forbidden" });
    }
    const context = contextOf(database.db, await staff(database.db, "secretariat"));
    await expect(listFindings(context, "wg2-1999")).rejects.toMatchObject({ kind: "not-found" });
  });
});

function importLanguage(locale: "zh" | "en" | "fr") {
  return importText(importContext(database.db), seed(locale));
}

/** Finds the first open finding of a kind, or the resolved one if none is open. */
async function find(kind: string) {
  const listed = await listFindings(contextOf(database.db, await staff(database.db, "secretariat")), KEY);
  const found = listed.filter((finding) => finding.kind === kind);

  return (found.find(({ resolvedAt }) => !resolvedAt) ?? found[0])!; // the seed has it
}

async function resolve(kind: string, resolution: "keep-assumption" | "as-printed") {
  const context = contextOf(database.db, await staff(database.db, "secretariat"));

  return resolveFinding(context, { findingId: (await find(kind)).id, resolution });
}

/** Reopens the first resolved finding of a kind. */
async function reopen(kind: string) {
  const context = contextOf(database.db, await staff(database.db, "secretariat"));
  const resolved = (await listFindings(context, KEY)).find((finding) => finding.kind === kind && finding.resolvedAt);

  return reopenFinding(context, { findingId: resolved!.id }); // the test resolved it
}

/** Counts the connections to this database that wait for a lock. */
async function countWaiting(): Promise<number> {
  return database.db.$count(sql`pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
}

async function listSequences(): Promise<number[]> {
  const rows = await database.db.select().from(plenaryMeetings).orderBy(asc(plenaryMeetings.number));

  return rows.map(({ sequence }) => sequence);
}

async function findTextOfItem3() {
  const [found] = await database.db
    .select({ text: agendaItemTexts })
    .from(agendaItemTexts)
    .innerJoin(agendaItems, eq(agendaItems.id, agendaItemTexts.itemId))
    .where(and(eq(agendaItems.number, "3"), eq(agendaItemTexts.locale, "zh")));

  return found!.text; // the seed has it
}

async function listProgramme() {
  const entries = await database.db
    .select({ plenaryMeeting: plenaryMeetings.number, item: agendaItems.number })
    .from(organizationOfWorkEntries)
    .innerJoin(plenaryMeetings, eq(plenaryMeetings.id, organizationOfWorkEntries.plenaryMeetingId))
    .innerJoin(agendaItems, eq(agendaItems.id, organizationOfWorkEntries.itemId))
    .orderBy(asc(plenaryMeetings.number), asc(organizationOfWorkEntries.position));

  return [1, 2, 3, 4].map((number) =>
    entries.filter(({ plenaryMeeting }) => plenaryMeeting === number).map(({ item }) => item),
  );
}

async function isShownToThePublic(): Promise<boolean> {
  return (await getOrganizationOfWork(contextOf(database.db, PUBLIC_VIEWER), KEY, "en")).hasAssumption;
}
