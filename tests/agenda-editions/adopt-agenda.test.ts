import { and, eq, isNull } from "drizzle-orm";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it } from "vitest";
import { addItem } from "@/app/_domain/agenda/add-item";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { AddItem } from "@/app/_domain/agenda/schemas";
import { adoptAgenda } from "@/app/_domain/agenda-editions/adopt-agenda";
import { getAdoptionOptions } from "@/app/_domain/agenda-editions/adoption-options";
import { getPublishedEdition } from "@/app/_domain/agenda-editions/published-queries";
import { getEditionChanges } from "@/app/_domain/agenda-editions/queries";
import { AdoptAgenda, UndoAdoption } from "@/app/_domain/agenda-editions/schemas";
import { undoAdoption } from "@/app/_domain/agenda-editions/undo-adoption";
import { getDocument } from "@/app/_domain/documents/queries";
import { revertStatus } from "@/app/_domain/meeting-preparation/revert-status";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { listPublicChanges } from "@/app/_domain/public-changes/queries";
import { composeParagraphs } from "@/app/_domain/report/compose-paragraphs";
import { gatherFacts } from "@/app/_domain/report/gather-facts";
import { agendaHeadings } from "@/app/_i18n/agenda-headings";
import { renderAkomaNtoso } from "@/app/_publishing/akoma-ntoso/agenda";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { agendaResponse } from "@/app/api/v1/_responses/agenda";
import { AgendaDocument } from "@/components/agenda/AgendaDocument";
import { agendaEditions, auditEvents, meetingDocuments, meetings } from "@/db/schema";
import { testDatabase } from "../support/database";
import { issueAgain } from "../support/issue-agenda";
import { contextOf, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const test = testDatabase();
/** The second day of the meeting, between its two plenary meetings. */
const DURING = new Date("2023-05-29T11:00:00Z");
const KEY = "wg9-2023";
const SYMBOL = "TEST/COP/WG9/2023/1";
let meetingId: string;

beforeEach(async () => {
  await test.db.execute("truncate meetings, bodies, audit_events, search_words cascade");
  ({ meetingId } = await smallMeeting(test.db, KEY));
  await test.db.update(meetings).set({ status: "in-session" });
  await test.db.insert(meetingDocuments).values({
    ...{ meetingId, symbol: SYMBOL, symbolKey: SYMBOL, position: 0, issuedOn: "2023-03-01" },
    ...{ kind: "annotated-provisional-agenda", distribution: "general", originalLanguage: "zh" },
  });
});

const secretariat = async () => contextOf(test.db, await staff(test.db, "secretariat"), DURING);
const visitor = () => contextOf(test.db, PUBLIC_VIEWER);

async function adopt(fields: Record<string, unknown> = {}, viewer?: Viewer) {
  const context = await secretariat();
  const { digest } = await getAdoptionOptions(context, KEY);
  const form = { meetingKey: KEY, digest, locales: [...LOCALES], plenaryMeeting: "1", ...fields };

  return adoptAgenda(viewer ? contextOf(test.db, viewer, DURING) : context, AdoptAgenda.parse(form));
}

const undo = async () => undoAdoption(await secretariat(), UndoAdoption.parse({ meetingKey: KEY }));

const addOralItem = async () =>
  addItem(
    await secretariat(),
    AddItem.parse({ meetingKey: KEY, textLocale: "zh", number: "", title: "口头增列的项目" }),
  );

/** Returns what every reader sees of the agenda in a language. */
async function readPublic(locale: Locale) {
  const agenda = await getAgenda(visitor(), KEY, locale);
  const work = await getOrganizationOfWork(visitor(), KEY, locale);
  const publicUrl = "https://meetings.example.org";

  return {
    titles: agenda.items.map(({ title }) => title),
    html: renderToStaticMarkup(createElement(AgendaDocument, { agenda, documents: [], work, locale })),
    json: agendaResponse(agenda, [], locale, publicUrl),
    xml: renderAkomaNtoso({ agenda, documents: [], work, headings: agendaHeadings, publicUrl }, locale) ?? "",
  };
}

describe("the agenda of a meeting", () => {
  it("is provisional until the meeting adopts it, and then says when it did, everywhere", async () => {
    const before = await readPublic("zh");
    expect(before.html).toContain("临时议程");
    expect(before.json).toMatchObject({ status: "provisional", adoption: null });
    const tags = await test.announcedBy(() => adopt());

    expect(tags).toContain(`meeting:${KEY}`);
    const after = await readPublic("zh");
    expect(after.titles).toEqual(before.titles);
    expect(after.html).toContain("议程（2023年5月29日通过）");
    expect(after.html).toContain("临时议程未经修改获得通过。");
    expect(after.xml).toContain('name="adoptedAgenda"');
    expect(after.json).toMatchObject({
      status: "adopted",
      adoption: { on: "2023-05-29", plenaryMeeting: 1, amended: false },
    });
    expect((await listPublicChanges(visitor(), KEY, 1))[0]).toMatchObject({ kind: "adopt-agenda" });
  });

  it("is adopted as orally amended where its items differ, and the provisional one stays stored as it was", async () => {
    const provisional = (await readPublic("zh")).titles;
    await addOralItem();
    expect((await readPublic("zh")).titles).toEqual(provisional);
    expect(await adopt()).toEqual({ on: "2023-05-29", plenaryMeeting: 1, isAmended: true });

    expect((await readPublic("zh")).titles).toEqual([...provisional, "口头增列的项目"]);
    const document = await getDocument(visitor(), SYMBOL);
    const { agenda } = await getPublishedEdition(
      visitor(),
      { meetingKey: KEY, number: document.text?.edition ?? 0 },
      "zh",
    );
    expect(agenda.items.map(({ title }) => title)).toEqual(provisional);
    expect(agenda).not.toHaveProperty("adoption");
    const { differences } = await getEditionChanges(await secretariat(), { meetingKey: KEY, number: 2 });
    expect(differences).toMatchObject([{ kind: "added", titles: { zh: "口头增列的项目" } }]);
  });

  it("is adopted on a day where no plenary meeting is recorded", async () => {
    const onDay = (adoptedOn: string) => adopt({ plenaryMeeting: "", adoptedOn });
    await expect(onDay("")).rejects.toMatchObject({ code: "required", field: "adoptedOn" });
    for (const day of ["2023-05-28", "2023-05-30", "2023-05-31"])
      await expect(onDay(day)).rejects.toMatchObject({ code: "adoptionDayOutside", field: "adoptedOn" });
    expect(await onDay("2023-05-29")).toEqual({ on: "2023-05-29", plenaryMeeting: null, isAmended: false });
  });

  it("is the one that the report prints, with the plenary meeting and the amendments", async () => {
    const agendaIn = async (locale: Locale) => {
      const facts = await gatherFacts(await secretariat(), KEY);
      return composeParagraphs(facts, locale, { hasRecommendations: false }).find(({ key }) => key === "agenda")?.text;
    };
    expect(await agendaIn("en")).toContain("The following agenda was adopted");
    await addOralItem();
    await adopt();
    await addItem(
      await secretariat(),
      AddItem.parse({ meetingKey: KEY, textLocale: "zh", number: "", title: "通过之后的项目" }),
    );

    expect(await agendaIn("en")).toMatch(/^The following agenda, as orally amended, was adopted at .* 1st /);
    expect(await agendaIn("zh")).toContain("口头增列的项目");
    expect(await agendaIn("zh")).not.toContain("通过之后的项目");
  });
});

describe("the record of an adoption", () => {
  it("is refused to everybody but the secretariat, and leaves no trace", async () => {
    for (const viewer of [await staff(test.db, "editor"), PUBLIC_VIEWER])
      await expect(adopt({}, viewer)).rejects.toMatchObject({ kind: "forbidden" });
    expect([await test.db.$count(auditEvents), await test.db.$count(agendaEditions)]).toEqual([0, 1]);
  });

  it("is refused before the meeting is in session, at a plenary meeting that has not begun, and twice", async () => {
    await expect(adopt({ plenaryMeeting: "2" })).rejects.toMatchObject({
      code: "plenaryMeetingNotHeld",
      field: "plenaryMeeting",
    });
    await expect(adopt({ plenaryMeeting: "7" })).rejects.toMatchObject({ code: "plenaryMeetingNotHeld" });
    await test.db.update(meetings).set({ status: "announced" });
    await expect(adopt()).rejects.toMatchObject({ kind: "conflict", code: "meetingNotInSession" });
    await test.db.update(meetings).set({ status: "in-session" });
    await adopt();
    await expect(adopt()).rejects.toMatchObject({ kind: "conflict", code: "agendaAdopted" });
  });

  it("is refused where the agenda has changed since the form was shown: nothing is adopted unseen", async () => {
    const { digest } = await getAdoptionOptions(await secretariat(), KEY);
    await addOralItem();
    await expect(adopt({ digest })).rejects.toMatchObject({ kind: "conflict", code: "agendaChanged" });
  });

  it("is undone while nothing depends on it: the provisional agenda is read again", async () => {
    const provisional = (await readPublic("zh")).titles;
    await expect(undo()).rejects.toMatchObject({ kind: "not-found" });
    await addOralItem();
    await adopt();
    await undo();

    const { titles, json } = await readPublic("zh");
    expect(titles).toEqual(provisional);
    expect(json.status).toBe("provisional");
    const current = and(eq(agendaEditions.meetingId, meetingId), isNull(agendaEditions.supersededAt));
    expect(await test.db.$count(agendaEditions, current)).toBe(1);
    // The amendments stay in the working copy, and can be adopted again.
    expect(await adopt()).toMatchObject({ isAmended: true });
    expect((await readPublic("zh")).titles).toHaveLength(provisional.length + 1);
  });

  it("stays once the meeting has adopted its report, or the adopted agenda was issued again", async () => {
    await adopt();
    await test.db.update(meetings).set({ status: "report-adopted" });
    await expect(undo()).rejects.toMatchObject({ code: "meetingNotInSession" });
    await test.db.update(meetings).set({ status: "in-session" });
    await addOralItem();
    await expect(issueAgain(await secretariat(), KEY, { kind: "revision" })).rejects.toMatchObject({
      code: "agendaAdopted",
    });
    await issueAgain(await secretariat(), KEY, { kind: "languages" });
    expect((await readPublic("zh")).json.status).toBe("adopted");
    await expect(undo()).rejects.toMatchObject({ code: "adoptedAgendaIssuedAgain" });
  });

  it("keeps the meeting in session: its opening cannot be taken back", async () => {
    await adopt();
    const back = { meetingKey: KEY, version: 1, reason: "By mistake." };
    await expect(revertStatus(await secretariat(), back)).rejects.toMatchObject({ code: "agendaAdopted" });
  });
});
