import { z } from "zod";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { perLocale, textsOf } from "../meetings/typed-fields";

const fields = { ...perLocale("name", 300), ...perLocale("variants", 1_000) };

/** A term in its languages: at least two. Other forms are separated by semicolons. */
function withTerm<S extends z.ZodRawShape>(shape: S) {
  return z
    .object({ ...shape, ...fields })
    .refine((typed) => LOCALES.filter((each) => typed[`name-${each}` as keyof typeof typed]).length >= 2, {
      error: "termNamesRequired",
      path: ["name-en"],
    });
}

/** Adds a term to the glossary of a treaty. */
export const AddTerm = withTerm({ treatyKey: z.string().max(100) });
export type AddTerm = z.infer<typeof AddTerm>;

/** Corrects a term, as it was shown in a version. */
export const CorrectTerm = withTerm({ termId: z.uuid({ error: "notFound" }), version: z.coerce.number().int().min(1) });
export type CorrectTerm = z.infer<typeof CorrectTerm>;

type TermFields = { [Name in `${"name" | "variants"}-${Locale}`]: string };

/** Returns the names and the other forms of a typed term. */
export function termOf(typed: TermFields) {
  const forms = Object.entries(textsOf("variants", typed)).flatMap(([locale, text]) => {
    const each = text.split(/[;；؛]/).map((form) => form.trim());
    const present = each.filter((form) => form !== "");

    return present.length > 0 ? [[locale, present] as const] : [];
  });

  return { names: textsOf("name", typed), variants: Object.fromEntries(forms) as Partial<Record<Locale, string[]>> };
}
