import { simpleParser } from "mailparser";
import { createTransport } from "nodemailer";
import { describe, expect, it } from "vitest";
import { endToken, readConfirmationToken } from "@/app/_domain/alerts/link-tokens";
import type { Message } from "@/app/_domain/outbox/mailer";
import { composeMail } from "@/app/_platform/mail/compose-mail";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import type { AlertKind, AlertParams } from "@/app/_vocabulary/mail-templates";

const context = {
  publicUrl: "https://meetings.example.org",
  sign: (text: string) => Buffer.from(text).toString("base64url"),
};
const sender = { from: "no-reply@meetings.example.org", replyTo: "secretariat@example.org" };
const ID = "0b0e4f6e-6f3a-4a0c-9d8b-0f6b4f4f3a10";
const SUBSCRIPTION = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
const PARAMS: AlertParams = {
  body: {
    en: "Working Group",
    ar: "الفريق العامل",
    zh: "工作组",
    fr: "Groupe de travail",
    ru: "Рабочая группа",
    es: "Grupo de Trabajo",
  },
  meeting: {
    key: "wg2-2023",
    ordinal: 14,
    startsOn: "2023-05-29",
    endsOn: "2023-05-30",
    places: { en: "Vienna", ar: "فيينا" },
  },
  symbol: "CTOC/COP/WG.2/2023/5",
  title: { en: 'Model laws <on> "assistance" & more' },
  languages: ["fr", "ar", "en"],
};

function alertMessage(locale: Locale, params: Partial<AlertParams> = {}, kind: AlertKind = "document-issued"): Message {
  const to = "reader@example.org";
  return {
    id: ID,
    to,
    locale,
    kind,
    params: { ...PARAMS, ...params },
    subscriptionId: SUBSCRIPTION,
    createdAt: new Date("2023-05-02T09:00:00Z"),
  };
}

function confirmationMessage(locale: Locale, earlierLocale?: Locale): Message {
  const params = { body: PARAMS.body, ...(earlierLocale && { told: earlierLocale }) };
  return { ...alertMessage(locale), kind: "confirm-alerts", params };
}

function returnMessage(locale: Locale, question = "Is article 6 in force?\nSince when?"): Message {
  const { body, meeting } = PARAMS;
  const params = { body, meeting, receipt: "WG2-2023/LEG/0003", submissionId: ID, question };
  return { ...alertMessage(locale), kind: "submission-returned", params, subscriptionId: null };
}

/** Returns the message as it is sent, raw and parsed by a mail program. */
async function sendAndParse(message: Message) {
  const stream = createTransport({ streamTransport: true, buffer: true });
  const { message: raw } = await stream.sendMail(composeMail(context, sender, message));

  return { raw: String(raw), read: await simpleParser(String(raw)) };
}

