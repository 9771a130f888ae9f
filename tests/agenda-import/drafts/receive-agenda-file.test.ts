import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { addImportFiles } from "@/app/_domain/agenda-import/drafts/add-import-files";
import { createImportDraft } from "@/app/_domain/agenda-import/drafts/create-import-draft";
import { deleteDiscardedFiles } from "@/app/_domain/agenda-import/drafts/delete-discarded-files";
import { discardImportDraft } from "@/app/_domain/agenda-import/drafts/discard-import-draft";
import { getImportDraft, listImportDrafts } from "@/app/_domain/agenda-import/drafts/queries";
import { removeImportFile } from "@/app/_domain/agenda-import/drafts/remove-import-file";
import { reopenImportDraft } from "@/app/_domain/agenda-import/drafts/reopen-import-draft";
import { restoreImportFile } from "@/app/_domain/agenda-import/drafts/restore-import-file";
import type { Context } from "@/app/_domain/context";
import { testDatabase } from "../../support/database";
import { contextOf, staff } from "../../support/people";
import { agendaText } from "./agenda-text";
import { docx, receive, received, tidalDraft } from "./draft-files";

const test = testDatabase();
let context: Context;

beforeAll(async () => {
  context = contextOf(test.db, await staff(test.db, "secretariat"));
});

async function storedBytes(): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of context.files.list()) ids.push(id);

  return ids.sort();
}

describe("a file of a draft", () => {
  it("that is no agenda, or cannot be read, is refused with its reason, and nothing of it is stored", async () => {
    const reasons = [];
    for (const [name, text] of [
      ["letter.txt", "Dear colleagues,\nplease find attached …"],
      ["empty.txt", ""],
      ["archive.docx", "PK\x03\x04 no archive"],
    ] as const) {
      const outcome = await receive(context, name, Buffer.from(text));
      reasons.push("refusal" in outcome ? [outcome.refusal.code, outcome.refusal.params.name] : outcome);
    }
    const large = await receive(context, "large.docx", await docx("en"), 100);

    expect(reasons).toEqual([
      ["no-title", "letter.txt"],
      ["fileEmpty", "empty.txt"],
      [expect.stringMatching(/^file/), "archive.docx"],
    ]);
    expect(large).toEqual({ refusal: { code: "fileTooLarge", params: { name: "large.docx" } } });
    expect(await storedBytes()).toEqual([]);
  });

  it("is taken once, one of each language, of one meeting; the others are named with their reasons", async () => {
    const en = await docx("en");
    const draftId = randomUUID();
    const all = [
      await received(context, "en.docx", en),
      await received(context, "en again.docx", en),
      await received(context, "ar.docx", await docx("ar")),
      await received(context, "other.txt", Buffer.from(agendaText("XYZ/WG.9/2030/1", "1 June 2030"))),
      await received(context, "en.txt", Buffer.from(agendaText("CTL/CONF/WG.1/2031/1", "31 March 2031"))),
    ];
    await createImportDraft(context, { draftId, received: all, refusals: [] });
    // The same form, sent twice.
    const again = [await received(context, "en.docx", en)];
    await createImportDraft(context, { draftId, received: again, refusals: [] });

    const { sources, particulars } = await getImportDraft(context, draftId);
    expect(sources.map(({ name }) => name)).toEqual(["en.docx", "ar.docx"]);
    expect(particulars.refusals?.map(({ code, params }) => [code, params.name])).toEqual([
      ["sameFile", "en again.docx"],
      ["sameLanguage", "en.txt"],
    ]);
    const [, other] = particulars.divided ?? [];
    expect(particulars.divided?.map(({ draftId: id, symbol, names }) => [id === draftId, symbol, names])).toEqual([
      [true, "CTL/CONF/WG.1/2031/1", ["en.docx", "ar.docx"]],
      [false, "XYZ/WG.9/2030/1", ["other.txt"]],
    ]);
    const others = await getImportDraft(context, other?.draftId ?? "");
    expect(others.sources.map(({ name }) => name)).toEqual(["other.txt"]);
    expect(others.particulars).toEqual({ divided: particulars.divided, refusals: [] });
    expect(await storedBytes()).toEqual([...sources, ...others.sources].map(({ fileId }) => fileId).sort());
    expect(await listImportDrafts(context)).toHaveLength(2);
  });

  it("of another meeting becomes a draft of its own when it is added; one that is there is said to be", async () => {
    const en = await docx("en");
    const draftId = randomUUID();
    await createImportDraft(context, { draftId, received: [await received(context, "en.docx", en)], refusals: [] });
    const added = [
      await received(context, "fr.docx", await docx("fr")),
      await received(context, "again.docx", en),
      await received(context, "bridges.txt", Buffer.from(agendaText("XYZ/WG.9/2033/1", "1 June 2033"))),
    ];
    await addImportFiles(context, { draftId, received: added, refusals: [] });

    const { sources, particulars } = await getImportDraft(context, draftId);
    expect(sources.map(({ name }) => name)).toEqual(["en.docx", "fr.docx"]);
    expect(particulars.refusals).toEqual([{ code: "alreadyThere", params: { name: "again.docx" } }]);
    expect(particulars.divided?.map(({ names }) => names)).toEqual([["fr.docx"], ["bridges.txt"]]);
    const other = await getImportDraft(context, particulars.divided?.[1]?.draftId ?? "");
    expect(other.sources.map(({ name }) => name)).toEqual(["bridges.txt"]);

    await addImportFiles(context, { draftId, received: [], refusals: [] });
    expect((await getImportDraft(context, draftId)).particulars.divided).toBeUndefined();
  });

  it("can be added later in another language, removed and restored with its corrections; the last one stays", async () => {
    const draftId = await tidalDraft(context, ["en"]);
    const french = await received(context, "fr.docx", await docx("fr"));
    await addImportFiles(context, { draftId, received: [french], refusals: [] });
    const { version, sources } = await getImportDraft(context, draftId);
    expect(sources.map(({ locale }) => locale)).toEqual(["en", "fr"]);

    const [english] = sources;
    const removal = { draftId, version, sourceId: english?.id ?? "" };
    await removeImportFile(context, removal);
    await expect(removeImportFile(context, removal)).rejects.toMatchObject({ code: "changedByAnother" });
    const last = await getImportDraft(context, draftId);
    expect(last.sources.map(({ locale }) => locale)).toEqual(["fr"]);
    expect(last.removed.map(({ id }) => id)).toEqual([english?.id]);
    await expect(
      removeImportFile(context, { draftId, version: last.version, sourceId: last.sources[0]?.id ?? "" }),
    ).rejects.toMatchObject({ code: "importLastFile" });
    await restoreImportFile(context, { ...removal, version: last.version });
    const restored = await getImportDraft(context, draftId);
    expect(restored.sources).toEqual(sources);
    expect(restored.removed).toEqual([]);
  });

  it("that was removed is not restored beside another one of its language", async () => {
    const draftId = await tidalDraft(context, ["en", "fr"]);
    const { version, sources } = await getImportDraft(context, draftId);
    const removal = { draftId, version, sourceId: sources[1]?.id ?? "" };
    await removeImportFile(context, removal);
    const other = await received(context, "other.docx", await docx("fr"));
    await addImportFiles(context, { draftId, received: [other], refusals: [] });
    const { version: now } = await getImportDraft(context, draftId);
    await expect(restoreImportFile(context, { ...removal, version: now })).rejects.toMatchObject({
      code: "importLanguageTaken",
    });
  });
});

