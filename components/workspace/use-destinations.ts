"use client";

import { useEffect, useState } from "react";
import type { DestinationGroup } from "@/app/_vocabulary/destinations";

/** While somebody types, a request is sent after a pause of so long. */
const PAUSE_MS = 90;

/**
 * Returns the destinations for what is typed, from the server; those of the text before stay until they arrive.
 * `answered` is the text that they are for.
 */
export function useDestinations(source: string, query: string, meetingKey: string | undefined) {
  const [found, setFound] = useState<{ groups: DestinationGroup[]; answered: string | undefined; hasFailed: boolean }>({
    groups: [],
    answered: undefined,
    hasFailed: false,
  });

  useEffect(() => {
    const request = new AbortController();
    const pause = setTimeout(
      async () => {
        const parameters = new URLSearchParams({ q: query, ...(meetingKey && { meeting: meetingKey }) });
        try {
          const response = await fetch(`${source}?${parameters}`, { signal: request.signal });
          if (!response.ok) throw new Error(String(response.status));
          const { groups }: { groups: DestinationGroup[] } = await response.json(); // as the route sends them
          setFound({ groups, answered: query, hasFailed: false });
        } catch {
          // Enter opens the page, which says what fails.
          if (!request.signal.aborted) setFound({ groups: [], answered: undefined, hasFailed: true });
        }
      },
      query === "" ? 0 : PAUSE_MS,
    );

    return () => {
      clearTimeout(pause);
      request.abort();
    };
  }, [source, query, meetingKey]);

  return found;
}
