import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { bodies, importFindings, meetingDocuments, meetings } from "@/db/schema";
import { testDatabase } from "../support/database";
import { importSecondMeeting, SECOND_MEETING } from "../support/second-treaty-meeting";

const database = testDatabase();

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
});
