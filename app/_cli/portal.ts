import { adoptDemoSecret } from "./demo-settings";
import { runCommand } from "./run-command";

adoptDemoSecret();
await runCommand(process.argv.slice(2));
