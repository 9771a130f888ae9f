import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { type AccountConflict, changeAccount } from "@/app/_domain/accounts/change-account";
import { disableAccount } from "@/app/_domain/accounts/disable-account";
import { getAccount, listAccounts } from "@/app/_domain/accounts/queries";
import { resumeSession } from "@/app/_domain/accounts/resume-session";
import type { ChangeAccount } from "@/app/_domain/accounts/schemas";
import { type AccountsPart, parseAccountsPart } from "@/app/_vocabulary/accounts-part";
import { accounts, auditEvents } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";

const test = testDatabase();
const admin = async () => contextOf(test.db, await staff(test.db, "admin"));

async function newAccount(name: string, values: Partial<typeof accounts.$inferInsert> = {}): Promise<string> {
  const [created] = await test.db
    .insert(accounts)
    .values({
      email: `${name}@example.org`,
      name,
      role: "editor",
      locale: "en",
      passwordHash: "none",
      createdAt: NOW,
      ...values,
    })
    .returning({ id: accounts.id });

  return created?.id ?? "";
}

async function change(accountId: string, to: Partial<ChangeAccount>) {
  const context = await admin();
  const { name, email, role, state, languages, isHead, version } = await getAccount(context, accountId);
  const before = { name, email, role, state: state ?? undefined, languages, isHead };

  return changeAccount(context, { accountId, version, ...before, ...to });
}

describe("an account that is changed", () => {
  it("has its new name, address, role and State at once, and what differs is recorded", async () => {
    await delegate(test.db, "XA");
    const id = await newAccount("ada");

    await change(id, { name: "Ada L.", email: "ada.l@example.org", role: "delegation", state: "XA", isHead: true });

    expect(await getAccount(await admin(), id)).toMatchObject({
      name: "Ada L.",
      email: "ada.l@example.org",
      role: "delegation",
      state: "XA",
      isHead: true,
      version: 2,
    });
    const [event] = await test.db.select().from(auditEvents).where(eq(auditEvents.subjectId, id));
    expect(event).toMatchObject({
      operation: "change-account",
      detail: {
        before: { name: "ada", email: "ada@example.org", role: "editor", state: null, isHead: false },
        after: { name: "Ada L.", role: "delegation", state: "XA", isHead: true },
      },
    });
  });

  it("of a translator has its languages, which differ where one is added", async () => {
    const id = await newAccount("translator", { role: "translator", languages: ["fr"] });
    expect(await change(id, { name: "translator" })).toMatchObject({ changed: false });
    expect(await change(id, { languages: ["ar", "fr"] })).toMatchObject({ changed: true });
    expect(await getAccount(await admin(), id)).toMatchObject({ role: "translator", languages: ["ar", "fr"] });
    const [event] = await test.db.select().from(auditEvents).where(eq(auditEvents.subjectId, id));
    expect(event?.detail).toEqual({ before: { languages: ["fr"] }, after: { languages: ["ar", "fr"] } });
    await change(id, { role: "reader", languages: [] });
    expect(await getAccount(await admin(), id)).toMatchObject({ role: "reader", languages: [] });
  });

  it("acts in its new role on the next request", async () => {
    const editor = await staff(test.db, "editor");
    await change(editor.accountId, { role: "rapporteur" });

    expect(await resumeSession(await admin(), editor.sessionId)).toMatchObject({ role: "rapporteur" });
  });

  it("is not changed, and nothing recorded, where all is as it was", async () => {
    const id = await newAccount("same");

    expect(await change(id, {})).toEqual({ changed: false, revoked: 0 });
    expect(await test.db.$count(auditEvents, eq(auditEvents.subjectId, id))).toBe(0);
  });

  it("by two administrators at once keeps the first, and shows it to the second", async () => {
    const id = await newAccount("both");
    await change(id, { name: "First" });

    const refusal: AccountConflict = await change(id, { name: "Second", version: 1 }).catch((error) => error);
    expect(refusal).toMatchObject({ code: "accountChanged", current: { name: "First", version: 2 } });
    await change(id, { name: "Second", version: refusal.current.version });
    expect(await getAccount(await admin(), id)).toMatchObject({ name: "Second", version: 3 });
  });

  it("is refused an address that another has, and a State that does not exist", async () => {
    const id = await newAccount("mistaken");
    await newAccount("holder");

    await expect(change(id, { email: "holder@example.org" })).rejects.toMatchObject({ code: "emailTaken" });
    await expect(change(id, { role: "delegation", state: "QQ" })).rejects.toMatchObject({ code: "stateUnknown" });
  });
});

