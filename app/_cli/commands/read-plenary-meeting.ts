import type { ZodType } from "zod";
import { getTranslator } from "@/app/_i18n/translator";
import { UsageError } from "../command";

/**
 * Validates the arguments of a command about a plenary meeting.
 *
 * @throws {UsageError} naming each that is missing, wrong or unexpected.
 */
export function readPlenaryMeeting<T>(schema: ZodType<T>, typed: Record<string, unknown>, rest: string[]): T {
  if (rest.length > 0) throw new UsageError(`Unexpected: ${rest.join(" ")}.`);
  const input = schema.safeParse(typed);
  if (input.success) return input.data;
  const t = getTranslator("en", "errors");
  const mistakes = input.error.issues.map(({ path, message }) => {
    const name = path[0] === "meetingKey" ? "MEETING" : String(path[0]).toUpperCase();
    return `${name}: ${t.has(message) ? t(message) : t("invalid")}`;
  });

  throw new UsageError(mistakes.join("\n"));
}
