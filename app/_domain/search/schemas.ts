import { z } from "zod";
import { LOCALES } from "@/app/_vocabulary/locales";
import { SEARCH_KINDS } from "@/app/_vocabulary/search-query";

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
