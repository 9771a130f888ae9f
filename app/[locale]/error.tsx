"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { useProblemWords } from "@/components/layout/problem-words";
import { Button } from "@/components/ui/Button";

/** What stands where a page failed through a defect, with a way to try again. */
export default function PageFailed({ reset }: { error: Error; reset: () => void }) {
  const words = useProblemWords();
  const router = useRouter();
  // What failed was made by the server: it is asked again before it is shown again.
  const again = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });

  return (
    <main className="mx-auto w-full max-w-5xl px-4 py-12 sm:px-6">
      <h1 className="text-3xl">{words?.title}</h1>
      <p className="mt-4 max-w-measure">{words?.text}</p>
      <p className="mt-6">
        <Button type="button" onClick={again}>
          {words?.again}
        </Button>
      </p>
    </main>
  );
}
