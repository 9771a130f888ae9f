import { rmSync } from "node:fs";
import { build } from "esbuild";
import { ROOT } from "./bootstrap.mjs";

/** Packages of many small modules, which load faster as part of the bundle; all others stay outside. */
const CONTAINED = /^(@\/|(drizzle-orm|zod|diff)(\/|$))/;

/* Adds the entries of the server and of the commands to the build, for launch.mjs. */
const folder = `${ROOT}.next/cli`;
rmSync(folder, { recursive: true, force: true });
await build({
  absWorkingDir: ROOT,
  entryPoints: ["start", "serve-demo", "portal"].map((name) => `app/_cli/${name}.ts`),
  outdir: folder,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  plugins: [{ name: "packages", setup: leaveOut }],
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  keepNames: true,
  sourcemap: "linked",
  sourcesContent: false,
  logLevel: "warning",
});

/** @param {import("esbuild").PluginBuild} build */
function leaveOut(build) {
  build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
    kind === "entry-point" || CONTAINED.test(path) ? undefined : { path, external: true },
  );
}
