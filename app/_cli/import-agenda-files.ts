import { createReadStream } from "node:fs";
import { divideFiles } from "@/app/_domain/agenda-import/drafts/divide-files";
import { type ReceivedAgendaFile, receiveAgendaFile } from "@/app/_domain/agenda-import/drafts/receive-agenda-file";
import { IncompleteAgenda, importAgenda } from "@/app/_domain/agenda-import/import-agenda";
import type { ImportedAgenda } from "@/app/_domain/agenda-import/store-agenda";
import { removeBytes } from "@/app/_domain/files/transact-with-bytes";
import { describeRefusals } from "@/app/_i18n/describe-refusals";
import { getTranslator } from "@/app/_i18n/translator";
import { env } from "@/app/_platform/env";
import { printSymbol } from "@/app/_vocabulary/symbol";
import { commandContext } from "./command-context";

const OUTCOMES = {
  created: "created the meeting",
  "language-added": "added the language",
  changed: "updated the texts that nobody has edited here",
  unchanged: "is in already: nothing changed",
};

/**
 * Imports the files of one agenda, one in each language, and prints what was done. Where a file is no
 * agenda, or a particular is missing, nothing is imported and the exit status is 1.
 */
export async function importAgendaFiles(files: string[], symbol: string | undefined): Promise<void> {
  const context = await commandContext("import-agenda");
  const received: ReceivedAgendaFile[] = [];
  const refusals: string[] = [];
  for (const file of files) {
    const bytes = file === "-" ? process.stdin : createReadStream(file);
    const outcome = await receiveAgendaFile(context, {
      name: file,
      bytes,
      limit: env().maxUploadBytes,
      symbol: symbol?.trim() || undefined,
    });
    if ("received" in outcome) received.push(outcome.received);
    // The path, where the message names the file.
    else
      refusals.push(
        ...describeRefusals([{ ...outcome.refusal, params: { ...outcome.refusal.params, name: file } }], "en"),
      );
  }
  const divided = divideFiles(received);
  refusals.push(
    ...describeRefusals(
      divided.flatMap((part) => part.files.refusals),
      "en",
    ),
  );
  if (refusals.length > 0) {
    for (const { fileId } of received) await removeBytes(context.files, fileId);
    return refuse(refusals);
  }
  if (divided.length > 1) console.log(`The files are of ${divided.length} agendas. Each is imported by itself.`);
  for (const { names, files } of divided) {
    if (divided.length > 1) console.log(`${names.join(", ")}:`);
    await importOne(context, files.taken);
  }
}

async function importOne(
  context: Awaited<ReturnType<typeof commandContext>>,
  files: ReceivedAgendaFile[],
): Promise<void> {
  try {
    const { imported, notIssued } = await importAgenda(context, files);
    for (const each of imported) printImported(each);
    const t = getTranslator("en", "imports");
    if (notIssued.length > 0) console.log(t("notIssued", { files: notIssued.join(", ") }));
  } catch (error) {
    if (!(error instanceof IncompleteAgenda)) throw error;
    const t = getTranslator("en", "findings");
    refuse(
      [
        ...error.missing.map((particular) => t(`unreadable.no-${particular}`)),
        "Drop the files under “Import” in the secretariat's area: what is missing can be entered there.",
      ],
      files,
    );
  }
}

/** @param files those of one agenda of several; without them nothing at all was imported */
function refuse(reasons: string[], files: ReceivedAgendaFile[] = []): void {
  for (const reason of reasons) console.error(reason);
  console.error(
    `Nothing was imported${files.map(({ name }, index) => `${index === 0 ? " of " : ", "}${name}`).join("")}.`,
  );
  process.exitCode = 1;
}

function printImported({ meetingKey, locale, symbol, outcome, findings }: ImportedAgenda): void {
  const t = getTranslator("en", "findings");
  console.log(`${meetingKey}, ${locale}: ${printSymbol(symbol)} ${OUTCOMES[outcome]}.`);
  if (outcome === "unchanged") return;
  if (findings.length > 0) console.log("Issues to resolve:");
  for (const { kind, severity, line, detail } of findings) {
    console.log(`  line ${line}, ${severity}: ${t(`kinds.${kind}.title`, detail)}`);
    console.log(`    ${t(`kinds.${kind}.text`, detail)}`);
  }
}
