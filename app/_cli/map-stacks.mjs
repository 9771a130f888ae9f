import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Maps by the built file that they belong to. @type {Map<string, SourceMap | undefined>} */
const maps = new Map();

/**
 * Names the lines of the sources in the stacks of errors. A map is read when a stack that needs it
 * is read: the support of Node reads those of all modules, an eighth of a start.
 */
export function mapStacks() {
  Error.prepareStackTrace = (error, frames) =>
    [headOf(error), ...frames.map((frame) => `    at ${lineOf(frame)}`)].join("\n");
}

/** @param {unknown} error */
function headOf(error) {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return "Error";
  }
}

/**
 * Returns a line of a stack, with the place in the source where there is a map.
 *
 * @param {NodeJS.CallSite} frame
 */
function lineOf(frame) {
  const built = String(frame);
  const [file, line, column] = [frame.getFileName(), frame.getLineNumber(), frame.getColumnNumber()];
  if (!file?.includes("/.next/") || !line || !column) return built;
  const found = mapOf(file)?.findEntry(line - 1, column - 1);
  if (!found || !("originalSource" in found)) return built;
  const source = new URL(found.originalSource, file.startsWith("file:") ? file : pathToFileURL(file));
  const place = `${fileURLToPath(source)}:${found.originalLine + 1}:${found.originalColumn + 1}`;

  return built.replace(`${file}:${line}:${column}`, () => place);
}

/** @param {string} file the path or address of a built file */
function mapOf(file) {
  if (!maps.has(file)) maps.set(file, readMap(`${file.startsWith("file:") ? fileURLToPath(file) : file}.map`));

  return maps.get(file);
}

/** @param {string} path */
function readMap(path) {
  try {
    return existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, "utf8"))) : undefined;
  } catch {
    return undefined; // A stack without the lines of its sources is better than none.
  }
}
