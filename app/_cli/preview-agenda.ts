import { stat } from "node:fs/promises";
import { groupByMeeting } from "@/app/_domain/agenda-import/drafts/is-same-agenda";
import { readAgendaDocument } from "@/app/_domain/agenda-import/grammar/read-document";
import { type CompletePreview, completePreview, previewAgenda } from "@/app/_domain/agenda-import/preview-agenda";
import { composeAgenda } from "@/app/_domain/agenda-import/read-agenda";
import { UnreadableAgenda } from "@/app/_domain/agenda-import/unreadable-agenda";
import { getTranslator } from "@/app/_i18n/translator";
import { openPath } from "@/app/_platform/files/opened-file";
import { readSource } from "@/app/_platform/files/read-content";
import { UsageError } from "./command";

/**
 * Prints what an import would understand of an agenda, and changes nothing. The exit status is 1 if a
 * file is no agenda.
 */
export async function printAgendaPreview(files: string[], asJson: boolean): Promise<void> {
  const documents = [];
  for (const file of files) {
    const document = await readAgenda(file);
    if (!document) {
      process.exitCode = 1;
      return;
    }
    documents.push({ ...document, file });
  }
  const previews = groupByMeeting(documents, ({ agenda }) => agenda).map(previewOne);
  const [first, ...others] = previews;
  if (!first) return;
  if (asJson) {
    const json = others.length > 0 ? { ...first, otherAgendas: others } : first;
    console.log(JSON.stringify(json, null, 2));
    return;
  }
  if (others.length > 0) console.log(`The files are of ${previews.length} agendas. Each would be imported by itself.`);
  for (const preview of previews) {
    if (others.length > 0) console.log(`\n${preview.files.join(", ")}:`);
    printText(preview, preview.findings);
  }
}

type ReadFile = NonNullable<Awaited<ReturnType<typeof readAgenda>>> & { file: string };

/** Previews the files of one agenda. */
function previewOne(documents: ReadFile[]) {
  const [first] = documents as [ReadFile]; // a group has one at least
  const languages = [...new Set(documents.map(({ agenda }) => agenda.locale))];
  const preview = completePreview(previewAgenda(first.document, languages), first.agenda);
  const t = getTranslator(first.agenda.locale, "findings");
  const findings = preview.findings.map(({ kind, line, detail }) => ({
    kind,
    line,
    says: t(`kinds.${kind}.title`, detail),
  }));

  return { ...preview, findings, files: documents.map(({ file }) => file) };
}

async function readAgenda(name: string) {
  const t = getTranslator("en", "findings");
  const reading = await readSource(() => openPath(name));
  if ("unfit" in reading) {
    console.error(t(`unfit.${reading.unfit}`, { name }));
    return undefined;
  }
  try {
    const document = readAgendaDocument(reading.document);

    return { document, agenda: composeAgenda(document, reading.document) };
  } catch (error) {
    if (!(error instanceof UnreadableAgenda)) throw error;
    console.error(`${name}, line ${error.line}: ${t(`unreadable.${error.reason}`)}`);
    return undefined;
  }
}

/** Refuses a name that is no file. */
export async function requireFiles(files: string[]): Promise<void> {
  for (const file of files)
    if (!(await stat(file).catch(() => undefined))?.isFile()) throw new UsageError(`${file} cannot be opened.`);
}

function printText(preview: Omit<CompletePreview, "findings">, findings: { line: number; says: string }[]): void {
  const { session } = preview;
  const resumed = session?.resumed ? `, resumption ${session.resumed}` : "";
  const rows: [string, string | null | undefined][] = [
    ["Body", preview.body],
    ["Organ", preview.organ],
    ["Session", session && `${session.number}${resumed}`],
    ["Symbol", preview.symbol],
    ["Languages", preview.languages.join(", ")],
    ["Place", preview.place],
    ["Dates", preview.startsOn && `${preview.startsOn} to ${preview.endsOn}`],
    ["Footnotes", String(preview.footnotes)],
  ];
  for (const [name, value] of rows) console.log(`${name}: ${value ?? "not found"}`);
  console.log("Items:");
  for (const { number, title, hasAnnotation, documents } of preview.items)
    console.log(
      `  ${number} ${title}${hasAnnotation ? "" : " (no annotation)"}${documents.map((each) => `\n    ${each}`).join("")}`,
    );
  console.log("Documents:");
  for (const { symbol, title, kind, items } of preview.documents)
    console.log(`  ${symbol} ${title ?? "(no title)"}; ${items.join(", ")}; ${kind}`);
  console.log("Organization of work:");
  for (const { date, start, end, kind, items } of preview.entries)
    console.log(`  ${date} ${start ?? "?"}–${end ?? "?"}, ${kind}: ${items.join(", ") || "no item"}`);
  if (findings.length > 0) console.log("Issues to resolve:");
  for (const { line, says } of findings) console.log(`  line ${line}: ${says}`);
}
