import { z } from "zod";
import { LOCALES } from "@/app/_vocabulary/locales";

/** Kinds of content to which a search can be limited. */
export const SEARCH_KINDS = ["agenda", "document"] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Words of a query; further ones are ignored. */
export const MAX_QUERY_WORDS = 32;

/** Parameters of a search address, all strings. */
export const SearchPortal = z.object({
  q: z.string().default(""),
  /** `0` for anything but a page number */
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
