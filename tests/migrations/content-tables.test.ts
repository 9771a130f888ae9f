import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listEarlierTexts } from "@/app/_domain/agenda/edit-queries";
import { reopenFinding } from "@/app/_domain/agenda-import/reopen-finding";
import { listPublicChanges } from "@/app/_domain/public-changes/queries";
import { listRemovedParagraphs } from "@/app/_domain/report/paragraph-queries";
import { restoreParagraph } from "@/app/_domain/report/restore-paragraph";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { MIGRATIONS } from "@/db/migrations-folder";
import { type EmptyDatabase, emptyDatabase } from "../support/database";
import { contextOf } from "../support/people";
import { migrationsUpTo } from "./migrations-up-to";

const ID = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const MEETING = ID(1);
const ITEM = ID(2);
const ACCOUNT = ID(3);
const FINDING = ID(4);
const REOPENED = ID(5);
const DRAFT = ID(6);
const [REMOVED, RESTORED, REMOVED_TWICE, COMPOSED] = [ID(10), ID(11), ID(12), ID(13)];
const DOCUMENT = ID(20);

const json = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'`;

/** The form values of an item as edits stored them. */
const form = (title: string, more = {}) => ({
  number: "1",
  title,
  heading: "",
  annotation: `About ${title}.[^1]\n\n[^1]: A note.`,
  documentation: "",
  noDocumentExpected: false,
  ...more,
});

/** Returns form values as they are read today: a field that came later is empty. */
const asRead = (values: object) => ({ shortTitle: "", segment: "", ...values });

const paragraph = (id: string, text: string, more = {}) => ({
  id,
  section: "introduction",
  itemId: null,
  position: 2,
  composedKey: null,
  sample: false,
  revision: 3,
  factsRevision: 2,
  factsChangedAt: "2023-04-01T09:00:00.000Z",
  texts: [
    { locale: "en", text, edited: true, version: 4, composedText: null, revision: 3, revisedAt: null, basedOn: 3 },
    { locale: "fr", text: `${text} (fr)`, edited: false, version: 1 },
  ],
  ...more,
});

/** Operations of the version before, in their order: operation, subject, detail. */
const EVENTS: [operation: string, type: string, id: string, detail: object][] = [
  ["import-agenda", "meeting", "wg9-2023", { outcome: "created", locale: "zh", symbol: "TEST/WG.9/2023/1" }],
  ["import-agenda", "meeting", "wg9-2023", { outcome: "changed", locale: "zh", symbol: "TEST/WG.9/2023/1" }],
  ["edit-item", "agenda-item", ITEM, { locale: "en", before: null, after: form("First") }],
  ["edit-item", "agenda-item", ITEM, { locale: "en", before: form("First"), after: form("Second") }],
  ["edit-item", "agenda-item", ITEM, { locale: "fr", before: form("Premier"), after: form("Deuxième") }],
  [
    "edit-item",
    "agenda-item",
    ITEM,
    {
      locale: "en",
      before: form("Second", { number: "2", heading: "It's over it", noDocumentExpected: true }),
      after: form("Third"),
    },
  ],
  ["issue-document", "document", DOCUMENT, { symbol: "TEST/2", locale: "en", outcome: "issued", public: true }],
  ["issue-document", "document", DOCUMENT, { symbol: "TEST/2", locale: "en", outcome: "reissued", public: true }],
  ["issue-document", "document", DOCUMENT, { symbol: "TEST/2", locale: "en", outcome: "described", public: true }],
  ["issue-document", "document", ID(21), { symbol: "TEST/R.1", locale: "en", outcome: "issued", public: false }],
  ["note-translation", "document", DOCUMENT, { symbol: "TEST/2", locale: "fr", public: true }],
  ["note-translation", "document", ID(21), { symbol: "TEST/R.1", locale: "fr", public: false }],
  ["withdraw-document", "document", DOCUMENT, { symbol: "TEST/2", public: true }],
  ["withdraw-document", "document", ID(21), { symbol: "TEST/R.1", public: false }],
  ["move-plenary-meeting", "plenary-meeting", ID(30), { number: 2, before: {}, after: {} }],
  ["cancel-plenary-meeting", "plenary-meeting", ID(30), { number: 2 }],
  ["restore-plenary-meeting", "plenary-meeting", ID(30), { number: 2 }],
  ["settle-finding", "finding", REOPENED, { kind: "sitting-assumed", settlement: "as-printed", locale: "en" }],
  ["reopen-finding", "finding", REOPENED, { kind: "sitting-assumed", settlement: "as-printed", locale: "en" }],
  ["settle-finding", "finding", REOPENED, { kind: "sitting-assumed", settlement: "keep-assumption", locale: "en" }],
  ["settle-finding", "finding", FINDING, { kind: "heading-differs", settlement: "keep-assumption", locale: "en" }],
  ["add-paragraph", "paragraph", REMOVED, { section: "introduction", locale: "en", after: "Removed." }],
  ["remove-paragraph", "paragraph", REMOVED, { paragraph: paragraph(REMOVED, "Removed.") }],
  ["remove-paragraph", "paragraph", RESTORED, { paragraph: paragraph(RESTORED, "Restored.") }],
  ["restore-paragraph", "paragraph", RESTORED, {}],
  ["remove-paragraph", "paragraph", REMOVED_TWICE, { paragraph: paragraph(REMOVED_TWICE, "Once.") }],
  ["restore-paragraph", "paragraph", REMOVED_TWICE, {}],
  ["remove-paragraph", "paragraph", REMOVED_TWICE, { paragraph: paragraph(REMOVED_TWICE, "Twice.", { itemId: ITEM }) }],
  ["remove-paragraph", "paragraph", COMPOSED, { paragraph: paragraph(COMPOSED, "Scope.", { composedKey: "scope" }) }],
];

