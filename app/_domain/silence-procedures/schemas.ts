import { z } from "zod";
import { readAddressees } from "@/app/_vocabulary/addressees";
import { cleanLines } from "@/app/_vocabulary/clean-text";
import { MAX_ADDRESSEES, MAX_REASON_LENGTH } from "@/app/_vocabulary/silence-procedures";
import { decisionTexts, hasText, madeBy, subjects, TEXT_MISSING } from "../decisions/schemas";
import { perLocale, typedDay } from "../meetings/typed-fields";

const ofProcedure = {
  meetingKey: z.string().min(1, { error: "required" }).max(100, { error: "tooLong" }),
  procedureId: z.uuid({ error: "notFound" }),
};

/** A deadline on the clock of the meeting, its day and time in a field each. */
const deadline = {
  deadlineDay: typedDay,
  deadlineTime: z
    .string({ error: "required" })
    .trim()
    .min(1, { error: "required" })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "invalid" }),
};

const addressees = z
  .string()
  .default("")
  .transform((typed, context) => {
    const read = readAddressees(typed, MAX_ADDRESSEES);
    const refuse = (message: string, params: Record<string, number>) => {
      context.addIssue({ code: "custom", message, params });
      return z.NEVER;
    };
    if (!Array.isArray(read))
      return refuse(read.kind === "invalid" ? "addresseeInvalid" : "addresseeRepeated", { line: read.line });
    if (read.length === 0) return refuse("addresseesRequired", {});

    return read.length > MAX_ADDRESSEES ? refuse("addresseesTooMany", { limit: MAX_ADDRESSEES }) : read;
  });

/** A new procedure; its id makes a form that is sent twice start one. */
export const StartSilenceProcedure = z
  .object({ ...ofProcedure, madeBy, subjects, ...decisionTexts, ...deadline, addressees })
  .refine(hasText, TEXT_MISSING);
export type StartSilenceProcedure = z.infer<typeof StartSilenceProcedure>;

export const ExtendSilenceProcedure = z.object({ ...ofProcedure, ...deadline, ...perLocale("reason") });
export type ExtendSilenceProcedure = z.infer<typeof ExtendSilenceProcedure>;

export const CancelSilenceProcedure = z.object({ ...ofProcedure, ...perLocale("cancellation") });
export type CancelSilenceProcedure = z.infer<typeof CancelSilenceProcedure>;

const token = z.string({ error: "silenceLinkWrong" }).max(200, { error: "silenceLinkWrong" });

export const ObjectToDecision = z.object({
  token,
  reason: z
    .string()
    .default("")
    .transform(cleanLines)
    .pipe(z.string().min(1, { error: "objectionReasonRequired" }).max(MAX_REASON_LENGTH, { error: "tooLong" })),
  /** a box that is ticked, so that nobody objects by mistake */
  confirmed: z.literal("yes", { error: "objectionUnconfirmed" }),
});
export type ObjectToDecision = z.infer<typeof ObjectToDecision>;

export const WithdrawObjection = z.object({ token });
export type WithdrawObjection = z.infer<typeof WithdrawObjection>;

export const StateNoObjection = z.object({ token });
export type StateNoObjection = z.infer<typeof StateNoObjection>;
