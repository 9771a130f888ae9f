import { randomUUID } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it } from "vitest";
import { listDecisions } from "@/app/_domain/decisions/queries";
import { deleteDraft } from "@/app/_domain/meeting-preparation/delete-draft";
import { toMessage } from "@/app/_domain/outbox/mailer";
import { listPublicChanges } from "@/app/_domain/public-changes/queries";
import { cancelSilenceProcedure } from "@/app/_domain/silence-procedures/cancel-silence-procedure";
import { closeDueProcedures } from "@/app/_domain/silence-procedures/close-due-procedures";
import { extendSilenceProcedure } from "@/app/_domain/silence-procedures/extend-silence-procedure";
import { findProposedDecision } from "@/app/_domain/silence-procedures/find-proposed-decision";
import { responseToken } from "@/app/_domain/silence-procedures/link-tokens";
import { objectToDecision } from "@/app/_domain/silence-procedures/object-to-decision";
import {
  getSilenceProcedure,
  listProposedAddressees,
  listSilenceProcedures,
} from "@/app/_domain/silence-procedures/queries";
import {
  CancelSilenceProcedure,
  ExtendSilenceProcedure,
  ObjectToDecision,
  StartSilenceProcedure,
} from "@/app/_domain/silence-procedures/schemas";
import { sendSilenceReminders } from "@/app/_domain/silence-procedures/send-silence-reminders";
import { startSilenceProcedure } from "@/app/_domain/silence-procedures/start-silence-procedure";
import { stateNoObjection } from "@/app/_domain/silence-procedures/state-no-objection";
import { withdrawObjection } from "@/app/_domain/silence-procedures/withdraw-objection";
import { listWork } from "@/app/_domain/workspace/queries";
import { composeMail } from "@/app/_platform/mail/compose-mail";
import { LOCALES } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { ProcedureDetails } from "@/components/silence-procedures/ProcedureDetails";
import { ProposedDecision } from "@/components/silence-procedures/ProposedDecision";
import { describeWork } from "@/components/workspace/describe-work";
import { auditEvents, meetings, outboxMessages, silenceAddressees, silenceResponses } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const database = testDatabase();
const KEY = "wg9-2023";
const SYSTEM: Viewer = { kind: "system", name: "silence-procedures" };
/** 6 p.m. in Vienna; the tests start on 2 May at 11 a.m. there */
const DEADLINE = new Date("2023-05-08T16:00:00Z");
const before = new Date(DEADLINE.getTime() - 1);
const FROM = { address: "192.0.2.1" };
const as = (viewer: Viewer, now: Date = NOW) => contextOf(database.db, viewer, now);
let secretariat: Viewer;
let meetingId: string;

const TYPED = {
  meetingKey: KEY,
  madeBy: "extended-bureau",
  subjects: "topics",
  "text-en": "The topics are those listed.",
  "text-ar": "المواضيع هي المدرجة.",
  deadlineDay: "2023-05-08",
  deadlineTime: "18:00",
  addressees: "Member A; a@example.org; ar\nMember B; b@example.org; ru\nMember C; c@example.org; es",
};
const start = (more: object = {}, viewer = secretariat, now = NOW) =>
  startSilenceProcedure(as(viewer, now), StartSilenceProcedure.parse({ procedureId: randomUUID(), ...TYPED, ...more }));
const procedure = (procedureId: string, now = NOW) =>
  getSilenceProcedure(as(secretariat, now), { meetingKey: KEY, procedureId });
const close = (now: Date) => closeDueProcedures(as(SYSTEM, now));
const remind = (now: Date) => sendSilenceReminders(as(SYSTEM, now));
const sent = async () =>
  (
    await database.db
      .select()
      .from(outboxMessages)
      .orderBy(asc(outboxMessages.createdAt), asc(outboxMessages.kind), asc(outboxMessages.to))
  ).map(({ kind, to }) => `${kind} ${to.split("@")[0]}`);