describe("a discarded draft", () => {
  it("can be reopened as it was until its files are deleted, 30 days after", async () => {
    const draftId = await tidalDraft(context, ["en", "ar"]);
    const before = await getImportDraft(context, draftId);
    await discardImportDraft(context, { draftId, version: before.version });
    expect((await listImportDrafts(context)).find(({ id }) => id === draftId)?.status).toBe("discarded");
    await reopenImportDraft(context, { draftId });
    await reopenImportDraft(context, { draftId });
    const { version, sources, status } = await getImportDraft(context, draftId);
    expect({ status, sources }).toEqual({ status: "open", sources: before.sources });

    await removeImportFile(context, { draftId, version, sourceId: sources[1]?.id ?? "" });
    const other = await tidalDraft(context, ["en"]);
    const { version: first, sources: others } = await getImportDraft(context, other);
    await discardImportDraft(context, { draftId: other, version: first });
    const later = (days: number) => ({
      ...context,
      viewer: { kind: "system", name: "upkeep" } as const,
      now: () => new Date(context.now().getTime() + days * 86_400_000),
    });
    expect(await deleteDiscardedFiles(later(29))).toBe(0);
    expect(await storedBytes()).toContain(others[0]?.fileId);
    expect(await deleteDiscardedFiles(later(31))).toBeGreaterThanOrEqual(2);
    for (const fileId of [sources[1]?.fileId, others[0]?.fileId]) expect(await storedBytes()).not.toContain(fileId);
    expect((await getImportDraft(context, draftId)).sources).toHaveLength(1);
    await expect(reopenImportDraft(context, { draftId: other })).rejects.toMatchObject({ kind: "not-found" });
    expect((await listImportDrafts(context)).map(({ id }) => id)).not.toContain(other);
    await expect(deleteDiscardedFiles(context)).rejects.toMatchObject({ kind: "forbidden" });
  });
});
