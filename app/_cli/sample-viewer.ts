import { listAccounts } from "@/app/_domain/accounts/queries";
import type { Context } from "@/app/_domain/context";
import type { AccountViewer } from "@/app/_vocabulary/viewer";

/** No session has this id: a command acts for the account. */
const NO_SESSION = "5a3b1e00-0000-4000-8000-000000000001";

/** Returns the viewer that the person of a sample account is, once signed in. */
export async function sampleViewer(context: Context, email: string): Promise<AccountViewer> {
  const account = (await listAccounts(context)).find((each) => each.email === email);
  if (!account) throw new Error(`There is no sample account ${email}.`);
  const { id: accountId, name, role, state, languages } = account;
  const viewer = { kind: "account", accountId, sessionId: NO_SESSION, name } as const;
  if (role === "translator") return { ...viewer, role, languages };
  if (role !== "delegation") return { ...viewer, role };
  if (!state) throw new Error(`${email} is the account of a delegation, but of no State.`);

  return { ...viewer, role, stateCode: state };
}
