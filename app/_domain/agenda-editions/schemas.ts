import { z } from "zod";
import { EDITION_KINDS } from "@/app/_vocabulary/edition-kind";
import { isDay } from "@/app/_vocabulary/instants";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { typedRichText } from "../agenda/schemas";
import { optionalNumber, perLocale, typedLine, typedLocales } from "../meetings/typed-fields";

/** The ways in which a public agenda is issued again. */
export const LATER_KINDS = EDITION_KINDS.filter((kind) => kind !== "first" && kind !== "adopted");

/** An issue of the agenda as a form showed it. */
export const IssueAgenda = z.object({
  meetingKey: z.string().max(100),
  /** of what the form showed (see `getIssueOptions`): nothing else is issued */
  digest: z.string().max(64),
  kind: z.enum(LATER_KINDS, { error: "editionKindRequired" }),
  /** the languages whose texts are issued as they stand */
  locales: typedLocales,
  /** says to the public what has changed */
  ...perLocale("note"),
  /** the texts of a corrigendum or addendum; composed from the differences where they are empty */
  ...correctionFields(),
  reason: typedLine(1_000).pipe(z.string().min(1, { error: "reasonRequired" })),
});
export type IssueAgenda = z.infer<typeof IssueAgenda>;

/** The adoption of an agenda: at a plenary meeting or, without one, on a day. */
export const AdoptAgenda = IssueAgenda.pick({ meetingKey: true, digest: true, locales: true }).extend({
  plenaryMeeting: optionalNumber,
  adoptedOn: z
    .string()
    .trim()
    .default("")
    .refine((typed) => typed === "" || isDay(typed), { error: "dayInvalid" })
    .transform((typed) => typed || null),
});
export type AdoptAgenda = z.infer<typeof AdoptAgenda>;

export const UndoAdoption = IssueAgenda.pick({ meetingKey: true });
export type UndoAdoption = z.infer<typeof UndoAdoption>;

/** Returns a field for each language: `correction-en`. */
function correctionFields() {
  return Object.fromEntries(LOCALES.map((locale) => [`correction-${locale}`, typedRichText])) as {
    [Name in `correction-${Locale}`]: typeof typedRichText;
  }; // made of all languages
}
