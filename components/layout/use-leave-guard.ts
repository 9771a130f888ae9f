"use client";

import { useEffect } from "react";
import { hasUnsaved } from "@/components/ui/unsaved";

/** Addresses below it are served for download: the page stays. */
const DOWNLOADS = "/api/files/";

/**
 * Holds back a page that has something unsaved: at a link, at signing out and at the browser's way
 * back within the application. Reloading and closing are left to the browser's own question.
 *
 * @param confirmLeave is called with what leaves the page after all.
 */
export function useLeaveGuard(confirmLeave: (go: () => void) => void): void {
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const holdBack = (event: Event, go: () => void) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      confirmLeave(go);
    };
    window.addEventListener(
      "click",
      (event) => {
        const link = linkFollowed(event);
        if (link && hasUnsaved()) holdBack(event, () => window.location.assign(link.href));
      },
      { signal },
    );
    // In the capture phase, before React starts the form's action.
    window.addEventListener(
      "submit",
      (event) => {
        const { target, submitter } = event;
        if (target instanceof HTMLFormElement && isLeaving(target) && hasUnsaved())
          holdBack(event, () => target.requestSubmit(submitter));
      },
      { capture: true, signal },
    );
    window.addEventListener("beforeunload", (event) => hasUnsaved() && event.preventDefault(), { signal });
    // After an action's redirect the document stays the same: going back raises no `beforeunload`.
    window.navigation?.addEventListener(
      "navigate",
      (event) => {
        const { destination, navigationType, cancelable } = event;
        const isOther = destination.url.split("#")[0] !== window.location.href.split("#")[0];
        if (navigationType === "traverse" && cancelable && destination.sameDocument && isOther && hasUnsaved())
          holdBack(event, () => void window.navigation.traverseTo(destination.key));
      },
      { signal },
    );

    return () => listening.abort();
  }, [confirmLeave]);
}

/** Returns whether a form leads to another page: it says so, or is a search. The command menu's opens a dialog. */
function isLeaving({ dataset, method }: HTMLFormElement): boolean {
  return "leaves" in dataset || (method === "get" && !("stays" in dataset));
}

/** Returns the link by which a click leads to another page in this window. */
function linkFollowed(event: MouseEvent): HTMLAnchorElement | undefined {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || !isPlain || event.defaultPrevented || link.target === "_blank" || link.hasAttribute("download"))
    return undefined;
  const isHere = link.href.split("#")[0] === window.location.href.split("#")[0] && link.hash !== "";

  return isHere || link.pathname.startsWith(DOWNLOADS) ? undefined : link;
}
