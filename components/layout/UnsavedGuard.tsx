"use client";

import { useEffect, useId, useRef } from "react";
import { hasUnsaved, leave } from "../ui/unsaved";

interface Props {
  words: { title: string; text: string; stay: string; leave: string };
}

/** What is served for download: the page stays. */
const DOWNLOADS = "/api/files/";

/**
 * Asks before a page is left on which something typed is not saved: by a link, by the browser's way back or by signing out, in the language of the page;
 * where the page is loaded anew or closed, the browser asks in its own words.
 */
export function UnsavedGuard({ words }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const goOn = useRef<() => void>(undefined);
  const title = useId();

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const ask = (event: Event, go: () => void) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      goOn.current = go;
      dialog.current?.showModal();
    };
    window.addEventListener(
      "click",
      (event) => {
        const link = linkFollowed(event);
        if (link && hasUnsaved()) ask(event, () => window.location.assign(link.href));
      },
      { signal },
    );
    // Before React, whose action would already be on its way.
    window.addEventListener(
      "submit",
      (event) => {
        const { target, submitter } = event;
        if (target instanceof HTMLFormElement && "leaves" in target.dataset && hasUnsaved())
          ask(event, () => target.requestSubmit(submitter));
      },
      { capture: true, signal },
    );
    window.addEventListener("beforeunload", (event) => hasUnsaved() && event.preventDefault(), { signal });
    // A page that an action led to is the same document for the browser: going back from it asks nobody, except here.
    window.navigation?.addEventListener(
      "navigate",
      (event) => {
        const { destination, navigationType, cancelable } = event;
        const isOther = destination.url.split("#")[0] !== window.location.href.split("#")[0];
        if (navigationType === "traverse" && cancelable && destination.sameDocument && isOther && hasUnsaved())
          ask(event, () => void window.navigation.traverseTo(destination.key));
      },
      { signal },
    );

    return () => listening.abort();
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      className="m-auto max-w-md border-2 border-edge bg-paper p-6 text-ink backdrop:bg-black/50"
    >
      <h2 id={title} className="text-xl">
        {words.title}
      </h2>
      <p className="mt-2">{words.text}</p>
      <div className="mt-5 flex flex-wrap gap-3">
        <button
          type="button"
          onClick={() => dialog.current?.close()}
          className="min-h-11 cursor-pointer border-2 border-accent bg-accent px-5 py-2 font-semibold text-on-accent"
        >
          {words.stay}
        </button>
        <button
          type="button"
          onClick={() => {
            dialog.current?.close();
            if (goOn.current) leave(goOn.current);
          }}
          className="min-h-11 cursor-pointer border-2 border-edge bg-paper px-5 py-2 font-semibold text-ink"
        >
          {words.leave}
        </button>
      </div>
    </dialog>
  );
}

/** The link that a click follows in this window to another page, if it does. */
function linkFollowed(event: MouseEvent): HTMLAnchorElement | undefined {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || !isPlain || event.defaultPrevented || link.target === "_blank" || link.hasAttribute("download"))
    return undefined;
  const isHere = link.href.split("#")[0] === window.location.href.split("#")[0] && link.hash !== "";

  return isHere || link.pathname.startsWith(DOWNLOADS) ? undefined : link;
}
