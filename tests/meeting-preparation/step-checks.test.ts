import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { addItem } from "@/app/_domain/agenda/add-item";
import { AddItem } from "@/app/_domain/agenda/schemas";
import { adoptReport } from "@/app/_domain/meeting-preparation/adopt-report";
import { archiveMeeting } from "@/app/_domain/meeting-preparation/archive-meeting";
import { openMeeting } from "@/app/_domain/meeting-preparation/open-meeting";
import { OpenMeeting } from "@/app/_domain/meeting-preparation/schemas";
import { listStepChecks } from "@/app/_domain/meeting-preparation/step-checks";
import { movePlenaryMeeting } from "@/app/_domain/organization-of-work/move-plenary-meeting";
import { composeReport } from "@/app/_domain/report/compose-report";
import type { MeetingStatus } from "@/app/_vocabulary/meeting-status";
import { STEP_CHECKS } from "@/app/_vocabulary/meeting-steps";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { auditEvents, legislationSubmissions, meetingDocuments, meetings, scheduledIssues } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";
import { secretariatAt } from "./preparing";

const KEY = "wg9-2023";
const test = testDatabase();
let meetingId: string;

beforeEach(async () => {
  await test.db.execute("truncate meetings, bodies, audit_events, outbox_messages cascade");
  ({ meetingId } = await smallMeeting(test.db, KEY));
});

const secretariat = () => secretariatAt(test.db, "2023-06-01T10:00:00Z");
const setStatus = (status: MeetingStatus) => test.db.update(meetings).set({ status });
const namesOf = async () =>
  (await listStepChecks(await secretariat(), KEY)).map(({ name, count }) => `${name} ${count}`);
const step = (confirmed: readonly string[] = []) => OpenMeeting.parse({ meetingKey: KEY, version: 1, confirmed });

async function schedule() {
  const { accountId } = await staff(test.db, "secretariat");
  await test.db.insert(scheduledIssues).values({
    ...{ meetingId, subject: "agenda", issueAt: new Date("2023-07-01"), input: {}, digest: "" },
    ...{ accountId, scheduledBy: "secretariat", scheduledAt: new Date("2023-05-01") },
  });
}

describe("the opening of a meeting", () => {
  it("asks nothing where everything is issued", async () => {
    expect(await namesOf()).toEqual([]);
    await openMeeting(await secretariat(), step());
    expect((await test.db.select().from(auditEvents))[0]?.detail).not.toHaveProperty("confirmed");
  });

  it("asks for each thing that is not, by name and number", async () => {
    await addItem(
      await secretariat(),
      AddItem.parse({ meetingKey: KEY, textLocale: "zh", number: "", title: "新项目" }),
    );
    await movePlenaryMeeting(await secretariat(), {
      ...{ meetingKey: KEY, number: 2, start: "2023-05-30T10:00", end: "2023-05-30T13:00" },
    });
    await test.db
      .update(meetingDocuments)
      .set({ reservedAt: new Date("2023-01-01"), issueDue: "2023-05-01" })
      .where(eq(meetingDocuments.kind, "background-paper"));
    await schedule();
    const names = await namesOf();

    expect(names[0]).toBe("agenda-changes 1");
    expect(names.map((each) => each.split(" ")[0])).toEqual([
      "agenda-changes",
      "programme-changes",
      "documents-reserved",
      "scheduled-issues",
    ]);
  });

  it("is refused at what is not confirmed by its name, and leaves no trace", async () => {
    await schedule();
    for (const confirmed of [[], ["silence-running"], ["anything"]])
      await expect(openMeeting(await secretariat(), step(confirmed))).rejects.toMatchObject({
        kind: "invalid",
        code: "stepToConfirm",
        field: "confirmed",
      });
    expect(await test.db.$count(auditEvents)).toBe(0);
    await openMeeting(await secretariat(), step(["scheduled-issues"]));
    const [event] = await test.db.select().from(auditEvents);
    expect(event?.detail).toMatchObject({ confirmed: ["scheduled-issues"] });
  });
});

describe("the adoption of the report", () => {
  it("asks for the adoption of the agenda and for the report", async () => {
    await setStatus("in-session");
    expect(await namesOf()).toEqual(["agenda-not-adopted 1", "report-not-drafted 1", "draft-report-not-issued 1"]);
    await expect(adoptReport(await secretariat(), step(["agenda-not-adopted"]))).rejects.toMatchObject({
      code: "stepToConfirm",
    });
    await composeReport(await secretariat(), { meetingKey: KEY });
    expect(await namesOf()).toEqual(["agenda-not-adopted 1", "draft-report-not-issued 1"]);
    await adoptReport(await secretariat(), step(["agenda-not-adopted", "draft-report-not-issued"]));
  });
});

describe("the archiving of a meeting", () => {
  it("is not possible while something is still to happen by itself, whatever is confirmed", async () => {
    await setStatus("report-adopted");
    await schedule();
    expect((await listStepChecks(await secretariat(), KEY)).find(({ isCondition }) => isCondition)).toMatchObject({
      name: "scheduled-issues",
      count: 1,
    });
    await expect(archiveMeeting(await secretariat(), step(STEP_CHECKS))).rejects.toMatchObject({
      code: "stepHasConditions",
    });
    await test.db.update(scheduledIssues).set({ outcome: "cancelled", closedAt: new Date() });
    await archiveMeeting(await secretariat(), step(["report-not-issued", "findings-open"]));
  });

  it("asks for submissions in review", async () => {
    await setStatus("report-adopted");
    const delegation = await delegate(test.db, "XA");
    await test.db.insert(legislationSubmissions).values({
      ...{ meetingId, stateCode: "XA", status: "received", fields: {} },
      ...{ startedBy: delegation.accountId, startedAt: new Date() },
    });
    expect(await namesOf()).toEqual(["report-not-issued 1", "submissions-in-review 1", "findings-open 1"]);
  });
});

it("nobody but the secretariat is told what is asked, and of a draft nothing is", async () => {
  for (const viewer of [await staff(test.db, "editor"), PUBLIC_VIEWER])
    await expect(listStepChecks(contextOf(test.db, viewer), KEY)).rejects.toMatchObject({ kind: "forbidden" });
  await setStatus("draft");
  expect(await namesOf()).toEqual([]);
});