const clearMail = () => database.db.delete(outboxMessages);
const operations = async () =>
  (await database.db.select().from(auditEvents).orderBy(asc(auditEvents.id))).map(({ operation }) => operation);

async function linkOf(name: string): Promise<string> {
  const [addressee] = await database.db
    .select({ id: silenceAddressees.id })
    .from(silenceAddressees)
    .where(eq(silenceAddressees.name, name));

  return responseToken(as(PUBLIC_VIEWER), addressee!.id); // started before
}

const object = async (name: string, reason = "Too early.", now = NOW) =>
  objectToDecision(
    as(PUBLIC_VIEWER, now),
    ObjectToDecision.parse({ token: await linkOf(name), reason, confirmed: "yes" }),
    FROM,
  );
const withdraw = async (name: string, now = NOW) =>
  withdrawObjection(as(PUBLIC_VIEWER, now), { token: await linkOf(name) }, FROM);
const agree = async (name: string, now = NOW) =>
  stateNoObjection(as(PUBLIC_VIEWER, now), { token: await linkOf(name) }, FROM);

const waitingLocks = async (tx: Pick<typeof database.db, "select">) =>
  (await tx.select({ pid: sql`pid` }).from(sql`pg_locks`).where(sql`not granted`)).length;

beforeEach(async () => {
  await database.db.execute(
    sql`truncate meetings, bodies, audit_events, accounts, states, outbox_messages, rate_limits cascade`,
  );
  ({ meetingId } = await smallMeeting(database.db, KEY));
  secretariat = await staff(database.db, "secretariat");
});

describe("starting a silence procedure", () => {
  it("waits for a change of the meeting that goes on: its deadline is on the clock of the new zone", async () => {
    let started: ReturnType<typeof start> | undefined;
    await database.db.transaction(async (tx) => {
      await tx.select().from(meetings).where(eq(meetings.id, meetingId)).for("update");
      started = start();
      // On PostgreSQL it waits for the lock; the embedded database begins it afterwards.
      for (let round = 0; round < 500 && (await waitingLocks(tx)) === 0; round++);
      await tx.update(meetings).set({ timeZone: "America/New_York" }).where(eq(meetings.id, meetingId));
    });
    const { id } = (await started)!; // begun above
    expect((await procedure(id)).deadline).toEqual(new Date("2023-05-08T22:00:00Z"));
  });

  it("sends each addressee the text and the deadline in their language, with a link that is stored nowhere", async () => {
    const { id } = await start();

    expect(await sent()).toEqual(["silence-started a", "silence-started b", "silence-started c"]);
    const rows = await database.db.select().from(outboxMessages).orderBy(asc(outboxMessages.to));
    const token = await linkOf("Member A");
    expect(JSON.stringify(rows)).not.toContain(token.split(".")[1]);
    const mail = composeMail(as(SYSTEM), { from: "no-reply@example.org", replyTo: undefined }, toMessage(rows[0]!)); // sent above
    expect(mail.text).toContain("المواضيع هي المدرجة.");
    expect(mail.text).toContain(`https://meetings.example.org${paths.silence("ar", token)}`);
    expect(mail.text).toContain("Europe/Vienna");
    expect(mail.text).toContain("16/00 UTC");
    expect(await procedure(id)).toMatchObject({
      status: "open",
      deadline: DEADLINE,
      addressees: [{ name: "Member A", response: undefined }, { name: "Member B", locale: "ru" }, { name: "Member C" }],
      deadlines: [{ deadline: DEADLINE, setBy: "secretariat" }],
    });
    expect(await listSilenceProcedures(as(secretariat), KEY)).toMatchObject([{ id, addresseeCount: 3 }]);
  });

  it("sent twice, starts one and sends one message to each", async () => {
    const procedureId = randomUUID();
    await start({ procedureId });
    await start({ procedureId });

    expect(await listSilenceProcedures(as(secretariat), KEY)).toHaveLength(1);
    expect(await sent()).toHaveLength(3);
    expect(await operations()).toEqual(["start-silence-procedure"]);
  });

  it("is refused less than 72 hours before the deadline, every day counted", async () => {
    const now = (hours: number) => new Date(DEADLINE.getTime() - hours * 3_600_000);
    await expect(start({}, secretariat, new Date(now(72).getTime() + 1))).rejects.toMatchObject({
      code: "silenceTooShort",
      field: "deadlineDay",
      params: { hours: 72 },
    });
    expect(await start({}, secretariat, now(72))).toHaveProperty("id");
  });

  it("is refused at a time that the clock skips, without a text, and with a line that is no addressee", async () => {
    await expect(start({ deadlineDay: "2024-03-31", deadlineTime: "02:30" })).rejects.toMatchObject({
      code: "wallClockSkipped",
    });
    const messages = (more: object) =>
      StartSilenceProcedure.safeParse({ procedureId: randomUUID(), ...TYPED, ...more }).error?.issues.map(
        ({ message }) => message,
      );
    expect(messages({ addressees: "Member A" })).toEqual(["addresseeInvalid"]);
    expect(messages({ addressees: "a@example.org\na@example.org" })).toEqual(["addresseeRepeated"]);
    expect(messages({ addressees: "  \n" })).toEqual(["addresseesRequired"]);
    expect(messages({ "text-en": "", "text-ar": "" })).toEqual(["decisionTextRequired"]);
    expect(await operations()).toEqual([]);
  });

  it("fills its form with the addressees of the body's latest one, or with the delegations", async () => {
    await delegate(database.db, "XA");
    const proposed = (from: "latest" | "delegations") =>
      listProposedAddressees(as(secretariat), { meetingKey: KEY, from });
    expect(await proposed("latest")).toEqual([]);
    await start();

    expect((await proposed("latest")).map(({ name }) => name)).toEqual(["Member A", "Member B", "Member C"]);
    expect(await proposed("delegations")).toEqual([
      { name: "Sample State A", email: "delegation-xa@example.org", locale: "en" },
    ]);
  });
});

