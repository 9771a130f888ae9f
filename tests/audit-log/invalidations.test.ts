import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { editItem } from "@/app/_domain/agenda/edit-item";
import { getItemToEdit, listItemsToEdit } from "@/app/_domain/agenda/edit-queries";
import { EditItem } from "@/app/_domain/agenda/schemas";
import { resolveFinding } from "@/app/_domain/agenda-import/resolve-finding";
import { noteTranslation } from "@/app/_domain/documents/note-translation";
import { withdrawDocument } from "@/app/_domain/documents/withdraw-document";
import { cancelPlenaryMeeting } from "@/app/_domain/organization-of-work/cancel-plenary-meeting";
import { movePlenaryMeeting } from "@/app/_domain/organization-of-work/move-plenary-meeting";
import { restorePlenaryMeeting } from "@/app/_domain/organization-of-work/restore-plenary-meeting";
import { changeProgramme } from "@/app/_domain/programme-editions/change-programme";
import { importFindings } from "@/db/schema";
import { seed } from "../agenda-import/seed";
import { issue, SECRETARIAT, withFiles } from "../documents/meeting";
import { testDatabase } from "../support/database";
import { importText } from "../support/import-text";
import { issueAgain } from "../support/issue-agenda";
import { contextOf, staff } from "../support/people";

const test = testDatabase();
const MEETING = "meeting:wg2-2023";
const WORK = { meetingKey: "wg2-2023", number: 2 };
const PAPER = { symbol: "CTOC/COP/WG.2/2023/2", locale: "en" } as const;
const NEW_PAPER = { symbol: "CTOC/COP/WG.2/2023/CRP.1", locale: "en", title: "Paper" } as const;

const command = () => withFiles(test.db, SECRETARIAT);
const importAgenda = (text: string) => importText(command(), text);

/**
 * The English agenda of the following year, which lists a document of the earlier meeting under
 * item 2.
 */
const nextYear = () =>
  seed("en")
    .replaceAll("2023", "2024")
    .replaceAll("CTOC/COP/WG.2/2024/2", "CTOC/COP/WG.2/2023/2")
    .replace("Monday, 29 May", "Wednesday, 29 May");

/** Operations on public content, in order, and the tags that they announce. */
const OPERATIONS: [title: string, operation: () => Promise<unknown>, tags: string[]][] = [
  ["a first agenda", () => importAgenda(seed("zh")), [MEETING, "meetings"]],
  ["a further language", () => importAgenda(seed("en")), [MEETING, "meetings"]],
  ["the same text again", () => importAgenda(seed("en")), []],
  ["an edited item, which is not public yet", () => edit("2", "Another title"), []],
  ["an agenda that is issued again", () => reissue(), [MEETING]],
  ["an item saved as it was", () => edit("2", "Another title"), []],
  ["a finding that is resolved", () => resolve(), [MEETING]],
  ["a document that is issued first", () => issue(test.db, { ...PAPER, content: "one" }), [MEETING, "meetings"]],
  ["a document that is reissued", () => issue(test.db, { ...PAPER, content: "two" }), [MEETING]],
  ["a document that is issued again as it is", () => issue(test.db, { ...PAPER, content: "two" }), []],
  ["a new document", () => issue(test.db, { ...NEW_PAPER, content: "one" }), [MEETING, "meetings"]],
  ["a translation that is begun", () => noteTranslation(command(), { ...NEW_PAPER, locale: "fr" }), [MEETING]],
  ["a plenary meeting that is moved", () => now(move), [MEETING]],
  ["a plenary meeting that is cancelled", () => now((context) => cancelPlenaryMeeting(context, WORK)), [MEETING]],
  ["a plenary meeting that is restored", () => now((context) => restorePlenaryMeeting(context, WORK)), [MEETING]],
  ["a document that is withdrawn", () => withdrawDocument(command(), NEW_PAPER), [MEETING, "meetings"]],
];