describe("the administrators", () => {
  it("cannot change their own role, and can change their own name", async () => {
    const { viewer } = await admin();

    await expect(change(viewer.accountId, { role: "editor" })).rejects.toMatchObject({
      code: expect.stringMatching(/ownRole|lastAdministrator/),
    });
    await change(viewer.accountId, { name: "Administrator" });
  });

  it("are at least one: the last cannot be disabled or demoted, also by two at once", async () => {
    await admin();
    const second = await newAccount("second-admin", { role: "admin" });
    const [first] = await test.db.select().from(accounts).where(eq(accounts.email, "admin@example.org"));
    const firstId = first?.id ?? "";
    const [byFirst, bySecond] = [
      await admin(),
      contextOf(test.db, { kind: "account", accountId: second, sessionId: second, name: "s", role: "admin" } as const),
    ];

    const outcomes = await Promise.allSettled([
      disableAccount(byFirst, { accountId: second }),
      disableAccount(bySecond, { accountId: firstId }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "lastAdministrator" },
    });
    const last = outcomes[0]?.status === "fulfilled" ? firstId : second;
    const system = contextOf(test.db, { kind: "system", name: "test" } as const);
    await expect(disableAccount(system, { accountId: last })).rejects.toMatchObject({ code: "lastAdministrator" });
    await test.db.update(accounts).set({ disabledAt: null }).where(eq(accounts.role, "admin"));
  });

  it("that are only invited do not count", async () => {
    await newAccount("invited-admin", { role: "admin", passwordHash: null });
    await test.db.update(accounts).set({ disabledAt: NOW }).where(eq(accounts.email, "second-admin@example.org"));
    const { viewer } = await admin();
    const system = contextOf(test.db, { kind: "system", name: "test" } as const);

    await expect(disableAccount(system, viewer)).rejects.toMatchObject({ code: "lastAdministrator" });
  });
});

describe("the list of accounts", () => {
  const names = async (part: AccountsPart) => (await listAccounts(await admin(), part)).map(({ name }) => name);

  it("is filtered by name or address, role, State and status, and finds no pattern in what is typed", async () => {
    await newAccount("Zoé Z", { email: "zoe@example.org", role: "sherloc" });
    await newAccount("zed", { passwordHash: null });
    await delegate(test.db, "XB");

    expect(await names({ q: "zoé" })).toEqual(["Zoé Z"]);
    expect(await names({ q: "ZOE@" })).toEqual(["Zoé Z"]);
    expect(await names({ q: "%" })).toEqual([]);
    expect(await names(parseAccountsPart({ q: "zo\0é" }))).toEqual(["Zoé Z"]);
    expect(await names({ role: "sherloc" })).toEqual(["Zoé Z"]);
    expect(await names({ state: "XB" })).toEqual(["delegation-xb"]);
    expect(await names({ status: "invited", q: "zed" })).toEqual(["zed"]);
    expect(await names({ status: "active", q: "zed" })).toEqual([]);
  });

  it("is in the order requested", async () => {
    await newAccount("aaa", { email: "zzz@example.org", lastSignInAt: new Date("2098-01-01") });

    expect((await names({}))[0]).toBe("aaa");
    expect((await names({ sort: "email" })).at(-1)).toBe("aaa");
    expect((await names({ sort: "lastSignIn" }))[0]).toBe("aaa");
    expect((await listAccounts(await admin(), { sort: "state" }))[0]?.state).not.toBeNull();
  });
});