describe("silence until the deadline", () => {
  it("adopts the text as of the deadline, once, however late the job runs and however many run", async () => {
    const { id } = await start();
    await clearMail();
    expect(await close(before)).toBe(0);
    const late = new Date("2023-05-12T05:00:00Z");
    const runs = await Promise.all([close(late), close(late)]);

    expect(runs.reduce((sum, each) => sum + each)).toBe(1);
    expect(await close(late)).toBe(0);
    expect(await listDecisions(as(PUBLIC_VIEWER), meetingId)).toMatchObject([
      {
        id,
        madeBy: "extended-bureau",
        procedure: "silence",
        decidedOn: "2023-05-08",
        subjects: ["topics"],
        texts: { en: "The topics are those listed." },
      },
    ]);
    expect(await procedure(id, late)).toMatchObject({ status: "adopted", closedAt: DEADLINE });
    expect((await listPublicChanges(as(PUBLIC_VIEWER), KEY, 9)).map(({ kind }) => kind)).toEqual(["record-decision"]);
    expect(await sent()).toEqual(["silence-adopted a", "silence-adopted b", "silence-adopted c"]);
    expect(await operations()).toEqual(["start-silence-procedure", "adopt-by-silence"]);
  });

  it("reminds once within the last day those who have not said that they have no objection", async () => {
    await start();
    await agree("Member B");
    await clearMail();
    const dayBefore = new Date(DEADLINE.getTime() - 24 * 3_600_000);

    expect(await remind(new Date(dayBefore.getTime() - 1))).toBe(0);
    expect(await remind(dayBefore)).toBe(1);
    expect(await remind(before)).toBe(0);
    expect(await sent()).toEqual(["silence-reminder a", "silence-reminder c"]);
  });

  it("reminds nobody of a deadline that has passed, nor of a broken procedure", async () => {
    await start();
    await object("Member A");
    expect(await remind(before)).toBe(0);
    await withdraw("Member A");
    expect(await remind(DEADLINE)).toBe(0);
  });

  it("publishes nothing before, and nothing that is not adopted", async () => {
    await start();
    await object("Member A");
    await close(DEADLINE);

    expect(await listDecisions(as(PUBLIC_VIEWER), meetingId)).toEqual([]);
    expect(await listPublicChanges(as(PUBLIC_VIEWER), KEY, 9)).toEqual([]);
  });
});

