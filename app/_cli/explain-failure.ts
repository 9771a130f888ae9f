import { DomainError } from "@/app/_domain/errors";
import { getTranslator } from "@/app/_i18n/translator";
import { DirectoryInUse, failureOf } from "@/app/_platform/database";
import { InvalidSetting } from "@/app/_platform/env";
import { UsageError } from "./command";

/**
 * Explains in one line a failure that the operator can mend: of an argument, a setting, the
 * database, a disk or its rights. Returns undefined for a defect, whose stack is needed.
 */
export function explainFailure(error: unknown): string | undefined {
  if (error instanceof UsageError || error instanceof InvalidSetting || error instanceof DirectoryInUse)
    return error.message;
  if (error instanceof DomainError) return describeRefusal(error);
  const { code, reason } = rootCauseOf(error);
  const failure = failureOf(error);
  if (failure === "no-space")
    return `The disk that holds the data of the portal is full (${reason}). Free space, then run the command again.`;
  if (failure === "unavailable")
    return `The database does not respond (${reason}). Check DATABASE_URL and that its server is running, then run the command again.`;
  // Authorization and catalog names (PostgreSQL 15, appendix A, classes 28 and 3D).
  if (/^(28|3D)[0-9A-Z]{3}$/.test(code)) return `The database refuses the connection (${reason}). Check DATABASE_URL.`;
  if (/^E(ACCES|PERM|ROFS|NOENT|NOTDIR|EXIST|MFILE)$/.test(code))
    return `A file cannot be used (${reason}). Check DATA_DIR, FILES_URL and the rights of this account.`;

  return undefined;
}

/** Uses the message of the interface where there is one. */
function describeRefusal({ kind, code, params }: DomainError): string {
  const t = getTranslator("en", "errors");

  return `Refused (${kind}): ${t.has(code) ? t(code, params) : `${code} ${JSON.stringify(params)}`}`;
}

/** Returns the code and the message of the root cause, on one line. */
function rootCauseOf(error: unknown): { code: string; reason: string } {
  let root = error;
  while (root instanceof Error && root.cause !== undefined && root.cause !== root) root = root.cause;
  const { code, message } = (typeof root === "object" && root !== null ? root : {}) as Record<string, unknown>;
  const text = String(message || code || root);

  return { code: String(code ?? ""), reason: text.replace(/\s+/g, " ").trim() };
}
