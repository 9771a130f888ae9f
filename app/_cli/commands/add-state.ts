import { addState as add } from "@/app/_domain/delegations/add-state";
import { isLocale, LOCALES, type LocalizedText } from "@/app/_vocabulary/locales";
import { TREATY_STATUSES } from "@/app/_vocabulary/state-status";
import { type Command, readArguments, UsageError } from "../command";
import { commandContext } from "../command-context";

export const addState: Command = {
  usage: "CODE [--status party] --en NAME [--fr NAME …]",
  description: `add a State that sends a delegation (${TREATY_STATUSES.join(", ")}), with its name in up to six languages`,
  async run(args) {
    const { code, treatyStatus, names } = read(args);
    await add(await commandContext("add-state"), { code, treatyStatus, names });
    console.log(`Added ${code}: ${names.en}.`);
  },
};

function read(args: string[]) {
  const options = Object.fromEntries(["status", ...LOCALES].map((name) => [name, { type: "string" as const }]));
  const { values, positionals } = readArguments({ args, options, allowPositionals: true });
  const code = positionals[0]?.toUpperCase() ?? "";
  if (!/^[A-Z]{2,3}$/.test(code))
    throw new UsageError("Name the State by a code of two or three letters: add-state CODE --en NAME.");
  const treatyStatus = TREATY_STATUSES.find((each) => each === (values.status ?? "party"));
  if (!treatyStatus) throw new UsageError(`--status is one of ${TREATY_STATUSES.join(", ")}.`);
  const names: LocalizedText = {};
  for (const [locale, name] of Object.entries(values))
    if (isLocale(locale) && typeof name === "string") names[locale] = name;
  if (!names.en) throw new UsageError("Give the State's name at least in English: --en NAME.");

  return { code, treatyStatus, names };
}
