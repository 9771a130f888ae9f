import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { changePassword } from "@/app/_domain/accounts/change-password";
import { createAccount } from "@/app/_domain/accounts/create-account";
import { endOwnSessions } from "@/app/_domain/accounts/end-own-sessions";
import { openSession } from "@/app/_domain/accounts/open-session";
import { resumeSession } from "@/app/_domain/accounts/resume-session";
import { listOwnSessions } from "@/app/_domain/accounts/session-queries";
import type { AccountViewer } from "@/app/_vocabulary/viewer";
import { accounts } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { messagesTo, PASSWORD } from "./account-links";

const test = testDatabase();
const FROM = { address: "here" };

async function signedIn(name: string) {
  const context = contextOf(test.db, { kind: "system", name: "create-account" } as const);
  const email = `${name}@example.org`;
  await createAccount(context, { email, name, role: "editor", locale: "en", password: PASSWORD });

  return signIn(name, PASSWORD);
}

async function signIn(name: string, password: string) {
  const { sessionId } = await openSession(
    { db: test.db, now: () => NOW },
    { email: `${name}@example.org`, password },
    { address: name, userAgent: "test" },
  );

  return contextOf(test.db, (await resumeSession({ db: test.db, now: () => NOW }, sessionId)) as AccountViewer); // opened above
}

describe("one's own password", () => {
  it("is changed with the current one: the other sessions end, this one stays, and the owner is told", async () => {
    const here = await signedIn("ada");
    const elsewhere = await signIn("ada", PASSWORD);

    expect(await changePassword(here, { currentPassword: PASSWORD, newPassword: "another long one" }, FROM)).toEqual({
      ended: 1,
    });

    expect(await resumeSession(here, here.viewer.sessionId)).toBeDefined();
    expect(await resumeSession(here, elsewhere.viewer.sessionId)).toBeUndefined();
    await expect(signIn("ada", PASSWORD)).rejects.toMatchObject({ code: "signInFailed" });
    await expect(signIn("ada", "another long one")).resolves.toBeDefined();
    expect(await messagesTo(test.db, "ada@example.org")).toMatchObject([{ kind: "password-changed" }]);
  });

  it("is not changed with a wrong one, and attempts are limited as at sign-in", async () => {
    const here = await signedIn("boris");
    const attempt = () => changePassword(here, { currentPassword: "wrong", newPassword: "another long one" }, FROM);

    await expect(attempt()).rejects.toMatchObject({ code: "currentPasswordWrong", field: "currentPassword" });
    for (let each = 1; each < 10; each++) await attempt().catch(() => undefined);
    await expect(attempt()).rejects.toMatchObject({ code: "tooManyAttempts" });
    await expect(signIn("boris", PASSWORD)).resolves.toBeDefined();
  });
});

describe("one's own sessions", () => {
  it("are listed, the one in use marked, and ended one by one or all but it", async () => {
    const here = await signedIn("chen");
    const [second, third] = [await signIn("chen", PASSWORD), await signIn("chen", PASSWORD)];
    expect((await listOwnSessions(here)).filter(({ isCurrent }) => isCurrent)).toMatchObject([
      { id: here.viewer.sessionId },
    ]);

    await endOwnSessions(here, { session: second.viewer.sessionId });
    expect(await resumeSession(here, second.viewer.sessionId)).toBeUndefined();
    expect(await endOwnSessions(here, { session: "others" })).toEqual({ ended: 1 });
    expect(await resumeSession(here, third.viewer.sessionId)).toBeUndefined();
    expect(await listOwnSessions(here)).toHaveLength(1);
  });

  it("are never those of another account", async () => {
    const here = await signedIn("dina");
    const other = await staff(test.db, "editor");

    await expect(endOwnSessions(here, { session: other.sessionId })).rejects.toMatchObject({ kind: "not-found" });
    expect(await resumeSession(here, other.sessionId)).toEqual(other);
  });
});

it("a session of an account that lost its State is none", async () => {
  const viewer = await delegate(test.db, "XA");
  await test.db.update(accounts).set({ role: "editor", stateCode: null }).where(eq(accounts.id, viewer.accountId));

  expect(await resumeSession(contextOf(test.db, viewer), viewer.sessionId)).toMatchObject({ role: "editor" });
});
