import { parseArgs } from "node:util";
import { type Command, UsageError } from "../command";
import { importAgendaFiles } from "../import-agenda-files";
import { printAgendaPreview, requireFiles } from "../preview-agenda";

export const importAgenda: Command = {
  usage: "FILE… [--symbol SYMBOL] | FILE… --preview [--json]",
  description:
    "import an annotated provisional agenda from its files, one in each language (DOCX, ODT, PDF or text; " +
    "- reads standard input), and issue them; with --preview print what is understood and change nothing",
  async run(args) {
    const { files, symbol, preview, json } = read(args);
    await requireFiles(files.filter((file) => file !== "-"));
    await (preview ? printAgendaPreview(files, json) : importAgendaFiles(files, symbol));
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
    const isPreview = values.preview && values.symbol === undefined && !files.includes("-");
    const isImport = !values.preview && !values.json;
    if (files.length > 0 && (isPreview || isImport)) return { ...values, files, symbol: values.symbol };
  } catch {
    // An unknown option: the usage below names the known ones.
  }
  throw new UsageError(
    "Name one file or more: import-agenda FILE… [--symbol SYMBOL]; or import-agenda FILE… --preview [--json].",
  );
}
