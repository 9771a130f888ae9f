import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { type Agenda, getAgenda } from "@/app/_domain/agenda/queries";
import { findCitationFacts } from "@/app/_domain/treaties/citation-facts";
import { loadTreaty } from "@/app/_domain/treaties/load-treaty";
import { linkAgendaCitations } from "@/app/_platform/http/link-agenda-citations";
import type { Locale } from "@/app/_vocabulary/locales";
import { type Inline, mapRunningTexts } from "@/app/_vocabulary/rich-text";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { bodies, importFindings, meetingDocuments, meetings } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf } from "../support/people";
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
    expect(meeting?.meetings).toMatchObject({ ordinal: 3, startsOn: "2031-05-12", timeZone: "Africa/Nairobi" });
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
});
