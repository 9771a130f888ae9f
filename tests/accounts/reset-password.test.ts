import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { changeAccount } from "@/app/_domain/accounts/change-account";
import { createAccount } from "@/app/_domain/accounts/create-account";
import { disableAccount } from "@/app/_domain/accounts/disable-account";
import { findPasswordLink } from "@/app/_domain/accounts/find-password-link";
import { inviteAccount } from "@/app/_domain/accounts/invite-account";
import { openSession } from "@/app/_domain/accounts/open-session";
import { hashPassword } from "@/app/_domain/accounts/passwords";
import { requestPasswordReset } from "@/app/_domain/accounts/request-password-reset";
import { resumeSession } from "@/app/_domain/accounts/resume-session";
import { sendLink } from "@/app/_domain/accounts/send-link";
import { setPassword } from "@/app/_domain/accounts/set-password";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { accountLinks, auditEvents } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, NOW, staff } from "../support/people";
import { INVITED, messagesTo, newestToken, PASSWORD } from "./account-links";

const test = testDatabase();
const publicContext = (now?: Date) => contextOf(test.db, PUBLIC_VIEWER, now);
const admin = async () => contextOf(test.db, await staff(test.db, "admin"));
const request = (name: string, from = name) =>
  requestPasswordReset(publicContext(), { email: `${name}@example.org` }, { address: from });
const signIn = (name: string, password: string) =>
  openSession(
    { db: test.db, now: () => NOW },
    { email: `${name}@example.org`, password },
    { address: name, userAgent: "test" },
  );

async function account(name: string): Promise<string> {
  const context = contextOf(test.db, { kind: "system", name: "create-account" } as const);
  const { id } = await createAccount(context, {
    email: `${name}@example.org`,
    name,
    role: "editor",
    locale: "ar",
    password: "the first password",
  });

  return id;
}

describe("a forgotten password", () => {
  it("is replaced with a link that is valid for a day: all sessions end, and the owner is told", async () => {
    const id = await account("amal");
    const session = await signIn("amal", "the first password");
    await request("amal");
    const token = await newestToken(test.db, id);

    expect(await setPassword(publicContext(), { token, password: PASSWORD })).toEqual({ purpose: "reset", ended: 1 });

    expect(await resumeSession(publicContext(), session.sessionId)).toBeUndefined();
    await expect(signIn("amal", "the first password")).rejects.toMatchObject({ code: "signInFailed" });
    expect(await signIn("amal", PASSWORD)).toMatchObject({ accountId: id });
    expect(await messagesTo(test.db, "amal@example.org")).toMatchObject([
      { kind: "password-reset", locale: "ar" },
      { kind: "password-changed", locale: "ar" },
    ]);
    const events = await test.db.select().from(auditEvents).where(eq(auditEvents.subjectId, id));
    expect(events.map(({ operation }) => operation)).toEqual([
      "create-account",
      "open-session",
      "request-password-link",
      "set-password",
      "open-session",
    ]);
  });

  it("cannot be replaced with the link after a day", async () => {
    const id = await account("boris");
    await request("boris");
    const token = await newestToken(test.db, id);
    const tomorrow = publicContext(new Date(NOW.getTime() + 86_400_000));

    await expect(setPassword(tomorrow, { token, password: PASSWORD })).rejects.toMatchObject({ code: "linkClosed" });
    expect(await findPasswordLink(tomorrow, token)).toMatchObject({ status: "expired" });
  });

  it("sends nothing for an unknown, a disabled or an invited account, and leaves no trace", async () => {
    const disabled = await account("chen");
    await disableAccount(await admin(), { accountId: disabled });
    await inviteAccount(await admin(), { ...INVITED, email: "invited@example.org", by: "print" });
    const before = [await test.db.$count(accountLinks), await test.db.$count(auditEvents)];

    for (const name of ["nobody", "chen", "invited"]) {
      await expect(request(name)).resolves.toBeUndefined();
      expect(await messagesTo(test.db, `${name}@example.org`)).toEqual([]);
    }
    expect([await test.db.$count(accountLinks), await test.db.$count(auditEvents)]).toEqual(before);
  });

  it("takes as long for an unknown address as for a known one", async () => {
    await account("dina");
    const timed = async (name: string) => {
      const start = performance.now();
      await request(name);
      return performance.now() - start;
    };
    const times = { known: [] as number[], unknown: [] as number[] };
    for (const turn of [1, 2, 3]) {
      times.known.push(await timed("dina"));
      times.unknown.push(await timed(`nobody-${turn}`));
    }
    const median = (each: number[]) => each.toSorted((a, b) => a - b)[1] ?? Number.NaN;

    expect(median(times.unknown)).toBeGreaterThan(median(times.known) / 1.5);
    expect(median(times.unknown)).toBeLessThan(median(times.known) * 1.5);
  });

  it("is limited to three messages an hour for an address, with or without an account", async () => {
    await account("emil");
    for (const name of ["emil", "ghost"]) {
      await Promise.all(["1", "2", "3"].map((from) => request(name, `${name}${from}`)));
      await expect(request(name, "elsewhere")).rejects.toMatchObject({ kind: "too-many", code: "tooManyMails" });
    }
    expect(await messagesTo(test.db, "emil@example.org")).toHaveLength(3);
  });

  it("is limited for a sender who tries many addresses", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, each) => request(`many-${each}`, "one sender").catch((error) => error.code)),
    );

    expect(outcomes.filter((code) => code === "tooManyMails")).toHaveLength(10);
  });
});

