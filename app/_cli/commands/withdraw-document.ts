import { WithdrawDocument } from "@/app/_domain/documents/schemas";
import { withdrawDocument as withdraw } from "@/app/_domain/documents/withdraw-document";
import { type Command, readArguments, UsageError } from "../command";
import { commandContext } from "../command-context";

export const withdrawDocument: Command = {
  usage: "SYMBOL",
  description: "withdraw a document: its page says so, and the public can no longer download its files",
  async run(args) {
    const { positionals } = readArguments({ args, allowPositionals: true });
    const input = WithdrawDocument.safeParse({ symbol: positionals[0] });
    if (!input.success || positionals.length > 1) throw new UsageError("Name one document: withdraw-document SYMBOL.");
    const { symbol, outcome } = await withdraw(await commandContext("withdraw-document"), input.data);
    console.log(`${symbol} ${outcome === "withdrawn" ? "is withdrawn" : "was already withdrawn: nothing changed"}.`);
  },
};
