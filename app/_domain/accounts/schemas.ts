import { z } from "zod";
import { LOCALES } from "@/app/_vocabulary/locales";
import { ROLES } from "@/app/_vocabulary/viewer";
import { MINIMUM_PASSWORD_LENGTH } from "./passwords";

const email = z
  .string({ error: "required" })
  .trim()
  .min(1, { error: "required" })
  .max(254, { error: "emailInvalid" })
  .regex(/^\P{Cc}*$/u, { error: "emailInvalid" })
  .transform((text) => text.normalize("NFKC").toLowerCase());

/** E-mail address and password. A password that is too long is refused before it is hashed. */
export const OpenSession = z.object({
  email,
  password: z.string({ error: "required" }).min(1, { error: "required" }).max(1_000, { error: "tooLong" }),
});
export type OpenSession = z.infer<typeof OpenSession>;

/** A new account. A delegation has a State; no other role has one. */
export const CreateAccount = z
  .object({
    email: email.pipe(z.email({ error: "emailInvalid" })),
    name: z.string({ error: "required" }).trim().min(1, { error: "required" }).max(200, { error: "tooLong" }),
    role: z.enum(ROLES),
    state: z.string().trim().toUpperCase().optional(),
    locale: z.enum(LOCALES).default("en"),
    password: z.string().min(MINIMUM_PASSWORD_LENGTH, { error: "passwordShort" }).max(1_000, { error: "tooLong" }),
  })
  .refine((account) => (account.role === "delegation") === Boolean(account.state), {
    path: ["state"],
    error: "stateWithDelegation",
  });
export type CreateAccount = z.infer<typeof CreateAccount>;

const OneAccount = z.object({ accountId: z.uuid({ error: "notFound" }) });

export const DisableAccount = OneAccount;
export type DisableAccount = z.infer<typeof DisableAccount>;

export const EnableAccount = OneAccount;
export type EnableAccount = z.infer<typeof EnableAccount>;

export const EndSessions = OneAccount;
export type EndSessions = z.infer<typeof EndSessions>;
