import { existsSync } from "node:fs";
import { env, listUnusedSettings } from "@/app/_platform/env";
import { startLog } from "@/app/_platform/log/log";
import { exitWithReason } from "./exit-with-reason";

Object.assign(process.env, { NODE_ENV: "production" });

startLog();

/* Starts production. Refuses where a setting is missing; never creates sample accounts. */
try {
  const settings = env();
  const missing = ["AUTH_SECRET", "PUBLIC_URL"].filter((name) => !process.env[name]);
  if (missing.length > 0) {
    throw new Error(
      `The portal cannot start without ${missing.join(" and ")}: AUTH_SECRET is a random text of at least 16 characters (openssl rand -base64 32), PUBLIC_URL the address under which readers reach the portal.`,
    );
  }
  if (!existsSync(".next/BUILD_ID")) throw new Error("The portal is not built: run npm run build first.");
  if (!settings.databaseUrl) {
    console.warn(
      `No DATABASE_URL: the embedded database in ${settings.dataDir} is used. It is meant for trials, not for records that must survive a power failure.`,
    );
  }
  const idle = listUnusedSettings();
  if (idle.length > 0) console.warn(`${idle.join(", ")}: set, but without effect in this version.`);
  const { serve } = await import("./serve");
  await serve();
  console.log(`The portal answers at ${settings.publicUrl} (port ${settings.port}).`);
} catch (error) {
  exitWithReason(error);
}
