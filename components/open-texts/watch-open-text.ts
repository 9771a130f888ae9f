import type { Locale } from "@/app/_vocabulary/locales";
import { PAGES_FIELD, PING_SECONDS } from "@/app/_vocabulary/open-texts";
import { paths } from "@/app/_vocabulary/paths";
import { valuesOf } from "../ui/form-values";
import { hasTyped } from "../ui/unsaved";

/** The answer of the portal to an open text. */
export interface OpenTextNotice {
  others: string;
  newer?: string;
}

interface WatchOptions {
  /** as JSON */
  reference: string;
  /** names the open page */
  page: string;
  locale: Locale;
  /** what the form began with is not saved */
  isContinued: boolean;
}

/** After the last key, before what is typed is stored. */
const SOON_MS = 3_000;

/** The largest message in bytes that a browser sends while it leaves a page: 64 KiB, less a margin. */
const MAX_BEACON = 60_000;

/** Returns a name for an open page. */
export function newPageName(): string {
  return Math.random().toString(36).slice(2, 14).padEnd(6, "0");
}

/**
 * Tells the portal that a form is open, every half minute while it is seen, and what is typed in it.
 * A message that cannot be sent is sent the next time.
 */
export function watchOpenText(
  form: HTMLFormElement,
  { reference, page, locale, isContinued }: WatchOptions,
  show: (notice: OpenTextNotice) => void,
) {
  const listening = new AbortController();
  const { signal } = listening;
  /** the typed text that the portal has stored, as JSON */
  let sent = "";
  let isLeaving = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Returns a message; what is typed is in each, since another page may have deleted it. */
  const message = (isLeft: boolean) => {
    const isUnsaved = isContinued || hasTyped();
    const typed = isUnsaved ? JSON.stringify(typedIn(form)) : "";
    const version = Number(new FormData(form).get("version") ?? 0);
    const note = { ...JSON.parse(reference), version, page, isUnsaved, isLeft };
    const body = JSON.stringify(typed ? { ...note, typed: JSON.parse(typed) } : note);

    return { typed, note, body, address: paths.openTexts({ locale, typed: typed !== sent ? "1" : undefined }) };
  };
  const send = () => {
    clearTimeout(timer);
    // A page is hidden after it is left: it would be open again.
    if (isLeaving) return;
    const { typed, body, address } = message(false);
    void fetch(address, { method: "POST", body, headers: { "Content-Type": "application/json" } })
      .then(async (response) => {
        if (!response.ok) return;
        sent = typed;
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
    isLeaving = true;
    const { note, body, address } = message(true);
    // Without what is typed, the portal leaves alone what it has stored.
    if (!sendBeacon(address, body)) sendBeacon(address, JSON.stringify(note));
  };
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    isLeaving = false;
    if (persisted) send();
  };
  const ping = setInterval(() => {
    if (document.visibilityState === "visible") send();
  }, PING_SECONDS * 1_000);
  form.addEventListener("input", soon, { signal });
  document.addEventListener("visibilitychange", send, { signal });
  window.addEventListener("pagehide", leave, { signal });
  window.addEventListener("pageshow", comeBack, { signal });
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

/** Sends a message while the page is left. @returns false where the browser sends none so large. */
function sendBeacon(address: string, body: string): boolean {
  const data = new Blob([body], { type: "application/json" });

  return data.size < MAX_BEACON && navigator.sendBeacon(address, data);
}

/** Returns what a form holds, without the names of pages and the fields that name React's action. */
function typedIn(form: HTMLFormElement): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(valuesOf(new FormData(form))).filter(([name]) => !name.startsWith("$") && name !== PAGES_FIELD),
  );
}
