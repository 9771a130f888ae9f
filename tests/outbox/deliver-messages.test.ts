import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { clearOutbox } from "@/app/_domain/outbox/clear-outbox";
import { BACK_OFF_MINUTES, deliverMessages, LEASE_MINUTES } from "@/app/_domain/outbox/deliver-messages";
import { enqueueMessage } from "@/app/_domain/outbox/enqueue-message";
import { type Mailer, MailRefused, type Message } from "@/app/_domain/outbox/mailer";
import { countMessages, listWaitingMessages } from "@/app/_domain/outbox/queries";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { outboxMessages } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, NOW } from "../support/people";

const test = testDatabase();
const later = (minutes: number, from = NOW) => new Date(from.getTime() + minutes * 60_000);
const portal = (now = NOW) => contextOf(test.db, { kind: "system", name: "test" }, now);

afterEach(() => test.db.delete(outboxMessages));

/** Returns a mailer that records messages and then runs the test's callback. */
function mailer(then: (message: Message) => unknown = () => {}): Mailer & { received: Message[] } {
  const received: Message[] = [];

  return {
    received,
    async send(message) {
      received.push(message);
      await then(message);
    },
  };
}

async function enqueue(...names: string[]) {
  for (const [index, name] of names.entries()) {
    const content = { kind: "confirm-alerts", params: { body: { en: "A body" } } } as const;
    const message = { ...content, key: name, to: `${name}@example.org`, locale: "en" } as const;
    await enqueueMessage(test.db, { now: () => new Date(NOW.getTime() + index) }, message);
  }
}

async function row(name: string) {
  return (await test.db.select().from(outboxMessages).where(eq(outboxMessages.key, name)))[0];
}

describe("delivering messages", () => {
  it("sends the due messages, the longest due first, and marks them", async () => {
    await enqueue("one", "two");
    const mailing = mailer();

    expect(await deliverMessages(portal(later(1)), mailing)).toEqual({ sent: 2, failed: 0 });
    expect(mailing.received.map(({ to }) => to)).toEqual(["one@example.org", "two@example.org"]);
    expect(await row("one")).toMatchObject({ sentAt: later(1), nextAttemptAt: null, attempts: 1, lastError: null });
    expect(await deliverMessages(portal(later(9_999)), mailing)).toEqual({ sent: 0, failed: 0 });
  });

  it("sends each once when several instances deliver at the same moment", async () => {
    const names = Array.from({ length: 20 }, (_, each) => `m${each}`);
    await enqueue(...names);
    const shared = mailer(() => new Promise((done) => setTimeout(done, 3)));
    const rounds = await Promise.all([1, 2, 3, 4].map(() => deliverMessages(portal(later(1)), shared)));

    expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(20);
    expect(new Set(shared.received.map(({ to }) => to)).size).toBe(20);
    expect(shared.received).toHaveLength(20);
  });

  it("retries a refused message at growing intervals, and gives it up in the end", async () => {
    await enqueue("refused");
    const refusing = mailer(() => {
      throw new MailRefused("550 no such mailbox");
    });
    let now = NOW;
    for (const wait of BACK_OFF_MINUTES) {
      expect(await deliverMessages(portal(now), refusing)).toMatchObject({ failed: 1, reason: "550 no such mailbox" });
      expect(await row("refused")).toMatchObject({ nextAttemptAt: later(wait, now), lastError: "550 no such mailbox" });
      expect(await deliverMessages(portal(later(wait - 1, now)), refusing)).toEqual({ sent: 0, failed: 0 });
      now = later(wait, now);
    }
    await deliverMessages(portal(now), refusing);

    expect(await row("refused")).toMatchObject({ nextAttemptAt: null, sentAt: null, attempts: 9 });
    expect(new Set(refusing.received.map(({ id }) => id)).size).toBe(1);
    expect(await countMessages(portal())).toEqual({ waiting: 0, givenUp: 1 });
  });

  it("continues after a refused message, and ends the run if the mail server is unreachable", async () => {
    await enqueue("one", "two", "three");
    const first = mailer(({ to }) => {
      if (to.startsWith("one")) throw new MailRefused("no");
      throw new Error("ECONNREFUSED");
    });

    expect(await deliverMessages(portal(later(1)), first)).toEqual({ sent: 0, failed: 2, reason: "ECONNREFUSED" });
    expect(await row("three")).toMatchObject({ attempts: 0 });
    expect(await deliverMessages(portal(later(2)), mailer())).toEqual({ sent: 3, failed: 0 });
  });

  it("sends a message claimed by an instance that died again, under the same id, after the claim expires", async () => {
    await enqueue("lost");
    let die = () => {};
    const dying = mailer(() => new Promise<void>((_, reject) => (die = () => reject(new Error("died")))));
    const first = deliverMessages(portal(), dying);
    await expect.poll(() => dying.received.length).toBe(1);
    const second = mailer();

    expect(await deliverMessages(portal(later(LEASE_MINUTES - 1)), second)).toEqual({ sent: 0, failed: 0 });
    expect(await deliverMessages(portal(later(LEASE_MINUTES)), second)).toEqual({ sent: 1, failed: 0 });
    expect(second.received[0]?.id).toBe(dying.received[0]?.id);
    // The first instance ends its attempt after the second has claimed the message.
    die();
    await first;
    expect(await row("lost")).toMatchObject({ sentAt: later(LEASE_MINUTES), nextAttemptAt: null });
  });

  it("stops between two messages on request", async () => {
    await enqueue("one", "two");
    const slow = mailer();

    expect(await deliverMessages(portal(later(1)), slow, () => slow.received.length < 1)).toEqual({
      sent: 1,
      failed: 0,
    });
  });

  it("enqueues one message per key", async () => {
    await enqueue("same", "same");

    expect(await test.db.$count(outboxMessages)).toBe(1);
  });
});

describe("the outbox", () => {
  it("is read only by the portal itself", async () => {
    const context = contextOf(test.db, PUBLIC_VIEWER);

    await expect(deliverMessages(context, mailer())).rejects.toMatchObject({ kind: "forbidden" });
    await expect(listWaitingMessages(context, NOW)).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("lists the messages added since that are not sent", async () => {
    await enqueue("one", "two", "three");
    await deliverMessages(portal(NOW), mailer());
    const since = new Date(NOW.getTime() + 1);

    expect((await listWaitingMessages(portal(), NOW)).map(({ to }) => to)).toEqual([
      "two@example.org",
      "three@example.org",
    ]);
    expect((await listWaitingMessages(portal(), since)).map(({ to }) => to)).toEqual(["three@example.org"]);
  });

  it("deletes sent messages after a year, and none that are queued", async () => {
    await enqueue("sent");
    await deliverMessages(portal(), mailer());
    await enqueue("waiting");
    await clearOutbox(portal(later(364 * 24 * 60)));
    expect(await test.db.$count(outboxMessages)).toBe(2);
    await clearOutbox(portal(later(366 * 24 * 60)));

    expect(await row("sent")).toBeUndefined();
    expect(await row("waiting")).toBeDefined();
  });
});
