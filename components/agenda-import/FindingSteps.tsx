"use client";

import { useCallback, useEffect, useState } from "react";
import { useTranslator } from "../ui/messages-context";

/** Goes to the next or the previous finding, by button or by F8 and Shift+F8, as editors do. */
export function FindingSteps() {
  const t = useTranslator("imports");
  const [isReady, setReady] = useState(false);
  const step = useCallback((by: 1 | -1) => {
    const all = [...document.querySelectorAll<HTMLElement>("[data-finding]")];
    const current = all.findIndex((each) => each.contains(document.activeElement));
    const above = all.findLastIndex(isAbove);
    const at = current >= 0 ? current : by > 0 ? above : above + 1;
    const next = all[(at + by + all.length) % all.length];
    next?.closest("details:not([open])")?.setAttribute("open", "");
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "center" });
  }, []);

  useEffect(() => {
    setReady(true);
    const press = (event: KeyboardEvent) => {
      if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    document.addEventListener("keydown", press);

    return () => document.removeEventListener("keydown", press);
  }, [step]);

  // Without JavaScript the list of findings leads to each.
  if (!isReady) return null;

  return (
    <>
      <StepButton label={t("previousFinding")} keys="Shift+F8" onClick={() => step(-1)} />
      <StepButton label={t("nextFinding")} keys="F8" onClick={() => step(1)} />
    </>
  );
}

function StepButton({ label, keys, onClick }: { label: string; keys: string; onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      aria-keyshortcuts={keys}
      title={keys}
      className="min-h-8 cursor-pointer border border-edge bg-paper px-3 text-sm whitespace-nowrap text-ink hover:bg-wash"
    >
      {label}
    </button>
  );
}

/** Returns whether an element ends above the middle of the screen. */
function isAbove(element: HTMLElement): boolean {
  return element.getBoundingClientRect().bottom < window.innerHeight / 2;
}
