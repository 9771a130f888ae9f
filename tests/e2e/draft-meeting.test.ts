import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SAMPLE_MEETING } from "@/app/_cli/sample-data";
import { announceMeeting } from "@/app/_domain/meeting-preparation/announce-meeting";
import { getTranslator } from "@/app/_i18n/translator";
import { diskStore } from "@/app/_platform/files/disk-store";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths, previewAddress } from "@/app/_vocabulary/paths";
import { ROUTE_LIST } from "@/app/_vocabulary/routes";
import type { Database } from "@/db/client";
import { openPglite } from "@/db/pglite";
import {
  accounts,
  agendaItems,
  agendaItemTexts,
  meetings,
  silenceAddressees,
  silenceProcedures,
  silenceResponses,
} from "@/db/schema";
import { CANARY, CANARY_MEETING, CANARY_NAMES, canaryMeeting, canaryProgramme } from "../support/canary-meeting";
import { startDemo } from "../support/demo";
import { contextOf } from "../support/people";
import { type RunningPortal, startPortal, temporaryDirectory } from "../support/portal";
import { signInWithoutBrowser } from "../support/sign-in";

const dataDir = temporaryDirectory();
let portal: RunningPortal;
let files: Record<"fileId" | "itemId", string>;

beforeAll(async () => {
  portal = await startDemo({
    dataDir,
    prepare: async (db) => {
      const [item] = await db
        .select({ id: agendaItems.id })
        .from(agendaItems)
        .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
        .where(eq(meetings.key, SAMPLE_MEETING))
        .limit(1);
      // Changes that the secretariat has made in a public agenda since it was issued.
      for (const locale of LOCALES)
        await db
          .update(agendaItemTexts)
          .set({ title: `${CANARY} title ${locale}` })
          .where(and(eq(agendaItemTexts.itemId, item!.id), eq(agendaItemTexts.locale, locale))); // the sample has items
      await canaryProgramme(db, SAMPLE_MEETING);
      await proposeDecision(db);
      files = await canaryMeeting(db, { files: diskStore(join(dataDir, "files")), listedIn: item!.id }); // the sample has items
    },
  });
});
afterAll(() => portal?.stop());

/** Proposes a decision on the sample meeting to somebody who objects, with the canary word in all that is said. */
async function proposeDecision(db: Database): Promise<void> {
  const text = `${CANARY} title`;
  const [meeting] = await db.select({ id: meetings.id }).from(meetings).where(eq(meetings.key, SAMPLE_MEETING));
  const deadline = new Date("2099-03-06T17:00:00Z");
  const [procedure] = await db
    .insert(silenceProcedures)
    .values({
      meetingId: meeting!.id, // the sample meeting
      madeBy: "extended-bureau",
      subjects: ["topics"],
      texts: Object.fromEntries(LOCALES.map((locale) => [locale, text])),
      startedAt: new Date(),
      startedBy: text,
      deadline,
      brokenAt: new Date(),
    })
    .returning({ id: silenceProcedures.id });
  const procedureId = procedure!.id; // inserted above
  const [addressee] = await db
    .insert(silenceAddressees)
    .values({ procedureId, position: 0, name: text, email: "amal@example.org", locale: "en" })
    .returning({ id: silenceAddressees.id });
  const addresseeId = addressee!.id; // inserted above
  await db
    .insert(silenceResponses)
    .values({ procedureId, addresseeId, kind: "objection", reason: text, at: new Date() });
}

/** Addresses of every route of the table that the secretariat's area does not have, about a meeting and without one. */
function addresses(locale: Locale, meeting: string): string[] {
  const parameters: Record<string, string> = {
    locale,
    meeting,
    body: CANARY_MEETING.body,
    year: "2031",
    calendar: "1.ics",
    symbol: CANARY_MEETING.symbol,
    part: "1.xml",
    fileId: files.fileId,
    rest: "nothing",
  };
  const queries: Record<string, string[]> = {
    search: [`?q=${CANARY}`, `?q=${CANARY.slice(0, 5)}`, `?q=agenda&meeting=${meeting}`, `?q=${CANARY_MEETING.symbol}`],
    apiSearch: [`?language=${locale}&q=${CANARY}`, `?language=${locale}&q=agenda`],
    alerts: ["", `?body=${CANARY_MEETING.body}`],
  };

  return ROUTE_LIST.filter(({ audience }) => audience !== "secretariat").flatMap(({ name, path }) => {
    const address = path.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, each: string) => parameters[each] ?? files.itemId);
    return (queries[name] ?? [""]).map((query) => address + query);
  });
}

/** A text of the canary meeting. */
const TEXT = new RegExp(`${CANARY} (?:${CANARY_NAMES.join("|")})`, "i");
/** Its key or its symbols; a search, and an address that does not exist, repeat what the reader asked for. */
const NAME = new RegExp(`${CANARY_MEETING.key}|${CANARY_MEETING.symbol}`, "i");

/** Returns the addresses whose response has something of the canary meeting, or fails. */
async function leaksOf(addresses: string[], cookie?: string): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    const response = await visit(address, cookie);
    const text = (await response.text()).replace(/<\/?(?:mark|strong|em|bdi|span)\b[^>]*>/g, "");
    const repeatsRequest = response.status >= 300 || address.includes("?");
    if (response.status >= 500 || TEXT.test(text) || (!repeatsRequest && NAME.test(text)))
      found.push(`${response.status} ${address}`);
  }

  return found;
}

const visit = (path: string, cookie?: string) =>
  fetch(portal.url + path, { headers: cookie ? { cookie } : {}, redirect: "manual" });

