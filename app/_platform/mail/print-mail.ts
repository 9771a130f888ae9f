import type { Context } from "@/app/_domain/context";
import type { Message } from "@/app/_domain/outbox/mailer";
import { listWaitingMessages } from "@/app/_domain/outbox/queries";
import { composeMail, type Sender } from "./compose-mail";

/** A message as it is printed where there is no mail server. */
export function formatMail(context: Pick<Context, "publicUrl" | "sign">, sender: Sender, message: Message): string {
  const { subject, text } = composeMail(context, sender, message);
  const rule = "-".repeat(72);

  return `${rule}\nTo: ${message.to}\nFrom: ${sender.from}\nSubject: ${subject}\n\n${text}${rule}`;
}

/** What a longer transaction commits late carries an earlier instant. */
const LATE_COMMIT_MS = 60_000;

/** Prints what is posted from about an instant on, each message once; all of it stays in the outbox. @returns how to print what is new. */
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
