"use client";

import { useCallback, useId, useRef } from "react";
import { leave } from "@/components/ui/unsaved";
import { useTranslator } from "../ui/messages-context";
import { useLeaveGuard } from "./use-leave-guard";

/** The question before a page is left on which something typed is not saved. */
export function UnsavedDialog() {
  const t = useTranslator("portal");
  const dialog = useRef<HTMLDialogElement>(null);
  const proceed = useRef<() => void>(undefined);
  const title = useId();
  const confirmLeave = useCallback((go: () => void) => {
    proceed.current = go;
    dialog.current?.showModal();
  }, []);
  useLeaveGuard(confirmLeave);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      className="m-auto max-w-md border-2 border-edge bg-paper p-6 text-ink backdrop:bg-black/50"
    >
      <h2 id={title} className="text-xl">
        {t("unsaved.title")}
      </h2>
      <p className="mt-2">{t("unsaved.text")}</p>
      <div className="mt-5 flex flex-wrap gap-3">
        <button
          type="button"
          onClick={() => dialog.current?.close()}
          className="min-h-11 cursor-pointer border-2 border-accent bg-accent px-5 py-2 font-semibold text-on-accent"
        >
          {t("unsaved.stay")}
        </button>
        <button
          type="button"
          onClick={() => {
            dialog.current?.close();
            if (proceed.current) leave(proceed.current);
          }}
          className="min-h-11 cursor-pointer border-2 border-edge bg-paper px-5 py-2 font-semibold text-ink"
        >
          {t("unsaved.leave")}
        </button>
      </div>
    </dialog>
  );
}
