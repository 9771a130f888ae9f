import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { editItem } from "@/app/_domain/agenda/edit-item";
import { getItemToEdit, listItemsToEdit } from "@/app/_domain/agenda/edit-queries";
import { listFindings } from "@/app/_domain/agenda-import/queries";
import { reopenFinding } from "@/app/_domain/agenda-import/reopen-finding";
import { resolveFinding } from "@/app/_domain/agenda-import/resolve-finding";
import type { Context } from "@/app/_domain/context";
import { noteTranslation } from "@/app/_domain/documents/note-translation";
import { withdrawDocument } from "@/app/_domain/documents/withdraw-document";
import { saveDraft } from "@/app/_domain/legislation/save-draft";
import { cancelPlenaryMeeting } from "@/app/_domain/organization-of-work/cancel-plenary-meeting";
import { movePlenaryMeeting } from "@/app/_domain/organization-of-work/move-plenary-meeting";
import { restorePlenaryMeeting } from "@/app/_domain/organization-of-work/restore-plenary-meeting";
import { listPublicChanges } from "@/app/_domain/public-changes/queries";
import { composeReport } from "@/app/_domain/report/compose-report";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { auditEvents } from "@/db/schema";
import { seed } from "../agenda-import/seed";
import { issue, withFiles } from "../documents/meeting";
import { testDatabase } from "../support/database";
import { importText } from "../support/import-text";
import { issueAgain, issued } from "../support/issue-agenda";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const test = testDatabase();
const KEY = "wg2-2023";
const SERIES = "CTOC/COP/WG.2/2023";
let secretariat: Context;

const list = (limit = 50, viewer = PUBLIC_VIEWER) => listPublicChanges(contextOf(test.db, viewer), KEY, limit);

/** Resolves the findings of a kind in the English version; returns the id of the last. */
async function resolve(kind: string, resolution: "as-printed" | "keep-assumption"): Promise<string> {
  const findings = (await listFindings(secretariat, KEY)).filter((each) => each.kind === kind && !each.resolution);
  const { id } = findings.at(-1)!; // the sample has one of each kind
  await resolveFinding(secretariat, { findingId: id, resolution });

  return id;
}

beforeAll(async () => {
  secretariat = withFiles(test.db, await staff(test.db, "secretariat"));
  await importText(secretariat, seed("zh"));
  await importText(secretariat, `${seed("zh")}\n`);
  await smallMeeting(test.db, "wg8-2023");
  const [item] = await listItemsToEdit(secretariat, KEY);
  const { itemVersion, version, formValues } = await getItemToEdit(secretariat, {
    meetingKey: KEY,
    itemId: item!.id, // imported above
    locale: "zh",
  });
  await editItem(secretariat, {
    itemId: item!.id,
    textLocale: "zh",
    itemVersion,
    version,
    number: formValues.number,
    noDocumentExpected: formValues.noDocumentExpected,
    title: "另一标题",
    shortTitle: "",
    segment: "",
    heading: "",
    annotation: [],
    documentation: [],
  });
  await issueAgain(secretariat, KEY);
  const document = { symbol: `${SERIES}/2`, locale: "en" } as const;
  await issue(test.db, { ...document, content: "One" });
  await issue(test.db, { ...document, content: "Two" });
  await issue(test.db, { ...document, content: "Two", title: "A title alone" });
  await noteTranslation(secretariat, { symbol: `${SERIES}/2`, locale: "fr" });
  await withdrawDocument(secretariat, { symbol: `${SERIES}/2` });
  const restricted = { symbol: `${SERIES}/R.9`, distribution: "restricted" } as const;
  await issue(test.db, { ...restricted, locale: "en", content: "Secret" });
  await noteTranslation(secretariat, { ...restricted, locale: "fr" });
  await withdrawDocument(secretariat, { symbol: restricted.symbol });
  const meeting = { meetingKey: KEY, number: 2 };
  await issued(
    secretariat,
    KEY,
    movePlenaryMeeting(secretariat, { ...meeting, start: "2023-05-29T16:00", end: "2023-05-29T18:00" }),
  );
  await issued(secretariat, KEY, cancelPlenaryMeeting(secretariat, meeting));
  await issued(secretariat, KEY, restorePlenaryMeeting(secretariat, meeting));
  await resolve("heading-differs", "as-printed");
  const findingId = await resolve("plenary-meeting-assumed", "as-printed");
  await reopenFinding(secretariat, { findingId });
  await resolve("plenary-meeting-assumed", "keep-assumption");
  await composeReport(secretariat, { meetingKey: KEY });
  const delegation = contextOf(test.db, await delegate(test.db, "XA"));
  const draftId = "00000000-0000-4000-8000-00000000000d";
  await saveDraft(delegation, { draftId, meetingKey: KEY, fields: { title: "A draft" } });
});

describe("the public changes of a meeting", () => {
  it("are listed latest first: agenda, programme and public documents", async () => {
    const changes = await list();

    expect(
      changes.map(({ kind, symbol, locale, number, replacesEarlier }) => [
        kind,
        symbol ?? number ?? locale,
        replacesEarlier,
      ]),
    ).toEqual([
      ["reopen-finding", "zh", false],
      ["resolve-finding", "zh", false],
      ["restore-plenary-meeting", 2, false],
      ["cancel-plenary-meeting", 2, false],
      ["move-plenary-meeting", 2, false],
      ["withdraw-document", `${SERIES}/2`, false],
      ["note-translation", `${SERIES}/2`, false],
      ["issue-document", `${SERIES}/2`, true],
      ["issue-document", `${SERIES}/2`, false],
      ["issue-agenda", null, true],
      ["edit-item", "zh", false],
      ["issue-document", `${SERIES}/1`, true],
      ["import-agenda", `${SERIES}/1`, true],
      ["issue-document", `${SERIES}/1`, false],
      ["import-agenda", `${SERIES}/1`, false],
    ]);
    expect(changes.every(({ at }) => at.getTime() === NOW.getTime())).toBe(true);
    expect(changes[8]).toMatchObject({ locale: "en" });
  });

  it("reveal no author, earlier text, draft, delegation, account or restricted document", async () => {
    expect(JSON.stringify(await list())).not.toMatch(/secretariat|delegation|标题|R\.9|L\.1|draft|account|sha256/);
  });

  it("do not depend on the audit log", async () => {
    const before = await list();
    await test.db.delete(auditEvents).where(eq(auditEvents.actor, "secretariat"));
    expect(await list()).toEqual(before);
  });

  it("are limited in number, the same for every viewer, and empty for another or an unknown meeting", async () => {
    expect(await list(2)).toHaveLength(2);
    const viewer = await staff(test.db, "admin");
    expect(await listPublicChanges({ db: test.db, viewer }, KEY, 50)).toEqual(await list());
    for (const key of ["wg8-2023", "'; --"]) expect(await listPublicChanges(secretariat, key, 50)).toEqual([]);
  });
});
