import type { IncomingMessage } from "node:http";
import type { UnsentForm } from "../responses/unsent-form";

const unsentForms = new WeakMap<IncomingMessage, UnsentForm>();

/** Remembers the form of a request, so that it can be offered again should the request fail. */
export function rememberUnsentForm(request: IncomingMessage, form: UnsentForm): void {
  unsentForms.set(request, form);
}

/** Returns the form that the browser sent with a request, without JavaScript. */
export function unsentFormOf(request: IncomingMessage): UnsentForm | undefined {
  return unsentForms.get(request);
}
