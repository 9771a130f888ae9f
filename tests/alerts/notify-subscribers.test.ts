import { beforeAll, describe, expect, it } from "vitest";
import { type AlertEvent, BATCHING_MINUTES, notifySubscribers } from "@/app/_domain/alerts/notify-subscribers";
import { listAlertBodies } from "@/app/_domain/alerts/queries";
import { deliverMessages } from "@/app/_domain/outbox/deliver-messages";
import type { Locale } from "@/app/_vocabulary/locales";
import type { AlertKind } from "@/app/_vocabulary/mail-templates";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { outboxMessages } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, NOW } from "../support/people";
import { smallMeeting } from "../support/small-meeting";
import { later, messagesTo, requestAs, subscribe } from "./subscriptions";

const test = testDatabase();
const SYMBOL = "CTOC/COP/WG.9/2023/2";
let meetingId = "";
let body = "";

beforeAll(async () => {
  ({ meetingId } = await smallMeeting(test.db, "wg9-2023"));
  body = (await listAlertBodies(contextOf(test.db, PUBLIC_VIEWER)))[0]!.key; // that meeting's
  await subscribe(test.db, "amal@example.org", body, "ar");
  await subscribe(test.db, "boris@example.org", body, "ru");
  await requestAs(test.db, "unconfirmed@example.org", body, "en");
});

const notificationsTo = async (email: string) =>
  (await messagesTo(test.db, email)).filter(({ kind }) => kind !== "confirm-alerts");

const notify = (event: Omit<AlertEvent, "meetingId">) =>
  test.db.transaction((tx) => notifySubscribers(tx, { now: () => NOW }, { meetingId, ...event }));

describe("notifying subscribers", () => {
  it("enqueues a message for each confirmed address in its language, with its parameters", async () => {
    await notify({
      key: "e1",
      kind: "document-withdrawn",
      symbol: SYMBOL,
      title: { en: 'A "paper"\r\nBcc: x', ar: "ورقة" },
    });

    expect(await notificationsTo("amal@example.org")).toMatchObject([
      {
        kind: "document-withdrawn",
        locale: "ar",
        nextAttemptAt: later(BATCHING_MINUTES),
        attempts: 0,
        sentAt: null,
        params: {
          symbol: SYMBOL,
          title: { en: 'A "paper"\r\nBcc: x', ar: "ورقة" },
          meeting: { key: "wg9-2023", startsOn: "2023-05-29", ordinal: expect.any(Number), places: expect.any(Object) },
          body: expect.any(Object),
        },
      },
    ]);
    expect(await notificationsTo("boris@example.org")).toMatchObject([{ locale: "ru" }]);
    expect(await notificationsTo("unconfirmed@example.org")).toEqual([]);
  });

  it("notifies of one event once", async () => {
    const event = { key: "e2", kind: "programme-changed" } as const;
    await notify(event);
    await notify(event);

    expect((await notificationsTo("amal@example.org")).filter(({ kind }) => kind === "programme-changed")).toHaveLength(
      1,
    );
  });

  it("does not notify of meetings of another body", async () => {
    const { meetingId: elsewhere } = await smallMeeting(test.db, "wg8-2023");
    const before = await test.db.$count(outboxMessages);
    await notifySubscribers(
      test.db,
      { now: () => NOW },
      { key: "e3", kind: "programme-changed", meetingId: elsewhere },
    );

    expect(await test.db.$count(outboxMessages)).toBe(before);
  });

  it("is rolled back with the operation", async () => {
    const before = await test.db.$count(outboxMessages);
    const undone = test.db.transaction(async (tx) => {
      await notifySubscribers(tx, { now: () => NOW }, { key: "e4", kind: "programme-changed", meetingId });
      throw new Error("broke");
    });

    await expect(undone).rejects.toThrow("broke");
    expect(await test.db.$count(outboxMessages)).toBe(before);
  });

  it("notifies of a document issued file by file at its first language and at the subscriber's own", async () => {
    for (const language of ["en", "en", "zh", "ar", "ar", "fr", "ru"] as const) {
      await issue(language);
      await deliver();
    }

    expect(await languagesOf("amal@example.org")).toEqual([["en"], ["ar"]]);
    expect(await languagesOf("boris@example.org")).toEqual([["en"], ["ru"]]);
  });

  it("combines events in quick succession in one message", async () => {
    symbol = "X/2";
    for (const language of ["en", "en", "ar", "fr"] as const) await issue(language);
    await notify({ key: "p1", kind: "programme-changed" });
    await notify({ key: "p2", kind: "programme-changed" });

    expect(await languagesOf("amal@example.org")).toEqual([["ar", "en", "fr"]]);
    expect(await languagesOf("boris@example.org")).toEqual([["ar", "en", "fr"]]);
    await deliver();
    await issue("ru");
    expect(await languagesOf("amal@example.org")).toEqual([["ar", "en", "fr"]]);
    expect(await languagesOf("boris@example.org")).toEqual([["ar", "en", "fr"], ["ru"]]);
    const changes = (await notificationsTo("amal@example.org")).filter(({ key }) => /^p\d/.test(key));
    expect(changes).toHaveLength(1);
  });

  it("notifies of a reissued document in its language only, each time", async () => {
    symbol = "X/3";
    for (let time = 0; time < 2; time++) {
      await issue("ru", "document-reissued");
      await issue("ru", "document-reissued");
      await deliver();
    }

    expect(await languagesOf("amal@example.org")).toEqual([]);
    expect(await languagesOf("boris@example.org")).toEqual([["ru"], ["ru"]]);
  });
});

let symbol = "X/1";
let turn = 0;

async function issue(language: Locale, kind: AlertKind = "document-issued") {
  await notify({ key: `issue-${turn++}`, kind, symbol, languages: [language] });
}

async function deliver() {
  await deliverMessages(contextOf(test.db, { kind: "system", name: "test" }, later(BATCHING_MINUTES)), {
    send: async () => {},
  });
}

async function languagesOf(email: string) {
  const notifications = await notificationsTo(email);

  return notifications.flatMap(({ params }) =>
    "symbol" in params && params.symbol === symbol ? [params.languages] : [],
  );
}
