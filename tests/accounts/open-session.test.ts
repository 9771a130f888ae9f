import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { createAccount } from "@/app/_domain/accounts/create-account";
import { disableAccount } from "@/app/_domain/accounts/disable-account";
import { openSession } from "@/app/_domain/accounts/open-session";
import { OpenSession } from "@/app/_domain/accounts/schemas";
import { countSignInAttempt } from "@/app/_domain/accounts/sign-in-limits";
import { auditEvents, rateLimits, signInSessions } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, NOW } from "../support/people";

const test = testDatabase();
const PASSWORD = "correct horse battery staple";
const from = (address: string) => ({ address, userAgent: "test" });
const operator = { kind: "system", name: "create-account" } as const;

beforeAll(async () => {
  for (const name of ["amal", "boris", "chen", "dina", "emil", "fatou", "gita", "hugo"]) await account(name);
});

describe("signing in", () => {
  it("opens a session of twelve hours and appends an audit event", async () => {
    const session = await signIn("amal", PASSWORD, "a1");

    const [row] = await test.db.select().from(signInSessions).where(eq(signInSessions.id, session.sessionId));
    expect(row?.expiresAt.getTime()).toBe(NOW.getTime() + 12 * 3_600_000);
    expect(session.role).toBe("editor");
    const entries = await test.db.select().from(auditEvents).where(eq(auditEvents.subjectId, session.accountId));
    expect(entries.map(({ operation }) => operation)).toContain("open-session");
  });

  it("accepts an address in any case and width", async () => {
    await expect(signIn(" AMAL", PASSWORD, "a2")).resolves.toMatchObject({ role: "editor" });
    await expect(signIn("ａmal", PASSWORD, "a2")).resolves.toMatchObject({ role: "editor" });
  });

  it("is refused with the same message for an unknown address, a wrong password and a disabled account, without a session", async () => {
    const { accountId } = await signIn("boris", PASSWORD, "b1");
    await disableAccount(contextOf(test.db, operator), { accountId });
    const before = await test.db.$count(signInSessions);

    const refusals = await Promise.all(
      [signIn("nobody", PASSWORD, "b1"), signIn("amal", "wrong", "b1"), signIn("boris", PASSWORD, "b1")].map((sent) =>
        sent.catch((error) => ({ ...error, stack: undefined })),
      ),
    );

    expect(refusals[0]).toMatchObject({ kind: "invalid", code: "signInFailed", field: undefined, params: {} });
    expect(refusals[1]).toEqual(refusals[0]);
    expect(refusals[2]).toEqual(refusals[0]);
    expect(await test.db.$count(signInSessions)).toBe(before);
  });

  it("takes as long for an unknown address as for a wrong password", async () => {
    const [unknown = Number.NaN, wrong = Number.NaN] = await medians(
      (turn) => signIn(`nobody-${turn}`, "wrong", "t1"),
      () => signIn("chen", "wrong", "t1"),
    );

    expect(unknown).toBeGreaterThan(wrong / 3);
    expect(unknown).toBeLessThan(wrong * 3);
  });

  it("compares the complete password, with spaces, Arabic and emoji, in any Unicode form", async () => {
    const password = `كلمة سر طويلة 🔑 é ${"x".repeat(80)}`;
    await account("long", password);

    await expect(signIn("long", password.normalize("NFD"), "l1")).resolves.toBeDefined();
    await expect(signIn("long", password.slice(0, -1), "l1")).rejects.toMatchObject({ code: "signInFailed" });
  });
});

