import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { temporaryDirectory } from "./portal";

/** The jar of the Nu Html Checker in its package. */
const CHECKER = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");

/** A run of seconds: a compiler and a collector that use no more threads than it needs. */
const JAVA = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m"];

interface Message {
  type: "error" | "info" | "non-document-error";
  subType?: "warning" | "fatal";
  url: string;
  message: string;
  extract?: string;
  firstLine?: number;
  lastLine?: number;
}

/** Warnings that are expected. */
const EXPECTED = [
  /** React closes void elements, and quotes all values */
  /^Trailing slash on void elements/,
  /** the style sheet uses properties that the checker does not know */
  /^CSS: /,
];

/** Runs the Nu Html Checker (vnu) once on all pages; returns its errors and warnings by address. */
export function htmlFaults(pages: Map<string, string>): string[] {
  const folder = join(temporaryDirectory(), "pages");
  mkdirSync(folder);
  const addresses = [...pages.keys()];
  for (const [index, html] of [...pages.values()].entries()) writeFileSync(join(folder, `${index}.html`), html);
  const { stderr, error } = spawnSync(
    "java",
    [...JAVA, "-jar", CHECKER, "--format", "json", "--skip-non-html", folder],
    { encoding: "utf8", maxBuffer: 512 * 1024 * 1024 },
  );
  if (error) throw error;
  // The checker's own format (github.com/validator/validator/wiki/Output-»-JSON).
  const { messages } = JSON.parse(stderr) as { messages: Message[] };

  return messages
    .filter(({ type, subType }) => type !== "info" || subType === "warning")
    .filter(({ message }) => !EXPECTED.some((known) => known.test(message)))
    .map(({ url, type, message, extract = "" }) => {
      const address = addresses[Number.parseInt(basename(url), 10)] ?? url;
      return `${address}: ${type === "info" ? "warning" : "error"}: ${message} ${extract.replace(/\s+/g, " ").trim()}`.trim();
    });
}
