import { eq } from "drizzle-orm";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { listDocuments } from "@/app/_domain/documents/queries";
import { renderCalendar } from "@/app/_domain/organization-of-work/ical";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { agendaHeadings } from "@/app/_i18n/agenda-headings";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { linkAgendaCitations } from "@/app/_platform/http/link-agenda-citations";
import { agendaPage } from "@/app/_platform/meeting-archive/agenda-page";
import { renderAkomaNtoso } from "@/app/_publishing/akoma-ntoso/agenda";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { NO_FACTS } from "@/app/_vocabulary/meeting-information";
import { itemAnchor } from "@/app/_vocabulary/paths";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { AgendaResponse, agendaResponse } from "@/app/api/v1/_responses/agenda";
import { MeetingInList, meetingInList } from "@/app/api/v1/_responses/meeting";
import { ProgrammeResponse, programmeResponse } from "@/app/api/v1/_responses/programme";
import { AgendaDocument } from "@/components/agenda/AgendaDocument";
import { MeetingOverview } from "@/components/meeting/MeetingOverview";
import { Programme } from "@/components/organization-of-work/Programme";
import { bodies, importFindings } from "@/db/schema";
import { findFaults } from "../publishing/akoma-ntoso-faults";
import { findTitles } from "../search/search-fixtures";
import { testDatabase } from "../support/database";
import { contextOf } from "../support/people";
import { SECOND_TREATY } from "../support/second-treaty";
import { SECOND_MEETING } from "../support/second-treaty-meeting";
import { importResumedSession, LOCALES_WITH_PARTICULARS, PARTICULARS } from "../support/second-treaty-particulars";

const database = testDatabase();
const BEFORE = new Date("2031-05-01T00:00:00Z");
const AFTER = new Date("2031-06-01T00:00:00Z");
const URL = "https://meetings.example.org";

beforeAll(async () => {
  await importResumedSession(database.db);
});

async function read(locale: Locale) {
  const context = contextOf(database.db, PUBLIC_VIEWER);
  const agenda = await linkAgendaCitations(context, await getAgenda(context, SECOND_MEETING, locale), locale);
  const documents = await listDocuments(context, SECOND_MEETING);
  const work = await getOrganizationOfWork(context, SECOND_MEETING, locale);

  return { agenda, documents, work, locale };
}

const wordsOf = (markup: string) => markup.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const htmlOf = (element: ReactElement) => renderToStaticMarkup(element);

/** Returns the headings that skip a level after the one before. */
function skippedHeadings(html: string): string[] {
  const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));

  return levels.flatMap((level, index) =>
    index > 0 && level > (levels[index - 1] ?? 0) + 1 ? [`h${level} after h${levels[index - 1]}`] : [],
  );
}

describe("the import of a session of another treaty's body", () => {
  it("assumes only that the notes at the end of each text are footnotes", async () => {
    const findings = await database.db.select({ kind: importFindings.kind }).from(importFindings);

    expect([...new Set(findings.map(({ kind }) => kind))]).toEqual(["footnotes-inside-text"]);
  });

  it("gives the body and its organ their names in languages in which they have none, and keeps the others", async () => {
    const registered = SECOND_TREATY.bodies[0]!; // it has one
    const [body] = await database.db.select().from(bodies).where(eq(bodies.symbolSeries, registered.symbolSeries));

    expect(body?.names).toEqual({ ...registered.names, ar: "الفريق العامل المعني بالمد" });
    expect(body?.organNames).toEqual({
      ...registered.organNames,
      ar: "مؤتمر الأطراف في اتفاقية حماية بحيرات المد والجزر",
      zh: "《保护潮汐湖公约》缔约方会议",
    });
  });
});

