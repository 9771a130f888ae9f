import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SAMPLE_MEETING } from "@/app/_cli/sample-data";
import { acceptSubmission } from "@/app/_domain/legislation/accept-submission";
import { TreatyData } from "@/app/_domain/treaties/schemas";
import { knowledgeBaseNames } from "@/app/_i18n/knowledge-base-names";
import { getTranslator } from "@/app/_i18n/translator";
import { readTreaty } from "@/app/_platform/load-treaties";
import type { Locale } from "@/app/_vocabulary/locales";
import { MEETING_PARTS, meetingPartPath, paths } from "@/app/_vocabulary/paths";
import type { Database } from "@/db/client";
import { createSubmission } from "../legislation/meeting";
import { startDemo } from "../support/demo";
import { contextOf, delegate, staff } from "../support/people";
import type { RunningPortal } from "../support/portal";
import { SECOND_TREATY } from "../support/second-treaty";
import { importSecondMeeting, SECOND_MEETING } from "../support/second-treaty-meeting";
import { signInWithoutBrowser } from "../support/sign-in";

const LANGUAGES: Locale[] = ["en", "fr", "zh", "ar"];

/** Names of the first treaty, of its office and of its knowledge base, as pages in these languages have them. */
const FIRST_TREATY = new RegExp(
  [
    "SHERLOC|شيرلوك|夏洛克|UNODC|ONUDC|CTOC|Palerm",
    "Drugs and Crime|la drogue et le crime|毒品|المخدرات",
    "Organized Crime|criminalité|有组织犯罪|الجريمة المنظمة",
    "Convention against|Convention des Nations Unies|打击跨国|لمكافحة الجريمة",
  ].join("|"),
  "i",
);
/** Names of the second treaty, of its office and of its knowledge base. */
const SECOND_NAMES = /LACUN[AE]|潟湖库|لاغونا|lacuna\.example|Tidal Lakes|lacs à marée|潮汐湖|المد والجزر/;

const first = TreatyData.parse(await readTreaty("db/seed/ctoc"));

let portal: RunningPortal;
let submissionId: string;
let cookies: Record<"delegation-a" | "sherloc", string>;

beforeAll(async () => {
  portal = await startDemo({
    prepare: async (db) => {
      await importSecondMeeting(db);
      submissionId = await acceptedSubmission(db);
    },
  });
  const [delegation, focalPoint] = await Promise.all(
    ["delegation-a", "sherloc"].map((role) => signInWithoutBrowser(portal.url, role)),
  );
  cookies = { "delegation-a": delegation ?? "", sherloc: focalPoint ?? "" };
});
afterAll(() => portal?.stop());

/** Submits legislation of State A for the second treaty's meeting, and accepts it. */
async function acceptedSubmission(db: Database): Promise<string> {
  const delegation = contextOf(db, await delegate(db, "XA"));
  const fields = { title: "Reed Act", instruments: ["lakes"], articlesLakes: "2" };
  const id = await createSubmission(delegation, fields, SECOND_MEETING);
  const focalPoint = contextOf(db, await staff(db, "sherloc"));
  await acceptSubmission(focalPoint, { submissionId: id, version: 1, legislativeRecord: "https://lacuna.example/7" });

  return id;
}

/** Returns the HTML of a page, as somebody who is signed in or as anybody. */
async function read(path: string, role?: keyof typeof cookies): Promise<string> {
  const answer = await fetch(portal.url + path, { headers: role ? { cookie: cookies[role] } : {}, redirect: "manual" });
  expect([path, answer.status]).toEqual([path, 200]);

  return answer.text();
}

/** Returns the public pages of a meeting by their parts. */
async function readParts(locale: Locale, meeting: string) {
  const pages = await Promise.all(MEETING_PARTS.map((part) => read(meetingPartPath(part, locale, meeting))));

  return Object.fromEntries(MEETING_PARTS.map((part, index) => [part, pages[index] ?? ""]));
}

describe.each(LANGUAGES)("in %s", (locale) => {
  const names = knowledgeBaseNames(SECOND_TREATY.knowledgeBase, locale);
  const guide = getTranslator(locale, "legislationGuide");

  test("no public page of the second treaty's meeting names the first", async () => {
    const pages = await readParts(locale, SECOND_MEETING);
    for (const [part, html] of Object.entries(pages))
      expect([part, FIRST_TREATY.exec(html)?.[0]]).toEqual([part, undefined]);
    const agenda =
      locale === "fr"
        ? ["comité directeur élargi", "entretiens riverains"]
        : ["enlarged steering board", "shore talks"];
    for (const term of agenda) expect(pages.agenda).toContain(term);
    expect(pages.overview).toMatch(new RegExp(`<blockquote[^>]*>.*${agenda[0]}.*</blockquote>`, "s"));
    for (const key of ["delegationsVerify", "delegationsConsult"] as const)
      expect(pages.overview).toContain(getTranslator(locale, "meeting")(key, names));
    expect(pages.overview).toContain(`href="${paths.legislation(locale, SECOND_MEETING)}"`);
    for (const key of ["intro", "verifyText", "openKnowledgeBase", "consultText"] as const)
      expect(pages.legislation).toContain(guide(key, names));
    expect(pages.legislation).toContain('href="https://lacuna.example"');
  });

  test("no page of a delegation or a focal point on that meeting does either", async () => {
    const legislation = getTranslator(locale, "legislation");
    const receipt = await read(
      paths.submission(locale, { meeting: SECOND_MEETING, submission: submissionId }),
      "delegation-a",
    );
    for (const key of ["contactOffice", "outcomes.recorded"] as const)
      expect(receipt).toContain(legislation(key, names));
    const form = await read(paths.submitLegislation(locale, SECOND_MEETING), "delegation-a");
    expect(form).toContain(SECOND_TREATY.instruments[1]?.titles[locale === "fr" ? "fr" : "en"]);
    const processing = await read(
      paths.secretariatSubmission(locale, { meeting: SECOND_MEETING, submission: submissionId }),
      "sherloc",
    );
    for (const text of [legislation("recordAddress", names), legislation("statusTexts.recorded", names)])
      expect(processing).toContain(text);
    const list = await read(paths.delegationLegislation(locale, SECOND_MEETING), "delegation-a");
    for (const html of [receipt, form, processing, list]) expect(FIRST_TREATY.exec(html)?.[0]).toBeUndefined();
  });

  test("the first treaty's meeting keeps its names, and has none of the second's", async () => {
    const own = knowledgeBaseNames(first.knowledgeBase!, locale); // the first treaty has one
    const overview = await read(paths.meeting(locale, SAMPLE_MEETING));
    const legislation = await read(paths.legislation(locale, SAMPLE_MEETING));
    for (const html of [overview, legislation]) expect(SECOND_NAMES.exec(html)?.[0]).toBeUndefined();
    expect(overview).toContain(getTranslator(locale, "meeting")("delegationsVerify", own));
    expect(legislation).toContain(guide("consultText", own));
    expect(legislation).toContain('href="https://sherloc.unodc.org"');
  });

  test("the help and the tasks of a delegation name both", async () => {
    const [help, tasks] = await Promise.all([read(paths.help(locale)), read(paths.delegation(locale), "delegation-a")]);
    for (const { knowledgeBase } of [first, SECOND_TREATY]) {
      const each = knowledgeBaseNames(knowledgeBase!, locale); // both have one
      expect(help).toContain(`href="${knowledgeBase?.address}"`);
      expect(help).toContain(getTranslator(locale, "help")("links.knowledgeBase", each));
      expect(tasks).toContain(getTranslator(locale, "delegation")("verify", each));
    }
  });
});
