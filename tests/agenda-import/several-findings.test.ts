import { eq, inArray, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { listFindings } from "@/app/_domain/agenda-import/queries";
import { reopenFindings } from "@/app/_domain/agenda-import/reopen-findings";
import { resolveFindings } from "@/app/_domain/agenda-import/resolve-findings";
import { auditEvents, importFindings } from "@/db/schema";
import { testDatabase } from "../support/database";
import { importContext, importText } from "../support/import-text";
import { contextOf, staff } from "../support/people";
import { seed } from "./seed";

const database = testDatabase();
const KEY = "wg2-2023";
const secretariat = async () => contextOf(database.db, await staff(database.db, "secretariat"));
const all = async () => listFindings(await secretariat(), KEY);
const countEvents = (operation: string, findings: string[]) =>
  database.db
    .select()
    .from(auditEvents)
    .where(inArray(auditEvents.subjectId, findings))
    .then((events) => events.filter((event) => event.operation === operation).length);

beforeEach(async () => {
  await database.db.execute(
    sql`truncate meetings, bodies, audit_events, accounts, states, meeting_documents, agenda_items cascade`,
  );
  await importText(importContext(database.db), `${seed("zh")}\n`);
});

describe("several findings", () => {
  it("are resolved in one way, each with an event; those that do not offer it or are resolved are named", async () => {
    const findings = (await all()).map(({ id }) => id);
    const offering = (await all()).filter(({ resolutions }) => resolutions.includes("as-printed"));
    expect(findings.length).toBeGreaterThan(offering.length);
    const input = { meetingKey: KEY, findings, resolution: "as-printed" } as const;
    const result = await resolveFindings(await secretariat(), input);
    expect(result.changed).toBe(offering.length);
    expect(result.refused.map(({ code }) => code)).toEqual(
      Array(findings.length - offering.length).fill("resolutionNotOffered"),
    );
    expect(await countEvents("resolve-finding", findings)).toBe(offering.length);
    const again = await resolveFindings(await secretariat(), input);
    expect(again.changed).toBe(0);
    expect(again.refused.filter(({ code }) => code === "findingResolved")).toHaveLength(offering.length);
  });

  it("are reopened, each with an event; those that are open are named", async () => {
    const findings = (await all()).filter(({ resolutions }) => resolutions.includes("keep-assumption"));
    const ids = findings.map(({ id }) => id);
    await resolveFindings(await secretariat(), {
      ...{ meetingKey: KEY, findings: ids.slice(0, 1), resolution: "keep-assumption" },
    });
    const result = await reopenFindings(await secretariat(), { meetingKey: KEY, findings: ids });
    expect(result.changed).toBe(1);
    expect(result.refused.map(({ code }) => code)).toEqual(Array(ids.length - 1).fill("findingOpen"));
    expect(await countEvents("reopen-finding", ids)).toBe(1);
    expect((await all()).filter(({ resolvedAt }) => resolvedAt)).toEqual([]);
  });

  it("of another meeting stay as they are, and editors resolve none", async () => {
    const findings = (await all()).map(({ id }) => id);
    expect(findings.length).toBeGreaterThan(0);
    const input = { meetingKey: "wg9-2023", findings, resolution: "keep-assumption" } as const;
    expect(await resolveFindings(await secretariat(), input)).toEqual({ changed: 0, refused: [] });
    const editor = contextOf(database.db, await staff(database.db, "editor"));
    await expect(resolveFindings(editor, { ...input, meetingKey: KEY })).rejects.toMatchObject({ kind: "forbidden" });
    expect(await database.db.$count(importFindings, eq(importFindings.resolution, "keep-assumption"))).toBe(0);
  });
});