describe("a draft meeting", () => {
  test("is at no address of the route table, in any language, for anyone but staff", async () => {
    const delegation = await signInWithoutBrowser(portal.url, "delegation-a");
    for (const locale of LOCALES) expect(await leaksOf(addresses(locale, CANARY_MEETING.key))).toEqual([]);
    expect(await leaksOf(addresses("fr", CANARY_MEETING.key), delegation)).toEqual([]);
    for (const cookie of [undefined, delegation])
      expect(await leaksOf(addresses("en", SAMPLE_MEETING), cookie)).toEqual([]);
  });

  test("is previewed by staff at its own addresses, marked as a draft, in responses that nobody stores", async () => {
    for (const role of ["secretariat", "editor"]) {
      const cookie = await signInWithoutBrowser(portal.url, role);
      for (const locale of ["en", "ar"] as const) {
        const { key } = CANARY_MEETING;
        const pages = [
          paths.meeting(locale, key),
          paths.agenda(locale, key),
          paths.documents(locale, key),
          paths.programme(locale, key),
          paths.document(locale, CANARY_MEETING.symbol),
        ];
        for (const path of [...pages, paths.programmeIcs(locale, key), paths.documentsAtom(locale, key)]) {
          const response = await visit(path, cookie);
          const text = await response.text();
          expect([path, response.status, response.headers.get("cache-control"), response.headers.get("etag")]).toEqual([
            path,
            200,
            "private, no-store",
            null,
          ]);
          expect(text).toContain(CANARY);
          if (pages.includes(path)) expect(text).toContain(getTranslator(locale, "meeting")("draft"));
          expect([path, (await visit(path)).status]).toEqual([path, 404]);
        }
      }
    }
  });

  test("as the working copy of a public agenda is previewed by staff alone, where they ask for it", async () => {
    const cookie = await signInWithoutBrowser(portal.url, "editor");
    for (const locale of ["en", "zh"] as const) {
      const path = paths.agenda(locale, SAMPLE_MEETING);
      const preview = await visit(previewAddress(path), cookie);
      const text = await preview.text();
      expect([preview.status, preview.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
      expect(text).toContain(`${CANARY} title ${locale}`);
      expect(text).toContain(getTranslator(locale, "meeting")("workingCopy"));
      const delegation = await signInWithoutBrowser(portal.url, "delegation-a");
      const others = [visit(path, cookie), ...[undefined, delegation].map((each) => visit(previewAddress(path), each))];
      for (const response of await Promise.all(others)) {
        expect(response.status).toBe(200);
        expect(await response.text()).not.toContain(CANARY);
      }
    }
  });

  test("as the working copy of a public programme is previewed by staff alone, in its page and its calendar", async () => {
    const cookie = await signInWithoutBrowser(portal.url, "secretariat");
    for (const path of [paths.programme("en", SAMPLE_MEETING), paths.programmeIcs("en", SAMPLE_MEETING)]) {
      const preview = await (await visit(previewAddress(path), cookie)).text();
      for (const name of ["event", "room", "description"]) expect(preview).toContain(`${CANARY} ${name} en`);
      const delegation = await signInWithoutBrowser(portal.url, "delegation-a");
      for (const asked of [visit(path, cookie), visit(previewAddress(path)), visit(previewAddress(path), delegation)])
        expect(await (await asked).text()).not.toContain(CANARY);
    }
  });

  test("is not previewed with a cookie of nobody", async () => {
    const path = paths.meeting("en", CANARY_MEETING.key);
    for (const cookie of ["portal.session=forged", "portal.signed-in=1"]) {
      const response = await visit(path, cookie);
      expect([response.status, (await response.text()).includes(CANARY_MEETING.body)]).toEqual([404, false]);
    }
  });
});

describe("once it is announced", () => {
  test("everyone reads it, and its pages are stored as others are", async () => {
    await portal.stop();
    const { db, close } = await openPglite(dataDir);
    const [account] = await db.select().from(accounts).where(eq(accounts.role, "secretariat"));
    const viewer = { kind: "account", accountId: account!.id, sessionId: "", name: "S", role: "secretariat" } as const; // a sample account
    const announced = { meetingKey: CANARY_MEETING.key, version: 1, locales: [...LOCALES] };
    await announceMeeting(contextOf(db, viewer), announced).finally(close);
    portal = await startPortal({ as: "demo", dataDir });

    const [{ key, body, symbol }, locale] = [CANARY_MEETING, "ru"] as const;
    for (const path of [
      paths.home(locale),
      paths.meeting(locale, key),
      paths.agenda(locale, key),
      paths.documents(locale, key),
      paths.programme(locale, key),
      paths.programmeIcs(locale, key),
      paths.documentsAtom(locale, key),
      paths.agendaAkn(locale, key),
      paths.document(locale, symbol),
      paths.documents(locale, SAMPLE_MEETING),
      paths.archive(locale, body),
      paths.alerts(locale),
      `${paths.search(locale)}?q=${CANARY}+annotation`,
      "/sitemaps/1.xml",
      "/api/v1/meetings",
      `/api/v1/meetings/${key}`,
    ]) {
      const response = await visit(path);
      expect([path, response.status, (await response.text()).includes(CANARY)]).toEqual([path, 200, true]);
    }
    const page = await visit(paths.meeting("en", key));
    expect(page.headers.get("cache-control")).toContain("s-maxage");
    expect(await page.text()).not.toContain(getTranslator("en", "meeting")("draft"));
  });
});
