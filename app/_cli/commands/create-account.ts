import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import { createAccount as create } from "@/app/_domain/accounts/create-account";
import { CreateAccount } from "@/app/_domain/accounts/schemas";
import { getTranslator } from "@/app/_i18n/translator";
import { ROLES } from "@/app/_vocabulary/viewer";
import { type Command, readArguments, UsageError } from "../command";
import { commandContext } from "../command-context";

const TEXT = { type: "string" } as const;
const OPTIONS = {
  email: TEXT,
  name: TEXT,
  role: TEXT,
  state: TEXT,
  languages: TEXT,
  language: TEXT,
  "password-stdin": { type: "boolean" },
} as const;

/** The password is no argument: other users of the machine could read it. */
export const createAccount: Command = {
  usage:
    "--email ADDRESS --name NAME --role ROLE [--state CODE] [--languages fr,ar] [--language en] [--password-stdin]",
  description: `create an account (${ROLES.join(", ")}); prints a new password once, or reads one from standard input`,
  async run(args) {
    const { values } = readArguments({ args, options: OPTIONS });
    const typed = values["password-stdin"] ? (await text(process.stdin)).replace(/\r?\n$/, "") : undefined;
    const password = typed ?? randomBytes(18).toString("base64url");
    const { email, name, role, state, language } = values;
    const languages = values.languages?.split(",");
    const input = CreateAccount.safeParse({ email, name, role, state, languages, locale: language, password });
    if (!input.success) {
      const t = getTranslator("en", "errors");
      const mistakes = input.error.issues.map(({ path, message }) => {
        const field = path[0] === "locale" ? "language" : String(path[0]);
        return `--${field}: ${t.has(message) ? t(message) : t("invalid")}`;
      });
      throw new UsageError(mistakes.join("\n"));
    }
    const { id } = await create(await commandContext("create-account"), input.data);
    console.log(`Created the account ${input.data.email} (${input.data.role}), ${id}.`);
    if (typed === undefined) console.log(`Its password, which is not shown again: ${password}`);
  },
};
