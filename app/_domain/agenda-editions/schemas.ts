import { z } from "zod";
import { EDITION_KINDS } from "@/app/_vocabulary/edition-kind";
import { LOCALES } from "@/app/_vocabulary/locales";
import { perLocale, typedLine } from "../meetings/typed-fields";

/** The ways in which a public agenda is issued again. */
export const LATER_KINDS = EDITION_KINDS.filter((kind) => kind !== "first");

/** An issue of the agenda as a form showed it. */
export const IssueAgenda = z.object({
  meetingKey: z.string().max(100),
  /** of what the form showed (see `getIssueOptions`): nothing else is issued */
  digest: z.string().max(64),
  kind: z.enum(LATER_KINDS, { error: "editionKindRequired" }),
  /** the languages whose texts are issued as they stand; a single box arrives as a text */
  locales: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((sent) => LOCALES.filter((locale) => [sent].flat().includes(locale))),
  /** says to the public what has changed */
  ...perLocale("note"),
  reason: typedLine(1_000).pipe(z.string().min(1, { error: "reasonRequired" })),
});
export type IssueAgenda = z.infer<typeof IssueAgenda>;
