"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { useErrorSlots } from "@/components/layout/error-slots";
import { Button } from "@/components/ui/Button";

/** Replaces a page that failed through a defect, and offers to try again. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const slots = useErrorSlots();
  const router = useRouter();
  // The failed part came from the server, so it is fetched again before it is rendered again.
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });

  return (
    <main className="mx-auto w-full max-w-5xl px-4 py-12 sm:px-6">
      {slots.message}
      <p className="mt-6">
        <Button type="button" onClick={retry}>
          {slots.retry}
        </Button>
      </p>
    </main>
  );
}
