/**
 * Lists possible keys for an unknown series, shortest first: for `CAC/COSP/WG.2` these are `wg2`,
 * `cosp-wg2`, `cac-cosp-wg2`.
 */
export function keysOfSeries(series: string): string[] {
  const components = series.split("/").map((component) => component.toLowerCase().replace(/[^a-z0-9]/g, ""));

  return components.map((_, index) => components.slice(-1 - index).join("-"));
}