describe("too many attempts", () => {
  it("are refused without evaluation, also when concurrent, and with the right password", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, () => signIn("dina", "wrong", "d1").catch((error) => error.code)),
    );

    expect(outcomes.filter((code) => code === "signInFailed")).toHaveLength(10);
    expect(outcomes.filter((code) => code === "tooManyAttempts")).toHaveLength(20);
    await expect(signIn("dina", PASSWORD, "d1")).rejects.toMatchObject({
      kind: "too-many",
      params: { minutes: expect.any(Number) },
    });
  });

  it("from one address do not lock out the owner at another address, nor another account", async () => {
    for (let attempt = 0; attempt < 12; attempt++) await signIn("emil", "wrong", "e1").catch(() => undefined);

    await expect(signIn("emil", PASSWORD, "e2")).resolves.toBeDefined();
    await expect(signIn("fatou", PASSWORD, "e1")).resolves.toBeDefined();
  });

  it("from many addresses lock an account, except at an address where its owner has signed in before", async () => {
    await signIn("gita", PASSWORD, "usual");
    for (let attempt = 0; attempt < 90; attempt++) await countAttempt("gita", `x${attempt}`);
    for (let attempt = 90; attempt < 101; attempt++)
      await signIn("gita", "wrong", `x${attempt}`).catch(() => undefined);

    await expect(signIn("gita", PASSWORD, "elsewhere")).rejects.toMatchObject({ code: "tooManyAttempts" });
    await expect(signIn("gita", PASSWORD, "usual")).resolves.toBeDefined();
  });

  it("from one address on many accounts are refused; successful ones are not counted", async () => {
    await signIn("hugo", PASSWORD, "h1");
    await Promise.all(Array.from({ length: 290 }, (_, each) => countAttempt(`guess-${each}`, "h1")));
    const attempts = Array.from({ length: 15 }, (_, each) =>
      signIn(`guess-${290 + each}`, "wrong", "h1").catch((error) => error.code),
    );
    // 300 in all.
    expect((await Promise.all(attempts)).filter((code) => code === "signInFailed").length).toBeLessThanOrEqual(10);

    await expect(signIn("hugo", PASSWORD, "h1")).rejects.toMatchObject({ code: "tooManyAttempts" });
    await expect(signIn("hugo", PASSWORD, "h2")).resolves.toBeDefined();
  });

  it("are deleted once they have expired", async () => {
    const key = "sign-in-near:long ago";
    await test.db.insert(rateLimits).values({ key, points: 3, expire: new Date("2020-01-01") });
    await signIn("amal", PASSWORD, "z1");

    expect(await test.db.$count(rateLimits, eq(rateLimits.key, key))).toBe(0);
  });

  it("are counted in the same way for an address without an account", async () => {
    for (let attempt = 0; attempt < 10; attempt++) await signIn("ghost", "wrong", "g1").catch(() => undefined);

    await expect(signIn("ghost", "wrong", "g1")).rejects.toMatchObject({ code: "tooManyAttempts" });
  });

  it("are no longer counted once one has succeeded", async () => {
    for (let round = 0; round < 3; round++) {
      for (let attempt = 0; attempt < 5; attempt++) await signIn("fatou", "wrong", "f1").catch(() => undefined);
      await signIn("fatou", PASSWORD, "f1");
    }
  });
});

it("an address with a control character is refused before any query", () => {
  expect(OpenSession.safeParse({ email: "amal\0@example.org", password: "x" }).success).toBe(false);
});

function signIn(name: string, password: string, address: string) {
  const input = OpenSession.parse({ email: `${name}@example.org`, password });

  return openSession({ db: test.db, now: () => NOW }, input, from(address));
}

/** Counts an attempt as signing in does, without the work of comparing its password. */
function countAttempt(name: string, address: string) {
  return countSignInAttempt(test.db, `${name}@example.org`, address);
}

function account(name: string, password = PASSWORD) {
  const email = `${name}@example.org`;
  return createAccount(contextOf(test.db, operator), { email, name, role: "editor", locale: "en", password });
}

/** Returns the median times of two kinds of attempts, made in turn: other work slows both alike. */
async function medians(...kinds: ((turn: number) => Promise<unknown>)[]): Promise<number[]> {
  const times = kinds.map((): number[] => []);
  for (let turn = 0; turn < 7; turn++)
    for (const [kind, attempt] of kinds.entries()) {
      const start = performance.now();
      await attempt(turn).catch(() => undefined);
      times[kind]?.push(performance.now() - start);
    }

  return times.map((each) => each.sort((a, b) => a - b)[3] ?? Number.NaN);
}
