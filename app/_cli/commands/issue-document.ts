import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { issueDocument as issue } from "@/app/_domain/documents/issue-document";
import { noteTranslation } from "@/app/_domain/documents/note-translation";
import { IssueDocument } from "@/app/_domain/documents/schemas";
import { getTranslator } from "@/app/_i18n/translator";
import { env } from "@/app/_platform/env";
import { DISTRIBUTIONS } from "@/app/_vocabulary/distribution";
import { DOCUMENT_KINDS } from "@/app/_vocabulary/document-kind";
import { type Command, readArguments, UsageError } from "../command";
import { commandContext } from "../command-context";

const TEXT = { type: "string" } as const;
const OPTIONS = {
  title: TEXT,
  kind: TEXT,
  distribution: TEXT,
  meeting: TEXT,
  original: TEXT,
  date: TEXT,
  item: { type: "string", multiple: true },
  "in-translation": { type: "boolean" },
} as const;

/** The options by their names in the schema. */
const FIELDS: Record<string, string> = {
  symbol: "SYMBOL",
  locale: "LANGUAGE",
  meetingKey: "--meeting",
  items: "--item",
  originalLanguage: "--original",
  issuedOn: "--date",
};

const OUTCOMES = {
  issued: "is issued",
  reissued: "is reissued; the earlier file stays in its history",
  described: "was already issued; its details are updated",
  unchanged: "was already issued: nothing changed",
};

export const issueDocument: Command = {
  usage:
    "SYMBOL LANGUAGE FILE [--title TITLE] [--kind KIND] [--distribution DISTRIBUTION] [--item 2]… [--meeting KEY] [--original LANGUAGE] [--date YYYY-MM-DD]\n  issue-document SYMBOL LANGUAGE --in-translation [--title TITLE] …",
  description: `issue a document in one language (PDF, DOCX, or HTML, XML or plain text in UTF-8), or note that it is in translation; kinds: ${DOCUMENT_KINDS.join(", ")}; distributions: ${DISTRIBUTIONS.join(", ")}`,
  async run(args) {
    const { values, positionals } = readArguments({ args, options: OPTIONS, allowPositionals: true });
    const [symbol, locale, file, other] = positionals;
    const inTranslation = values["in-translation"] ?? false;
    if (!symbol || !locale || other !== undefined || (file === undefined) !== inTranslation)
      throw new UsageError("Name the symbol, the language and one file: issue-document SYMBOL LANGUAGE FILE.");
    const { title, kind, distribution, meeting, original, date, item } = values;
    const input = IssueDocument.safeParse({
      symbol,
      locale,
      title,
      kind,
      distribution,
      items: item,
      meetingKey: meeting,
      originalLanguage: original,
      issuedOn: date,
    });
    if (!input.success) {
      const t = getTranslator("en", "errors");
      const mistakes = input.error.issues.map(({ path: [field = ""], message }) => {
        const name = FIELDS[String(field)] ?? `--${String(field)}`;
        return `${name}: ${t.has(message) ? t(message) : t("invalid")}`;
      });
      throw new UsageError(mistakes.join("\n"));
    }
    if (file === undefined) {
      const result = await noteTranslation(await commandContext("issue-document"), input.data);
      console.log(`${result.symbol}, ${locale}: ${result.outcome === "noted" ? "in translation" : "nothing changed"}.`);
      return;
    }
    const fileStatus = await stat(file).catch(() => undefined);
    if (!fileStatus?.isFile()) throw new UsageError(`${file} cannot be opened as a file.`);
    const issued = await issue(await commandContext("issue-document"), {
      ...input.data,
      bytes: createReadStream(file),
      limit: env().maxUploadBytes,
    });
    console.log(`${issued.symbol}, ${locale}, ${issued.format} ${OUTCOMES[issued.outcome]}.`);
    console.log(`SHA-256 ${issued.sha256}, ${issued.size} bytes`);
  },
};
