import type { Context } from "@/app/_domain/context";
import type { Message } from "@/app/_domain/outbox/mailer";
import { listWaitingMessages } from "@/app/_domain/outbox/queries";
import { compose, type Sender } from "./compose";

/** A message as it is printed where there is no mail server. */
export function printed(context: Pick<Context, "publicUrl" | "seal">, sender: Sender, message: Message): string {
  const { subject, text } = compose(context, sender, message);
  const rule = "-".repeat(72);

  return `${rule}\nTo: ${message.to}\nFrom: ${sender.from}\nSubject: ${subject}\n\n${text}${rule}`;
}

/** What a longer transaction commits late carries an earlier instant. */
const LATE_MS = 60_000;

/** Prints what is posted from about an instant on, each message once; all of it stays in the outbox. @returns how to print what is new. */
export function mailPrinter(context: Context, sender: Sender, print: (text: string) => void, from: Date) {
  let since = new Date(from.getTime() - LATE_MS);
  let done = new Set<string>();

  return async (): Promise<void> => {
    const looked = context.now();
    const waiting = await listWaitingMessages(context, since);
    for (const message of waiting) if (!done.has(message.id)) print(printed(context, sender, message));
    done = new Set(waiting.map(({ id }) => id));
    since = new Date(Math.max(since.getTime(), looked.getTime() - LATE_MS));
  };
}
