import { applyDemoSettings } from "./demo-settings";
import { exitWithReason } from "./exit-with-reason";
import { SAMPLE_ACCOUNTS } from "./sample-data";

Object.assign(process.env, { NODE_ENV: "production" });

/*
 * Serves the sample meetings from an embedded database, which the next start finds again. With
 * `--past-meeting-only` the first start loads no coming one.
 */
try {
  const { dataDir, publicUrl } = applyDemoSettings({ reset: process.argv.includes("--reset") });
  const { commandContext } = await import("./command-context");
  const { loadSample } = await import("./load-sample");
  const loaded = await loadSample(await commandContext("load-sample"), {
    withComing: !process.argv.includes("--past-meeting-only"),
  });
  const { serve } = await import("./serve");
  await serve();
  console.log(`
The portal answers at ${publicUrl}
${loaded ? "The sample meetings were loaded." : "The data of the last start was found."} It is stored in ${dataDir}

Sample accounts (email, password):
${SAMPLE_ACCOUNTS.map(({ email, password }) => `  ${email.padEnd(30)} ${password}`).join("\n")}

Stop with Ctrl-C. To start again without what was entered: npm run demo -- --reset
`);
} catch (error) {
  exitWithReason(error);
}
