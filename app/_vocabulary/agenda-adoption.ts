import type { Day } from "./instants";

/** The adoption of an agenda by its meeting. */
export interface AgendaAdoption {
  on: Day;
  /** the number of the plenary meeting at which it was adopted; null where that is not recorded */
  plenaryMeeting: number | null;
  /** the items differ from those of the provisional agenda */
  isAmended: boolean;
}