describe.each(LOCALES)("an alert in %s", (locale) => {
  it("explains in the reader's language what happened, as text and as HTML, and how to unsubscribe", async () => {
    const { read } = await sendAndParse(alertMessage(locale));
    const html = String(read.html);

    expect(read.subject).toContain(PARAMS.symbol);
    for (const part of [String(read.text), html]) {
      expect(part).toContain(PARAMS.body[locale]);
      expect(part).toContain(`https://meetings.example.org/${locale}/documents/CTOC/COP/WG.2/2023/5`);
      expect(part).toContain(`https://meetings.example.org/${locale}/alerts/end/${endToken(context, SUBSCRIPTION)}`);
    }
    expect(html).toContain(`<html lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}">`);
    expect(html).not.toMatch(/<img|<script|\ssrc=|url\(/);
    expect(read.headers.get("content-language")).toBe(locale);
  });

  it("names the document in that language alone", async () => {
    const [mine, english] = [await sendAndParse(alertMessage(locale)), await sendAndParse(alertMessage("en"))];

    if (locale !== "en") expect(mine.read.subject).not.toBe(english.read.subject);
    for (const kind of ["document-reissued", "document-withdrawn", "programme-changed"] as const)
      expect((await sendAndParse(alertMessage(locale, {}, kind))).read.subject).not.toBe(mine.read.subject);
  });

  it("requests confirmation with a link in that language", async () => {
    const { read } = await sendAndParse(confirmationMessage(locale));
    const token = /\/alerts\/confirm\/(\S+)/.exec(String(read.text))?.[1] ?? "";

    expect(readConfirmationToken(context, token)).toEqual({ id: SUBSCRIPTION, locale });
    expect(read.headers.has("list-unsubscribe")).toBe(false);
    expect(String((await sendAndParse(confirmationMessage(locale, "fr"))).read.text)).not.toBe(read.text);
  });
});

describe.each(LOCALES)("the return of a submission in %s", (locale) => {
  it("has the receipt number, the question in its lines, and the link to answer; it cannot be unsubscribed", async () => {
    const { read } = await sendAndParse(returnMessage(locale));
    const text = String(read.text);

    expect(read.subject).toContain("WG2-2023/LEG/0003");
    for (const part of [text, String(read.html)]) {
      expect(part).toContain("WG2-2023/LEG/0003");
      expect(part).toContain(PARAMS.body[locale]);
      expect(part).toContain("Is article 6 in force?\nSince when?");
      expect(part).toContain(`https://meetings.example.org/${locale}/delegation/meetings/wg2-2023/legislation/${ID}`);
    }
    expect(read.headers.has("list-unsubscribe")).toBe(false);
    if (locale !== "en") expect(read.subject).not.toBe((await sendAndParse(returnMessage("en"))).read.subject);
  });

  it("interprets nothing in the question as a header or an element", async () => {
    const { raw, read } = await sendAndParse(
      returnMessage(locale, "A\r\nBcc: evil@example.org\r\n\r\n<img src=x> \u202eb"),
    );

    expect(read.bcc).toBeUndefined();
    expect(raw.split("\r\n\r\n")[0]).not.toMatch(/^Bcc:/im);
    expect(String(read.html)).toContain("&lt;img src=x&gt;");
    expect(String(read.html)).not.toContain("<img");
  });
});

describe("an e-mail", () => {
  it("has headers for automatic mail and one-click unsubscription (RFC 3834, RFC 8058)", async () => {
    const { raw, read } = await sendAndParse(alertMessage("en"));

    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(raw.replace(/\r\n[ \t]+/g, " ")).toContain(
      `List-Unsubscribe: <https://meetings.example.org/api/alerts/end/${endToken(context, SUBSCRIPTION)}>\r\n`,
    );
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(read.messageId).toBe(`<${ID}@meetings.example.org>`);
    expect(read.from?.value).toEqual([{ address: sender.from, name: "Meeting portal" }]);
    expect(read.replyTo?.text).toBe(sender.replyTo);
    expect(read.to).toMatchObject({ value: [{ address: "reader@example.org" }] });
  });

  it("is the same at each attempt but for its MIME boundaries", async () => {
    const [once, again] = [await sendAndParse(alertMessage("ru")), await sendAndParse(alertMessage("ru"))];

    expect([again.read.messageId, again.read.date, again.read.text, again.read.html]).toEqual([
      once.read.messageId,
      once.read.date,
      once.read.text,
      once.read.html,
    ]);
  });

  it("keeps typed text with line breaks in one header, and adds none", async () => {
    const symbol = "X/1\r\nBcc: evil@example.org\r\n\r\nbody\u2028more";
    const { raw, read } = await sendAndParse(
      alertMessage("en", { symbol, title: { en: "T\r\nCc: evil@example.org" } }),
    );

    expect(read.subject).toBe("Document issued: X/1 Bcc: evil@example.org body more");
    expect(read.bcc ?? read.cc).toBeUndefined();
    expect(raw.split("\r\n\r\n")[0]).not.toMatch(/^(Bcc|Cc):/im);
    expect(String(read.text)).toContain("Title: T Cc: evil@example.org\n");
  });

  it("escapes typed text, and marks a title in another language than the e-mail's", async () => {
    const html = String((await sendAndParse(alertMessage("ar", { title: { zh: `<b onclick='x'>"&` } }))).read.html);

    expect(html).toContain('<bdi lang="zh">&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;</bdi>');
  });

  it("lists the languages in their order, and leaves out unknown facts", async () => {
    const { read } = await sendAndParse(alertMessage("en"));
    expect(String(read.text)).toContain("Languages: Arabic, English and French\n");

    const { title: _title, languages: _languages, ...bare } = PARAMS;
    const { text } = composeMail(context, sender, { ...alertMessage("en"), params: bare } as Message);
    expect(text).not.toMatch(/Languages|Title|undefined/);
  });

  it("of a changed programme links to the programme and is named after the meeting", async () => {
    const { symbol: _symbol, ...params } = PARAMS;
    const { read } = await sendAndParse({ ...alertMessage("en", {}, "programme-changed"), params } as Message);

    expect(read.subject).toBe("Programme changed: Working Group, Fourteenth meeting, Vienna, 29 and 30 May 2023");
    expect(String(read.text)).toContain("https://meetings.example.org/en/meetings/wg2-2023/programme\n");
  });
});

describe("the meeting in a message", () => {
  const meetingLine = async (meeting: Partial<AlertParams["meeting"]>) =>
    String((await sendAndParse(alertMessage("en", { meeting: { ...PARAMS.meeting, ...meeting } }))).read.text);

  it("is named as a meeting, a session or a resumed session", async () => {
    expect(await meetingLine({})).toContain("Working Group, Fourteenth meeting, Vienna, 29 and 30 May 2023");
    const session = { ordinal: 15, designation: "session" } as const;
    expect(await meetingLine(session)).toContain("Working Group, Fifteenth session, Vienna");
    expect(await meetingLine({ ...session, resumed: 2 })).toContain("Working Group, Second resumed fifteenth session");
  });

  it("is named by place and dates if it has no number", async () => {
    expect(await meetingLine({ ordinal: null })).toContain("Working Group, Vienna, 29 and 30 May 2023");
  });
});
