import { z } from "zod";
import { readEmailAddress } from "@/app/_vocabulary/email-address";
import { LOCALES } from "@/app/_vocabulary/locales";

/** What a link in an e-mail carries; anything else is no link of ours. */
const token = z.string({ error: "alertsLinkWrong" }).max(200, { error: "alertsLinkWrong" });

/** An address is read as it stands: what is not plainly one is refused, never mended. */
export const AskForAlerts = z.object({
  body: z.string({ error: "bodyRequired" }).min(1, { error: "bodyRequired" }).max(100, { error: "bodyRequired" }),
  email: z
    .string({ error: "required" })
    .trim()
    .min(1, { error: "required" })
    .max(1_000, { error: "emailInvalid" })
    .transform((text, context) => {
      const address = readEmailAddress(text);
      if (!address) context.addIssue({ code: "custom", message: "emailInvalid" });

      return address ?? z.NEVER;
    }),
  language: z.enum(LOCALES, { error: "alertsLanguageRequired" }),
});
export type AskForAlerts = z.infer<typeof AskForAlerts>;

export const ConfirmAlerts = z.object({ token });
export type ConfirmAlerts = z.infer<typeof ConfirmAlerts>;

export const EndAlerts = z.object({ token });
export type EndAlerts = z.infer<typeof EndAlerts>;
