import { describe, expect, it } from "vitest";
import { passwordToken } from "@/app/_domain/accounts/link-tokens";
import type { Context } from "@/app/_domain/context";
import type { Message } from "@/app/_domain/outbox/mailer";
import { composeMail } from "@/app/_platform/mail/compose-mail";
import { LOCALES } from "@/app/_vocabulary/locales";

const context: Pick<Context, "publicUrl" | "sign"> = {
  publicUrl: "https://meetings.example.org",
  sign: (text) => Buffer.from(text).toString("base64url"),
};
const LINK = "00000000-0000-4000-8000-000000000001";
const base = { id: "m", to: "ada@example.org", subscriptionId: null, createdAt: new Date("2023-05-02T09:00:00Z") };
const params = {
  linkId: LINK,
  email: "ada@example.org",
  role: "delegation",
  state: { en: "Sample State A" },
  expiresAt: "2023-05-09T09:00:00.000Z",
} as const;
const compose = (message: Message) => composeMail(context, { from: "portal@example.org", replyTo: undefined }, message);

describe.each(LOCALES)("a message about an account, in %s", (locale) => {
  it.each(["account-invitation", "password-reset"] as const)(
    "has the signed link (%s) under the portal's address, until when it is valid, and the account",
    (kind) => {
      const { subject, text, html } = compose({ ...base, kind, locale, params });

      const href = `https://meetings.example.org/${locale}/password/${passwordToken(context, LINK)}`;
      for (const part of [href, "ada@example.org", "Sample State A"]) {
        expect(text).toContain(part);
        expect(html).toContain(part);
      }
      expect(text.replace(/\D+/g, " ")).toMatch(/ 9 |2023 5 9/);
      expect(subject).not.toMatch(/[\r\n{}]/);
    },
  );

  it("says that a password was changed, with no link that changes anything", () => {
    const { text } = compose({ ...base, kind: "password-changed", locale, params: { email: "ada@example.org" } });

    expect(text).toContain("ada@example.org");
    expect(text).not.toContain("/password/");
  });
});
