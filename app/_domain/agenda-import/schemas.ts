import { z } from "zod";
import { RESOLUTIONS } from "@/app/_vocabulary/findings";
import { isId } from "@/app/_vocabulary/ids";

/** A finding and its resolution. */
export const ResolveFinding = z.object({
  findingId: z.uuid({ error: "invalid" }),
  resolution: z.enum(RESOLUTIONS, { error: "invalid" }),
});
export type ResolveFinding = z.infer<typeof ResolveFinding>;

export const ReopenFinding = z.object({ findingId: z.uuid({ error: "invalid" }) });
export type ReopenFinding = z.infer<typeof ReopenFinding>;

const ticked = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((sent) => [sent ?? []].flat().filter(isId))
  .refine((findings) => findings.length > 0, { error: "findingsUnticked" });

/** Several findings of a meeting and their resolution. */
export const ResolveFindings = z.object({
  meetingKey: z.string().max(100),
  findings: ticked,
  resolution: z.enum(RESOLUTIONS, { error: "invalid" }),
});
export type ResolveFindings = z.infer<typeof ResolveFindings>;

export const ReopenFindings = z.object({ meetingKey: z.string().max(100), findings: ticked });
export type ReopenFindings = z.infer<typeof ReopenFindings>;
