import { describe, expect, onTestFinished, test } from "vitest";
import { isCurrent } from "@/app/_cli/bootstrap.mjs";
import { startDemo } from "../support/demo";
import { portalCommand, startPortal } from "../support/portal";
import { startPostgres } from "../support/postgres-server";

describe("one directory, one process", () => {
  test("a second portal on the same data is refused with the reason, and the first keeps running", async () => {
    const first = await startDemo();
    onTestFinished(async () => void (await first.stop()));
    await expect(startPortal({ as: "demo", dataDir: first.dataDir })).rejects.toThrow(/in use by another process/);
    const command = portalCommand(["migrate"], first.dataDir);
    expect(command.status).toBe(1);
    expect(command.stderr).toMatch(/in use by another process \(number \d+\)/);
    expect((await fetch(`${first.url}/api/health`)).status).toBe(200);
  });

  test("entered data survives Ctrl-C and kill -9", async () => {
    const first = await startDemo();
    const { dataDir } = first;
    const agenda = await (await fetch(`${first.url}/en/meetings/wg2-2023/agenda`)).text();
    expect(await first.stop()).toBe(0);
    const second = await startPortal({ as: "demo", dataDir });
    expect(second.output()).toContain("The data of the last start was found.");
    await second.kill();
    const third = await startPortal({ as: "demo", dataDir });
    onTestFinished(async () => void (await third.stop()));
    const again = await (await fetch(`${third.url}/en/meetings/wg2-2023/agenda`)).text();
    const text = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<[^>]+>/g, " ");
    expect(text(again)).toBe(text(agenda));
  });
});

describe("on a PostgreSQL server", () => {
  test("the portal runs, and shows what a command imports meanwhile", async () => {
    const server = await startPostgres();
    onTestFinished(server.stop);
    const portal = await startPortal({ as: "start", env: { DATABASE_URL: server.url } });
    onTestFinished(async () => void (await portal.stop()));
    expect(await (await fetch(`${portal.url}/api/health`)).json()).toMatchObject({
      status: "ok",
      database: "postgres",
    });
    const agenda = () => fetch(`${portal.url}/zh/meetings/wg2-2023/agenda`);
    expect((await agenda()).status).toBe(404);
    const imported = portalCommand(["import-agenda", "db/seed/wg2-2023/zh.txt"], portal.dataDir, {
      DATABASE_URL: server.url,
    });
    expect(imported.status).toBe(0);
    expect((await agenda()).status).toBe(200);
  });
});

describe("starting in production", () => {
  test("runs the server and the commands that the build contains", () => {
    expect(["start", "serve-demo", "portal"].map((name) => isCurrent(`.next/cli/${name}.mjs`))).toEqual([
      true,
      true,
      true,
    ]);
  });

  test("is refused without a secret and an address, naming both", async () => {
    const start = startPortal({ as: "start", env: { AUTH_SECRET: "", PUBLIC_URL: "" } });
    await expect(start).rejects.toThrow(/without AUTH_SECRET and PUBLIC_URL/);
  });

  test("is refused with a wrong setting, in one line that names it", async () => {
    await expect(startPortal({ as: "start", env: { MAX_UPLOAD_BYTES: "many" } })).rejects.toThrow(
      /MAX_UPLOAD_BYTES has an invalid value/,
    );
    await expect(startPortal({ as: "start", env: { DATABASE_URL: "mysql://x" } })).rejects.toThrow(
      /DATABASE_URL has an invalid value/,
    );
  });

  test("creates no sample account and no meeting", async () => {
    const portal = await startPortal({ as: "start" });
    onTestFinished(async () => void (await portal.stop()));
    expect((await fetch(`${portal.url}/en/meetings/wg2-2023`)).status).toBe(404);
    expect(portal.output()).not.toContain("demo-");
    expect(await portal.stop("SIGTERM")).toBe(0);
    const events = portal.output().trim().split("\n");
    const messages = events.map((line) => String(JSON.parse(line).message));
    expect(messages[0]).toMatch(/^No DATABASE_URL: /);
    expect(messages).toContain(`The portal answers at ${portal.url} (port ${new URL(portal.url).port}).`);
    expect(messages.at(-1)).toBe("The portal has stopped.");
  });
});
