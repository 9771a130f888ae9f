import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";

const { stdout, stderr, status } = spawnSync("tsx", ["tests/platform/log-of-process.ts"], { encoding: "utf8" });
const lines = stdout.split("\n").slice(0, -1);
const events: Record<string, string>[] = lines.map((line) => JSON.parse(line));
const findEvent = (words: string) => events.find(({ message }) => message?.includes(words));

describe("the log of a process", () => {
  test("contains one line of JSON for each event, however it is printed, and nothing else", () => {
    expect(stderr).toBe("");
    expect(stdout.endsWith("\n")).toBe(true);
    for (const event of events) {
      expect(event).toMatchObject({
        level: expect.stringMatching(/^(info|warn|error|fatal)$/),
        message: expect.any(String),
      });
      expect(new Date(event.time ?? "").getTime()).toBeGreaterThan(Date.now() - 600_000);
    }
    expect(events.map(({ level, message }) => [level, message?.split("\n")[0]])).toEqual([
      ["info", "The portal starts."],
      ["info", "one"],
      ["warn", "three of 4"],
      ["info", "An e-mail that no mail server takes (SMTP_URL is not set)"],
      ["error", "It failed:"],
      ["error", "TypeError: x"],
      ["error", expect.stringContaining("GET /en/search")],
      ["error", "written"],
      ["warn", "DeprecationWarning: about to change"],
      ["info", "from a worker"],
      ["fatal", "The portal ends by an error that nobody caught:"],
    ]);
  });

  test("logs an error with its stack and its causes as one text", () => {
    expect(findEvent("It failed:")?.error).toMatch(
      /^Error: Failed query: select \$1\n {4}at [\s\S]*\ncaused by Error: duplicate key\n[\s\S]*\n {4}code: 23505$/,
    );
    expect(findEvent("nobody caught")?.error).toMatch(/^RangeError: nobody\nwaits\n {4}at /);
    expect(status).toBe(1);
  });

  test("contains the whole email in one line if there is no mail server", () => {
    expect(findEvent("An e-mail")?.mail).toBe("To: a@example.org\n\nConfirm: https://host/en/alerts/confirm/a-link\n");
  });

  test("names the request that an event belongs to, and no other", () => {
    expect(findEvent("It failed:")).toMatchObject({
      ...{ requestId: "0123456789abcdef", method: "POST" },
      path: "/[locale]/alerts/confirm/[token]",
    });
    expect(findEvent("TypeError: x")).toMatchObject({
      method: "GET",
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(findEvent("The portal starts.")).not.toHaveProperty("requestId");
  });

  test("cannot be forged from outside: printed text stays in its event", () => {
    expect(findEvent("TypeError: x")?.path).toBe("/ar/forged\r\npath\u2028");
    expect(events.filter(({ message }) => message === "forged")).toEqual([]);
    expect(lines.filter((line) => !line.startsWith('{"level":"'))).toEqual([]);
  });

  test("has no secret", () => {
    expect(stdout).not.toMatch(/secret-|reader@example/);
    expect(findEvent("GET /en/search")?.message).toBe("GET /en/search?… with portal.session=… to smtp://…@host");
  });
});
