import { z } from "zod";
import { LOCALES } from "@/app/_vocabulary/locales";

/** What is looked in. */
export const SEARCH_KINDS = ["agenda", "document"] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** More words than anybody means; what follows them is left aside. */
export const MOST_WORDS = 32;

/** A question as it stands in an address, each part of it a text. */
export const SearchPortal = z.object({
  q: z.string().default(""),
  /** `0` for what is no number of a page */
  page: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .default("1")
    .transform(Number)
    .catch(0),
  kind: z.enum(SEARCH_KINDS).optional(),
  meeting: z.string().optional(),
  language: z.enum(LOCALES).optional(),
});
