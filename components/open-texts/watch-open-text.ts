import type { Locale } from "@/app/_vocabulary/locales";
import { PING_SECONDS } from "@/app/_vocabulary/open-texts";
import { paths } from "@/app/_vocabulary/paths";
import { valuesOf } from "../ui/form-values";
import { hasTyped } from "../ui/unsaved";

/** What the portal says of an open text. */
export interface OpenTextSaid {
  others: string;
  newer?: string;
}

/** After the last key, before what is typed is kept. */
const SOON_MS = 3_000;

/** The largest message that a browser sends while it leaves a page. */
const MAX_BEACON = 60_000;

/**
 * Tells the portal that a form is open, every half minute while it is seen, and what is typed in it. What
 * cannot be sent is sent the next time.
 *
 * @param reference as JSON; `isContinued`: what the form began with is not saved.
 */
export function watchOpenText(
  form: HTMLFormElement,
  { reference, locale, isContinued }: { reference: string; locale: Locale; isContinued: boolean },
  show: (said: OpenTextSaid) => void,
) {
  const page = Math.random().toString(36).slice(2, 14).padEnd(6, "0");
  const listening = new AbortController();
  const { signal } = listening;
  let kept = "";
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Returns a message; what is typed is in each, since another page may have deleted it. */
  const message = (isLeft: boolean) => {
    const isUnsaved = isContinued || hasTyped();
    const typed = isUnsaved ? JSON.stringify(typedIn(form)) : "";
    const version = Number(new FormData(form).get("version") ?? 0);
    const note = { ...JSON.parse(reference), version, page, isUnsaved, isLeft };
    const body = JSON.stringify(typed ? { ...note, typed: JSON.parse(typed) } : note);

    return { typed, body, address: paths.openTexts({ locale, typed: typed !== kept ? "1" : undefined }) };
  };
  const send = () => {
    clearTimeout(timer);
    const { typed, body, address } = message(false);
    void fetch(address, { method: "POST", body, headers: { "Content-Type": "application/json" } })
      .then(async (response) => {
        if (!response.ok) return;
        kept = typed;
        if (!signal.aborted) show(await response.json());
      })
      .catch(() => undefined);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(send, SOON_MS);
  };
  const leave = () => {
    clearTimeout(timer);
    const { body, address } = message(true);
    if (body.length < MAX_BEACON) navigator.sendBeacon(address, new Blob([body], { type: "application/json" }));
  };
  const ping = setInterval(() => {
    if (document.visibilityState === "visible") send();
  }, PING_SECONDS * 1_000);
  form.addEventListener("input", soon, { signal });
  document.addEventListener("visibilitychange", send, { signal });
  window.addEventListener("pagehide", leave, { signal });
  send();

  return {
    soon,
    stop: () => {
      clearTimeout(timer);
      clearInterval(ping);
      listening.abort();
    },
  };
}

/** Returns what a form holds, without the fields by which React names its action. */
function typedIn(form: HTMLFormElement): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(valuesOf(new FormData(form))).filter(([name]) => !name.startsWith("$")));
}
