import { describe, expect, test } from "vitest";
import { InvalidSetting, readEnv } from "@/app/_platform/env";

describe("the settings", () => {
  test("have defaults with which the portal runs on a laptop", () => {
    const settings = readEnv({});
    expect(settings).toMatchObject({ port: 3000, publicUrl: "http://localhost:3000", maxUploadBytes: 1_073_741_824 });
    expect(settings.filesDirectory).toBe(`${settings.dataDir}/files`);
    expect(settings.databaseUrl).toBeUndefined();
  });

  test("treat an empty value as none", () => {
    expect(readEnv({ PORT: "", DATABASE_URL: "" })).toEqual(readEnv({}));
  });

  test("store files under FILES_URL", () => {
    expect(readEnv({ FILES_URL: "file:///srv/portal/files" }).filesDirectory).toBe("/srv/portal/files");
  });

  test("have a contact address only where one is given", () => {
    expect(readEnv({}).contactEmail).toBeUndefined();
    expect(readEnv({ CONTACT_EMAIL: "" }).contactEmail).toBeUndefined();
    expect(readEnv({ CONTACT_EMAIL: "meetings@example.org" }).contactEmail).toBe("meetings@example.org");
  });

  test.each([
    ["PORT", "eighty"],
    ["PORT", "70000"],
    ["PUBLIC_URL", "ftp://example.org"],
    ["DATABASE_URL", "mysql://example.org/portal"],
    ["AUTH_SECRET", "short"],
    ["MAX_UPLOAD_BYTES", "-1"],
    ["FILES_URL", "s3://bucket"],
    ["FILES_URL", "file://elsewhere/files"],
    ["CONTACT_EMAIL", "the secretariat"],
    ["CLAMD_URL", "tcp://127.0.0.1:3310"],
    ["SMTP_URL", "mail.example.org"],
    ["SMTP_URL", "http://mail.example.org"],
    ["SMTP_URL", "smtp://"],
    ["MAIL_FROM", "Portal <no-reply@example.org>"],
    ["MAIL_FROM", "a@example.org,b@example.org"],
  ])("stop the start in one line that names %s when it is %s", (name, value) => {
    let message = "";
    try {
      readEnv({ [name]: value });
    } catch (error) {
      if (error instanceof InvalidSetting) message = error.message;
    }
    expect(message.startsWith(`${name} `)).toBe(true);
    expect(message).not.toContain("\n");
  });

  test("send mail from the portal's own host unless MAIL_FROM is set", () => {
    const url = "smtps://portal:secret@mail.example.org";
    expect(readEnv({ PUBLIC_URL: "https://meetings.example.org/", SMTP_URL: url })).toMatchObject({
      smtpUrl: url,
      mailFrom: "no-reply@meetings.example.org",
    });
    expect(readEnv({ MAIL_FROM: "portal@example.org" }).mailFrom).toBe("portal@example.org");
  });

  test("never print a secret", () => {
    expect(() => readEnv({ SMTP_URL: "http://u:hunter2@h" })).not.toThrow(/hunter2/);
    expect(() => readEnv({ AUTH_SECRET: "hunter2" })).not.toThrow(/hunter2/);
    expect(() => readEnv({ DATABASE_URL: "mysql://u:hunter2@h/d" })).not.toThrow(/hunter2/);
  });
});