describe("a link for a new password", () => {
  it("that the administrator sends replaces the earlier ones", async () => {
    const id = await account("fatou");
    await request("fatou");
    const own = await newestToken(test.db, id);
    await sendLink(contextOf(test.db, await staff(test.db, "admin"), new Date(NOW.getTime() + 1_000)), {
      accountId: id,
      by: "mail",
    });

    await expect(setPassword(publicContext(), { token: own, password: PASSWORD })).rejects.toMatchObject({
      code: "linkClosed",
    });
    expect(await findPasswordLink(publicContext(), own)).toMatchObject({ status: "revoked" });
    const token = await newestToken(test.db, id);
    expect(await setPassword(publicContext(), { token, password: PASSWORD })).toMatchObject({ purpose: "reset" });
    expect(await findPasswordLink(publicContext(), token)).toMatchObject({ status: "used" });
  });

  it("cannot be used after the role or the address changed", async () => {
    const id = await account("gita");
    await request("gita");
    const token = await newestToken(test.db, id);
    await changeAccount(await admin(), {
      accountId: id,
      version: 1,
      name: "gita",
      email: "gita@example.org",
      role: "rapporteur",
      isHead: false,
      state: undefined,
    });

    await expect(setPassword(publicContext(), { token, password: PASSWORD })).rejects.toMatchObject({
      code: "linkClosed",
    });
  });

  it("leaves no session of the old password, also where somebody signs in with it at the same time", async () => {
    const id = await account("ines");
    await request("ines");
    const token = await newestToken(test.db, id);

    const attempts = Array.from({ length: 4 }, () => signIn("ines", "the first password").catch(() => undefined));
    await setPassword(publicContext(), { token, password: PASSWORD });

    for (const session of await Promise.all(attempts))
      if (session) expect(await resumeSession(publicContext(), session.sessionId)).toBeUndefined();
  });

  it("ends the other links when one is used", async () => {
    const id = await account("hugo");
    await request("hugo");
    const first = await newestToken(test.db, id);
    await requestPasswordReset(
      publicContext(new Date(NOW.getTime() + 1_000)),
      { email: "hugo@example.org" },
      { address: "h" },
    );
    await setPassword(publicContext(), { token: await newestToken(test.db, id), password: PASSWORD });

    expect(await findPasswordLink(publicContext(), first)).toMatchObject({ status: "revoked" });
  });
});

it("passwords are hashed two at a time, and refused past a hundred in the queue", async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 120 }, () => hashPassword(PASSWORD).catch((error) => error.code)),
  );

  expect(outcomes.filter((each) => each === "tooManyAttempts")).toHaveLength(18);
});
