import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { closeDatabase } from "@/app/_platform/database";
import { applyDemoSettings } from "./demo-settings";
import { exitWithReason } from "./exit-with-reason";

/* Loads the sample meeting if it is missing, and writes the settings of the development server. */
try {
  const { dataDir, publicUrl } = applyDemoSettings({ reset: false });
  const { commandContext } = await import("./command-context");
  const { loadSample } = await import("./load-sample");
  const { completeSearchIndex } = await import("@/app/_domain/upkeep/complete-search-index");
  await loadSample(await commandContext("load-sample"), { withComing: true });
  await completeSearchIndex(await commandContext("complete-search"));
  await closeDatabase();
  const settings = {
    DATA_DIR: dataDir,
    PUBLIC_URL: publicUrl,
    NEXTAUTH_URL: publicUrl,
    AUTH_SECRET: process.env.AUTH_SECRET,
  };
  writeFileSync(
    join(dataDir, "dev.env"),
    Object.entries(settings)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(""),
    { mode: 0o600 },
  );
} catch (error) {
  exitWithReason(error);
}
