import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { disableAccount } from "@/app/_domain/accounts/disable-account";
import { inviteAccount } from "@/app/_domain/accounts/invite-account";
import { openSession } from "@/app/_domain/accounts/open-session";
import { getAccount } from "@/app/_domain/accounts/queries";
import { revokeLinks } from "@/app/_domain/accounts/revoke-links";
import { InviteAccount } from "@/app/_domain/accounts/schemas";
import { sendLink } from "@/app/_domain/accounts/send-link";
import { setPassword } from "@/app/_domain/accounts/set-password";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { accountLinks, accounts, auditEvents, outboxMessages } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, NOW, staff } from "../support/people";
import { INVITED, messagesTo, newestToken, PASSWORD } from "./account-links";

const test = testDatabase();
const admin = async (now?: Date) => contextOf(test.db, await staff(test.db, "admin"), now);
const publicContext = (now?: Date) => contextOf(test.db, PUBLIC_VIEWER, now);
const signIn = (email: string) =>
  openSession({ db: test.db, now: () => NOW }, { email, password: PASSWORD }, { address: email, userAgent: "test" });
const invite = async (name: string, input: Partial<InviteAccount> = {}) =>
  inviteAccount(await admin(), { ...INVITED, email: `${name}@example.org`, ...input });
const daysLater = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

describe("an invitation", () => {
  it("creates an account that cannot sign in until its person has set a password with the link", async () => {
    const { id } = await invite("ada");

    expect(await getAccount(await admin(), id)).toMatchObject({ status: "invited", linkUntil: daysLater(7) });
    await expect(signIn("ada@example.org")).rejects.toMatchObject({ code: "signInFailed" });

    await setPassword(publicContext(), { token: await newestToken(test.db, id), password: PASSWORD });

    expect(await signIn("ada@example.org")).toMatchObject({ role: "editor" });
    expect(await getAccount(await admin(), id)).toMatchObject({ status: "active", linkUntil: null, lastSignInAt: NOW });
  });

  it("sends one message, in the language chosen, and stores no link that could be used", async () => {
    const { id } = await invite("mailed");
    const token = await newestToken(test.db, id);

    const messages = await messagesTo(test.db, "mailed@example.org");
    expect(messages).toMatchObject([{ kind: "account-invitation", locale: "fr", params: { role: "editor" } }]);
    const stored = JSON.stringify([
      messages,
      await test.db.select().from(accountLinks),
      await test.db.select().from(auditEvents),
    ]);
    expect(stored).not.toContain(token.split(".")[1]);
  });

  it("that is printed sends nothing", async () => {
    const { letter } = await invite("paper", { by: "print" });

    expect(letter).toMatchObject({ kind: "account-invitation", to: "paper@example.org", locale: "fr" });
    expect(await messagesTo(test.db, "paper@example.org")).toEqual([]);
  });

  it("is recorded", async () => {
    const { id } = await invite("logged");
    const events = await test.db.select().from(auditEvents).where(eq(auditEvents.subjectId, id));

    expect(events).toMatchObject([
      { operation: "invite-account", actor: "admin", detail: { email: "logged@example.org", role: "editor" } },
    ]);
  });

  it("is refused where the address has an account, or there is no such State, and leaves no trace", async () => {
    await invite("taken");
    const before = [await test.db.$count(accounts), await test.db.$count(outboxMessages)];

    await expect(invite("taken")).rejects.toMatchObject({ code: "emailTaken", field: "email" });
    await expect(invite("nowhere", { role: "delegation", state: "QQ" })).rejects.toMatchObject({
      code: "stateUnknown",
      field: "state",
    });
    expect([await test.db.$count(accounts), await test.db.$count(outboxMessages)]).toEqual(before);
  });

  it("is made once when the form is sent twice at a time", async () => {
    const outcomes = await Promise.allSettled([invite("twice"), invite("twice")]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await messagesTo(test.db, "twice@example.org")).toHaveLength(1);
  });

  it("is refused to staff and delegations", async () => {
    for (const viewer of [await staff(test.db, "secretariat"), await delegate(test.db, "XA"), PUBLIC_VIEWER]) {
      const context = contextOf(test.db, viewer);
      await expect(inviteAccount(context, { ...INVITED, email: "x@example.org" })).rejects.toMatchObject({
        kind: "forbidden",
      });
    }
  });
});