const ROWS = `
insert into bodies (key, symbol_series, organ_names, names) values ('wg9', 'TEST/WG.9', '{"en":"Conference"}', '{"en":"Group"}');
insert into meetings (id, key, body_key, year, ordinal, starts_on, ends_on, time_zone, places) values
  ('${MEETING}', 'wg9-2023', 'wg9', 2023, 3, '2023-05-29', '2023-05-30', 'Europe/Vienna', '{"en":"Vienna"}');
insert into agenda_items (id, meeting_id, number, position) values ('${ITEM}', '${MEETING}', '1', 1);
insert into agenda_item_texts (item_id, locale, title, annotation, documentation, version, updated_at) values
  ('${ITEM}', 'en', 'Third', '[]', '[]', 5, now()), ('${ITEM}', 'fr', 'Deuxième', '[]', '[]', 2, now());
insert into accounts (id, email, name, role, locale, password_hash, created_at) values
  ('${ACCOUNT}', 'a@example.org', 'Renamed since', 'secretariat', 'en', 'x', now());
insert into import_findings (id, meeting_id, locale, line, severity, kind, detail, found_at, settled_at, settled_by, settlement, taken_out) values
  ('${FINDING}', '${MEETING}', 'en', 7, 'contradiction', 'heading-differs', '{"item":"1"}', now(), now(), '${ACCOUNT}', 'keep-assumption',
    '{"heading":{"itemId":"${ITEM}","heading":"Over it"}}');
insert into report_drafts (id, meeting_id, symbol, dated_on, composed_at) values ('${DRAFT}', '${MEETING}', 'TEST/L.1', '2023-05-30', now());
insert into report_paragraphs (id, draft_id, section, position) values ('${RESTORED}', '${DRAFT}', 'introduction', 2);
insert into report_paragraph_texts (paragraph_id, locale, text, updated_at) values ('${RESTORED}', 'en', 'Restored.', now());
${EVENTS.map(
  ([operation, type, id, detail], index) =>
    `insert into record_entries (at, account_id, actor, verb, meeting_id, subject_type, subject_id, detail) values
  ('2023-05-01T00:${String(index).padStart(2, "0")}:00Z', '${ACCOUNT}', 'Secretariat', '${operation}', '${MEETING}', '${type}', '${id}', ${json(detail)});`,
).join("\n")}
`;

const secretariat = { kind: "account", accountId: ACCOUNT, sessionId: ID(9), name: "S", role: "secretariat" } as const;
let database: EmptyDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
  await database.migrate(migrationsUpTo(9));
  await database.execute(ROWS);
  await database.migrate(MIGRATIONS);
});
afterAll(() => database.close());

const context = () => contextOf(database.db, secretariat);

