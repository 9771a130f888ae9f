import type { Command } from "../command";
import { addState } from "./add-state";
import { cancelPlenaryMeeting } from "./cancel-plenary-meeting";
import { createAccount } from "./create-account";
import { deliverMail } from "./deliver-mail";
import { importAgenda } from "./import-agenda";
import { issueDocument } from "./issue-document";
import { migrate } from "./migrate";
import { movePlenaryMeeting } from "./move-plenary-meeting";
import { rebuildSearch } from "./rebuild-search";
import { restorePlenaryMeeting } from "./restore-plenary-meeting";
import { withdrawDocument } from "./withdraw-document";

/** Every command by its name. */
export const COMMANDS: Record<string, Command> = {
  migrate,
  "rebuild-search": rebuildSearch,
  "import-agenda": importAgenda,
  "issue-document": issueDocument,
  "withdraw-document": withdrawDocument,
  "add-state": addState,
  "create-account": createAccount,
  "deliver-mail": deliverMail,
  "move-plenary-meeting": movePlenaryMeeting,
  "cancel-plenary-meeting": cancelPlenaryMeeting,
  "restore-plenary-meeting": restorePlenaryMeeting,
};
