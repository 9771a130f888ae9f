import type { Context } from "@/app/_domain/context";
import type { Message } from "@/app/_domain/outbox/mailer";
import { listWaitingMessages } from "@/app/_domain/outbox/queries";
import { composeMail, type Sender } from "./compose-mail";

/** Formats a message for printing, where there is no mail server. */
export function formatMail(context: Pick<Context, "publicUrl" | "sign">, sender: Sender, message: Message): string {
  const { subject, text } = composeMail(context, sender, message);
  const rule = "-".repeat(72);

  return `${rule}\nTo: ${message.to}\nFrom: ${sender.from}\nSubject: ${subject}\n\n${text}${rule}`;
}

/** A long transaction commits messages whose time is earlier. */
const LATE_COMMIT_MS = 60_000;

/**
 * Creates a printer of the messages from about an instant on, each once; all stay in the outbox.
 *
 * @returns prints the new messages.
 */
export function createMailPrinter(context: Context, sender: Sender, print: (text: string) => void, from: Date) {
  let since = new Date(from.getTime() - LATE_COMMIT_MS);
  let printedIds = new Set<string>();

  return async (): Promise<void> => {
    const checkedAt = context.now();
    const waiting = await listWaitingMessages(context, since);
    for (const message of waiting) if (!printedIds.has(message.id)) print(formatMail(context, sender, message));
    printedIds = new Set(waiting.map(({ id }) => id));
    since = new Date(Math.max(since.getTime(), checkedAt.getTime() - LATE_COMMIT_MS));
  };
}
