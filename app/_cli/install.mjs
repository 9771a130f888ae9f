import { installPackages } from "./bootstrap.mjs";

/* Runs before every other command of a fresh clone. */
installPackages();