describe("a change of public pages is announced to every instance:", () => {
  it.each(OPERATIONS)("%s", async (_, operation, tags) => {
    expect(await test.announcedBy(operation)).toEqual(tags);
  });

  it("nothing for a change of the programme that is not issued", async () => {
    expect(await test.announcedBy(() => cancelPlenaryMeeting(command(), { ...WORK, number: 3 }))).toEqual([]);
    await restorePlenaryMeeting(command(), { ...WORK, number: 3 });
  });

  it("nothing for a refused operation", async () => {
    const refused = withdrawDocument(contextOf(test.db, await staff(test.db, "editor")), PAPER).catch(() => undefined);
    expect(await test.announcedBy(() => refused)).toEqual([]);
  });
});

describe("a document that the agendas of two meetings list", () => {
  beforeAll(async () => {
    await importAgenda(nextYear());
  });

  it("is announced to both", async () => {
    const again = () => issue(test.db, { ...PAPER, content: "three" });
    expect(await test.announcedBy(again)).toEqual([MEETING, "meeting:wg2-2024"]);
  });
});

describe("a document that follows one of another meeting", () => {
  it("is announced to that meeting's pages too, because they name it", async () => {
    const revision = { symbol: `${PAPER.symbol}/Rev.1`, locale: "en", title: "Paper", meetingKey: "wg2-2024" } as const;
    const revised = () => issue(test.db, { ...revision, items: [], content: "revised" });
    expect(await test.announcedBy(revised)).toEqual([MEETING, "meeting:wg2-2024", "meetings"]);
    const withdraw = () => withdrawDocument(command(), { symbol: revision.symbol });
    expect(await test.announcedBy(withdraw)).toEqual([MEETING, "meeting:wg2-2024", "meetings"]);
  });
});

describe("a body that gets another name", () => {
  it("is announced to all its meetings", async () => {
    const agendaOf = (year: string, locale: "en" | "fr") =>
      seed(locale).replaceAll("CTOC/COP/WG.2/", "CTOC/COP/WG.77/").replaceAll("2023", year);
    await importAgenda(agendaOf("2023", "en"));
    await importAgenda(agendaOf("2024", "en"));
    const french = await test.announcedBy(() => importAgenda(agendaOf("2023", "fr")));
    expect(french).toEqual([expect.stringMatching(/^meeting:.*-2023$/), expect.stringMatching(/-2024$/), "meetings"]);
  });
});

async function edit(number: string, title: string) {
  const context = contextOf(test.db, await staff(test.db, "editor"));
  const items = await listItemsToEdit(context, "wg2-2023");
  const itemId = items.find((item) => item.number === number)?.id ?? "";
  const form = await getItemToEdit(context, { meetingKey: "wg2-2023", itemId, locale: "en" });

  return editItem(context, EditItem.parse({ ...form, ...form.formValues, itemId, textLocale: "en", title }));
}

async function resolve() {
  const [found] = await test.db.select().from(importFindings).where(eq(importFindings.kind, "plenary-meeting-assumed"));

  return resolveFinding(contextOf(test.db, await staff(test.db, "secretariat")), {
    findingId: found?.id ?? "",
    resolution: "as-printed",
  });
}

async function reissue() {
  return issueAgain(contextOf(test.db, await staff(test.db, "secretariat")), "wg2-2023");
}

function move(context: Parameters<typeof movePlenaryMeeting>[0]) {
  return movePlenaryMeeting(context, { ...WORK, start: "2023-05-29T15:30", end: "2023-05-29T18:00" });
}

/** Carries out a change of the programme and issues it at once. */
function now(change: (context: Parameters<typeof movePlenaryMeeting>[0]) => Promise<{ id: string }>) {
  const input = { meetingKey: WORK.meetingKey, isIssuedNow: true, reasons: {} };

  return changeProgramme(command(), input, change, ({ id }) => [id]);
}
