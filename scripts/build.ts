/** Bundles the program and its catalog into a folder that can be published or copied: `npm run build [-- FOLDER]`. */

import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import { basename, join, resolve } from "node:path";
import { parse } from "@formatjs/icu-messageformat-parser";
import { type BuildOptions, build, type Metafile, type Plugin } from "esbuild";
import { SIMPLE } from "../src/words/message.ts";

const root = join(import.meta.dirname, "..");
const out = process.argv[2] ?? join(root, "dist");

/** Large SDKs that load parts of themselves at run time stay packages of their own. */
const EXTERNAL = ["@slack/bolt", "discord.js", "pino"];

/** A folder that is always read whole becomes one file; the rest is read file by file, as in a checkout. */
const MERGED = "status";

const IMPORT = /^import \{([^}]+)\} from "(node:[a-z/_]+)";$/gm;

/**
 * An ES import of node:fs evaluates every export of it, and with them the whole of node:stream: 12 ms of the start.
 * The same module taken as an object loads only what is used.
 */
const lazyBuiltins: Plugin = {
  name: "lazy-builtins",
  setup({ onResolve, onLoad }) {
    // Bundled CommonJS packages call require() for Node's own modules, which an ES module has not.
    onResolve({ filter: /^(node:)?[a-z_/]+$/ }, ({ path }) => {
      const name = path.replace(/^node:/, "");
      return builtinModules.includes(name) ? { path: name, namespace: "builtin" } : undefined;
    });
    onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule("node:${path}");`,
    }));
    onLoad({ filter: /\/(src|adapters)\/.+\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const contents = source.replace(IMPORT, (_, names: string, module: string) => {
        const values = names.split(",").filter((name) => name.trim() && !/^\s*type\s/.test(name));
        const bindings = values.map((name) => name.replace(/\sas\s/, ": "));
        return `const {${bindings.join(",")}} = process.getBuiltinModule("${module}");`;
      });
      return { contents, loader: "ts" };
    });
  },
};

const COMMON = {
  bundle: true,
  platform: "node",
  target: "node22",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "linked",
  external: EXTERNAL,
  // The messages of a distribution are parsed already: see `parsed`.
  alias: {
    "@formatjs/icu-messageformat-parser": "@formatjs/icu-messageformat-parser/no-parser.js",
  },
  metafile: true,
} as const satisfies BuildOptions;

const MAIN = join(root, "adapters/main.ts");

/**
 * Everything in parts that are loaded when they are needed; then the start of the program with the lookup, which people
 * wait for most often, once more as one file. That file is CommonJS: a start through Node's loader of ES modules and
 * another file each cost a millisecond or more.
 */
async function bundle(): Promise<void> {
  const { metafile } = await build({
    ...COMMON,
    format: "esm",
    entryPoints: { parts: MAIN },
    outdir: join(out, "bin"),
    splitting: true,
    plugins: [lazyBuiltins],
  });
  await build({
    ...COMMON,
    format: "cjs",
    entryPoints: [MAIN],
    outfile: join(out, "bin/main.cjs"),
    define: { "import.meta.dirname": "__dirname" },
    plugins: [partsOf(metafile), lazyBuiltins],
  });
  await rm(join(out, "bin/parts.js"));
  const launcher = [
    "#!/usr/bin/env node",
    'process.getBuiltinModule("node:module").enableCompileCache();',
    'require("./main.cjs");',
    "",
  ];
  await writeFile(join(out, "bin/bouncecard.cjs"), launcher.join("\n"), { mode: 0o755 });
}

/** Leaves what is imported later to the parts that were built before. */
function partsOf({ outputs }: Metafile): Plugin {
  const parts = Object.entries(outputs).map(([file, { entryPoint }]) => [
    resolve(entryPoint ?? ""),
    `./${basename(file)}`,
  ]);
  const partOf = new Map<string, string>(parts as [string, string][]);
  return {
    name: "parts",
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        const part = kind === "dynamic-import" && partOf.get(resolve(resolveDir, path));
        return part ? { path: part, external: true } : undefined;
      });
    },
  };
}

async function copyCatalog(folder: string): Promise<void> {
  const from = join(root, "catalog", folder);
  const to = join(out, "catalog", folder);
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const name = join(folder, entry.name);
    if (entry.isFile()) await copyTable(name);
    else if (name === MERGED) await mergeFolder(name);
    else if (name !== "schema") await copyCatalog(name);
  }
}

async function copyTable(name: string): Promise<void> {
  if (!name.endsWith(".json")) return;
  const table = JSON.parse(await readFile(join(root, "catalog", name), "utf8"));
  const content = /\/ui\//.test(name) ? parsed(table) : table;
  await writeFile(join(out, "catalog", name), JSON.stringify(content));
}

async function mergeFolder(name: string): Promise<void> {
  const tables: Record<string, unknown> = {};
  for (const file of await readdir(join(root, "catalog", name))) {
    const { $schema, ...table } = JSON.parse(
      await readFile(join(root, "catalog", name, file), "utf8"),
    );
    tables[file.replace(/\.json$/, "")] = table;
  }
  await writeFile(join(out, "catalog", `${name}.json`), JSON.stringify(tables));
}

/** Messages with plurals and choices as syntax trees; the others are read faster as text. */
function parsed(messages: Readonly<Record<string, string>>): Record<string, unknown> {
  const pairs = Object.entries(messages).map(([key, message]) => [
    key,
    SIMPLE.test(message) ? message : parse(message, { ignoreTag: true }),
  ]);
  return Object.fromEntries(pairs);
}

async function writePackage(): Promise<void> {
  const { name, version, description, license, type, engines, dependencies } = JSON.parse(
    await readFile(join(root, "package.json"), "utf8"),
  );
  const kept = Object.entries(dependencies).filter(([dependency]) => EXTERNAL.includes(dependency));
  const manifest = {
    ...{ name, version, description, license, type, engines },
    bin: { bouncecard: "bin/bouncecard.cjs" },
    dependencies: Object.fromEntries(kept),
  };
  await writeFile(join(out, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const file of ["README.md", "LICENSE"]) await cp(join(root, file), join(out, file));
}

await rm(out, { recursive: true, force: true });
await bundle();
await copyCatalog("");
await cp(join(root, "adapters/web/assets"), join(out, "assets/web"), { recursive: true });
await writePackage();
