import { z } from "zod";

/** A text of a translation file that waits, because a newer one was there. */
export const TakeTranslation = z.object({
  meetingKey: z.string().max(100),
  importId: z.uuid({ error: "notFound" }),
  itemId: z.uuid({ error: "notFound" }),
});
export type TakeTranslation = z.infer<typeof TakeTranslation>;
