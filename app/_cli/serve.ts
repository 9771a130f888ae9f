import { createServer } from "node:http";
import next from "next";
import { hearChanges } from "@/app/_platform/cache/hear-changes";
import { closeDatabase, database } from "@/app/_platform/database";
import { env } from "@/app/_platform/env";
import { startMailDelivery } from "@/app/_platform/mail/delivery";
import { requestListener } from "@/app/_platform/request/listener";
import { stopWithNpm } from "./bootstrap.mjs";
import { beginToCompleteSearch } from "./complete-search";

/** A request still in flight this long after the portal was told to stop is cut off. */
const STOP_WITHIN_MS = 20_000;

/**
 * Serve the built portal until it is told to stop (SIGINT, SIGTERM); then finish what is in flight and put the database away.
 *
 * @returns once it answers.
 */
export async function serve(): Promise<void> {
  const { host, port, publicUrl } = env();
  // next-auth builds its addresses from this one setting.
  process.env.NEXTAUTH_URL = publicUrl;
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  await database();
  const app = next({ dev: false, dir: process.cwd(), hostname: host, port });
  await app.prepare();
  const stopHearing = await hearChanges();
  const stopMail = await startMailDelivery();
  const server = createServer(requestListener(app.getRequestHandler(), new URL(publicUrl).host));
  server.headersTimeout = 60_000;
  server.requestTimeout = 300_000;
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const stopCompleting = beginToCompleteSearch();

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    const mailStopped = stopMail();
    const completingStopped = stopCompleting();
    const cut = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS);
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
    clearTimeout(cut);
    await mailStopped;
    await completingStopped;
    await stopHearing();
    await closeDatabase();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  process.on("disconnect", stop);
  stopWithNpm(stop);
}
