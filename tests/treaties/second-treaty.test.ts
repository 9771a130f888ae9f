import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { type Agenda, getAgenda } from "@/app/_domain/agenda/queries";
import { getDraft, getSubmission } from "@/app/_domain/legislation/submission-queries";
import { submitLegislation } from "@/app/_domain/legislation/submit-legislation";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { composeReport } from "@/app/_domain/report/compose-report";
import { getReportDraft } from "@/app/_domain/report/queries";
import { findCitationFacts } from "@/app/_domain/treaties/citation-facts";
import { loadTreaty } from "@/app/_domain/treaties/load-treaty";
import { findTreatyOfSeries } from "@/app/_domain/treaties/queries";
import { linkAgendaCitations } from "@/app/_platform/http/link-agenda-citations";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { type Inline, mapRunningTexts } from "@/app/_vocabulary/rich-text";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { bodies, importFindings, meetingDocuments, meetingInformation, meetings } from "@/db/schema";
import { createDraft, createSubmission } from "../legislation/meeting";
import { testDatabase } from "../support/database";
import { FIRST_TREATY_NAMES } from "../support/first-treaty-names";
import { contextOf, delegate, staff } from "../support/people";
import { SECOND_TREATY } from "../support/second-treaty";
import { importSecondMeeting, SECOND_MEETING } from "../support/second-treaty-meeting";

const database = testDatabase();
const system = () => contextOf(database.db, { kind: "system", name: "test" });

async function linked(locale: Locale): Promise<Agenda> {
  const context = contextOf(database.db, PUBLIC_VIEWER);

  return linkAgendaCitations(context, await getAgenda(context, SECOND_MEETING, locale), locale);
}

/** Lists the links of an agenda that cite a document. */
function citations(agenda: Agenda): Extract<Inline, { type: "link" }>[] {
  const found: Extract<Inline, { type: "link" }>[] = [];
  for (const { annotation } of agenda.items)
    mapRunningTexts(annotation, (content) => {
      found.push(...content.flatMap((part) => (part.type === "link" && part.cites ? [part] : [])));

      return content;
    });

  return found;
}

beforeAll(() => importSecondMeeting(database.db));

describe("a meeting of another treaty", () => {
  it("comes from its own annotated agenda, without a finding", async () => {
    const [meeting] = await database.db
      .select()
      .from(meetings)
      .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
      .where(eq(meetings.key, SECOND_MEETING));
    expect(meeting?.meetings).toMatchObject({
      ordinal: 3,
      startsOn: "2031-05-12",
      timeZone: "Africa/Nairobi",
    });
    expect(await database.db.select().from(meetingInformation)).toMatchObject([{ interpretation: [...LOCALES] }]);
    expect(meeting?.bodies.names).toMatchObject({ en: "Working Group on Tides", zh: "潮汐问题工作组" });
    const documents = await database.db
      .select({ symbol: meetingDocuments.symbol })
      .from(meetingDocuments)
      .orderBy(asc(meetingDocuments.position));
    expect(documents.map(({ symbol }) => symbol)).toEqual([
      "CTL/CONF/WG.1/2031/1",
      "CTL/CONF/WG.1/2031/2",
      "CTL/CONF/WG.1/2031/3",
    ]);
    expect(await database.db.select().from(importFindings)).toEqual([]);
  });

  it.each([
    [
      "en",
      [
        ["resolution 9/4", "CTL/CONF/2030/7"],
        ["rules for the reading of tide gauges", "CTL/CONF/2030/7"],
        ["rules for the reading of tide gauges", "CTL/CONF/2030/7"],
        ["decision 8/1", "CTL/CONF/2028/11"],
        ["resolution 64/72", "A/RES/64/72"],
        ["resolution 27/5", "E/2018/30"],
        ["CTL/CONF/2030/7", "CTL/CONF/2030/7"],
      ],
    ],
    [
      "fr",
      [
        ["résolution 9/4", "CTL/CONF/2030/7"],
        ["règles des marégraphes", "CTL/CONF/2030/7"],
        ["règles des marégraphes", "CTL/CONF/2030/7"],
        ["décision 8/1", "CTL/CONF/2028/11"],
        ["résolution 64/72", "A/RES/64/72"],
        ["résolution 27/5", "E/2018/30"],
        ["CTL/CONF/2030/7", "CTL/CONF/2030/7"],
      ],
    ],
  ] as const)("cites by the reports and named texts of its own treaty: %s", async (locale, expected) => {
    const declared = { ...SECOND_TREATY, officialSeries: ["CTL"] };
    await loadTreaty(system(), declared);
    const links = citations(await linked(locale));
    expect(links.map(({ text, cites }) => [text, cites])).toEqual(expected);
    expect(new Set(links.map(({ href }) => href.split("/").slice(0, 4).join("/")))).toEqual(
      new Set([`https://undocs.org/${locale}`]),
    );

    await loadTreaty(system(), SECOND_TREATY);
    // The Official Document System is not known to have the treaty's own series.
    expect(citations(await linked(locale)).map(({ cites }) => cites)).toEqual(["A/RES/64/72", "E/2018/30"]);
  });

  it("has a body of no loaded treaty cite what is common alone", async () => {
    const facts = await findCitationFacts(database, "TEST/COP/WG.9");
    expect(facts).toMatchObject({ reports: { conference: [] }, namedTexts: [], officialSeries: ["CTOC", "CAC"] });
    expect(facts.reports.crimeCommission?.length).toBeGreaterThan(0);
  });

  it("has its own instruments and articles in the form of legislation, and no other", async () => {
    const delegation = contextOf(database.db, await delegate(database.db, "XA"));
    const { body } = await getMeeting(delegation, SECOND_MEETING);
    const offered = (await findTreatyOfSeries(delegation, body.symbolSeries))?.instruments;
    expect(offered?.map(({ key }) => key)).toEqual(["lakes", "reeds"]);

    const draft = await createDraft(delegation, { instruments: ["lakes"], articlesLakes: "4" }, SECOND_MEETING);
    const { fields } = await getDraft(delegation, draft);
    expect(Object.keys(fields)).not.toContain("articlesConvention");
    expect(await submitLegislation(delegation, { draftId: draft })).toMatchObject({
      mistakes: [{ field: "articlesLakes", code: "articleUnknown", params: { article: 4 } }],
    });

    const id = await createSubmission(
      delegation,
      { instruments: ["reeds"], articlesReeds: "2, para. 4" },
      SECOND_MEETING,
    );
    const submission = await getSubmission(delegation, id, SECOND_MEETING);
    expect(submission.instruments).toMatchObject([{ instrument: "reeds", articles: "2, para. 4" }]);
  });

  it.each(LOCALES)("has a draft report with the names of its own body and conference: %s", async (locale) => {
    const secretariat = contextOf(database.db, await staff(database.db, "secretariat"));
    await composeReport(secretariat, { meetingKey: SECOND_MEETING });
    const draft = await getReportDraft(secretariat, SECOND_MEETING, locale);
    const report = JSON.stringify(draft);
    const [body] = SECOND_TREATY.bodies;
    const inFrench = locale === "fr";
    expect(draft.masthead.symbol).toBe("CTL/CONF/WG.1/2031/L.1");
    expect(report).toContain(inFrench ? body?.organNames.fr : body?.organNames.en);
    expect(report).toContain(inFrench ? body?.names.fr : locale === "zh" ? body?.names.zh : body?.names.en);
    expect(report).not.toMatch(FIRST_TREATY_NAMES);
  });
});
