import { describe, expect, test } from "vitest";
import { LOCALES } from "@/app/_vocabulary/locales";
import { FIRST_TREATY_NAMES } from "../support/first-treaty-names";
import { importSecondMeeting, SECOND_MEETING } from "../support/second-treaty-meeting";
import { requestRoute } from "./request-route";
import { PUBLIC_URL, samplePortal } from "./sample-portal";

samplePortal(importSecondMeeting);

const API = [
  `meetings/${SECOND_MEETING}`,
  `meetings/${SECOND_MEETING}/agenda`,
  `meetings/${SECOND_MEETING}/documents`,
  `meetings/${SECOND_MEETING}/programme`,
  "meetings",
  "documents/CTL/CONF/WG.1/2031/2",
  "search?q=gauges",
];

/** Representations of a meeting in one language, below its address. */
const REPRESENTATIONS = ["agenda.akn.xml", "documents.atom", "programme.ics"];

describe("a meeting of another treaty", () => {
  test.each(API)("names nothing of the first treaty in the response of the API to %s", async (address) => {
    const response = await requestRoute(`./${address}`);
    const text = await response.text();

    expect(response.status).toBe(200);
    expect(text).toMatch(/Tid|tid|CTL/);
    expect(text).not.toMatch(FIRST_TREATY_NAMES);
  });

  test.each(REPRESENTATIONS.flatMap((name) => LOCALES.map((locale) => [name, locale] as const)))(
    "names nothing of the first treaty in %s in %s",
    async (name, locale) => {
      const route = await import(/* @vite-ignore */ `../../app/[locale]/(public)/meetings/[meeting]/${name}/route.ts`);
      const address = `${PUBLIC_URL}/${locale}/meetings/${SECOND_MEETING}/${name}`;
      const params = Promise.resolve({ locale, meeting: SECOND_MEETING });
      const response: Response = await route.GET(new Request(address), { params });
      const text = await response.text();

      expect(response.status).toBe(200);
      expect(text).toMatch(/CTL|ctl|Tides|marées|潮汐/);
      expect(text).not.toMatch(FIRST_TREATY_NAMES);
    },
  );

  test("links its agenda by the facts of its own treaty", async () => {
    const agenda = await (await requestRoute(`./meetings/${SECOND_MEETING}/agenda?language=en`)).text();

    expect(agenda).toContain("https://undocs.org/en/A/RES/64/72");
    expect(agenda).not.toContain("undocs.org/en/CTL");
  });
});
