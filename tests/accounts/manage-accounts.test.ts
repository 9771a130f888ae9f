import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { createAccount } from "@/app/_domain/accounts/create-account";
import { disableAccount } from "@/app/_domain/accounts/disable-account";
import { enableAccount } from "@/app/_domain/accounts/enable-account";
import { endSessions } from "@/app/_domain/accounts/end-sessions";
import { listAccounts } from "@/app/_domain/accounts/queries";
import { resumeSession } from "@/app/_domain/accounts/resume-session";
import { CreateAccount } from "@/app/_domain/accounts/schemas";
import { accounts, auditEvents } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";

const test = testDatabase();
const NEW = {
  email: "new@example.org",
  name: "New",
  role: "editor",
  locale: "en",
  password: "long enough 12",
} as const;

describe("an account", () => {
  it("is disabled by the administrator: all its sessions end at once, and the audit log records it", async () => {
    const admin = contextOf(test.db, await staff(test.db, "admin"));
    const sessions = [await staff(test.db, "editor"), await staff(test.db, "editor")];

    await disableAccount(admin, sessions[0]!); // two were made

    for (const { sessionId } of sessions) expect(await resumeSession(admin, sessionId)).toBeUndefined();
    expect(await entriesOn(sessions[0]!.accountId)).toMatchObject([
      { operation: "disable-account", actor: "admin", detail: { email: "editor@example.org", ended: 2 } },
    ]);
  });

  it("stays signed out when it is enabled again, and can sign in again", async () => {
    const admin = contextOf(test.db, await staff(test.db, "admin"));
    const { accountId, sessionId } = await staff(test.db, "sherloc");
    await disableAccount(admin, { accountId });

    await enableAccount(admin, { accountId });

    expect(await resumeSession(admin, sessionId)).toBeUndefined();
    const again = await staff(test.db, "sherloc");
    expect(await resumeSession(admin, again.sessionId)).toEqual(again);
  });

  it("is not disabled or enabled twice", async () => {
    const admin = contextOf(test.db, await staff(test.db, "admin"));
    const { accountId } = await staff(test.db, "rapporteur");

    await expect(enableAccount(admin, { accountId })).rejects.toMatchObject({ kind: "not-found" });
    await disableAccount(admin, { accountId });
    await expect(disableAccount(admin, { accountId })).rejects.toMatchObject({ kind: "not-found" });
  });

  it("has all its sessions ended without being disabled", async () => {
    const admin = contextOf(test.db, await staff(test.db, "admin"));
    const delegation = await delegate(test.db, "XB");

    expect(await endSessions(admin, delegation)).toEqual({ ended: 1 });

    expect(await resumeSession(admin, delegation.sessionId)).toBeUndefined();
    expect((await listAccounts(admin)).find(({ id }) => id === delegation.accountId)).toMatchObject({
      disabledAt: null,
      openSessions: 0,
      state: "XB",
    });
  });

  it("of the administrator cannot be disabled by itself", async () => {
    const viewer = await staff(test.db, "admin");

    await expect(disableAccount(contextOf(test.db, viewer), viewer)).rejects.toMatchObject({ code: "ownAccount" });
    expect(await resumeSession(contextOf(test.db, viewer), viewer.sessionId)).toEqual(viewer);
  });

  it("cannot be changed by other roles, and a refusal leaves no trace", async () => {
    const target = await delegate(test.db, "XA");
    for (const viewer of [await staff(test.db, "secretariat"), await delegate(test.db, "XB")]) {
      const context = contextOf(test.db, viewer);
      const before = await test.db.$count(auditEvents);

      await expect(disableAccount(context, target)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(enableAccount(context, target)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(endSessions(context, target)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(createAccount(context, NEW)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(listAccounts(context)).rejects.toMatchObject({ kind: "forbidden" });
      expect(await test.db.$count(auditEvents)).toBe(before);
    }
    expect(await resumeSession(contextOf(test.db, target), target.sessionId)).toEqual(target);
  });
});

describe("creating an account", () => {
  it("stores the password only as an argon2id hash, and not in the audit log", async () => {
    const { id } = await createAccount(contextOf(test.db, { kind: "system", name: "create-account" }), NEW);

    const [account] = await test.db.select().from(accounts).where(eq(accounts.id, id));
    expect(account?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(account?.createdAt).toEqual(NOW);
    expect(JSON.stringify(await entriesOn(id))).not.toContain(NEW.password);
  });

  it("is refused if the address has an account, or if there is no such State", async () => {
    const operator = contextOf(test.db, { kind: "system", name: "create-account" });
    await createAccount(operator, { ...NEW, email: "twice@example.org" });

    await expect(createAccount(operator, { ...NEW, email: "twice@example.org" })).rejects.toMatchObject({
      code: "emailTaken",
      field: "email",
    });
    await expect(
      createAccount(operator, { ...NEW, email: "none@example.org", role: "delegation", state: "QQ" }),
    ).rejects.toMatchObject({ code: "stateUnknown", field: "state" });
    expect(await test.db.$count(accounts, eq(accounts.email, "none@example.org"))).toBe(0);
  });

  it("requires an address, a long password, and a State for a delegation only", () => {
    const mistakes = (input: object) =>
      CreateAccount.safeParse({ ...NEW, ...input }).error?.issues.map(({ path, message }) => [path[0], message]);

    expect(mistakes({ email: "nobody" })).toEqual([["email", "emailInvalid"]]);
    expect(mistakes({ password: "short" })).toEqual([["password", "passwordShort"]]);
    expect(mistakes({ role: "delegation" })).toEqual([["state", "stateWithDelegation"]]);
    expect(mistakes({ state: "XA" })).toEqual([["state", "stateWithDelegation"]]);
    expect(CreateAccount.parse({ ...NEW, email: " Ada＠Example.ORG " }).email).toBe("ada@example.org");
  });
});

function entriesOn(subjectId: string) {
  return test.db.select().from(auditEvents).where(eq(auditEvents.subjectId, subjectId));
}