describe("an objection", () => {
  it("breaks the silence at once; the addressees are told without a name, the secretariat where to look", async () => {
    const { id } = await start();
    await clearMail();
    await object("Member B", " Too early.\r\nWait. ");

    expect(await procedure(id)).toMatchObject({
      status: "broken",
      addressees: [{}, { name: "Member B", response: { kind: "objection", reason: "Too early.\nWait." } }, {}],
    });
    expect(await sent()).toEqual([
      "objection-received secretariat",
      "silence-broken a",
      "silence-broken b",
      "silence-broken c",
    ]);
    const rows = await database.db.select({ params: outboxMessages.params }).from(outboxMessages);
    expect(JSON.stringify(rows)).not.toMatch(/Member B|Too early/);
    expect((await findProposedDecision(as(PUBLIC_VIEWER), await linkOf("Member A")))?.status).toBe("broken");
    await close(DEADLINE);
    expect(await procedure(id, DEADLINE)).toMatchObject({ status: "not-adopted" });
    expect(await operations()).toEqual(["start-silence-procedure", "object-to-decision", "end-broken-silence"]);
  });

  it("that is withdrawn lets the procedure go on once no other stands, and stays on record", async () => {
    const { id } = await start();
    await object("Member A");
    await object("Member B");
    await clearMail();
    await withdraw("Member A");
    expect(await procedure(id)).toMatchObject({ status: "broken" });
    expect(await sent()).toEqual(["objection-withdrawn secretariat"]);
    await withdraw("Member B", before);
    await withdraw("Member B", before);

    expect(await sent()).toEqual([
      "objection-withdrawn secretariat",
      "objection-withdrawn secretariat",
      "silence-resumed a",
      "silence-resumed b",
      "silence-resumed c",
    ]);
    await close(DEADLINE);
    expect(await procedure(id, DEADLINE)).toMatchObject({
      status: "adopted",
      responses: [
        { name: "Member A", kind: "objection", reason: "Too early." },
        { name: "Member B", kind: "objection" },
        { name: "Member A", kind: "withdrawal" },
        { name: "Member B", kind: "withdrawal" },
      ],
    });
  });

  it("counts until the deadline, whether or not the outcome is noted yet", async () => {
    const { id } = await start();
    await expect(object("Member A", "Late.", DEADLINE)).rejects.toMatchObject({
      kind: "conflict",
      code: "silenceClosed",
    });
    await expect(agree("Member A", DEADLINE)).rejects.toMatchObject({ code: "silenceClosed" });
    await object("Member A", "In time.", before);
    await expect(withdraw("Member A", DEADLINE)).rejects.toMatchObject({ code: "silenceClosed" });

    expect(await procedure(id, DEADLINE)).toMatchObject({ status: "due" });
    expect(await database.db.$count(silenceResponses)).toBe(1);
  });

  it("is added once with the same reason, and again with another", async () => {
    const { id } = await start();
    await object("Member A");
    await object("Member A");
    await object("Member A", "And too short.");

    expect((await procedure(id)).responses.map(({ reason }) => reason)).toEqual(["Too early.", "And too short."]);
    expect((await sent()).filter((each) => each.startsWith("silence-broken"))).toHaveLength(3);
  });

  it("needs a reason and a confirmation, and follows a statement of none but not the reverse", async () => {
    await start();
    const issues = ObjectToDecision.safeParse({ token: "t", reason: " ", confirmed: "" }).error?.issues;
    expect(issues?.map(({ message }) => message)).toEqual(["objectionReasonRequired", "objectionUnconfirmed"]);
    await agree("Member A");
    await agree("Member A");
    await object("Member A");
    await expect(agree("Member A")).rejects.toMatchObject({ code: "objectionStands" });
    expect(await database.db.$count(silenceResponses)).toBe(2);
  });

  it("is refused with a link that is not signed here, and after too many attempts", async () => {
    await start();
    const token = await linkOf("Member A");
    const input = (forged: string) => ObjectToDecision.parse({ token: forged, reason: "No.", confirmed: "yes" });
    for (const forged of [`${token}x`, token.split(".")[0] ?? "", `${randomUUID()}.${token.split(".")[1]}`]) {
      await expect(objectToDecision(as(PUBLIC_VIEWER), input(forged), FROM)).rejects.toMatchObject({
        code: "silenceLinkWrong",
      });
      expect(await findProposedDecision(as(PUBLIC_VIEWER), forged)).toBeUndefined();
    }
    for (let n = 0; n < 12; n += 1) await agree("Member B");
    await expect(agree("Member B")).rejects.toMatchObject({ kind: "too-many", code: "tooManyAttempts" });
    await agree("Member C");
  });
});

