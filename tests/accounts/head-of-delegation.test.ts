import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { disableAccount } from "@/app/_domain/accounts/disable-account";
import { inviteAccount } from "@/app/_domain/accounts/invite-account";
import { canManageAccount, manageableAccounts } from "@/app/_domain/accounts/policy";
import { getAccount, listAccounts } from "@/app/_domain/accounts/queries";
import { resumeSession } from "@/app/_domain/accounts/resume-session";
import { revokeLinks } from "@/app/_domain/accounts/revoke-links";
import { sendLink } from "@/app/_domain/accounts/send-link";
import { ROLES } from "@/app/_vocabulary/viewer";
import { accounts } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, delegate, headOfDelegation, NOW, staff } from "../support/people";
import { INVITED } from "./account-links";

const test = testDatabase();
const head = async (state: "XA" | "XB" = "XA") => contextOf(test.db, await headOfDelegation(test.db, state));
const MEMBER = { ...INVITED, role: "delegation", state: "XA" } as const;

describe("the head of a delegation", () => {
  it("is signed in as such", async () => {
    const { viewer } = await head();
    expect(await resumeSession(await head(), viewer.sessionId)).toEqual(viewer);
  });

  it("invites members of the same delegation, sends them links and removes them", async () => {
    const { id } = await inviteAccount(await head(), { ...MEMBER, email: "member@example.org" });
    await sendLink(await head(), { accountId: id, by: "print" });
    await revokeLinks(await head(), { accountId: id });
    await disableAccount(await head(), { accountId: id });

    expect(await getAccount(await head(), id)).toMatchObject({ status: "disabled", state: "XA" });
  });

  it("cannot invite to another State, as staff, or another head", async () => {
    await delegate(test.db, "XB");
    const before = await test.db.$count(accounts);
    for (const other of [
      { ...MEMBER, state: "XB" },
      { ...MEMBER, isHead: true },
      { ...INVITED, role: "secretariat" },
      { ...INVITED, role: "admin", state: "XA" },
    ] as const)
      await expect(inviteAccount(await head(), { ...other, email: "new@example.org" })).rejects.toMatchObject({
        kind: "forbidden",
      });
    expect(await test.db.$count(accounts)).toBe(before);
  });

  it("sees the accounts of the same State and no other, and acts on none of another", async () => {
    const [theirs, admin] = [await delegate(test.db, "XB"), await staff(test.db, "admin")];

    expect(new Set((await listAccounts(await head())).map(({ state }) => state))).toEqual(new Set(["XA"]));
    expect(await listAccounts(await head(), { state: "XB" })).toEqual([]);
    for (const { accountId } of [theirs, admin, (await head("XB")).viewer]) {
      await expect(getAccount(await head(), accountId)).rejects.toMatchObject({ kind: "not-found" });
      await expect(disableAccount(await head(), { accountId })).rejects.toMatchObject({ kind: "not-found" });
      await expect(sendLink(await head(), { accountId, by: "print" })).rejects.toMatchObject({ kind: "not-found" });
      await expect(revokeLinks(await head(), { accountId })).rejects.toMatchObject({ kind: "not-found" });
    }
    expect(await resumeSession(await head(), theirs.sessionId)).toEqual(theirs);
  });

  it("cannot remove another head or themselves", async () => {
    const { viewer } = await head();
    const [other] = await test.db
      .insert(accounts)
      .values({ ...DELEGATION_ROW, email: "other-head@example.org", isHead: true })
      .returning({ id: accounts.id });

    await expect(disableAccount(await head(), viewer)).rejects.toMatchObject({ code: "ownAccount" });
    await expect(disableAccount(await head(), { accountId: other?.id ?? "" })).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  it("sends at most twenty links an hour", async () => {
    const outcomes: string[] = [];
    const context = await head("XB");
    for (let each = 0; each < 22; each++)
      outcomes.push(
        await inviteAccount(context, { ...MEMBER, state: "XB", email: `m${each}@example.org`, by: "print" }).then(
          () => "invited",
          (error) => error.code,
        ),
      );

    expect(outcomes.filter((each) => each === "invited")).toHaveLength(20);
    expect(outcomes.at(-1)).toBe("tooManyLinks");
  });
});

const DELEGATION_ROW = {
  name: "Other",
  role: "delegation",
  stateCode: "XA",
  locale: "en",
  passwordHash: "none",
  createdAt: NOW,
} as const;

it("the rule on one account and the rule on rows agree, for every viewer and account", async () => {
  await Promise.all([delegate(test.db, "XA"), delegate(test.db, "XB"), headOfDelegation(test.db, "XA")]);
  for (const role of ROLES) if (role !== "delegation") await staff(test.db, role);
  const rows = await test.db.select().from(accounts);
  const viewers = [
    { kind: "public" },
    { kind: "preview" },
    { kind: "system", name: "test" },
    await headOfDelegation(test.db, "XA"),
    await headOfDelegation(test.db, "XB"),
    await delegate(test.db, "XA"),
    await staff(test.db, "admin"),
    await staff(test.db, "secretariat"),
  ] as const;

  for (const viewer of viewers) {
    const found = await test.db.select({ id: accounts.id }).from(accounts).where(manageableAccounts(viewer));
    expect(found.map(({ id }) => id).sort()).toEqual(
      rows
        .filter((row) => canManageAccount(viewer, row))
        .map(({ id }) => id)
        .sort(),
    );
  }
  expect(rows.length).toBeGreaterThan(6);
  await expect(
    disableAccount(contextOf(test.db, await delegate(test.db, "XA")), { accountId: rows[0]?.id ?? "" }),
  ).rejects.toMatchObject({ kind: "forbidden" });
  expect(await test.db.$count(accounts, eq(accounts.isHead, true))).toBeGreaterThan(1);
});