describe.each(LOCALES_WITH_PARTICULARS)("a session of another treaty's body, in %s", (locale) => {
  const { segments, preface, note, numbered, events } = PARTICULARS[locale];
  const annotatedWith = getTranslator(locale, "agenda")("annotatedWith", { number: 2 });

  it("is named as a resumed session", async () => {
    const { agenda } = await read(locale);

    expect(meetingName(agenda.meeting, locale).title.text).toBe(
      {
        en: "Second resumed third session",
        fr: "Deuxième reprise de la troisième session",
        ar: "الدورة الثالثة المستأنفة الثانية",
        zh: "第三届会议第二次续会",
      }[locale],
    );
  });

  it("has its preface, its note, segments, a numbered paragraph and items annotated together on its page", async () => {
    const html = htmlOf(createElement(AgendaDocument, await read(locale)));
    const words = wordsOf(html);
    const [first, second] = Object.values(segments);

    expect(words).toContain(preface);
    expect(words).toContain(`${note.mark} ${note.text}`);
    expect(words).toContain(`${numbered.number} ${numbered.text}`);
    expect(html).toMatch(new RegExp(`<a href="#${itemAnchor("2")}"[^>]*>${annotatedWith}</a>`));
    // In the order of the document: the preface, both lists with their segments, the annotations.
    for (const segment of [first, second]) expect(words.split(segment ?? "")).toHaveLength(4);
    expect(html).toMatch(new RegExp(`<h3[^>]*>${first}</h3>.*<h4[^>]*>.*<h3[^>]*>${second}</h3>`, "s"));
    expect(skippedHeadings(html)).toEqual([]);
    expect(html.indexOf(preface)).toBeLessThan(
      html.indexOf(`>${getTranslator(locale, "agenda")("provisionalAgenda")}</h2>`),
    );
  });

  it("has its events in the annex and the programme, and counts only plenary meetings", async () => {
    const { agenda, work, ...rest } = await read(locale);
    const annex = htmlOf(createElement(AgendaDocument, { agenda, work, ...rest }));
    const page = htmlOf(createElement(Programme, { work, agenda, now: BEFORE, publicUrl: URL, locale }));
    const t = getTranslator(locale, "programme");

    for (const html of [annex, page]) {
      for (const title of events) expect(html).toContain(title);
      for (const kind of ["holiday", "informal-meeting", "side-event"] as const)
        expect(html).toContain(t(`events.${kind}`));
      expect(html).toContain(t("allDay"));
      expect(skippedHeadings(html)).toEqual([]);
    }
    expect(page).toContain(`>${t("intro", { count: 4 })}</p>`);
    // Its agenda does not announce interpretation, as that of the meeting does.
    const interpreted = {
      ...work,
      meeting: { ...work.meeting, information: { ...NO_FACTS, interpretation: [...LOCALES] } },
    };
    const other = htmlOf(createElement(Programme, { work: interpreted, agenda, now: BEFORE, publicUrl: URL, locale }));
    expect(other).toContain(`>${t("introWithInterpretation", { count: 4 })}</p>`);
    expect(page.match(/id="plenary-meeting-\d+"|id="meeting-\d+"/g)).toHaveLength(4);
    expect(page).toContain('<time dateTime="2031-05-14">');
  });

  it("has its events in the overview, before and after the meeting", async () => {
    const { agenda, documents, work } = await read(locale);
    const overview = (now: Date) =>
      htmlOf(
        createElement(MeetingOverview, {
          agenda,
          documents,
          work,
          changes: [],
          decisions: [],
          information: [],
          now,
          publicUrl: URL,
          locale,
        }),
      );

    expect(overview(BEFORE)).toContain(events[1]);
    expect(overview(BEFORE)).not.toContain(events[0]);
    for (const title of events) expect(overview(AFTER)).toContain(title);
    for (const segment of Object.values(segments)) expect(overview(AFTER)).toContain(segment);
    expect(skippedHeadings(overview(BEFORE))).toEqual([]);
  });

  it("has its events in its calendar, the holiday as a day on which nobody is busy", async () => {
    const { work } = await read(locale);
    const calendar = (renderCalendar(work, locale, { publicUrl: URL }) ?? "").replace(/\r\n[ \t]/g, "");
    const found = calendar.split("BEGIN:VEVENT").slice(1);
    const holiday = found.find((event) => event.includes(events[0] ?? "")) ?? "";
    const informal = found.find((event) => event.includes(events[1] ?? "")) ?? "";

    expect(found).toHaveLength(1 + 4 + 3);
    expect(holiday).toContain("DTSTART;VALUE=DATE:20310514");
    expect(holiday).toContain("TRANSP:TRANSPARENT");
    expect(informal).toContain("DTSTART;TZID=Africa/Nairobi:20310512T130000");
    expect(informal).toContain("TRANSP:OPAQUE");
  });

  it("has all of it in Akoma Ntoso, which stays valid", async () => {
    const source = { ...(await read(locale)), headings: agendaHeadings, publicUrl: URL };
    const xml = renderAkomaNtoso(source, locale) ?? "";
    const ids = [...xml.matchAll(/ eId="([^"]+)"/g)].map(([, id]) => id);

    expect(findFaults(xml)).toBe("");
    expect(new Set(ids).size).toBe(ids.length);
    for (const text of [preface, note.text, numbered.text, annotatedWith, ...events, ...Object.values(segments)])
      expect(wordsOf(xml)).toContain(text);
    expect(xml).toContain(
      `<hcontainer name="segment" eId="annotations__segment_2"><heading>${segments["2"]}</heading>`,
    );
    expect(xml).toContain(`<listIntroduction>${segments["4"]}</listIntroduction>`);
  });

  it("has all of it in JSON", async () => {
    const { agenda, documents, work } = await read(locale);
    const response = AgendaResponse.parse(agendaResponse(agenda, documents, locale, URL));
    const item = (number: string) => response.items.find((each) => each.number === number);
    const programme = ProgrammeResponse.parse(programmeResponse(work, locale, URL));

    expect(response.preface.plain).toBe(preface);
    expect(response.notes.plain).toBe(`${note.mark} ${note.text}`);
    expect(["1", "2", "3", "4"].map((number) => item(number)?.segment)).toEqual([
      null,
      segments["2"],
      null,
      segments["4"],
    ]);
    expect(["2", "3"].map((number) => item(number)?.annotatedWith)).toEqual([null, "2"]);
    expect(item("4")?.annotation.plain).toContain(`${numbered.number} ${numbered.text}`);
    expect(programme.plenaryMeetings.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(programme.events.map(({ kind, day, startsAt, title }) => [kind, day, startsAt, title])).toEqual([
      ["informal-meeting", "2031-05-12", "2031-05-12T10:00:00.000Z", events[1]],
      ["side-event", "2031-05-13", "2031-05-13T15:00:00.000Z", events[2]],
      ["holiday", "2031-05-14", null, events[0]],
    ]);
    expect(MeetingInList.parse(meetingInList(agenda.meeting, URL))).toMatchObject({
      ordinal: 3,
      resumed: 2,
      designation: "session",
    });
  });

  it("has all of it in the agenda of the archive", async () => {
    const { agenda } = await read(locale);
    const html = String(agendaPage(agenda, locale));

    for (const text of [preface, `${note.mark} ${note.text}`, `${numbered.number} ${numbered.text}`, annotatedWith])
      expect(wordsOf(html)).toContain(text);
    for (const segment of Object.values(segments)) expect(html).toMatch(new RegExp(`<h2[^>]*>${segment}</h2>`));
    expect(skippedHeadings(html)).toEqual([]);
  });

  it("is found by the words of its segments, its preface and its note", async () => {
    const found = (words: string) => findTitles(database.db, words, { language: locale });
    const { agenda } = await read(locale);
    const item = agenda.items.find(({ number }) => number === "4");

    expect(await found(`"${segments["4"]}"`)).toContain(item?.title);
    for (const text of [preface, note.text]) expect(await found(text)).not.toEqual([]);
  });
});

describe("a reader of a language without the agenda", () => {
  it("reads segments, preface and events in the language of the document, marked", async () => {
    const html = htmlOf(createElement(AgendaDocument, await read("ru")));

    expect(html).toMatch(/<h3[^>]* lang="en"[^>]*>High-level segment<\/h3>/);
    expect(html).toMatch(new RegExp(`<div[^>]* lang="en"[^>]*><p[^>]*>${PARTICULARS.en.preface}`));
    expect(html).toMatch(/<span lang="en"[^>]*>Official holiday: Feast of the Spring Tide<\/span>/);
    expect(html).toContain("Аннотируется вместе с пунктом 2");
  });
});
