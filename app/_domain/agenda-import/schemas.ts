import { z } from "zod";
import { RESOLUTIONS } from "@/app/_vocabulary/findings";

/** The text of an agenda. */
export const ImportAgenda = z.object({
  text: z.string({ error: "required" }).min(1, { error: "required" }).max(2_000_000, { error: "tooLong" }),
  /** the document's own symbol, if its text has none or a wrong one */
  symbol: z
    .string()
    .trim()
    .max(100, { error: "tooLong" })
    .transform((text) => text || undefined)
    .optional(),
});
export type ImportAgenda = z.input<typeof ImportAgenda>;

/** A finding and its resolution. */
export const ResolveFinding = z.object({
  findingId: z.uuid({ error: "invalid" }),
  resolution: z.enum(RESOLUTIONS, { error: "invalid" }),
});
export type ResolveFinding = z.infer<typeof ResolveFinding>;

export const ReopenFinding = z.object({ findingId: z.uuid({ error: "invalid" }) });
export type ReopenFinding = z.infer<typeof ReopenFinding>;
