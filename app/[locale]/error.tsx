"use client";

import { useProblemWords } from "@/components/layout/problem-words";

/** What stands where a page failed through a defect, with a way to try again. */
export default function PageFailed({ reset }: { error: Error; reset: () => void }) {
  const words = useProblemWords();

  return (
    <main className="mx-auto w-full max-w-5xl px-4 py-12 sm:px-6">
      <h1 className="text-3xl">{words?.title}</h1>
      <p className="mt-4 max-w-measure">{words?.text}</p>
      <button
        type="button"
        onClick={reset}
        className="mt-6 min-h-11 border-2 border-accent bg-accent px-5 py-2 font-semibold text-on-accent"
      >
        {words?.again}
      </button>
    </main>
  );
}
