import { z } from "zod";
import { LINK_DELIVERIES } from "@/app/_vocabulary/account-links";
import { cleanLine } from "@/app/_vocabulary/clean-text";
import { readEmailAddress } from "@/app/_vocabulary/email-address";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { ROLES } from "@/app/_vocabulary/viewer";
import { MINIMUM_PASSWORD_LENGTH } from "./passwords";

const email = z
  .string({ error: "required" })
  .trim()
  .min(1, { error: "required" })
  .max(254, { error: "emailInvalid" })
  .regex(/^\P{Cc}*$/u, { error: "emailInvalid" })
  .transform((text) => {
    const folded = text.normalize("NFKC").toLowerCase();

    // An international domain is stored in ASCII.
    return readEmailAddress(folded) ?? folded;
  });

/** E-mail address and password. A password that is too long is refused before it is hashed. */
export const OpenSession = z.object({
  email,
  password: z.string({ error: "required" }).min(1, { error: "required" }).max(1_000, { error: "tooLong" }),
});
export type OpenSession = z.infer<typeof OpenSession>;

/** The languages of a translator; a single box arrives as a text. */
const languages = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((sent) => LOCALES.filter((locale) => [sent ?? []].flat().includes(locale)))
  .optional();

/** A new account. A delegation has a State; no other role has one. */
export const CreateAccount = z
  .object({
    email: email.pipe(z.email({ error: "emailInvalid" })),
    name: z.string({ error: "required" }).trim().min(1, { error: "required" }).max(200, { error: "tooLong" }),
    role: z.enum(ROLES),
    state: z.string().trim().toUpperCase().optional(),
    languages,
    locale: z.enum(LOCALES).default("en"),
    password: z.string().min(MINIMUM_PASSWORD_LENGTH, { error: "passwordShort" }).max(1_000, { error: "tooLong" }),
  })
  .refine((account) => (account.role === "delegation") === Boolean(account.state), {
    path: ["state"],
    error: "stateWithDelegation",
  })
  .refine(hasItsLanguages, { path: ["languages"], error: "languagesWithTranslator" });
export type CreateAccount = z.infer<typeof CreateAccount>;

/** The address of a person: one that is not plainly valid is refused, never corrected. */
const strictEmail = z
  .string({ error: "required" })
  .trim()
  .min(1, { error: "required" })
  .max(1_000, { error: "emailInvalid" })
  .transform((text, context) => {
    const address = readEmailAddress(text)?.toLowerCase();
    if (!address) context.addIssue({ code: "custom", message: "emailInvalid" });

    return address ?? z.NEVER;
  });

/** A person's name on one line, without control and direction marks. */
const personName = z
  .string({ error: "required" })
  .transform(cleanLine)
  .pipe(z.string().min(1, { error: "required" }).max(100, { error: "tooLong" }));

const newPassword = z
  .string({ error: "required" })
  .min(MINIMUM_PASSWORD_LENGTH, { error: "passwordShort" })
  .max(1_000, { error: "tooLong" });

/** A box that is ticked, or not sent. */
const box = z
  .literal(["yes", ""])
  .optional()
  .transform((value) => value === "yes");

const optionalState = z
  .string()
  .trim()
  .toUpperCase()
  .max(3, { error: "stateInvalid" })
  .optional()
  .transform((code) => code || undefined);

const by = z.enum(LINK_DELIVERIES).default("mail");

/** Name, address, role and State of an account. A delegation has a State; no other role has one. */
const PERSON = {
  name: personName,
  email: strictEmail,
  role: z.enum(ROLES, { error: "roleRequired" }),
  state: optionalState,
  languages,
  isHead: box,
};

/** Returns whether languages go with the role. */
function hasItsLanguages({ role, languages: chosen = [] }: { role: string; languages?: Locale[] | undefined }) {
  return (role === "translator") === chosen.length > 0;
}

/** Returns whether a State goes with the role. */
function hasItsState({ role, state }: { role: string; state?: string | undefined }): boolean {
  return (role === "delegation") === Boolean(state);
}

function isHeadOfItsDelegation({ role, isHead }: { role: string; isHead: boolean }): boolean {
  return role === "delegation" || !isHead;
}

/** An invitation. */
export const InviteAccount = z
  .object({ ...PERSON, language: z.enum(LOCALES, { error: "languageOfMailRequired" }), by })
  .refine(hasItsState, { path: ["state"], error: "stateWithDelegation" })
  .refine(hasItsLanguages, { path: ["languages"], error: "languagesWithTranslator" })
  .refine(isHeadOfItsDelegation, { path: ["isHead"], error: "headWithDelegation" });
export type InviteAccount = z.infer<typeof InviteAccount>;

/** An invitation by the head of a delegation, to the same delegation. */
export const InviteMember = z.object({
  name: personName,
  email: strictEmail,
  language: z.enum(LOCALES, { error: "languageOfMailRequired" }),
  by,
});
export type InviteMember = z.infer<typeof InviteMember>;

/** A change of an account by an administrator, on the version that was read. */
export const ChangeAccount = z
  .object({ accountId: z.uuid({ error: "notFound" }), version: z.coerce.number().int(), ...PERSON })
  .refine(hasItsState, { path: ["state"], error: "stateWithDelegation" })
  .refine(hasItsLanguages, { path: ["languages"], error: "languagesWithTranslator" })
  .refine(isHeadOfItsDelegation, { path: ["isHead"], error: "headWithDelegation" });
export type ChangeAccount = z.infer<typeof ChangeAccount>;

/** A request for a link, with the address as it is signed in with. */
export const RequestPasswordReset = z.object({ email: strictEmail });
export type RequestPasswordReset = z.infer<typeof RequestPasswordReset>;

/** A password for the account of a link. */
export const SetPassword = z.object({
  token: z.string({ error: "linkWrong" }).max(200, { error: "linkWrong" }),
  password: newPassword,
});
export type SetPassword = z.infer<typeof SetPassword>;

export const ChangePassword = z.object({
  currentPassword: z.string({ error: "required" }).min(1, { error: "required" }).max(1_000, { error: "tooLong" }),
  newPassword,
});
export type ChangePassword = z.infer<typeof ChangePassword>;

/** One of the viewer's sessions, or all but the one in use. */
export const EndOwnSessions = z.object({ session: z.union([z.literal("others"), z.uuid()], { error: "notFound" }) });
export type EndOwnSessions = z.infer<typeof EndOwnSessions>;

const OneAccount = z.object({ accountId: z.uuid({ error: "notFound" }) });

export const DisableAccount = OneAccount;
export type DisableAccount = z.infer<typeof DisableAccount>;

export const EnableAccount = OneAccount;
export type EnableAccount = z.infer<typeof EnableAccount>;

export const EndSessions = OneAccount;
export type EndSessions = z.infer<typeof EndSessions>;

export const RevokeLinks = OneAccount;
export type RevokeLinks = z.infer<typeof RevokeLinks>;

export const SendLink = OneAccount.extend({ by });
export type SendLink = z.infer<typeof SendLink>;
