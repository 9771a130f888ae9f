import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { endSession } from "@/app/_domain/accounts/end-session";
import { resumeSession } from "@/app/_domain/accounts/resume-session";
import { IDLE_HOURS } from "@/app/_domain/accounts/session-queries";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { accounts, auditEvents, signInSessions } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";

const test = testDatabase();
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);
const resume = (sessionId: string, at = NOW) => resumeSession({ db: test.db, now: () => at }, sessionId);

describe("a session", () => {
  it("identifies its viewer, a delegation with its State", async () => {
    const editor = await staff(test.db, "editor");
    const delegation = await delegate(test.db, "XA");

    expect(await resume(editor.sessionId)).toEqual(editor);
    expect(await resume(delegation.sessionId)).toEqual(delegation);
  });

  it("has no viewer once it has ended; another session of the same account continues", async () => {
    const [here, there] = [await staff(test.db, "editor"), await staff(test.db, "editor")];

    await endSession(contextOf(test.db, here));

    expect(await resume(here.sessionId)).toBeUndefined();
    expect(await resume(there.sessionId)).toEqual(there);
    const entries = await test.db.select().from(auditEvents).where(eq(auditEvents.operation, "end-session"));
    expect(entries).toMatchObject([{ accountId: here.accountId, actor: "editor" }]);
  });

  it("expires even if it is in use", async () => {
    const { sessionId } = await staff(test.db, "sherloc");
    await test.db
      .update(signInSessions)
      .set({ expiresAt: hours(5) })
      .where(eq(signInSessions.id, sessionId));

    expect(await resume(sessionId, hours(3))).toBeDefined();
    expect(await resume(sessionId, hours(4.9))).toBeDefined();
    expect(await resume(sessionId, hours(5))).toBeUndefined();
  });

  it("ends after some hours without use, and continues while it is used", async () => {
    const idle = await staff(test.db, "rapporteur");
    const used = await staff(test.db, "rapporteur");

    for (let hour = 1; hour <= 6; hour++) expect(await resume(used.sessionId, hours(hour))).toEqual(used);
    expect(await resume(idle.sessionId, hours(IDLE_HOURS))).toBeUndefined();
  });

  it("follows the account: a new role applies from the next request, a disabled account has no viewer", async () => {
    const { accountId, sessionId } = await staff(test.db, "admin");
    await test.db.update(accounts).set({ role: "editor" }).where(eq(accounts.id, accountId));
    expect(await resume(sessionId)).toMatchObject({ role: "editor" });

    await test.db.update(accounts).set({ disabledAt: NOW }).where(eq(accounts.id, accountId));
    expect(await resume(sessionId)).toBeUndefined();
  });

  it("cannot be ended by the public", async () => {
    await expect(endSession(contextOf(test.db, PUBLIC_VIEWER))).rejects.toMatchObject({ kind: "forbidden" });
  });
});
