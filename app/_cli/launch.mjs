import { isCurrent } from "./bootstrap.mjs";
import { mapStacks } from "./map-stacks.mjs";

/*
 * Runs an entry of this folder, as `node app/_cli/launch.mjs start`. The build contains it with all
 * that it imports, which takes half the time to load. Without a build of the present sources, it is
 * transformed from them.
 */
const [name] = process.argv.splice(2, 1);
const built = `.next/cli/${name}.mjs`;
if (isCurrent(built)) {
  mapStacks();
  await import(`../../${built}`);
} else {
  const { register } = await import("tsx/esm/api");
  register();
  await import(`./${name}.ts`);
}
