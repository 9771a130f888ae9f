import { afterAll, beforeAll, expect, test } from "vitest";
import { readComingMeetingTexts } from "@/app/_cli/coming-meeting-texts";
import { SAMPLE_MEETING } from "@/app/_cli/sample-data";
import { printCountdown } from "@/app/_vocabulary/countdown";
import { dayOf } from "@/app/_vocabulary/instants";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { type RunningPortal, startPortal } from "../support/portal";
import { signInWithoutBrowser } from "../support/sign-in";

/* The demonstration as it starts for the first time, with both of its meetings. */
let portal: RunningPortal;
let meeting: { key: string; startsOn: string };

beforeAll(async () => {
  portal = await startPortal({ as: "demo", withComing: true });
  const { list } = JSON.parse(await read(paths.apiV1.meetings()));
  expect(list.map(({ key }: { key: string }) => key)).toEqual([expect.stringMatching(/^sample-/), SAMPLE_MEETING]);
  [meeting] = list;
});
afterAll(() => portal?.stop());

async function read(path: string, cookie?: string): Promise<string> {
  const response = await fetch(portal.url + path, { headers: cookie ? { cookie } : {} });
  expect([path, response.status]).toEqual([path, 200]);

  return (await response.text()).replace(/\r\n /g, "").replace(/<\/?(?:mark|bdi)\b[^>]*>/g, "");
}

test("the first page has the coming meeting with its countdown, then the past one, in six languages", async () => {
  const { body, organ } = await readComingMeetingTexts();
  for (const locale of LOCALES) {
    const html = await read(paths.home(locale));
    const [coming, past] = [meeting.key, SAMPLE_MEETING].map((key) =>
      html.indexOf(`href="${paths.meeting(locale, key)}"`),
    );
    expect(coming).toBeGreaterThan(0);
    expect(past).toBeGreaterThan(coming ?? 0);
    expect(html).toContain(body[locale]);
    expect(html).toContain(organ[locale]);
    const countdown = printCountdown(dayOf(new Date(), "Europe/Vienna"), meeting.startsOn, locale);
    expect(html.toLocaleLowerCase(locale)).toContain(countdown.toLocaleLowerCase(locale));
  }
});

test.each(["en", "ar", "zh"] as const)(
  "every page of the meeting and what is made of it is marked, in %s",
  async (locale: Locale) => {
    const { key, startsOn } = meeting;
    const { body } = await readComingMeetingTexts();
    const symbol = `CTOC/COP/SAMPLE/${startsOn.slice(0, 4)}/2`;
    for (const path of [
      paths.meeting(locale, key),
      paths.agenda(locale, key),
      paths.agendaAkn(locale, key),
      paths.documents(locale, key),
      paths.documentsAtom(locale, key),
      paths.programme(locale, key),
      paths.programmeIcs(locale, key),
      paths.legislation(locale, key),
      paths.report(locale, key),
      paths.document(locale, symbol),
      paths.search(locale, { q: symbol }),
      paths.apiV1.meeting(key),
    ])
      expect([path, (await read(path)).includes(body[locale])]).toEqual([path, true]);
    for (const path of [paths.agenda(locale, SAMPLE_MEETING), paths.programmeIcs(locale, SAMPLE_MEETING)])
      expect([path, (await read(path)).includes(body[locale])]).toEqual([path, false]);
  },
);

test("the sitemap has both meetings; nothing public has what is not issued", async () => {
  const { addedItem } = await readComingMeetingTexts();
  const parts = [...(await read("/sitemap.xml")).matchAll(/<loc>[^<]*?(\/sitemaps\/[^<]+)<\/loc>/g)];
  const sitemap = (await Promise.all(parts.map(([, part = ""]) => read(part)))).join("\n");
  for (const key of [meeting.key, SAMPLE_MEETING])
    expect(sitemap).toContain(`${portal.url}${paths.agenda("ar", key)}<`);
  for (const path of [
    paths.agenda("en", meeting.key),
    paths.apiV1.agenda(meeting.key),
    paths.search("en", { q: "briefing" }),
  ])
    expect(await read(path)).not.toContain(addedItem.titles.en);
});

test("the first page of the staff has the work of both meetings", async () => {
  const html = await read(paths.secretariat("en"), await signInWithoutBrowser(portal.url, "secretariat"));
  for (const kind of ["silence", "unissued", "unissuedProgrammes", "findings", "agendaTexts", "documentVersions"])
    expect(html).toContain(`id="work-${kind}"`);
  expect(html).toContain("4th plenary meeting");
});
