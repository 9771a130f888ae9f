import { commandContext } from "@/app/_cli/command-context";
import { loadSample } from "@/app/_cli/sample";
import { closeDatabase } from "@/app/_platform/database";

console.log(await loadSample(await commandContext("preview")));
await closeDatabase();
