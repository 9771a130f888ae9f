import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import { deliverMessages } from "@/app/_domain/outbox/deliver-messages";
import { enqueueMessage } from "@/app/_domain/outbox/enqueue-message";
import { startMailDelivery } from "@/app/_platform/mail/delivery";
import { createMailPrinter } from "@/app/_platform/mail/print-mail";
import { smtpMailer } from "@/app/_platform/mail/smtp";
import { wakeMailDelivery } from "@/app/_platform/mail/wake-delivery";
import type { Database } from "@/db/client";
import { outboxMessages } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, NOW } from "../support/people";
import { freePort } from "../support/postgres-server";

const test = testDatabase();
const sender = { from: "no-reply@meetings.example.org", replyTo: undefined };
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const portal = (now = NOW) => contextOf(test.db, { kind: "system", name: "test" }, now);

afterEach(() => test.db.delete(outboxMessages));

function post(db: Database, name: string, now = NOW) {
  const message = { kind: "confirm-alerts", params: { body: { en: "Working Group" } }, locale: "en" } as const;

  return enqueueMessage(db, { now: () => now }, { ...message, key: name, to: `${name}@example.org` });
}

/** Starts a real mail server that collects messages, and knows no mailbox "nobody…". */
async function mailServer(port: number) {
  const receivedMail: { to: string | undefined; id: string | undefined; subject: string | undefined }[] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith("nobody") ? Object.assign(new Error("no such mailbox"), { responseCode: 550 }) : null),
    onData: (stream, session, done) => {
      simpleParser(stream).then(({ messageId, subject }) => {
        receivedMail.push({ to: session.envelope.rcptTo[0]?.address, id: messageId, subject });
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));

  return { taken: receivedMail, close: () => new Promise<void>((resolve) => server.close(resolve)) };
}

describe("sending through a mail server", () => {
  it("waits while the server is down, and sends each message once when it is up again", async () => {
    const port = await freePort();
    const mailer = smtpMailer(portal(), sender, `smtp://127.0.0.1:${port}`);
    await post(test.db, "amal");
    await post(test.db, "boris");
    expect(await deliverMessages(portal(later(1)), mailer)).toMatchObject({ sent: 0, failed: 1 });
    const server = await mailServer(port);
    expect(await deliverMessages(portal(later(1)), mailer)).toEqual({ sent: 1, failed: 0 });
    const again = [deliverMessages(portal(later(3)), mailer), deliverMessages(portal(later(3)), mailer)];
    expect((await Promise.all(again)).map(({ sent }) => sent).sort()).toEqual([0, 1]);
    await deliverMessages(portal(later(9_999)), mailer);
    await server.close();

    expect(server.taken.map(({ to }) => to)).toEqual(["boris@example.org", "amal@example.org"]);
    expect(new Set(server.taken.map(({ id }) => id)).size).toBe(2);
    expect(server.taken[0]?.subject).toBe("Please confirm your subscription: Working Group");
  });

  it("continues where one mailbox is refused, and stores the reason", async () => {
    const port = await freePort();
    const server = await mailServer(port);
    await post(test.db, "nobody");
    await post(test.db, "chen", later(0.5));
    const delivery = await deliverMessages(portal(later(1)), smtpMailer(portal(), sender, `smtp://127.0.0.1:${port}`));
    await server.close();

    expect(delivery).toMatchObject({ sent: 1, failed: 1, reason: expect.stringContaining("550") });
    const rows = await test.db.select().from(outboxMessages);
    expect(rows.find(({ key }) => key === "nobody")?.lastError).toContain("no such mailbox");
  });
});

describe("without a mail server", () => {
  it("each message is printed once and stays in the outbox", async () => {
    const printed: string[] = [];
    let now = NOW;
    const print = createMailPrinter({ ...portal(), now: () => now }, sender, (text) => printed.push(text), NOW);
    await post(test.db, "amal");
    await print();
    await print();
    now = later(5);
    await post(test.db, "boris", now);
    await print();
    now = later(10);
    await print();

    expect(printed.map((text) => /^To: (.*)$/m.exec(text)?.[1])).toEqual(["amal@example.org", "boris@example.org"]);
    expect(printed[0]).toContain("/en/alerts/confirm/");
    expect(await test.db.$count(outboxMessages)).toBe(2);
  });
});

describe("a running portal", () => {
  it("sends a posted message when delivery is woken, and nothing after the stop", async () => {
    const port = await freePort();
    const server = await mailServer(port);
    const stop = await startMailDelivery({ context: portal(), sender, smtpUrl: `smtp://127.0.0.1:${port}` });
    await post(test.db, "dina");
    wakeMailDelivery();
    await expect.poll(() => server.taken.map(({ to }) => to), { timeout: 10_000 }).toEqual(["dina@example.org"]);
    await stop();
    await post(test.db, "late");
    wakeMailDelivery();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await server.close();

    expect(server.taken).toHaveLength(1);
  });
});
