import { toStorableText } from "@/app/_vocabulary/clean-text";
import { europeanDigits } from "@/app/_vocabulary/digits";
import { type Day, isDay } from "@/app/_vocabulary/instants";
import { articlesField, type FileRefusal } from "@/app/_vocabulary/legislation";
import type { TreatyInstrument } from "@/app/_vocabulary/treaty";
import type { ErrorCode } from "../errors";
import { readArticles } from "./read-articles";
import { Articles, SubmitLegislation } from "./schemas";

/** The values of a draft's form fields, by name. */
export type DraftFields = Record<string, string | string[]>;

/** A mistake at a field of a draft; its message is `errors.<code>`. */
export interface Mistake {
  field: string;
  code: ErrorCode;
  params: Record<string, string | number>;
}

const BASE_FIELDS = ["title", "kind", "officialLanguage", "adoptedDay", "adoptedMonth", "adoptedYear", "instruments"];

const MAX_LENGTH = 10_000;

/** Drops fields that the form does not have, and NUL characters, which the database rejects. */
export function cleanDraftFields(submitted: DraftFields, instruments: TreatyInstrument[]): DraftFields {
  const names = new Set([...BASE_FIELDS, ...instruments.map(({ key }) => articlesField(key))]);
  const clean = (text: string) => toStorableText(text).slice(0, MAX_LENGTH);

  return Object.fromEntries(
    Object.entries(submitted)
      .filter(([name]) => names.has(name))
      .map(([name, value]) => [name, Array.isArray(value) ? value.slice(0, 10).map(clean) : clean(value)]),
  );
}

/** Parses a draft for submission; otherwise returns all mistakes in the order of the form. */
export function parseDraft(
  fields: DraftFields,
  context: { files: number; refusals: FileRefusal[]; today: Day; instruments: TreatyInstrument[] },
): { input: SubmitLegislation; articles: Map<string, string> } | { mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const adoptedOn = adoptionDay(fields);
  const articles = new Map<string, string>();
  const checked = [fields.instruments ?? []].flat();
  const instruments = context.instruments.filter(
    ({ key }) => checked.includes(key) || firstValue(fields, articlesField(key)).trim(),
  );
  const read = SubmitLegislation.safeParse({ ...fields, title: firstValue(fields, "title"), adoptedOn });
  // The schemas name an error code as the message of each rule.
  for (const issue of read.error?.issues ?? [])
    mistakes.push({
      field: String(issue.path[0]),
      code: issue.message as ErrorCode,
      params: { date: adoptedOn ?? "" },
    });
  if (adoptedOn && isDay(adoptedOn) && adoptedOn > context.today)
    mistakes.push({ field: "adoptedOn", code: "dateInFuture", params: {} });
  if (instruments.length === 0 && context.instruments.length > 0)
    mistakes.push({ field: "instruments", code: "instrumentsRequired", params: {} });
  for (const each of instruments) {
    const field = articlesField(each.key);
    const found = Articles.safeParse(firstValue(fields, field));
    const unknown = found.success ? findUnknownArticle(found.data, each) : undefined;
    if (!found.success)
      mistakes.push({ field, code: found.error.issues[0]!.message as ErrorCode, params: {} }); // a failure has an issue
    else if (unknown !== undefined) mistakes.push({ field, code: "articleUnknown", params: { article: unknown } });
    else articles.set(each.key, found.data);
  }
  for (const refusal of context.refusals)
    mistakes.push({ field: "files", code: refusal.code as ErrorCode, params: refusal.params }); // stored by `saveDraft`
  if (context.files === 0 && context.refusals.length === 0)
    mistakes.push({ field: "files", code: "filesRequired", params: {} });

  return read.success && mistakes.length === 0 ? { input: read.data, articles } : { mistakes };
}

/** Returns the first number that no article of the instrument has, if its articles are known. */
function findUnknownArticle(typed: string, { articles }: TreatyInstrument): number | undefined {
  return articles.length === 0
    ? undefined
    : readArticles(typed).find((number) => !articles.some((article) => article.number === number));
}

function firstValue(fields: DraftFields, name: string): string {
  return [fields[name] ?? ""].flat()[0] ?? "";
}

/**
 * Joins three fields to a day such as `2023-02-30`, from digits of any script; undefined if one is
 * empty.
 */
function adoptionDay(fields: DraftFields): string | undefined {
  const [year, month, day] = ["adoptedYear", "adoptedMonth", "adoptedDay"].map((name) =>
    europeanDigits(firstValue(fields, name).trim()),
  );
  if (!year || !month || !day) return undefined;

  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
