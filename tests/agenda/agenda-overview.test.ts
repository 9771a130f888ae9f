import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Agenda, AgendaItem } from "@/app/_domain/agenda/queries";
import type { AgendaVersion } from "@/app/_domain/meetings/agenda-version";

import type { Locale } from "@/app/_vocabulary/locales";
import { AgendaOverview } from "@/components/agenda/AgendaOverview";

const item = (number: string, locale: Locale): AgendaItem => ({
  id: number,
  number,
  parentId: undefined,
  noDocumentExpected: false,
  locale,
  title: `Item ${number}`,
  programmeTitle: `Item ${number}`,
  heading: "",
  segment: undefined,
  annotatedWith: undefined,
  annotation: [],
  documentation: [],
  changedAt: new Date(0),
});

const version = (locale: Locale): AgendaVersion => ({
  locale,
  authenticity: "official",
  organ: "",
  workingGroup: "",
  placeAndDates: "",
  title: "",
  distributionLine: "",
  dateLine: "",
  languageLine: "",
  originalLine: "",
  preface: [],
  notes: [],
});

function inFrench(versions: Locale[], items: Locale[]): string {
  const agenda: Agenda = {
    meeting: {
      id: "m",
      key: "wg9-2023",
      year: 2023,
      ordinal: 3,
      resumed: null,
      designation: "meeting",
      startsOn: "2023-05-29",
      endsOn: "2023-05-30",
      timeZone: "Europe/Vienna",
      places: {},
      status: "announced",
      scheduleStatus: "scheduled",
      scheduleChange: null,
      versions: versions.map(version),
      original: "en",
      treaty: undefined,
      createdAt: new Date(0),
      body: { key: "wg9", symbolSeries: "TEST/COP/WG.9", names: {}, organNames: {} },
    },
    items: items.map((locale, index) => item(String(index + 1), locale)),
  };

  return renderToStaticMarkup(createElement(AgendaOverview, { agenda, locale: "fr" }));
}

describe("the overview of the agenda", () => {
  test("has one notice that the agenda is not available in the reader's language", () => {
    const html = inFrench(["en"], ["en", "en"]);
    expect(
      html.match(/L’ordre du jour n’est pas disponible en français\u00a0; il est affiché en anglais\./g),
    ).toHaveLength(1);
    expect(html).not.toContain("Titre en");
  });

  test("marks a single title if only that is not available", () => {
    const html = inFrench(["en", "fr"], ["fr", "en", "fr"]);
    expect(html.match(/Titre en anglais/g)).toHaveLength(1);
    expect(html).toMatch(/<span lang="en" dir="ltr">Item 2<\/span><\/a><span class="[^"]*">Titre en anglais/);
    expect(html).not.toContain("disponible");
  });
});
