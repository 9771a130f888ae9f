import { storable } from "@/app/_vocabulary/clean-text";
import { europeanDigits } from "@/app/_vocabulary/digits";
import { type Day, isDay } from "@/app/_vocabulary/instants";
import { articlesField, INSTRUMENTS, type Instrument } from "@/app/_vocabulary/legislation";
import { Articles, LodgeLegislation } from "./schemas";

/** What the author of a draft has typed, by the names of the form's fields. */
export type Typed = Record<string, string | string[]>;

/** A file that was not taken in, and why: `code` is a key under `errors`. */
export interface FileRefusal {
  code: string;
  params: Record<string, string | number>;
}

/** A mistake in a draft, at its field, in the words of `errors.<code>`. */
export interface Mistake extends FileRefusal {
  field: string;
}

const FIELDS = ["title", "kind", "officialLanguage", "adoptedDay", "adoptedMonth", "adoptedYear", "instruments"];
const NAMES = new Set([...FIELDS, ...INSTRUMENTS.map(articlesField)]);

const LONGEST = 10_000;

/** Only what the form asks for, as it was typed; the database cannot keep a NUL. */
export function keepTyped(fields: Typed): Typed {
  const clean = (text: string) => storable(text).slice(0, LONGEST);

  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => NAMES.has(name))
      .map(([name, value]) => [name, Array.isArray(value) ? value.slice(0, 10).map(clean) : clean(value)]),
  );
}

/** A draft as it would be lodged, or everything that stands in the way, in the order of the form. */
export function readDraft(
  typed: Typed,
  given: { files: number; refusals: FileRefusal[]; today: Day },
): { input: LodgeLegislation; articles: Map<Instrument, string> } | { mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const adoptedOn = typedDay(typed);
  const articles = new Map<Instrument, string>();
  const ticked = [typed.instruments ?? []].flat();
  const instruments = INSTRUMENTS.filter((each) => ticked.includes(each) || line(typed, articlesField(each)).trim());
  const read = LodgeLegislation.safeParse({ ...typed, title: line(typed, "title"), adoptedOn, instruments });
  for (const issue of read.error?.issues ?? [])
    mistakes.push({ field: String(issue.path[0]), code: issue.message, params: { date: adoptedOn ?? "" } });
  if (adoptedOn && isDay(adoptedOn) && adoptedOn > given.today)
    mistakes.push({ field: "adoptedOn", code: "dateInFuture", params: {} });
  for (const each of instruments) {
    const found = Articles.safeParse(line(typed, articlesField(each)));
    if (found.success) articles.set(each, found.data);
    else mistakes.push({ field: articlesField(each), code: found.error.issues[0]!.message, params: {} }); // a failure has an issue
  }
  for (const refusal of given.refusals) mistakes.push({ field: "files", ...refusal });
  if (given.files === 0 && given.refusals.length === 0)
    mistakes.push({ field: "files", code: "filesRequired", params: {} });

  return read.success && mistakes.length === 0 ? { input: read.data, articles } : { mistakes };
}

function line(typed: Typed, name: string): string {
  return [typed[name] ?? ""].flat()[0] ?? "";
}

/** `2023-02-30` from three boxes, in the digits of any script; `undefined` where one of them is empty. */
function typedDay(typed: Typed): string | undefined {
  const [year, month, day] = ["adoptedYear", "adoptedMonth", "adoptedDay"].map((name) =>
    europeanDigits(line(typed, name).trim()),
  );
  if (!year || !month || !day) return undefined;

  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The files that came with the last sending of a draft and were not taken in. */
export function refusalsOf(typed: Typed): FileRefusal[] {
  // Only saveDraft writes this key, and writes refusals: `keepTyped` lets no field of a form come under a name with `$`.
  return [typed.$refused ?? []].flat().map((text) => JSON.parse(text) as FileRefusal);
}

/** Whether the draft was to be lodged and could not be, so that its mistakes are shown. */
export function wasAttempted(typed: Typed): boolean {
  return typed.$attempted === "yes";
}
