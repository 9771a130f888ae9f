import { sql } from "drizzle-orm";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it } from "vitest";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { addEvent } from "@/app/_domain/organization-of-work/add-event";
import { cancelEvent } from "@/app/_domain/organization-of-work/cancel-event";
import { cancelPlenaryMeeting } from "@/app/_domain/organization-of-work/cancel-plenary-meeting";
import { renderCalendar } from "@/app/_domain/organization-of-work/ical";
import { movePlenaryMeeting } from "@/app/_domain/organization-of-work/move-plenary-meeting";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { restorePlenaryMeeting } from "@/app/_domain/organization-of-work/restore-plenary-meeting";
import { AddEvent, CancelPlenaryMeeting, withIssue } from "@/app/_domain/organization-of-work/schemas";
import { changeProgramme } from "@/app/_domain/programme-editions/change-programme";
import { listPublicChanges } from "@/app/_domain/public-changes/queries";
import { composeContent } from "@/app/_platform/mail/mail-content";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import type { AlertParams } from "@/app/_vocabulary/mail-templates";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { ChangeHistory } from "@/components/meeting/ChangeHistory";
import { alertSubscriptions, outboxMessages } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, NOW } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const database = testDatabase();
const KEY = "wg9-2023";
const SYSTEM: Viewer = { kind: "system", name: "test" };
const as = (viewer: Viewer = SYSTEM) => contextOf(database.db, viewer);
const reasons = { en: "The room is being repaired.", fr: "La salle est en travaux." };
const FIRST = { meetingKey: KEY, number: 1 };
type ProgrammeContext = Parameters<typeof cancelPlenaryMeeting>[0];
/** Carries out a change and issues it at once with a reason, as the second button of its form. */
const now = async <R extends { id: string }>(
  change: (context: ProgrammeContext) => Promise<R>,
  why: LocalizedText = {},
) =>
  (await changeProgramme(as(), { meetingKey: KEY, isIssuedNow: true, reasons: why }, change, ({ id }) => [id])).result;
const comments = async (locale: "en" | "fr" | "zh") => {
  const work = await getOrganizationOfWork(as(PUBLIC_VIEWER), KEY, locale);
  const calendar = renderCalendar(work, locale, { publicUrl: "https://meetings.example.org" }) ?? "";
  return [...calendar.replaceAll("\r\n ", "").matchAll(/^COMMENT;.*$/gm)].map(([line]) => line.trimEnd());
};

beforeEach(async () => {
  await database.db.execute(sql`truncate meetings, bodies, audit_events, accounts, states, outbox_messages cascade`);
  await smallMeeting(database.db, KEY);
});

describe("the reason of a change", () => {
  it("is in the list of public changes, in the calendars and in the e-mail, in the reader's language", async () => {
    const confirmed = { requestedAt: NOW, confirmedAt: NOW };
    await database.db
      .insert(alertSubscriptions)
      .values({ email: "reader@example.org", bodyKey: "wg9", locale: "fr", ...confirmed });
    await now((context) => cancelPlenaryMeeting(context, FIRST), reasons);

    const changes = await listPublicChanges(as(PUBLIC_VIEWER), KEY, 5);
    expect(changes).toMatchObject([{ kind: "cancel-plenary-meeting", reasons }]);
    const agenda = await getAgenda(as(PUBLIC_VIEWER), KEY, "fr");
    const html = renderToStaticMarkup(ChangeHistory({ changes, agenda, locale: "fr" }));
    expect(html).toContain(reasons.fr);
    expect(await comments("fr")).toEqual([`COMMENT;LANGUAGE=fr:${reasons.fr}`]);
    // Neither Chinese nor the language of the document has one: English is next.
    expect(await comments("zh")).toEqual([`COMMENT;LANGUAGE=en:${reasons.en}`]);
    const [message] = await database.db.select().from(outboxMessages);
    const params = message!.params as unknown as AlertParams; // of this kind
    const mail = { id: "1", createdAt: NOW, to: "reader@example.org", subscriptionId: "1", locale: "fr" as const };
    const content = composeContent(as(), { ...mail, kind: "programme-changed", params });
    expect(content.quoted?.text).toBe(reasons.fr);
  });

  it("is that of the last change alone", async () => {
    await now((context) => cancelPlenaryMeeting(context, FIRST), reasons);
    await now((context) => restorePlenaryMeeting(context, FIRST));
    expect(await comments("en")).toEqual([]);
    const times = { start: "2023-05-30T10:00", end: "2023-05-30T13:00" };
    await now((context) => movePlenaryMeeting(context, { ...FIRST, ...times }), { en: "A strike." });
    expect(await comments("en")).toEqual(["COMMENT;LANGUAGE=en:A strike."]);
  });

  it("is also that of an entry that is no plenary meeting, and is listed where it has no name", async () => {
    const typed = { meetingKey: KEY, kind: "reception", day: "2023-05-29", start: "18:00", end: "20:00" };
    const { id } = await now((context) => addEvent(context, AddEvent.parse({ ...typed, "title-en": "Reception" })));
    await now((context) => cancelEvent(context, { meetingKey: KEY, eventId: id }), reasons);
    expect(await comments("en")).toEqual([`COMMENT;LANGUAGE=en:${reasons.en}`]);
    const changes = await listPublicChanges(as(PUBLIC_VIEWER), KEY, 5);
    const agenda = await getAgenda(as(PUBLIC_VIEWER), KEY, "en");
    const html = renderToStaticMarkup(ChangeHistory({ changes, agenda, locale: "en" }));
    expect(html).toContain(reasons.en);
  });

  it("is typed in any language, and is none where all are empty", () => {
    const parse = (more: object) => withIssue(CancelPlenaryMeeting).parse({ meetingKey: KEY, number: "1", ...more });
    expect(parse({ "reason-ru": "  Ремонт  зала. " })).toEqual({
      meetingKey: KEY,
      number: 1,
      reasons: { ru: "Ремонт зала." },
      isIssuedNow: false,
    });
    expect(parse({ "reason-en": " ", issue: "now" })).toMatchObject({ reasons: {}, isIssuedNow: true });
  });
});
