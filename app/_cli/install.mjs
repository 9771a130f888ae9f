import { installPackages } from "./bootstrap.mjs";

/* Before any other command of a fresh clone: what the lockfile names. */
installPackages();
