import { z } from "zod";
import { SETTLEMENTS } from "@/app/_vocabulary/findings";

/** The text of an agenda. */
export const ImportAgenda = z.object({
  text: z.string({ error: "required" }).min(1, { error: "required" }).max(2_000_000, { error: "tooLong" }),
  /** the document's own symbol, where its text does not carry it or carries a wrong one */
  symbol: z
    .string()
    .trim()
    .max(100, { error: "tooLong" })
    .transform((text) => text || undefined)
    .optional(),
});
export type ImportAgenda = z.input<typeof ImportAgenda>;

/** One finding, and how it is settled. */
export const SettleFinding = z.object({
  findingId: z.uuid({ error: "invalid" }),
  settlement: z.enum(SETTLEMENTS, { error: "invalid" }),
});
export type SettleFinding = z.infer<typeof SettleFinding>;

export const ReopenFinding = z.object({ findingId: z.uuid({ error: "invalid" }) });
export type ReopenFinding = z.infer<typeof ReopenFinding>;
