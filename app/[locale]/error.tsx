"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { Button } from "@/components/ui/Button";
import { useTranslator } from "@/components/ui/messages-context";

/** The page that stands where one failed through a defect, with a way to try again. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslator("problems");
  const router = useRouter();
  // The failed part came from the server, so it is fetched again before it is rendered again.
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });

  return (
    <main className="mx-auto w-full max-w-5xl px-4 py-12 sm:px-6">
      <h1 className="text-3xl">{t("brokenTitle")}</h1>
      <p className="mt-4 max-w-measure">{t("brokenText")}</p>
      <p className="mt-6">
        <Button type="button" onClick={retry}>
          {t("again")}
        </Button>
      </p>
    </main>
  );
}
