import { z } from "zod";
import { readEmailAddress } from "@/app/_vocabulary/email-address";
import { LOCALES } from "@/app/_vocabulary/locales";

/** The token of a link in an e-mail. */
const token = z.string({ error: "alertsLinkWrong" }).max(200, { error: "alertsLinkWrong" });

/** A request for alerts. An address that is not plainly valid is refused, never corrected. */
export const RequestAlerts = z.object({
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
export type RequestAlerts = z.infer<typeof RequestAlerts>;

export const ConfirmAlerts = z.object({ token });
export type ConfirmAlerts = z.infer<typeof ConfirmAlerts>;

export const EndAlerts = z.object({ token });
export type EndAlerts = z.infer<typeof EndAlerts>;
