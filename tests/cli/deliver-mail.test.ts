import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { UsageError } from "@/app/_cli/command";
import { explainFailure } from "@/app/_cli/explain-failure";
import { DomainError } from "@/app/_domain/errors";
import { lockDirectory } from "@/app/_platform/database";
import { openPglite } from "@/db/pglite";
import { requestAs } from "../alerts/subscriptions";
import { migratedDirectory } from "../support/migrated-directory";
import { LAUNCH, NODE, temporaryDirectory } from "../support/portal";
import { smallMeeting } from "../support/small-meeting";

// The first commands start a process each and open the database.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const directory = temporaryDirectory();

const SETTINGS = { DATA_DIR: directory, DATABASE_URL: "", SMTP_URL: "" };

/** Runs the command as the operator does, without the portal's secret. */
function deliverMail() {
  const { AUTH_SECRET: _, ...environment } = process.env;

  return spawnSync(NODE, [LAUNCH, "portal", "deliver-mail"], {
    encoding: "utf8",
    env: { ...environment, ...SETTINGS },
  });
}

/** Runs the command within this process, whose modules read these settings anew. */
async function deliverMailHere(settings: Record<string, string> = {}) {
  const all = { ...SETTINGS, AUTH_SECRET: "a secret of the tests, long enough", ...settings };
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
  vi.resetModules();
  const { runHere } = await import("../support/run-here");

  return runHere("deliver-mail");
}

const STACK = /\n\s+at /;

describe("npm run portal -- deliver-mail, on the data of the demonstration", () => {
  beforeAll(async () => {
    await migratedDirectory(directory);
    const { db, close } = await openPglite(directory);
    await smallMeeting(db);
    await requestAs(db, "reader@example.org", "wg9", "en");
    await close();
  });

  it("names the missing secret that signs links", () => {
    const { status, stdout, stderr } = deliverMail();
    expect([status, stderr.trim().split("\n").length, stdout]).toEqual([1, 1, ""]);
    expect(stderr).toMatch(/^AUTH_SECRET is missing: /);
  });

  it("uses the secret of the demonstration, prints the outbox, and says that no mail server is set", () => {
    writeFileSync(join(directory, "auth-secret"), "a secret of the demonstration");
    const { status, stdout, stderr } = deliverMail();
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("To: reader@example.org");
    expect(stdout).toContain("No mail server is set (SMTP_URL): the messages above stay in the outbox.\nWaiting: 1.");
  });

  it("names the process that has the database open, and says that a running portal sends its own email", async () => {
    const release = lockDirectory(directory);
    const { status, stderr } = await deliverMailHere();
    release();
    expect(status).toBe(1);
    expect(stderr).toContain(`in use by another process (number ${process.pid})`);
    expect(stderr).toContain("A running portal sends its own email");
    expect(stderr).not.toMatch(STACK);
  });

  it("ends with the reason where the mail server or the database does not respond", async () => {
    const mail = await deliverMailHere({ SMTP_URL: "smtp://127.0.0.1:1" });
    expect([mail.status, mail.stderr]).toEqual([1, ""]);
    expect(mail.stdout).toMatch(/^Sent 0, failed 1 \(.*127\.0\.0\.1:1\)\./);
    const database = await deliverMailHere({ DATABASE_URL: "postgres://portal:secret-word@127.0.0.1:1/portal" });
    expect(database.status).toBe(1);
    expect(database.stderr).toMatch(
      /^The database does not respond \(.*127\.0\.0\.1:1\)\. Check DATABASE_URL and .*\n$/,
    );
    expect(database.stderr).not.toContain("secret-word");
  });
});

describe("the end of a failed command", () => {
  const caused = (code: string, message: string) => new Error("Failed query: select 1", { cause: { code, message } });

  it.each<[unknown, string]>([
    [new UsageError("Name a file."), "Name a file."],
    [
      new DomainError("not-found", "notFound"),
      "Refused (not-found): This item is no longer available, or you do not have access to it.",
    ],
    [
      caused("28P01", "password authentication\nfailed"),
      "The database refuses the connection (password authentication failed).",
    ],
    [caused("3D000", "database does not exist"), "The database refuses the connection (database does not exist)."],
    [
      caused("53100", "could not extend file"),
      "The disk that holds the data of the portal is full (could not extend file).",
    ],
    [Object.assign(new Error("EACCES: mkdir '/x'"), { code: "EACCES" }), "A file cannot be used (EACCES: mkdir '/x')."],
  ])("is explained in one line that says what to do: %s", (error, words) => {
    expect(explainFailure(error)).toContain(words);
    expect(explainFailure(error)).not.toContain("\n");
  });

  it("has a stack for a defect, and for nothing else", () => {
    expect(explainFailure(new TypeError("x is not a function"))).toBeUndefined();
    expect(explainFailure(caused("42P01", "relation does not exist"))).toBeUndefined();
  });
});