describe("the link of an invitation", () => {
  it("can be used once, also when it is sent twice at a time", async () => {
    const { id } = await invite("once");
    const token = await newestToken(test.db, id);
    const attempts = [PASSWORD, "somebody else's 12"].map((password) =>
      setPassword(publicContext(), { token, password }),
    );

    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(setPassword(publicContext(), { token, password: PASSWORD })).rejects.toMatchObject({
      code: "linkClosed",
    });
  });

  it("is valid for seven days", async () => {
    const { id } = await invite("late");
    const token = await newestToken(test.db, id);

    await expect(setPassword(publicContext(daysLater(7)), { token, password: PASSWORD })).rejects.toMatchObject({
      code: "linkClosed",
    });
    const almost = new Date(daysLater(7).getTime() - 1_000);
    await expect(setPassword(publicContext(almost), { token, password: PASSWORD })).resolves.toBeDefined();
  });

  it("is replaced by a new one", async () => {
    const { id } = await invite("again");
    const first = await newestToken(test.db, id);
    await sendLink(await admin(new Date(NOW.getTime() + 1_000)), { accountId: id, by: "mail" });
    const second = await newestToken(test.db, id);

    await expect(setPassword(publicContext(), { token: first, password: PASSWORD })).rejects.toMatchObject({
      code: "linkClosed",
    });
    await expect(setPassword(publicContext(), { token: second, password: PASSWORD })).resolves.toBeDefined();
    expect(await messagesTo(test.db, "again@example.org")).toMatchObject([
      { kind: "account-invitation" },
      { kind: "account-invitation" },
      { kind: "password-changed" },
    ]);
  });

  it("cannot be used once it is revoked or the account is disabled, and is not revived with the account", async () => {
    const { id: revoked } = await invite("revoked");
    const { id: disabled } = await invite("disabled");
    await revokeLinks(await admin(), { accountId: revoked });
    await disableAccount(await admin(), { accountId: disabled });
    await test.db.update(accounts).set({ disabledAt: null }).where(eq(accounts.id, disabled));

    for (const id of [revoked, disabled]) {
      const token = await newestToken(test.db, id);
      await expect(setPassword(publicContext(), { token, password: PASSWORD })).rejects.toMatchObject({
        code: "linkClosed",
      });
    }
    await expect(revokeLinks(await admin(), { accountId: revoked })).rejects.toMatchObject({ kind: "not-found" });
  });

  it("that is guessed, shortened or of another account is not found", async () => {
    const [{ id: mine }, { id: theirs }] = [await invite("mine"), await invite("theirs")];
    const token = await newestToken(test.db, mine);
    const [, signature] = (await newestToken(test.db, theirs)).split(".");
    const guesses = ["", "x", token.slice(0, -1), `${token}x`, `${token.split(".")[0]}.${signature}`, `${token}.x`];

    for (const guess of guesses)
      await expect(setPassword(publicContext(), { token: guess, password: PASSWORD })).rejects.toMatchObject({
        code: "linkWrong",
      });
  });
});

describe("invitations in a row", () => {
  it("to one mailbox are limited to three an hour, in all spellings of its address", async () => {
    for (const tag of ["a", "b", "c"]) await invite(`bomb+${tag}`);

    await expect(invite("bomb+d")).rejects.toMatchObject({ kind: "too-many", code: "tooManyLinks" });
    await expect(invite("bomb+d", { by: "print" })).resolves.toBeDefined();
  });
});

describe("the fields of an invitation", () => {
  const parse = (input: object) => InviteAccount.safeParse({ ...INVITED, isHead: "", ...input });
  const mistakes = (input: object) => parse(input).error?.issues.map(({ path, message }) => [path[0], message]);

  it("take an address as it is, and none that only looks like one", () => {
    expect(parse({ email: " Ada@Example.ORG " }).data?.email).toBe("ada@example.org");
    expect(parse({ email: "ada@bücher.example" }).data?.email).toBe("ada@xn--bcher-kva.example");
    for (const email of [
      "ada＠example.org",
      "аda@example.org",
      "ada@example.org\r\nBcc: eve@evil.example",
      "ada@example.org,eve@evil.example",
      '"eve@evil.example"@example.org',
      "ada@example.org (eve)",
    ])
      expect([email, mistakes({ email })]).toEqual([email, [["email", "emailInvalid"]]]);
  });

  it("take a name on one line, without marks that reverse or hide it", () => {
    expect(parse({ name: "Ada\r\nBcc: eve@evil.example" }).data?.name).toBe("Ada Bcc: eve@evil.example");
    expect(parse({ name: "\u202eadA\u200b" }).data?.name).toBe("adA");
    expect(mistakes({ name: "\u200b " })).toEqual([["name", "required"]]);
  });

  it("require a State for a delegation only, and a head for a delegation only", () => {
    expect(mistakes({ role: "delegation", state: "" })).toEqual([["state", "stateWithDelegation"]]);
    expect(mistakes({ state: "XA" })).toEqual([["state", "stateWithDelegation"]]);
    expect(mistakes({ isHead: "yes" })).toEqual([["isHead", "headWithDelegation"]]);
    expect(mistakes({ role: "translator" })).toEqual([["languages", "languagesWithTranslator"]]);
    expect(mistakes({ role: "reader", languages: "fr" })).toEqual([["languages", "languagesWithTranslator"]]);
    expect(parse({ role: "translator", languages: ["fr", "ar"] }).data?.languages).toEqual(["ar", "fr"]);
    expect(parse({ role: "translator", languages: "fr" }).data?.languages).toEqual(["fr"]);
    expect(mistakes({ role: "owner" })).toEqual([["role", "roleRequired"]]);
  });
});
