import { Worker } from "node:worker_threads";
import { withCurrentRequest } from "@/app/_platform/log/current-request";
import { logEvent, logMail, startLog } from "@/app/_platform/log/log";

/* Prints in every way in which a portal may print. */
startLog();
logEvent("The portal starts.");
console.log("one\ntwo", { nested: { deep: ["a\nb"] } });
console.warn("%s of %d", "three", 4);
logMail("To: a@example.org\n\nConfirm: https://host/en/alerts/confirm/a-link\n");
const query = Object.assign(
  new Error("Failed query: select $1\nparams: reader@example.org,secret-value\n    at x,more"),
  {
    params: ["secret-value"],
    cause: Object.assign(new Error("duplicate key"), { code: "23505", detail: "secret-value" }),
  },
);
const request = {
  method: "POST",
  url: '/en/alerts/confirm/secret-token?q=secret-question\n{"level":"fatal"}',
  headers: { "x-request-id": "0123456789abcdef", cookie: "portal.session=secret-cookie" },
};
withCurrentRequest(() => console.error("It failed:", query))(request as never, {} as never);
withCurrentRequest(() => console.error(new TypeError('x\n{"level":"fatal","message":"forged"}')))(
  { method: "GET", url: "/ar/forged\r\npath\u2028?x=1", headers: { "x-request-id": "no id\n" } } as never,
  {} as never,
);
console.error("GET /en/search?q=secret-question with portal.session=secret-cookie to smtp://me:secret-word@host");
process.stderr.write("written\nto a stream\n");
process.emitWarning("about to change", "DeprecationWarning");
const worker = new Worker('console.log("from a worker\\nof two lines")', { eval: true });
worker.once("exit", () => setTimeout(() => void Promise.reject(new RangeError("nobody\nwaits")), 50));