describe("content that was in the audit log alone", () => {
  it("earlier texts of an item are listed as before, with the name of that time", async () => {
    const list = (locale: "en" | "fr") => listEarlierTexts(context(), { itemId: ITEM, locale, limit: 9 });

    expect(await list("en")).toEqual([
      {
        version: 2,
        at: new Date("2023-05-01T00:05:00Z"),
        by: "Secretariat",
        before: asRead(form("Second", { number: "2", heading: "It's over it", noDocumentExpected: true })),
      },
      { version: 1, at: new Date("2023-05-01T00:03:00Z"), by: "Secretariat", before: asRead(form("First")) },
    ]);
    expect((await list("fr")).map(({ before }) => before)).toEqual([asRead(form("Premier"))]);
  });

  it("public changes of every kind are listed as before, and nothing that was not public", async () => {
    const changes = await listPublicChanges(contextOf(database.db, PUBLIC_VIEWER), "wg9-2023", 50);

    expect(
      changes.map(({ kind, subjectId, locale, symbol, number, replacesEarlier }) =>
        [kind, subjectId, locale, symbol, number, replacesEarlier].map((each) => each ?? "-").join(" "),
      ),
    ).toEqual([
      `resolve-finding ${FINDING} en - - false`,
      `reopen-finding ${REOPENED} en - - false`,
      `resolve-finding ${REOPENED} en - - false`,
      `restore-plenary-meeting ${ID(30)} - - 2 false`,
      `cancel-plenary-meeting ${ID(30)} - - 2 false`,
      `move-plenary-meeting ${ID(30)} - - 2 false`,
      `withdraw-document ${DOCUMENT} - TEST/2 - false`,
      `note-translation ${DOCUMENT} fr TEST/2 - false`,
      `issue-document ${DOCUMENT} en TEST/2 - true`,
      `issue-document ${DOCUMENT} en TEST/2 - false`,
      `edit-item ${ITEM} en - - false`,
      `edit-item ${ITEM} fr - - false`,
      `edit-item ${ITEM} en - - false`,
      `edit-item ${ITEM} en - - false`,
      "import-agenda wg9-2023 zh TEST/WG.9/2023/1 - true",
      "import-agenda wg9-2023 zh TEST/WG.9/2023/1 - false",
    ]);
    expect(changes[0]?.at).toEqual(new Date("2023-05-01T00:20:00Z"));
    expect(JSON.stringify(changes)).not.toMatch(/Secretariat|TEST\/R|Second/);
  });

  it("removed paragraphs can be restored with their texts, revisions and authors; restored ones are not removed", async () => {
    const removed = await listRemovedParagraphs(context(), "wg9-2023");

    expect(removed.map(({ id, by, texts }) => [id, by, texts.en, texts.fr])).toEqual([
      [COMPOSED, "Secretariat", "Scope.", "Scope. (fr)"],
      [REMOVED_TWICE, "Secretariat", "Twice.", "Twice. (fr)"],
      [REMOVED, "Secretariat", "Removed.", "Removed. (fr)"],
    ]);
    expect(removed[2]?.at).toEqual(new Date("2023-05-01T00:22:00Z"));
    for (const { id } of removed) await restoreParagraph(context(), { meetingKey: "wg9-2023", paragraphId: id });
    expect(await listRemovedParagraphs(context(), "wg9-2023")).toEqual([]);
    const paragraphs = await database.db.query.reportParagraphs.findMany({ orderBy: ({ id }, { asc }) => asc(id) });
    expect(paragraphs.map(({ id, itemId, composedKey }) => [id, itemId, composedKey])).toEqual([
      [REMOVED, null, null],
      [RESTORED, null, null],
      [REMOVED_TWICE, ITEM, null],
      [COMPOSED, null, "scope"],
    ]);
    expect(paragraphs[0]).toMatchObject({
      section: "introduction",
      position: 2,
      revision: 3,
      factsRevision: 2,
      factsChangedAt: new Date("2023-04-01T09:00:00Z"),
      removedAt: null,
    });
    const texts = await database.db.query.reportParagraphTexts.findMany({
      where: ({ paragraphId }, { eq }) => eq(paragraphId, REMOVED),
      orderBy: ({ locale }, { asc }) => asc(locale),
    });
    const added = new Date("2023-05-01T00:21:00Z");
    expect(texts).toMatchObject([
      { locale: "en", edited: true, version: 4, revision: 3, basedOn: 3, updatedAt: added, updatedBy: ACCOUNT },
      { locale: "fr", edited: false, version: 1, revision: 1, basedOn: 1, updatedBy: null },
    ]);
  });

  it("a resolved finding can still be reopened, which stores the text that it replaces", async () => {
    await reopenFinding(context(), { findingId: FINDING });

    const [text] = await database.db.query.agendaItemTexts.findMany({
      where: ({ locale }, { eq }) => eq(locale, "en"),
    });
    expect(text).toMatchObject({ heading: "Over it", version: 6 });
    const [latest] = await listEarlierTexts(context(), { itemId: ITEM, locale: "en", limit: 1 });
    expect(latest).toMatchObject({ version: 5, by: "S", before: { title: "Third", heading: "" } });
  });
});
