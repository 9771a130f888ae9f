import { createServer } from "node:http";
import next from "next";
import { closeDatabase, database } from "@/app/_platform/database";
import { env } from "@/app/_platform/env";
import { limitConnections } from "@/app/_platform/http/connections/connection-limits";
import { DRAIN_LIMITS, makeDrainable } from "@/app/_platform/http/connections/drain";
import { readKnownActions } from "@/app/_platform/http/forms/known-actions";
import { requestListener } from "@/app/_platform/http/listener";
import { startFileUpkeep } from "@/app/_platform/jobs/file-upkeep";
import { startScheduledIssues } from "@/app/_platform/jobs/scheduled-issues";
import { startSilenceProcedures } from "@/app/_platform/jobs/silence-procedures";
import { withCurrentRequest } from "@/app/_platform/log/current-request";
import { logEvent } from "@/app/_platform/log/log";
import { startMailDelivery } from "@/app/_platform/mail/delivery";
import { listenForInvalidations } from "@/app/_platform/page-cache/listen-for-invalidations";
import { stopWithNpm } from "./bootstrap.mjs";
import { commandContext } from "./command-context";
import { startSearchCompletion } from "./start-search-completion";
import { stopInOrder } from "./stop-in-order";

/**
 * The process exits after this, whatever hangs. Its service manager waits longer
 * (`TimeoutStopSec`).
 */
const STOP_TIMEOUT_MS = 25_000;

/**
 * Serves the built portal until SIGINT or SIGTERM; then finishes the requests in flight and closes
 * the database.
 *
 * @returns when it accepts requests.
 */
export async function serve(): Promise<void> {
  const { host, port, publicUrl } = env();
  // next-auth reads its address from this variable.
  process.env.NEXTAUTH_URL = publicUrl;
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  await database();
  const app = next({ dev: false, dir: process.cwd(), hostname: host, port });
  await app.prepare();
  const stopListening = await listenForInvalidations();
  const stopMail = await startMailDelivery();
  const actions = readKnownActions(process.cwd());
  const server = createServer(
    withCurrentRequest(requestListener(app.getRequestHandler(), new URL(publicUrl).host, (id) => actions.has(id))),
  );
  limitConnections(server);
  const drain = makeDrainable(server);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const stopSearchCompletion = startSearchCompletion();
  const stopUpkeep = startFileUpkeep(() => commandContext("upkeep"));
  const stopSilence = startSilenceProcedures(() => commandContext("silence-procedures"));
  const stopIssues = startScheduledIssues(() => commandContext("scheduled-issues"));

  let stopping = false;
  const stop = async (limits = DRAIN_LIMITS) => {
    if (stopping) return;
    stopping = true;
    logEvent("The portal is stopping: requests in flight are completed.");
    setTimeout(() => {
      console.error(`The portal did not stop within ${STOP_TIMEOUT_MS / 1_000} seconds and is ended.`);
      process.exit(1);
    }, STOP_TIMEOUT_MS);
    // Started before the drain: background work stops while requests finish.
    const backgroundWork = Promise.allSettled([
      stopMail(),
      stopSearchCompletion(),
      stopUpkeep(),
      stopSilence(),
      stopIssues(),
    ]);
    const late = await stopInOrder([
      ["requests in flight", () => drain(limits), 18_000],
      ["mail and jobs", () => backgroundWork, 20_000],
      ["listening for invalidations", stopListening, 21_000],
      ["the database", closeDatabase, 24_000],
    ]);
    if (late.length > 0) console.error(`Stopped without waiting longer for: ${late.join(", ")}.`);
    logEvent("The portal has stopped.");
    process.exit(late.length > 0 ? 1 : 0);
  };
  // Started from a terminal there is no proxy to wait for.
  process.on("SIGINT", () => stop({ ...DRAIN_LIMITS, drainMs: 0 }));
  process.on("SIGTERM", () => stop());
  process.on("disconnect", () => stop());
  stopWithNpm(() => stop());
}
