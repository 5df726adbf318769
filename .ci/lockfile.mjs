// `npm ci` refuses a lock file that leaves out the optional packages of other systems. npm writes such a file when the
// registry it asks does not have them. `--mend` adds what is missing; such an entry has no hash, npm adds it elsewhere.
import { readFileSync, writeFileSync } from "node:fs";

const PATH = "package-lock.json";
const SYSTEM =
  /\b(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(gnu|musl))?/;
const LIBC = { gnu: "glibc", musl: "musl" };

const lock = JSON.parse(readFileSync(PATH, "utf8"));
const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const missing = missingPackages();

if (process.argv.includes("--mend")) {
  mend();
} else {
  const problems = [
    ...missing.map(({ name }) => `${name} is not in the lock file: node .ci/lockfile.mjs --mend`),
    ...loose(),
  ];
  for (const problem of problems) console.error(problem);
  console.log(`${Object.keys(lock.packages).length} packages`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

function missingPackages() {
  return Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isReachable(path, name))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/** Node looks in the package's own folder first, then in each one above. */
function isReachable(path, name) {
  if (lock.packages[join(path, name)] !== undefined) return true;
  return path !== "" && isReachable(path.slice(0, Math.max(0, path.lastIndexOf("/node_modules/"))), name);
}

function join(path, name) {
  return path === "" ? `node_modules/${name}` : `${path}/node_modules/${name}`;
}

/** Versions that the next installation could read differently. */
function loose() {
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => `${name}: ${version} is not an exact version`);
}

function mend() {
  for (const { name, version, dev } of missing) lock.packages[`node_modules/${name}`] = entryOf(name, version, dev);
  const [root, ...others] = Object.entries(lock.packages);
  lock.packages = Object.fromEntries([root, ...others.toSorted(([a], [b]) => a.localeCompare(b, "en"))]);
  writeFileSync(PATH, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} packages added`);
}

function entryOf(name, version, dev) {
  const [, os, cpu, libc] = SYSTEM.exec(name) ?? [];
  if (os === undefined) throw new Error(`The name of ${name} does not say for which system it is`);
  return {
    version,
    cpu: [cpu],
    ...(dev === true ? { dev } : {}),
    ...(libc === undefined ? {} : { libc: [LIBC[libc]] }),
    optional: true,
    os: [os],
  };
}
