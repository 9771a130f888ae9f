import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { LAYOUTS, type LayoutName } from "./layouts";
import { wordOfText } from "./word-of-text";

/*
 * Makes the files beside it from the sample meeting's document: `node --import tsx make-files.ts`.
 * LibreOffice with the fonts of Noto prints the Word document of each language as PDF and ODT.
 */

const FILES = join(import.meta.dirname, "files");
const sources = mkdtempSync(join(tmpdir(), "portal-agenda-files-"));

const write = async (locale: Locale, layout: LayoutName) => {
  const text = readFileSync(join(import.meta.dirname, `../../../../db/seed/wg2-2023/${locale}.txt`), "utf8");
  const file = join(sources, `${locale}-${layout}.docx`);
  writeFileSync(file, await wordOfText(text, locale, LAYOUTS[layout]));

  return file;
};
const convert = (files: string[], format: string) =>
  spawnSync("soffice", ["--headless", "--convert-to", format, "--outdir", FILES, ...files], {
    env: { ...process.env, HOME: sources },
    stdio: "inherit",
  });

mkdirSync(FILES, { recursive: true });
const plain = await Promise.all(LOCALES.map((locale) => write(locale, "plain")));
// Chinese fonts are large: one layout of it is enough.
const low = await Promise.all(LOCALES.filter((locale) => locale !== "zh").map((locale) => write(locale, "low")));
convert([...plain, ...low], "pdf");
convert(plain, "odt");
rmSync(sources, { recursive: true });
