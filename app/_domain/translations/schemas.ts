import { z } from "zod";

/** A text of a translation file that waits, because a newer one was there. */
export const TakeTranslation = z.object({
  meetingKey: z.string().max(100),
  importId: z.uuid({ error: "notFound" }),
  itemId: z.uuid({ error: "notFound" }),
  /** of the newer text, as the report was shown: one changed since is not overwritten unseen */
  version: z.coerce.number().int().min(0),
});
export type TakeTranslation = z.infer<typeof TakeTranslation>;
