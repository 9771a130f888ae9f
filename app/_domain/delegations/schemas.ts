import { z } from "zod";
import { cleanLine } from "@/app/_vocabulary/clean-text";
import { LOCALES } from "@/app/_vocabulary/locales";
import { TREATY_STATUSES } from "@/app/_vocabulary/state-status";

const stateName = z
  .string({ error: "required" })
  .transform(cleanLine)
  .pipe(z.string().min(1, { error: "required" }).max(200, { error: "tooLong" }));

/** A State, with its name in each language in a field of its own: `name-ar`. */
export const AddState = z
  .object({
    code: z
      .string({ error: "required" })
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{2,3}$/, { error: "stateInvalid" }),
    treatyStatus: z.enum(TREATY_STATUSES, { error: "required" }),
    "name-ar": stateName,
    "name-zh": stateName,
    "name-en": stateName,
    "name-fr": stateName,
    "name-ru": stateName,
    "name-es": stateName,
  })
  .transform(({ code, treatyStatus, ...names }) => ({
    code,
    treatyStatus,
    names: Object.fromEntries(LOCALES.map((locale) => [locale, names[`name-${locale}`]])),
  }));
