import type { AuditedOperation, Operation } from "./events";

/** Returns a stored event's operation and detail under today's names. */
export function auditedOperation(stored: string, detail: object): AuditedOperation {
  const operation = presentOperation(stored);

  // appendAuditEvent alone stores events, each with the detail of its operation.
  return { operation, detail: presentDetail(operation, detail) } as AuditedOperation;
}

/** Returns today's name of a stored operation. */
export function presentOperation(stored: string): Operation {
  return FORMER_OPERATIONS[stored] ?? (stored as Operation); // appendAuditEvent alone stores events
}

/** Former names of operations; events that were stored under them are read under today's. */
export const FORMER_OPERATIONS: Partial<Record<string, Operation>> = {
  "ask-for-alerts": "request-alerts",
  "begin-draft": "start-draft",
  "lodge-legislation": "submit-legislation",
  "settle-finding": "resolve-finding",
  "take-in-file": "receive-file",
};

/** Former names within the detail of an operation. */
interface FormerDetail {
  /** today's name of a member by its former one */
  members?: Record<string, string>;
  /** by the present name of its member, today's value by the former one */
  values?: Record<string, Record<string, unknown>>;
}

const FINDING: FormerDetail = {
  members: { settlement: "resolution" },
  values: {
    kind: {
      "kept-edited": "edited-text-retained",
      "meeting-day-without-sitting": "meeting-day-without-plenary-meeting",
      "sitting-assumed": "plenary-meeting-assumed",
    },
  },
};

const STATUS: FormerDetail = { members: { state: "status" }, values: { before: { lodged: "submitted" } } };

const FORMER_DETAILS: Partial<Record<Operation, FormerDetail>> = {
  "import-agenda": { members: { courtesy: "unofficial" } },
  "resolve-finding": FINDING,
  "reopen-finding": FINDING,
  "compose-report": { members: { kept: "retained" } },
  "receive-submission": STATUS,
  "return-submission": STATUS,
  "accept-submission": STATUS,
};

/** Returns a stored detail with today's names. */
function presentDetail(operation: Operation, stored: object): object {
  const { members = {}, values = {} } = FORMER_DETAILS[operation] ?? {};

  return Object.fromEntries(
    Object.entries(stored).map(([former, value]) => {
      const name = members[former] ?? former;
      return [name, values[name]?.[String(value)] ?? value];
    }),
  );
}
