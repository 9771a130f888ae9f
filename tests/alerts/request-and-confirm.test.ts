import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { confirmAlerts } from "@/app/_domain/alerts/confirm-alerts";
import { deleteUnconfirmedAlerts } from "@/app/_domain/alerts/delete-unconfirmed-alerts";
import { endAlerts } from "@/app/_domain/alerts/end-alerts";
import { confirmationToken, endToken } from "@/app/_domain/alerts/link-tokens";
import { findAlertsToConfirm, findAlertsToEnd, listAlertBodies } from "@/app/_domain/alerts/queries";
import { RequestAlerts } from "@/app/_domain/alerts/schemas";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { alertSubscriptions, auditEvents, outboxMessages, rateLimits } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, NOW } from "../support/people";
import { smallMeeting } from "../support/small-meeting";
import { later, messagesTo, requestAs, subscribe, subscriptionOf } from "./subscriptions";

const test = testDatabase();
const WEEK = 7 * 24 * 60;
const anyone = (now = NOW) => contextOf(test.db, PUBLIC_VIEWER, now);
const system = (now = NOW) => contextOf(test.db, { kind: "system", name: "test" }, now);
let body = "";

beforeAll(async () => {
  await smallMeeting(test.db, "wg9-2023");
  body = (await listAlertBodies(anyone()))[0]!.key; // that meeting's
});

describe("requesting alerts", () => {
  it("stores an unconfirmed subscription, and enqueues a request for confirmation in the requested language", async () => {
    await requestAs(test.db, "amal@example.org", body, "ar");

    expect(await subscriptionOf(test.db, "amal@example.org")).toMatchObject({ confirmedAt: null, locale: "ar" });
    expect(await messagesTo(test.db, "amal@example.org")).toMatchObject([
      { kind: "confirm-alerts", locale: "ar", nextAttemptAt: NOW, params: { body: expect.any(Object) } },
    ]);
  });

  it("appends an audit event without the address", async () => {
    await requestAs(test.db, "secret.name@example.org", body, "en");
    const { id } = (await subscriptionOf(test.db, "secret.name@example.org"))!;

    const entries = await test.db.select().from(auditEvents);
    expect(entries.find((entry) => entry.subjectId === id)).toMatchObject({
      operation: "request-alerts",
      actor: "public",
    });
    expect(JSON.stringify(entries)).not.toContain("secret.name");
  });

  it("responds in the same way for a known and a new address, and does not change the known one", async () => {
    await subscribe(test.db, "boris@example.org", body, "ru");
    const known = await requestAs(test.db, "boris@example.org", body, "fr", later(1));
    const fresh = await requestAs(test.db, "nobody@example.org", body, "fr", later(1));

    expect(known).toEqual(fresh);
    expect(await subscriptionOf(test.db, "boris@example.org")).toMatchObject({ locale: "ru", confirmedAt: NOW });
    const messages = await messagesTo(test.db, "boris@example.org");
    expect(messages.at(-1)).toMatchObject({ locale: "fr", params: { told: "ru" } });
  });

  it("is refused for an unknown body, and then enqueues nothing", async () => {
    await expect(requestAs(test.db, "chen@example.org", "wg99", "zh")).rejects.toMatchObject({ field: "body" });
    expect(await messagesTo(test.db, "chen@example.org")).toEqual([]);
  });

  it("sends at most three e-mails an hour to one mailbox, in all spellings and for all senders", async () => {
    const spellings = ["victim", "Victim", "victim+a", "VICTIM+b", "vic", "victim"].map(
      (name) => `${name}@example.org`,
    );
    const outcomes = [];
    for (const [turn, email] of spellings.entries())
      outcomes.push(
        await requestAs(test.db, email, body, "en", later(turn), `bot-${turn}`).catch((error) => error.code),
      );

    expect(outcomes).toEqual([undefined, undefined, undefined, "tooManyMails", undefined, "tooManyMails"]);
    await expect(requestAs(test.db, "victim@example.org", body, "en")).rejects.toMatchObject({
      kind: "too-many",
      params: { minutes: expect.any(Number) },
    });
  });

  it("is refused to one sender who requests many addresses, also at the same moment", async () => {
    const outcomes = Array.from({ length: 40 }, (_, each) =>
      requestAs(test.db, `person${each}@example.net`, body, "en", NOW, "one sender").catch((error) => error.code),
    );

    expect((await Promise.all(outcomes)).filter((code) => code === "tooManyMails")).toHaveLength(10);
  });

  it("leaves no address in the keys of the limiter", async () => {
    const counted = await test.db.select({ key: rateLimits.key }).from(rateLimits);

    expect(counted.length).toBeGreaterThan(3);
    expect(counted.filter(({ key }) => key.includes("@"))).toEqual([]);
  });

  it.each([
    ["the language", { language: "de" }],
    ["the address", { email: "a@x.int,b@evil.example" }],
    ["the body", { body: "" }],
  ])("is refused at %s if it is invalid", (_, wrong) => {
    const right = { body: "wg9", email: "a@example.org", language: "en" };

    expect(RequestAlerts.safeParse(right).success).toBe(true);
    expect(RequestAlerts.safeParse({ ...right, ...wrong }).error?.issues.map(({ path }) => path)).toEqual([
      Object.keys(wrong),
    ]);
  });
});

