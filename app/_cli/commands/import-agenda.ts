import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { UnreadableAgenda } from "@/app/_domain/agenda-import/unreadable-agenda";
import { getTranslator } from "@/app/_i18n/translator";
import { type Command, UsageError } from "../command";
import { commandContext } from "../command-context";
import { importAndIssueAgenda } from "../import-and-issue-agenda";
import { printAgendaPreview, requireFiles } from "../preview-agenda";

const OUTCOMES = {
  created: "created the meeting",
  "language-added": "added the language",
  changed: "updated the texts that nobody has edited here",
  unchanged: "is in already: nothing changed",
};

export const importAgenda: Command = {
  usage: "FILE [--symbol SYMBOL] | FILE… --preview [--json]",
  description:
    "import an annotated provisional agenda (text in UTF-8; - reads standard input) and issue its text; " +
    "with --preview print what is understood of it (text, DOCX, ODT or PDF) and change nothing",
  async run(args) {
    const { files, symbol, preview, json } = read(args);
    if (preview) {
      await requireFiles(files);
      return printAgendaPreview(files, json);
    }
    const [file = ""] = files;
    const t = getTranslator("en", "findings");
    const text = decode(await bytesOf(file), file);
    try {
      const imported = await importAndIssueAgenda(await commandContext("import-agenda"), { text, symbol });
      console.log(`${imported.meetingKey}, ${imported.locale}: ${imported.symbol} ${OUTCOMES[imported.outcome]}.`);
      if (imported.outcome === "unchanged") return;
      if (imported.findings.length) console.log("Issues to resolve:");
      for (const { kind, severity, line, detail } of imported.findings) {
        console.log(`  line ${line}, ${severity}: ${t(`kinds.${kind}.title`, detail)}`);
        console.log(`    ${t(`kinds.${kind}.text`, detail)}`);
      }
    } catch (error) {
      if (!(error instanceof UnreadableAgenda)) throw error;
      console.error(`${file}, line ${error.line}: ${t(`unreadable.${error.reason}`)}`);
      if (error.params.what) console.error(`  ${error.params.what}`);
      console.error("Nothing was imported.");
      process.exitCode = 1;
    }
  },
};

interface Arguments {
  files: string[];
  symbol: string | undefined;
  preview: boolean;
  json: boolean;
}

function read(args: string[]): Arguments {
  try {
    const { values, positionals: files } = parseArgs({
      args,
      options: {
        symbol: { type: "string" },
        preview: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
      allowPositionals: true,
    });
    const isPreview = values.preview && values.symbol === undefined && files.length > 0;
    const isImport = !values.preview && !values.json && files.length === 1;
    if (isPreview || isImport) return { ...values, files, symbol: values.symbol };
  } catch {
    // An unknown option: the usage below names the known ones.
  }
  throw new UsageError(
    "Name one file: import-agenda FILE [--symbol SYMBOL]; or one or more: import-agenda FILE… --preview [--json].",
  );
}

async function bytesOf(file: string): Promise<Buffer> {
  if (file === "-") {
    const parts: Buffer[] = [];
    for await (const part of process.stdin) parts.push(Buffer.from(part));
    return Buffer.concat(parts);
  }
  try {
    return await readFile(file);
  } catch (error) {
    throw new UsageError(`${file} cannot be opened: ${error instanceof Error ? error.message : error}`);
  }
}

function decode(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${file} is not text in UTF-8.`);
  }
}
