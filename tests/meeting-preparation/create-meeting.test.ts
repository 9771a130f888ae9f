import { and, asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { listTextStatuses } from "@/app/_domain/agenda/text-queries";
import { listOpenChecks } from "@/app/_domain/agenda-import/queries";
import { listInformationTexts } from "@/app/_domain/meeting-information/queries";
import { listMissingForAnnouncement } from "@/app/_domain/meeting-preparation/announcement-requirements";
import { createMeeting } from "@/app/_domain/meeting-preparation/create-meeting";
import { CreateMeeting } from "@/app/_domain/meeting-preparation/schemas";
import { getMeeting, listMeetings } from "@/app/_domain/meetings/queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { agendaItemTexts, auditEvents, bodies, importFindings, meetingDocuments, meetings } from "@/db/schema";
import { changeFacts, editText } from "../meeting-information/information";
import { testDatabase } from "../support/database";
import { contextOf } from "../support/people";
import { smallMeeting } from "../support/small-meeting";
import { create, NEW_MEETING, secretariatAt } from "./preparing";

const test = testDatabase();

beforeAll(async () => {
  await smallMeeting(test.db, "wg9-2023");
});

describe("a new meeting", () => {
  it("is a draft under the key of its body and year, and of a new body", async () => {
    const key = await create(test.db);

    const meeting = await getMeeting(await secretariatAt(test.db), key);
    expect(meeting).toMatchObject({
      key: "wg1-2030",
      status: "draft",
      ordinal: 3,
      resumed: null,
      designation: "session",
      startsOn: "2030-05-06",
      timeZone: "Europe/Vienna",
      places: { en: "Vienna" },
      body: {
        symbolSeries: "LAKES/WG.1",
        names: { en: "Working Group on Lakes", fr: "Groupe de travail sur les lacs" },
        organNames: { en: "Conference on Lakes" },
      },
    });
    expect((await listMeetings(contextOf(test.db, PUBLIC_VIEWER))).map((each) => each.key)).not.toContain(key);
    const [event] = await test.db.select().from(auditEvents).where(eq(auditEvents.operation, "create-meeting"));
    expect(event?.detail).toMatchObject({ after: { body: "wg1", start: "2030-05-06", place: { en: "Vienna" } } });
  });

  it("of the same body and year has the next key, also beside a deleted draft", async () => {
    expect(await create(test.db, { body: "wg1", series: "" })).toBe("wg1-2030-2");
    await test.db.update(meetings).set({ deletedAt: new Date() }).where(eq(meetings.key, "wg1-2030-2"));
    expect(await create(test.db, { body: "wg1", series: "" })).toBe("wg1-2030-3");
  });

  it("is created once, however often its form is sent, also at the same time", async () => {
    const input = CreateMeeting.parse({ meetingId: crypto.randomUUID(), ...NEW_MEETING, body: "wg9" });
    const context = await secretariatAt(test.db);
    const keys = await Promise.all([1, 2, 3].map(() => createMeeting(context, input)));

    expect(new Set(keys.map(({ meetingKey }) => meetingKey))).toEqual(new Set(["wg9-2030"]));
    expect(await test.db.$count(meetings, eq(meetings.bodyKey, "wg9"))).toBe(2);
  });

  it("is refused at the field that says why, and leaves nothing", async () => {
    const context = await secretariatAt(test.db);
    const parse = (fields: object) =>
      CreateMeeting.parse({ meetingId: crypto.randomUUID(), ...NEW_MEETING, ...fields });
    const counts = async () => [await test.db.$count(meetings), await test.db.$count(bodies)];
    const before = await counts();
    await expect(createMeeting(context, parse({}))).rejects.toMatchObject({ code: "seriesTaken", field: "series" });
    await expect(createMeeting(context, parse({ body: "wg404" }))).rejects.toMatchObject({
      code: "bodyRequired",
      field: "body",
    });
    await expect(createMeeting(context, parse({ body: "wg9", from: "wg404-2023" }))).rejects.toMatchObject({
      kind: "not-found",
    });
    expect(await counts()).toEqual(before);
  });

  it("needs days in order, a zone that exists, and for a new body a series and a name", () => {
    const fieldsOf = (fields: object) =>
      CreateMeeting.safeParse({ meetingId: crypto.randomUUID(), ...NEW_MEETING, ...fields }).error?.issues.map(
        ({ path, message }) => `${String(path[0])}: ${message}`,
      );
    expect(fieldsOf({ endsOn: "2030-05-05" })).toEqual(["endsOn: daysReversed"]);
    expect(fieldsOf({ endsOn: "2031-05-05" })).toEqual(["endsOn: daysTooMany"]);
    expect(fieldsOf({ startsOn: "2030-02-30" })).toEqual(["startsOn: dayInvalid"]);
    expect(fieldsOf({ timeZone: "Europe/Atlantis" })).toEqual(["timeZone: timeZoneInvalid"]);
    expect(fieldsOf({ ordinal: "third" })).toEqual(["ordinal: ordinalInvalid"]);
    expect(fieldsOf({ series: "" })).toEqual(["series: required"]);
    expect(fieldsOf({ "body-en": "", "body-fr": " " })).toEqual(["body-en: nameRequired"]);
    expect(fieldsOf({ body: "wg9", series: "", "body-en": "", "body-fr": "" })).toBeUndefined();
  });
});

describe("a clone", () => {
  const clone = (fields: Parameters<typeof create>[1] = {}) =>
    create(test.db, { body: "wg9", from: "wg9-2023", ...fields });

  it("has the items with their numbers, levels and texts in every language, as its own", async () => {
    const key = await clone({ startsOn: "2024-05-27", endsOn: "2024-05-28" });

    const context = await secretariatAt(test.db);
    for (const locale of ["en", "zh"] as const) {
      const [copy, source] = [await getAgenda(context, key, locale), await getAgenda(context, "wg9-2023", locale)];
      const shape = ({ items }: typeof copy) =>
        items.map(({ number, parentId, title, annotation, locale: text }) => ({
          number,
          parent: items.find(({ id }) => id === parentId)?.number,
          title,
          annotation,
          text,
        }));
      expect(shape(copy)).toEqual(shape(source));
      expect(copy.items.some(({ id }) => source.items.some((other) => other.id === id))).toBe(false);
    }
    const { meeting } = await getAgenda(context, key, "en");
    expect(meeting.status).toBe("draft");
    expect(await listMissingForAnnouncement(context, key)).toEqual([]);
  });

  it("has the symbols of its usual documents reserved by the rule of the source's, unless they are taken", async () => {
    const reserved = async (key: string) => {
      const { id } = await getMeeting(await secretariatAt(test.db), key);
      const rows = await test.db.select().from(meetingDocuments).where(eq(meetingDocuments.meetingId, id));
      return rows.map(({ symbol, reservedAt, issuedOn }) => [symbol, reservedAt !== null, issuedOn]);
    };
    const source = await test.db.select({ symbol: meetingDocuments.symbol }).from(meetingDocuments);
    const key = await clone({ startsOn: "2044-05-27", endsOn: "2044-05-28" });
    const symbols = (await reserved(key)).map(([symbol]) => String(symbol));

    expect(symbols.length).toBeGreaterThan(0);
    expect(await reserved(key)).toEqual(symbols.map((symbol) => [symbol, true, null]));
    expect(source.map(({ symbol }) => symbol)).toEqual(
      expect.arrayContaining(symbols.map((symbol) => symbol.replace("/2044/", "/2023/"))),
    );
    expect(await reserved(await clone({ startsOn: "2044-11-27", endsOn: "2044-11-28" }))).toEqual([]);
  });

  it("says of each symbol of the source in its texts which one is reserved in its place", async () => {
    const { id: sourceId } = await getMeeting(await secretariatAt(test.db), "wg9-2023");
    const [document] = await test.db
      .select({ symbol: meetingDocuments.symbol })
      .from(meetingDocuments)
      .where(and(eq(meetingDocuments.meetingId, sourceId), eq(meetingDocuments.kind, "background-paper")));
    const old = document?.symbol ?? "";
    const [item] = (await getAgenda(await secretariatAt(test.db), "wg9-2023", "en")).items;
    await test.db
      .update(agendaItemTexts)
      .set({ title: `See ${old}` })
      .where(and(eq(agendaItemTexts.itemId, item!.id), eq(agendaItemTexts.locale, "en"))); // the small meeting has items
    const key = await clone({ startsOn: "2045-05-27", endsOn: "2045-05-28" });

    const checks = await listOpenChecks(await secretariatAt(test.db), { meetingKey: key, item: "1", locale: "en" });
    expect(checks.find(({ kind }) => kind === "symbol-to-check")?.detail).toEqual({
      ...{ place: "item", item: "1", symbol: old },
      proposed: old.replace("/2023/", "/2045/"),
    });
  });

  it("has the information for participants: its days moved, its texts as drafts, without the pages of the source", async () => {
    const secretariat = await secretariatAt(test.db);
    await changeFacts(test.db);
    await editText(test.db, { text: "Enter by gate 1 from 28 May 2023." });
    const key = await clone({ startsOn: "2046-05-27", endsOn: "2046-05-28" });

    const { information, id } = await getMeeting(secretariat, key);
    expect(information).toMatchObject({
      venues: { en: "C Building", fr: "Bâtiment C" },
      interpretation: ["ar", "fr"],
      registrationOpensOn: "2046-02-27",
      webcastUrl: "",
      registrationUrl: "",
    });
    expect(await listInformationTexts(secretariat, id)).toMatchObject([{ locale: "en", status: "draft" }]);
    const found = await test.db.select().from(importFindings).where(eq(importFindings.meetingId, id));
    expect(found.map(({ kind, detail }) => [kind, detail.place, detail.date])).toContainEqual([
      "date-to-check",
      "information",
      "28 May 2023",
    ]);
  });

  it("has its texts as drafts, with the same source language, none outdated", async () => {
    await test.db.update(agendaItemTexts).set({ status: "official" });
    await test.db.update(agendaItemTexts).set({ revision: 2, basedOn: 2 }).where(eq(agendaItemTexts.locale, "zh"));
    const key = await clone();

    const { source, items } = await listTextStatuses(await secretariatAt(test.db), key);
    expect(source).toBe("zh");
    expect(items.map(({ statuses }) => [statuses.zh, statuses.en])).toEqual([
      ["draft", "draft"],
      ["draft", "draft"],
      ["draft", "missing"],
    ]);
  });

  it("has the plenary meetings on the same days of the meeting, at the same times of its clock", async () => {
    const key = await clone({ startsOn: "2024-11-04", endsOn: "2024-11-05", timeZone: "America/New_York" });

    const work = await getOrganizationOfWork(await secretariatAt(test.db), key, "zh");
    expect(
      work.plenaryMeetings.map(({ number, startsAt, entries }) => [
        number,
        startsAt.toISOString(),
        entries.map(({ item }) => item),
      ]),
    ).toEqual([
      // 10:00 and 15:00 in summer time of Vienna, in winter time of New York.
      [1, "2024-11-04T15:00:00.000Z", ["1 (a)", "2"]],
      [2, "2024-11-04T20:00:00.000Z", ["2"]],
    ]);
    expect(work.plenaryMeetings[0]?.entries[0]?.printed.text).toBe("1：所印");
  });

  it("names the years and the ordinal in its texts, and the plenary meetings for which it has no day, for a person to check", async () => {
    const [item] = (await getAgenda(await secretariatAt(test.db), "wg9-2023", "en")).items;
    await test.db
      .update(agendaItemTexts)
      .set({ title: "Work of the Third meeting in 2023 and 2024", documentation: [] })
      .where(and(eq(agendaItemTexts.itemId, item!.id), eq(agendaItemTexts.locale, "en"))); // the small meeting has items
    await test.db.execute(
      "update plenary_meetings set starts_at = '2023-05-30T08:00:00Z', ends_at = '2023-05-30T11:00:00Z' where number = 2",
    );
    const key = await clone({ startsOn: "2025-05-27", endsOn: "2025-05-27" });

    const meeting = await getMeeting(await secretariatAt(test.db), key);
    const found = await test.db
      .select({ kind: importFindings.kind, locale: importFindings.locale, detail: importFindings.detail })
      .from(importFindings)
      .where(eq(importFindings.meetingId, meeting.id))
      .orderBy(asc(importFindings.kind), asc(importFindings.detail));
    expect(found).toEqual(
      expect.arrayContaining([
        { kind: "plenary-meeting-not-cloned", locale: "en", detail: { plenaryMeeting: 2, day: "2023-05-30" } },
        { kind: "ordinal-to-check", locale: "en", detail: { place: "item", item: "1", ordinal: "Third meeting" } },
        { kind: "year-to-check", locale: "en", detail: { place: "item", item: "1", year: "2023" } },
        { kind: "year-to-check", locale: "en", detail: { place: "item", item: "1", year: "2024" } },
      ]),
    );
  });
});