describe("confirming alerts", () => {
  it("needs only the link, happens once, and confirms the subscription", async () => {
    const id = await subscribe(test.db, "dina@example.org", body, "es");
    const token = confirmationToken(anyone(), id, "es");
    await confirmAlerts(anyone(later(5)), { token });

    expect(await subscriptionOf(test.db, "dina@example.org")).toMatchObject({ locale: "es", confirmedAt: NOW });
    const entries = await test.db.select().from(auditEvents).where(eq(auditEvents.subjectId, id));
    expect(entries.map(({ operation }) => operation)).toEqual(["request-alerts", "confirm-alerts"]);
    await expect(findAlertsToConfirm(anyone(), token)).resolves.toMatchObject({ status: "done" });
  });

  it("is what changes the language", async () => {
    const id = await subscribe(test.db, "emil@example.org", body, "en");
    await requestAs(test.db, "emil@example.org", body, "zh", later(1));
    expect(await subscriptionOf(test.db, "emil@example.org")).toMatchObject({ locale: "en" });

    await confirmAlerts(anyone(later(2)), { token: confirmationToken(anyone(), id, "zh") });
    expect(await subscriptionOf(test.db, "emil@example.org")).toMatchObject({ locale: "zh", confirmedAt: NOW });
  });

  it("is refused after seven days; then the subscription is deleted with its address", async () => {
    await requestAs(test.db, "late@example.org", body, "fr");
    const { id } = (await subscriptionOf(test.db, "late@example.org"))!;
    const token = confirmationToken(anyone(), id, "fr");

    await expect(findAlertsToConfirm(anyone(later(WEEK - 1)), token)).resolves.toMatchObject({ status: "open" });
    await expect(findAlertsToConfirm(anyone(later(WEEK)), token)).resolves.toMatchObject({ status: "expired" });
    await expect(confirmAlerts(anyone(later(WEEK)), { token })).rejects.toMatchObject({ code: "alertsLinkExpired" });
    await deleteUnconfirmedAlerts(system(later(WEEK + 1)));

    expect(await subscriptionOf(test.db, "late@example.org")).toBeUndefined();
    expect(await subscriptionOf(test.db, "dina@example.org")).toBeDefined();
    expect(await messagesTo(test.db, "late@example.org")).toEqual([]);
    await expect(confirmAlerts(anyone(), { token })).rejects.toMatchObject({ kind: "not-found" });
  });

  it("is refused for a link that the portal did not sign, and for a link to end alerts", async () => {
    await requestAs(test.db, "fatou@example.org", body, "fr");
    await requestAs(test.db, "gita@example.org", body, "fr");
    const { id } = (await subscriptionOf(test.db, "fatou@example.org"))!;
    const other = (await subscriptionOf(test.db, "gita@example.org"))!.id;
    const right = confirmationToken(anyone(), id, "fr");
    const seal = right.split(".")[2];
    const wrong = [
      "",
      id,
      `${id}.fr`,
      `${id}.en.${seal}`,
      `${other}.fr.${seal}`,
      `${right}.`,
      right.slice(0, -1),
      right.toUpperCase(),
      endToken(anyone(), id),
      `${id}.fr.${endToken(anyone(), id).split(".")[1]}`,
      "../../x",
      "é".repeat(90),
    ];

    for (const token of wrong) {
      await expect(confirmAlerts(anyone(), { token })).rejects.toMatchObject({ code: "alertsLinkWrong" });
      await expect(findAlertsToConfirm(anyone(), token)).resolves.toBeUndefined();
    }
    expect(await subscriptionOf(test.db, "fatou@example.org")).toMatchObject({ confirmedAt: null });
  });
});

describe("ending alerts", () => {
  it("deletes the address and its queued messages, appends an audit event, and may be repeated", async () => {
    const id = await subscribe(test.db, "hugo@example.org", body, "en");
    const token = endToken(anyone(), id);
    await expect(findAlertsToEnd(anyone(), token)).resolves.toMatchObject({ status: "open", locale: "en" });
    await endAlerts(anyone(), { token });
    await endAlerts(anyone(), { token });

    expect(await test.db.$count(alertSubscriptions, eq(alertSubscriptions.email, "hugo@example.org"))).toBe(0);
    expect(await test.db.$count(outboxMessages, eq(outboxMessages.to, "hugo@example.org"))).toBe(0);
    const entries = await test.db.select().from(auditEvents).where(eq(auditEvents.subjectId, id));
    expect(entries.filter(({ operation }) => operation === "end-alerts")).toHaveLength(1);
    await expect(findAlertsToEnd(anyone(), token)).resolves.toEqual({ status: "done" });
    const confirmation = confirmationToken(anyone(), id, "en");
    await expect(confirmAlerts(anyone(), { token: confirmation })).rejects.toMatchObject({ kind: "not-found" });
  });

  it("is refused for a link that confirms, and for one that the portal did not sign", async () => {
    const id = await subscribe(test.db, "ines@example.org", body, "es");

    for (const token of ["", id, `${id}.x`, confirmationToken(anyone(), id, "es")])
      await expect(endAlerts(anyone(), { token })).rejects.toMatchObject({ code: "alertsLinkWrong" });
    expect(await subscriptionOf(test.db, "ines@example.org")).toBeDefined();
  });
});
