import { setTimeout } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { downloadedFrom, type SentLegislation, someLegislation, submitLegislation } from "../support/delegation";
import { copyDemoData } from "../support/demo";
import { type RunningPortal, startPortal, temporaryDirectory } from "../support/portal";
import { freePort, startPostgres } from "../support/postgres-server";
import { signInWithoutBrowser } from "../support/sign-in";

/** How often each is killed; more by hand, as `KILLS=100 npx vitest run --project e2e tests/e2e/sudden-ends.test.ts`. */
const KILLS = Number(process.env.KILLS ?? 2);

/** The delegations that send at the same time. */
const SENDERS = 6;

/** Sends legislation of delegations until it is stopped; what gets no receipt is sent again, as a person would. */
function underLoad(url: string, cookie: string) {
  const receipts: { receipt: string; sent: SentLegislation }[] = [];
  let stopping = false;
  const sender = async () => {
    let again: SentLegislation | undefined;
    while (!stopping || again) {
      const sent: SentLegislation = again ?? someLegislation(1_000 + 800_000 * Math.random() ** 2);
      const receipt = await submitLegislation(url, cookie, sent).catch(() => undefined);
      again = receipt ? undefined : sent;
      if (receipt) receipts.push({ receipt, sent });
      else await setTimeout(100);
    }
  };
  const senders = Array.from({ length: SENDERS }, sender);

  return {
    stop: async () => {
      stopping = true;
      await Promise.all(senders);

      return receipts;
    },
  };
}

async function expectAllThere(url: string, cookie: string, receipts: { receipt: string; sent: SentLegislation }[]) {
  expect(receipts.length).toBeGreaterThan(KILLS);
  for (const { receipt, sent } of receipts)
    expect([receipt, await downloadedFrom(url, cookie, receipt)]).toEqual([receipt, [sent.sha256]]);
}

/** A start takes seconds, and up to half a minute where other tests use both cores of a slow machine. */
const TIME = 120_000 + KILLS * 60_000;

describe("a portal that is killed while delegations submit", () => {
  test.each(["pglite", "postgres"])(
    "has, on %s, every file that it issued a receipt for, byte for byte",
    async (kind) => {
      const server = kind === "postgres" ? await startPostgres() : undefined;
      if (server) onTestFinished(server.stop);
      const dataDir = server ? temporaryDirectory() : copyDemoData();
      const port = await freePort();
      const start = () => startPortal({ as: "demo", dataDir, port, env: server ? { DATABASE_URL: server.url } : {} });
      let portal: RunningPortal = await start();
      onTestFinished(async () => void (await portal.stop()));
      const cookie = await signInWithoutBrowser(portal.url, "delegation-a");
      const load = underLoad(portal.url, cookie);
      for (let kill = 0; kill < KILLS; kill++) {
        await setTimeout(200 + 1_500 * Math.random());
        await portal.kill();
        portal = await start();
      }
      await expectAllThere(portal.url, cookie, await load.stop());
    },
    TIME,
  );
});
