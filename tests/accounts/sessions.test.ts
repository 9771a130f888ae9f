import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { endSession } from "@/app/_domain/accounts/end-session";
import { IDLE_HOURS } from "@/app/_domain/accounts/queries";
import { resumeSession } from "@/app/_domain/accounts/resume-session";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { accounts, auditEvents, signInSessions } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";

const test = testDatabase();
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);
const resume = (sessionId: string, at = NOW) => resumeSession({ db: test.db, now: () => at }, sessionId);

describe("a session", () => {
  it("says who it belongs to, a delegation with its State", async () => {
    const editor = await staff(test.db, "editor");
    const delegation = await delegate(test.db, "XA");

    expect(await resume(editor.sessionId)).toEqual(editor);
    expect(await resume(delegation.sessionId)).toEqual(delegation);
  });

  it("is nobody's once it has ended, while another of the same account goes on", async () => {
    const [here, there] = [await staff(test.db, "editor"), await staff(test.db, "editor")];

    await endSession(contextOf(test.db, here));

    expect(await resume(here.sessionId)).toBeUndefined();
    expect(await resume(there.sessionId)).toEqual(there);
    const entries = await test.db.select().from(auditEvents).where(eq(auditEvents.operation, "end-session"));
    expect(entries).toMatchObject([{ accountId: here.accountId, actor: "editor" }]);
  });

  it("ends when its time has passed, however much it is used", async () => {
    const { sessionId } = await staff(test.db, "sherloc");
    await test.db
      .update(signInSessions)
      .set({ expiresAt: hours(5) })
      .where(eq(signInSessions.id, sessionId));

    expect(await resume(sessionId, hours(3))).toBeDefined();
    expect(await resume(sessionId, hours(4.9))).toBeDefined();
    expect(await resume(sessionId, hours(5))).toBeUndefined();
  });

  it("ends when nobody uses it for some hours, and goes on while somebody does", async () => {
    const idle = await staff(test.db, "rapporteur");
    const used = await staff(test.db, "rapporteur");

    for (let hour = 1; hour <= 6; hour++) expect(await resume(used.sessionId, hours(hour))).toEqual(used);
    expect(await resume(idle.sessionId, hours(IDLE_HOURS))).toBeUndefined();
  });

  it("follows the account at once: another role counts from the next request on, a disabled account has none", async () => {
    const { accountId, sessionId } = await staff(test.db, "admin");
    await test.db.update(accounts).set({ role: "editor" }).where(eq(accounts.id, accountId));
    expect(await resume(sessionId)).toMatchObject({ role: "editor" });

    await test.db.update(accounts).set({ disabledAt: NOW }).where(eq(accounts.id, accountId));
    expect(await resume(sessionId)).toBeUndefined();
  });

  it("cannot be ended by nobody", async () => {
    await expect(endSession(contextOf(test.db, PUBLIC_VIEWER))).rejects.toMatchObject({ kind: "forbidden" });
  });
});