describe("the secretariat", () => {
  const reason = { "reason-en": "Consultations go on." };
  const extend = (procedureId: string, more: object = {}, now = NOW) =>
    extendSilenceProcedure(
      as(secretariat, now),
      ExtendSilenceProcedure.parse({
        meetingKey: KEY,
        procedureId,
        deadlineDay: "2023-05-10",
        deadlineTime: "12:00",
        ...reason,
        ...more,
      }),
    );
  const cancel = (procedureId: string, now = NOW) =>
    cancelSilenceProcedure(
      as(secretariat, now),
      CancelSilenceProcedure.parse({ meetingKey: KEY, procedureId, "cancellation-en": "Consultations go on." }),
    );

  it("extends the deadline with a notice; the reminder is sent anew, and the new deadline counts", async () => {
    const { id } = await start();
    await remind(before);
    await clearMail();
    await extend(id, {}, before);
    await extend(id, {}, before);
    const extended = new Date("2023-05-10T10:00:00Z");

    expect(await sent()).toEqual(["silence-extended a", "silence-extended b", "silence-extended c"]);
    const [row] = await database.db.select({ params: outboxMessages.params }).from(outboxMessages);
    expect(row?.params).toMatchObject({
      deadline: extended.toISOString(),
      reasons: { en: "Consultations go on." },
    });
    expect(await close(DEADLINE)).toBe(0);
    expect(await remind(new Date(extended.getTime() - 1_000))).toBe(1);
    await object("Member A", "Late, but in time.", DEADLINE);
    expect((await procedure(id, DEADLINE)).deadlines.map(({ deadline }) => deadline)).toEqual([DEADLINE, extended]);
  });

  it("does not shorten it, nor extend or cancel from the deadline on", async () => {
    const { id } = await start();
    await expect(extend(id, { deadlineDay: "2023-05-07" })).rejects.toMatchObject({ code: "silenceNotLater" });
    await expect(extend(id, {}, DEADLINE)).rejects.toMatchObject({ code: "silenceClosed" });
    await expect(cancel(id, DEADLINE)).rejects.toMatchObject({ code: "silenceClosed" });
  });

  it("cancels with a notice: nothing is adopted, and nobody can respond", async () => {
    const { id } = await start();
    await clearMail();
    await cancel(id);

    expect(await sent()).toEqual(["silence-cancelled a", "silence-cancelled b", "silence-cancelled c"]);
    expect(await close(DEADLINE)).toBe(0);
    expect(await procedure(id)).toMatchObject({ status: "cancelled", closedAt: NOW });
    await expect(object("Member A")).rejects.toMatchObject({ code: "silenceClosed" });
    await expect(cancel(id)).rejects.toMatchObject({ code: "silenceClosed" });
    expect(await findProposedDecision(as(PUBLIC_VIEWER), await linkOf("Member A"))).toMatchObject({
      status: "cancelled",
      reasons: { en: "Consultations go on." },
    });
  });

  it("cannot delete a draft while one runs or waits to be closed, only once it is cancelled or has ended", async () => {
    await database.db.update(meetings).set({ status: "draft" });
    const remove = () => deleteDraft(as(secretariat), { meetingKey: KEY, version: 1 });
    const first = await start();
    await start();
    await expect(remove()).rejects.toMatchObject({ kind: "conflict", code: "silenceRuns" });
    await cancel(first.id);
    await expect(remove()).rejects.toMatchObject({ code: "silenceRuns" });
    await close(DEADLINE);
    expect(await remove()).toEqual({ meetingId });
  });

  it("finds a procedure of another meeting nowhere", async () => {
    await smallMeeting(database.db, "wg9-2024");
    const { id } = await start();
    const input = { meetingKey: "wg9-2024", procedureId: id };

    await expect(getSilenceProcedure(as(secretariat), input)).rejects.toMatchObject({ kind: "not-found" });
    await expect(extend(id, { meetingKey: "wg9-2024" })).rejects.toMatchObject({ kind: "not-found" });
    await expect(getSilenceProcedure(as(secretariat), { ...input, procedureId: "x" })).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  it("has the running ones among the work of today, the broken first; nobody else has", async () => {
    await start();
    await start({ "text-en": "Another text.", addressees: "Member D; d@example.org" });
    await object("Member D");
    const work = async (viewer: Viewer) =>
      (await listWork(as(viewer), { limit: 9 })).work.filter(({ kind }) => kind === "silence");
    const [running] = await work(secretariat);

    expect(describeWork(running!, "en").map(({ text, details }) => [text, details[0]])).toEqual([
      ["Another text.", "broken"],
      ["The topics are those listed.", "open"],
    ]);
    expect(await work(await staff(database.db, "editor"))).toEqual([]);
    await close(DEADLINE);
    expect(await work(secretariat)).toEqual([]);
  });
});

describe("the pages of a procedure", () => {
  const action = async () => ({ status: "done" as const, errors: [], values: {} });
  const page = async (name: string, locale: (typeof LOCALES)[number], now = NOW) => {
    const token = await linkOf(name);
    const proposed = await findProposedDecision(as(PUBLIC_VIEWER, now), token);
    const actions = { object: action, withdraw: action, agree: action };

    return renderToStaticMarkup(
      createElement(ProposedDecision, { proposed: proposed!, token, locale, actions, done: undefined }), // its link is right
    );
  };

  it("of an addressee shows the text, both clocks and the ways to respond until the deadline", async () => {
    await start();
    for (const locale of LOCALES) {
      const html = await page("Member A", locale);
      expect(html).toContain(locale === "ar" ? "المواضيع هي المدرجة." : "The topics are those listed.");
      expect(html).toContain("Europe/Vienna");
      expect(html).toContain("UTC");
      expect(html).not.toMatch(/Member B|Member C/);
    }
    expect(await page("Member A", "en")).toContain("I object");
    expect(await page("Member A", "en", DEADLINE)).not.toContain("I object");
  });

  it("of an addressee shows their own objection, and of another's that there is one", async () => {
    await start();
    await object("Member B");

    expect(await page("Member B", "en")).toMatch(/Too early\..*Withdraw my objection/s);
    const other = await page("Member A", "en");
    expect(other).toContain("An objection has been received");
    expect(other).not.toMatch(/Member B|Too early/);
  });

  it("of the secretariat shows who said what and when, in every language", async () => {
    const { id } = await start();
    await object("Member B");
    await withdraw("Member B");
    await agree("Member C");
    const found = await procedure(id);
    for (const locale of LOCALES) {
      const meeting = { key: KEY, timeZone: "Europe/Vienna" };
      const actions = { extend: action, cancel: action };
      const details = createElement(ProcedureDetails, {
        procedure: found,
        meeting,
        locale,
        now: NOW,
        actions,
        done: undefined,
      });
      const html = renderToStaticMarkup(details);
      for (const said of ["Member B", "Too early.", "Member C", "a@example.org"]) expect(html).toContain(said);
    }
  });
});
