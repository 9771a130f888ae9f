import { rebuildSearchIndex as rebuild } from "@/app/_domain/upkeep/rebuild-search-index";
import { type Command, readArguments } from "../command";
import { commandContext } from "../command-context";

export const rebuildSearch: Command = {
  usage: "",
  description: "rebuild the search index from the stored agendas and documents",
  async run(args) {
    readArguments({ args });
    const { meetings, documents, failed } = await rebuild(await commandContext("rebuild-search"));
    console.log(`Agendas: ${meetings}. Documents: ${documents}.`);
    for (const { symbol, cause } of failed)
      console.error(`${symbol} could not be read: ${cause instanceof Error ? cause.message : cause}`);
    if (failed.length) process.exitCode = 1;
  },
};
