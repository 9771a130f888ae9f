import { z } from "zod";
import { RESOLUTIONS } from "@/app/_vocabulary/findings";

/** A finding and its resolution. */
export const ResolveFinding = z.object({
  findingId: z.uuid({ error: "invalid" }),
  resolution: z.enum(RESOLUTIONS, { error: "invalid" }),
});
export type ResolveFinding = z.infer<typeof ResolveFinding>;

export const ReopenFinding = z.object({ findingId: z.uuid({ error: "invalid" }) });
export type ReopenFinding = z.infer<typeof ReopenFinding>;
