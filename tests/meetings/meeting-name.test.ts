import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { meetingName } from "@/app/_i18n/meeting-name";
import { LOCALES, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";
import { MeetingHeader } from "@/components/meeting/MeetingHeader";
import { MeetingRows } from "@/components/meeting/MeetingRows";
import { PlaceAndDates } from "@/components/meeting/PlaceAndDates";

const meeting = (places: LocalizedText) => ({
  id: "m",
  key: "wg9-2022",
  year: 2022,
  ordinal: 3,
  resumed: null,
  designation: "meeting" as const,
  startsOn: "2022-05-26",
  endsOn: "2022-05-27",
  timeZone: "Europe/Vienna",
  places,
  status: "announced" as const,
  scheduleStatus: "scheduled" as const,
  scheduleChange: null,
  createdAt: new Date(0),
  original: undefined,
  body: { key: "wg9", symbolSeries: "TEST/COP/WG.9", names: { en: "Group" }, organNames: {} },
});

describe("where a meeting is held", () => {
  test("is printed in the reader's language, though it was entered in another", () => {
    const lines = LOCALES.map((locale) => meetingName(meeting({ en: "Vienna" }), locale).where);
    expect(lines).toEqual([
      "فيينا، 26 و27 أيار/مايو 2022",
      "2022年5月26日和27日，维也纳",
      "Vienna, 26 and 27 May 2022",
      "Vienne, 26 et 27 mai 2022",
      "Вена, 26 и 27 мая 2022 года",
      "Viena, 26 y 27 de mayo de 2022",
    ]);
  });

  test("is in order in Arabic with a place without an Arabic name, in plain text and on a page", () => {
    const springfield = meeting({ en: "Springfield" });
    const { where, line } = meetingName(springfield, "ar");
    expect(where).toBe("\u2068Springfield\u2069، 26 و27 أيار/مايو 2022");
    expect(line).toBe(`\u2068Group\u2069، ${where}`);
    expect(renderToStaticMarkup(createElement(PlaceAndDates, { meeting: springfield, locale: "ar" }))).toBe(
      '<bdi lang="en" dir="ltr">Springfield</bdi>، 26 و27 أيار/مايو 2022',
    );
  });

  test.each<[Locale, string]>([
    ["zh", "2022年5月26日和27日，<bdi>维也纳</bdi>"],
    ["es", "<bdi>Viena</bdi>, 26 y 27 de mayo de 2022"],
  ])("has its parts in the order of the language: %s", (locale, html) => {
    expect(renderToStaticMarkup(createElement(PlaceAndDates, { meeting: meeting({ zh: "维也纳" }), locale }))).toBe(
      html,
    );
  });
});

describe("a meeting without a number", () => {
  const unnumbered = { ...meeting({ en: "Vienna" }), ordinal: null, designation: "session" as const };

  test("is called by its body and its dates", () => {
    const { ordinal, ordinalBefore, title, line } = meetingName(unnumbered, "en");
    expect([ordinal, ordinalBefore]).toEqual([undefined, ""]);
    expect(title).toEqual({ text: "Group", locale: "en" });
    expect(line).toBe("Group, Vienna, 26 and 27 May 2022");
  });

  test("is listed by its place and dates, which are the link", () => {
    const rows = (ordinal: number | null) =>
      renderToStaticMarkup(createElement(MeetingRows, { meetings: [{ ...unnumbered, ordinal }], locale: "en" }));
    expect(rows(null)).toContain('href="/en/meetings/wg9-2022" class="col-span-full"><bdi>Vienna</bdi>, 26 and 27');
    expect(rows(67)).toContain('<a href="/en/meetings/wg9-2022">Sixty-seventh session</a><span><bdi>Vienna</bdi>');
  });

  test("has its body as the heading of its page, once", () => {
    const ofSession = { ...unnumbered, versions: [], treaty: undefined };
    const work = { meeting: ofSession, plenaryMeetings: [], events: [], room: undefined, hasAssumption: false };
    const now = new Date("2022-05-01T00:00:00Z");
    const header = renderToStaticMarkup(createElement(MeetingHeader, { work, now, locale: "en" }));
    expect(header.match(/Group/g)).toHaveLength(1);
    expect(header).toMatch(/<h1[^>]*>Group<\/h1>/);
  });
});
